import { inertJson } from './inert.ts'
import type { Letterhead } from './letterhead.ts'
import { type Locale, longMonth, shortMoment } from './locale.ts'
import { print } from './press.ts'
import { fill, sheet, shortened } from './sheet.ts'
import { entryOf, type WeekSheetDay } from './week-sheet.ts'

/** A month of one diary on a landscape A4: whole weeks, from Monday to Sunday. */
export type MonthSheet = {
  letterhead: Letterhead
  locale: Locale
  title: string
  /** Any day of the month, `YYYY-MM-DD`. */
  month: string
  /** Whole weeks; the days of the months beside are printed lightly. */
  days: WeekSheetDay[]
  printedBy: string
  printedAt: Date
  timeZone: string
}

/** Tagged; a full month goes on to a second page, never in the middle of an engagement. */
export function monthSheetPdf(month: MonthSheet): Promise<Uint8Array> {
  const base = sheet(month.letterhead, month.locale)
  const moment = shortMoment(month.printedAt, month.locale, month.timeZone)
  const data = {
    ...base,
    title: month.title,
    period: longMonth(month.month, month.locale),
    printed: fill(base.words.printedOnBy, { moment, name: month.printedBy }),
    heads: month.days.slice(0, 7).map(({ day }) => weekdayName(day, month.locale)),
    days: month.days.map(({ day, notes, entries }) => ({
      number: String(Number(day.slice(8))),
      beside: day.slice(0, 7) !== month.month.slice(0, 7),
      notes: notes.map((note) => shortened(note, 60) ?? ''),
      entries: entries.map((entry) => entryOf({ ...entry, title: shortened(entry.title, 70) ?? '' }, month.locale)),
    })),
  }
  return print({ kind: 'typeset', template: 'month-sheet', data: inertJson(data, 18), tagged: true })
}

function weekdayName(day: string, locale: Locale): string {
  const clock = locale.startsWith('en') ? 'en-GB' : 'fr-FR'
  return new Intl.DateTimeFormat(clock, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
}
