/**
 * A day of the calendar as people write it on a letter: `2026-03-09`, no hour, no time zone.
 * Days compare with `<` and sort as text. Everything here is plain UTC arithmetic, so a browser needs nothing extra.
 */
export type Day = string

/** 1 is Monday and 7 is Sunday, as on a wall calendar. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const millisecondsPerDay = 86_400_000

/** True only for a day that exists, from year 1000 to 9999: `2026-02-29` is not one. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^[1-9]\d{3}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

/** Whole days since 1 January 1970. An unreal day is our own mistake: people's input is checked with `isDay` first. */
export function dayNumber(day: Day): number {
  if (!isDay(day)) throw new Error(`Not a day: ${JSON.stringify(day)}`)
  return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay
}

/** The other way round from `dayNumber`. */
export function dayFromNumber(number: number): Day {
  const day = new Date(number * millisecondsPerDay).toISOString().slice(0, 10)
  if (!isDay(day)) throw new Error(`Day ${number} is outside the years 1000 to 9999`)
  return day
}

// Building a formatter is slow and the office has one time zone, so each is built once.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const formatter = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  formatters.set(timeZone, formatter)
  return formatter
}

/** The day it is on the office's wall at that instant. `timeZone` is an IANA name such as `Africa/Porto-Novo`. */
export function dayOf(instant: Date, timeZone: string): Day {
  const parts = Object.fromEntries(
    formatterFor(timeZone)
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  )
  return `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}`
}

export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days)
}

/** How many days later `until` is than `from`; negative when it is earlier. */
export function daysBetween(from: Day, until: Day): number {
  return dayNumber(until) - dayNumber(from)
}

export function weekday(day: Day): Weekday {
  return weekdayOfNumber(dayNumber(day))
}

/** The first of January 1970 was a Thursday. */
export function weekdayOfNumber(number: number): Weekday {
  return (((((number + 3) % 7) + 7) % 7) + 1) as Weekday
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** `2026-03` for any day of March 2026. */
export function monthOf(day: Day): string {
  return day.slice(0, 7)
}

/** For `sort`: earlier days first. */
export function compareDays(left: Day, right: Day): number {
  return left < right ? -1 : left > right ? 1 : 0
}

export function laterOf(left: Day, right: Day): Day {
  return left >= right ? left : right
}

export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day))
}
