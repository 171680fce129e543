import { inertJson } from './inert.ts'
import type { Letterhead, Line } from './letterhead.ts'
import type { Locale } from './locale.ts'
import { print } from './press.ts'
import { entries, given, sheet, shortened } from './sheet.ts'

/** What one table of commitments says, one row each. */
export type MinutesCommitment = { what: string; lead: string; due: string; state: string; late: boolean }

/** The agenda of a meeting before it, its minutes after it: already said in the language of the paper. */
export type Minutes = {
  letterhead: Letterhead
  locale: Locale
  /** « Compte rendu », « Ordre du jour ». */
  title: string
  /** « Point-cabinet ». */
  name: string
  when: string
  /** What somebody must know before relying on it: the minutes are not adopted yet. */
  warning: Line
  /** Place, chair… */
  about: [label: string, line: Line][]
  /** Present, excused…: those of whom there are any. */
  people: { label: string; names: { name: string; post: string }[] }[]
  labels: {
    people: string
    points: string
    text: string
    outcome: string
    what: string
    lead: string
    due: string
    state: string
    noDay: string
  }
  /** What was decided last time, and where it stands. */
  followUp: { title: string; rows: MinutesCommitment[]; none: string } | null
  points: { number: string; title: string; reference: string; outcome: Line; note: Line }[]
  noPoints: string
  /** The free text, paragraph by paragraph. */
  text: string[]
  decisions: { title: string; rows: MinutesCommitment[]; none: string } | null
  next: Line
  /** Under what, and by whom, it is signed once it is adopted. */
  signature: { title: string; name: string } | null
  madeAt: string
}

/** A tagged PDF, A4, as many pages as it takes; no row of a table is cut in two. */
export function minutesPdf(paper: Minutes): Promise<Uint8Array> {
  const { letterhead, locale, about, points, warning, next, ...said } = paper
  const data = {
    ...sheet(letterhead, locale),
    ...given(said),
    ...given({ warning, next }),
    about: entries(about.map(([label, line]) => [label, shortened(line, 300)])),
    points: points.map(({ outcome, note, ...point }) => ({
      ...point,
      ...given({ outcome, note: note ? note.split('\n') : null }),
    })),
  }
  return print({ kind: 'typeset', template: 'minutes', data: inertJson(data, 24), tagged: true })
}
