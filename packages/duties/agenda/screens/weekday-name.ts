import type { Locale } from '@cabinet/words/words.ts'

/** « lundi » for 1: the fifth of January 1970 was a Monday. */
export function weekdayName(day: number, locale: Locale): string {
  const monday = Date.UTC(1970, 0, 5)
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(monday + (day - 1) * 86_400_000),
  )
}
