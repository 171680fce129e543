import { inertJson } from './inert.ts'
import type { Letterhead } from './letterhead.ts'
import type { Locale } from './locale.ts'
import { print } from './press.ts'
import { entries, given, sheet } from './sheet.ts'

/** An order of people on paper: the line with the reason of each place, or one of the orders drawn from it. */
export type PrecedenceSheet = {
  letterhead: Letterhead
  locale: Locale
  title: string
  /** The ceremony, and when and where it is. */
  ceremony: string
  when: string
  /** What somebody must know before relying on it: the list is still to be validated. */
  warning: string | null
  /** The list, its source, its version. */
  about: [label: string, line: string][]
  heads: { number: string; who: string; why: string }
  rows: { number: string; who: string; as: string; why: string }[]
  /** Those who stand in no line, and other remarks. */
  notes: string[]
  madeAt: string
}

/** A tagged PDF, A4, as many pages as it takes; the headings come back on each. */
export function precedenceSheetPdf({ letterhead, locale, about, ...said }: PrecedenceSheet): Promise<Uint8Array> {
  const hasWhy = said.rows.some((row) => row.why !== '')
  const data = { ...sheet(letterhead, locale), ...given(said), notes: said.notes, about: entries(about), hasWhy }
  return print({ kind: 'typeset', template: 'precedence-sheet', data: inertJson(data, 24), tagged: true })
}
