import { inertJson } from './inert.ts'
import type { Letterhead, Line } from './letterhead.ts'
import { clockTime, type Locale, longWeekday, shortMoment } from './locale.ts'
import { print } from './press.ts'
import { entries, fill, given, sheet, shortened } from './sheet.ts'

/** The conducteur: the ceremony minute by minute, for whoever stands behind the curtain with a pencil. */
export type RunOfShow = {
  letterhead: Letterhead
  locale: Locale
  title: string
  /** `YYYY-MM-DD` */
  day: string
  place: Line
  officer: Line
  dress: Line
  madeAt: Date
  timeZone: string
  /** Once it has begun: how late or early it stands, and what cannot be kept. */
  notes: string[]
  lines: RunOfShowLine[]
}

export type RunOfShowLine = {
  /** `09:45` */
  start: string
  /** When it really began, once it did. */
  began: Line
  /** Left out on the day. */
  skipped: boolean
  minutes: string
  /** An hour that does not shift. */
  fixed: boolean
  title: string
  kind: string
  owner: Line
  /** The guest or the speech it is about. */
  about: Line
  note: Line
}

/** A tagged PDF on A4, with a column for the hour at which each line really began, empty until it did; no line is cut in two. */
export function runOfShowPdf(paper: RunOfShow): Promise<Uint8Array> {
  const { locale } = paper
  const base = sheet(paper.letterhead, locale)
  const { words } = base
  const data = {
    ...base,
    title: shortened(paper.title, 200) ?? '',
    day: longWeekday(paper.day, locale),
    made: fill(words.runOfShowMade, { moment: shortMoment(paper.madeAt, locale, paper.timeZone) }),
    about: entries([
      [words.runOfShowPlace, shortened(paper.place, 200)],
      [words.runOfShowOfficer, shortened(paper.officer, 120)],
      [words.runOfShowDress, shortened(paper.dress, 200)],
    ]),
    notes: paper.notes,
    lines: paper.lines.map((line, i) => ({
      number: String(i + 1),
      start: clockTime(line.start, locale),
      skipped: line.skipped,
      minutes: line.minutes,
      fixed: line.fixed,
      title: shortened(line.title, 200) ?? '',
      kind: line.kind,
      ...given({
        began: line.began && clockTime(line.began, locale),
        owner: shortened(line.owner, 160),
        about: shortened(line.about, 240),
        note: shortened(line.note, 600),
      }),
    })),
  }
  return print({ kind: 'typeset', template: 'run-of-show', data: inertJson(data, 24), tagged: true })
}
