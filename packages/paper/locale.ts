import { sayTime } from '@cabinet/words/say.ts'
import { paperEn } from './words/en.ts'
import type { PaperWords } from './words/fr.ts'
import { paperFr } from './words/fr.ts'

/** `fr`, `en`, or a longer tag of either. A language we have no words for is printed in French. */
export type Locale = string

export function paperWords(locale: Locale): PaperWords {
  return locale.startsWith('en') ? paperEn : paperFr
}

/** « 1er novembre 2026 », “16 November 2026”. A day that is not one (`YYYY-MM-DD`) is printed as it came. */
export function longDay(day: string, locale: Locale): string {
  return writtenDay(day, locale, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** 16/11/2026 in both languages: the form clerks write in a register. */
export function shortDay(day: string, locale: Locale): string {
  return writtenDay(day, locale, { day: '2-digit', month: '2-digit', year: 'numeric' })
}

/** 16/11/2026 14:32, on the wall clock of `timeZone`. */
export function shortMoment(moment: Date, locale: Locale, timeZone = 'UTC'): string {
  return new Intl.DateTimeFormat(clock(locale), {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  })
    .format(moment)
    .replace(',', '')
}

function writtenDay(day: string, locale: Locale, style: Intl.DateTimeFormatOptions): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return day
  const moment = new Date(`${day}T12:00:00Z`)
  if (Number.isNaN(moment.getTime())) return day
  const written = new Intl.DateTimeFormat(clock(locale), { ...style, timeZone: 'UTC' }).format(moment)
  // Intl writes « 1 novembre »; an office writes « 1er novembre ».
  return style.month === 'long' && !locale.startsWith('en') ? written.replace(/^1 /, '1er ') : written
}

function clock(locale: Locale): string {
  return locale.startsWith('en') ? 'en-GB' : 'fr-FR'
}

/** « 9 h 45 », « 11 h », “9:45”, from `09:45` or from a local time that ends in it. */
export function clockTime(time: string, locale: Locale): string {
  return sayTime(time, locale.startsWith('en') ? 'en' : 'fr')
}

/** « lundi 16 novembre 2026 » */
export function longWeekday(day: string, locale: Locale): string {
  const written = writtenDay(day, locale, { weekday: 'long' })
  return written === day ? day : `${written} ${longDay(day, locale)}`
}

/** « novembre 2026 » */
export function longMonth(day: string, locale: Locale): string {
  return writtenDay(day, locale, { month: 'long', year: 'numeric' })
}

/** « lun. 16 », “Mon 16” */
export function shortWeekday(day: string, locale: Locale): string {
  return writtenDay(day, locale, { weekday: 'short', day: 'numeric' })
}
