import type { Day } from '@cabinet/office/day.ts'
import type { Locale } from './words.ts'

const tags = { fr: 'fr-FR', en: 'en-GB' } as const

const atMidnight = (day: Day) => new Date(`${day}T00:00:00Z`)

/** 16/11/2026 */
export function sayDay(day: Day, locale: Locale): string {
  return new Intl.DateTimeFormat(tags[locale], { dateStyle: 'short', timeZone: 'UTC' }).format(atMidnight(day))
}

/** lundi 16 novembre 2026 */
export function sayLongDay(day: Day, locale: Locale, withWeekday = false): string {
  const weekday = withWeekday ? ({ weekday: 'long' } as const) : {}
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC', ...weekday } as const
  return new Intl.DateTimeFormat(tags[locale], options).format(atMidnight(day))
}

/** 16 nov. */
export function sayShortDay(day: Day, locale: Locale): string {
  const options = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(tags[locale], options).format(atMidnight(day))
}

/** 16/11/2026 14:05, in the office's time zone. */
export function sayInstant(instant: Date, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(tags[locale], { dateStyle: 'short', timeStyle: 'short', timeZone }).format(instant)
}

/** 9 h 45, 11 h, 9:45: from `09:45`, or from a local time that ends in it. */
export function sayTime(time: string, locale: Locale): string {
  const [, hours, minutes] = /(\d{2}):(\d{2})$/.exec(time) ?? []
  if (hours === undefined || minutes === undefined) return time
  if (locale === 'en') return `${Number(hours)}:${minutes}`
  return minutes === '00' ? `${Number(hours)}\u00a0h` : `${Number(hours)}\u00a0h\u00a0${minutes}`
}
