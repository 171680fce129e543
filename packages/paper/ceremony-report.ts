import { inertJson } from './inert.ts'
import type { Letterhead } from './letterhead.ts'
import type { Locale } from './locale.ts'
import { print } from './press.ts'
import { entries, given, sheet } from './sheet.ts'

/** One part of the report: what somebody wrote, then figures, then remarks. */
export type ReportPart = {
  title: string
  paragraphs?: string[]
  /** The first column is words, the others figures; the last rows of `total` are set apart. */
  table?: { heads: string[]; rows: string[][]; total: string[][] }
  notes?: string[]
}

/** What came of a ceremony, for the file and for whoever prepares the next one. */
export type CeremonyReport = {
  letterhead: Letterhead
  locale: Locale
  title: string
  /** The ceremony, and when and where it was. */
  ceremony: string
  when: string
  about: [label: string, line: string][]
  parts: ReportPart[]
  madeAt: string
}

/** A tagged PDF, A4; a table keeps its heading on every page. */
export function ceremonyReportPdf({ letterhead, locale, about, parts, ...said }: CeremonyReport): Promise<Uint8Array> {
  const data = {
    ...sheet(letterhead, locale),
    ...given(said),
    about: entries(about),
    parts: parts.map(({ title, paragraphs = [], table, notes = [] }) => ({
      ...{ title, paragraphs, notes },
      ...given({ table }),
    })),
  }
  return print({ kind: 'typeset', template: 'ceremony-report', data: inertJson(data, 32), tagged: true })
}
