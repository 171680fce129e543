import { inertJson } from './inert.ts'
import type { Letterhead } from './letterhead.ts'
import type { Locale } from './locale.ts'
import { print } from './press.ts'
import { entries, given, sheet } from './sheet.ts'

/** What was decided and what became of it, by authority, by unit or by meeting: the paper gone through line by line. */
export type StateOfExecution = {
  letterhead: Letterhead
  locale: Locale
  title: string
  /** Of whom, and of which period. */
  about: string
  period: string
  heads: { number: string; text: string; lead: string; due: string; state: string; proof: string }
  rows: {
    number: string
    text: string
    lead: string
    due: string
    /** Under the due day: the first one, how often it was put off. */
    dueNotes: string[]
    state: string
    /** Its day has passed: written in the colour of what presses. */
    late: string | null
    proof: string[]
  }[]
  /** Instead of a table when there is nothing. */
  nothing: string
  totals: [label: string, line: string][]
  notes: string[]
  madeAt: string
}

/** A tagged PDF, A4 across, as many pages as it takes; the headings come back on each. */
export function stateOfExecutionPdf({
  letterhead,
  locale,
  totals,
  notes,
  ...said
}: StateOfExecution): Promise<Uint8Array> {
  const data = { ...sheet(letterhead, locale), ...given(said), notes, totals: entries(totals) }
  return print({ kind: 'typeset', template: 'state-of-execution', data: inertJson(data, 24), tagged: true })
}
