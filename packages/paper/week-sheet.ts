import { inertJson } from './inert.ts'
import type { Letterhead, Line } from './letterhead.ts'
import { clockTime, type Locale, shortMoment, shortWeekday } from './locale.ts'
import { print } from './press.ts'
import { fill, given, sheet, shortened } from './sheet.ts'

/** A week of one diary on a landscape A4: a column a day, a box an engagement. */
export type WeekSheet = {
  letterhead: Letterhead
  locale: Locale
  /** « Agenda de Mme le Maire » */
  title: string
  /** « du 16 au 21 novembre 2026 » */
  period: string
  days: WeekSheetDay[]
  printedBy: string
  printedAt: Date
  timeZone: string
}

export type WeekSheetDay = {
  /** `YYYY-MM-DD` */
  day: string
  /** « Toussaint », « Marché de Zongo » */
  notes: string[]
  entries: SheetEntry[]
}

export type SheetEntry = {
  /** `09:45`; empty for the whole day. */
  start: string
  end: string
  title: string
  place?: Line
  /** « représenté par Efua Lawson » */
  note?: Line
  /** Held, not yet sure. */
  tentative?: boolean | undefined
  quiet?: boolean | undefined
}

/** Tagged; a day with more than a page goes on to the next, and no engagement is cut. */
export function weekSheetPdf(week: WeekSheet): Promise<Uint8Array> {
  const base = sheet(week.letterhead, week.locale)
  const moment = shortMoment(week.printedAt, week.locale, week.timeZone)
  const data = {
    ...base,
    title: week.title,
    period: week.period,
    printed: fill(base.words.printedOnBy, { moment, name: week.printedBy }),
    days: week.days.map((day) => ({
      name: shortWeekday(day.day, week.locale),
      notes: day.notes.map((note) => shortened(note, 120) ?? ''),
      entries: day.entries.map((entry) => entryOf(entry, week.locale)),
    })),
  }
  return print({ kind: 'typeset', template: 'week-sheet', data: inertJson(data, 18), tagged: true })
}

/** One engagement as the week and the month print it. */
export function entryOf(entry: SheetEntry, locale: Locale) {
  const until = entry.end ? `–${clockTime(entry.end, locale)}` : ''
  return {
    time: entry.start ? `${clockTime(entry.start, locale)}${until}` : '',
    start: entry.start ? clockTime(entry.start, locale) : '',
    title: shortened(entry.title, 120) ?? '',
    ...given({ place: shortened(entry.place, 80), note: shortened(entry.note, 80) }),
    tentative: entry.tentative === true,
    quiet: entry.quiet === true,
  }
}
