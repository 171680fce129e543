import { inertJson } from './inert.ts'
import type { Letterhead, Line } from './letterhead.ts'
import { clockTime, type Locale, longWeekday, shortMoment } from './locale.ts'
import { print } from './press.ts'
import { fill, given, sheet, shortened } from './sheet.ts'

/** The feuille de route carried in the pocket: one day of one person, in large type. */
export type DaySheetPaper = {
  letterhead: Letterhead
  locale: Locale
  /** « Mme le Maire, Adjoua Kpassélo » */
  of: string
  /** `YYYY-MM-DD` */
  day: string
  /** Null for a day that was not handed out yet. */
  issue: number | null
  madeAt: Date
  timeZone: string
  /** « Jour férié : Toussaint » */
  notes: string[]
  lines: DaySheetPaperLine[]
  /** What stood on the issue before and no longer does: « 10 h Audience de la Chambre des métiers ». */
  removed: { time: string; title: string }[]
}

export type DaySheetPaperLine = {
  /** `09:45`; empty for the whole day. */
  start: string
  end: string
  leaveAt?: Line
  title: string
  /** Drawn lightly: known only as busy, or somebody else goes. */
  quiet?: boolean | undefined
  mark?: 'changed' | 'added' | null | undefined
  /** What stood there before: « 10 h 30, Hôtel de ville ». */
  before?: Line
  place?: Line
  /** Short facts in small boxes: « Discours · 4 min », « Écharpe ». */
  tags: string[]
  people: { name: string; function: string; salutation: string }[]
  /** Labels and what they say: contact, decision, driver. */
  facts: { label: string; line: Line }[]
  brief?: Line
  roadMinutes: number
  freeUntil: string
}

/**
 * One A4 in type of 11 to 14 points: as large as the day allows. A day too full for a page goes on to a second one; no line is
 * ever cut in two. A tagged PDF.
 */
export function daySheetPdf(paper: DaySheetPaper): Promise<Uint8Array> {
  const { locale } = paper
  const base = sheet(paper.letterhead, locale)
  const { words } = base
  const moment = shortMoment(paper.madeAt, locale, paper.timeZone)
  const first = paper.lines.find((line) => line.leaveAt && !line.quiet)
  const data = {
    ...base,
    title: words.daySheetTitle,
    of: cut(paper.of, 160),
    day: longWeekday(paper.day, locale),
    issue:
      paper.issue === null
        ? fill(words.daySheetUnissued, { moment })
        : fill(words.daySheetIssue, { number: String(paper.issue), moment }),
    ...(first && { departure: hourOf(first.leaveAt ?? '', locale) }),
    notes: paper.notes.map((note) => cut(note, 200)),
    lines: paper.lines.map((line) => lineOf(line, locale, words)),
    removed: paper.removed.map(({ time, title }) => ({ time: hourOf(time, locale), title: cut(title, 160) })),
    removedTitle: fill(words.daySheetRemoved, { number: String((paper.issue ?? 1) - 1) }),
  }
  return print({ kind: 'typeset', template: 'day-sheet', data: inertJson(data, 30), tagged: true })
}

/** A day stays on its page however much was typed into one field. */
const cut = (line: Line, most: number): string => shortened(line, most) ?? ''

/** What is no hour is printed as it came, but never longer than one. */
const hourOf = (time: string, locale: Locale): string => cut(clockTime(time, locale), 12)

type Words = ReturnType<typeof sheet>['words']

function lineOf(line: DaySheetPaperLine, locale: Locale, words: Words) {
  const time = (local: string) => hourOf(local, locale)
  return {
    start: line.start ? time(line.start) : words.daySheetAllDay,
    until: line.start ? fill(words.daySheetUntil, { time: time(line.end) }) : '',
    ...given({
      leave: line.leaveAt ? fill(words.daySheetLeave, { time: time(line.leaveAt) }) : null,
      mark: line.mark === 'added' ? words.daySheetAdded : line.mark === 'changed' ? words.daySheetChanged : null,
      before: line.before ? fill(words.daySheetBefore, { before: cut(line.before, 160) }) : null,
      place: shortened(line.place, 160),
      brief: shortened(line.brief, 400),
    }),
    title: cut(line.title, 160),
    quiet: line.quiet === true,
    tags: line.tags.map((tag) => cut(tag, 60)),
    people: line.people
      .map(({ name, function: held, salutation }) =>
        [name, held, salutation].filter(Boolean).map((said) => cut(said, 120)),
      )
      .filter((said) => said.length > 0),
    facts: line.facts.flatMap(({ label, line: said }) =>
      said ? [{ label: cut(label, 40), line: cut(said, 200) }] : [],
    ),
    between: [
      ...(line.freeUntil ? [fill(words.daySheetFree, { time: time(line.freeUntil) })] : []),
      ...(line.roadMinutes > 0 ? [fill(words.daySheetRoad, { minutes: String(line.roadMinutes) })] : []),
    ],
  }
}
