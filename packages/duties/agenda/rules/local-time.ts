import { addDays, type Day, dayNumber } from '@cabinet/office/day.ts'

/**
 * A moment as the clock on the wall shows it, `2026-03-09T08:30`, without its zone. Local times of one zone compare with `<`
 * and sort as text. Everything here is plain arithmetic, so a screen needs nothing extra; what needs to know about summer
 * time is in `wall-clock.ts`.
 */
export type Local = string

const [millisecondsPerMinute, shape] = [60_000, /^[1-9]\d{3}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/]
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** True only for a moment a calendar and a clock can show: neither `2026-02-29T08:30` nor `2026-03-09T24:00`. */
export function isLocal(value: unknown): value is Local {
  if (typeof value !== 'string' || !shape.test(value)) return false
  const [year, month, date] = [Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8, 10))]
  if (date < 1 || date > (lengths[month - 1] ?? 0)) return false
  return month !== 2 || date < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
}

/** Minutes on the clock since 1 January 1970, as if no clock were ever changed. Text that is no local time is our own mistake. */
export function localNumber(local: Local): number {
  if (!isLocal(local)) throw new Error(`Not a local time: ${JSON.stringify(local)}`)
  // Field by field: a board of a year reads some hundred thousand of these, and parsing the text took half of the time.
  const [year, month, date] = [Number(local.slice(0, 4)), Number(local.slice(5, 7)), Number(local.slice(8, 10))]
  const moment = Date.UTC(year, month - 1, date, Number(local.slice(11, 13)), Number(local.slice(14, 16)))
  return moment / millisecondsPerMinute
}

/** The other way round from `localNumber`. */
export function localFromNumber(number: number): Local {
  const at = new Date(number * millisecondsPerMinute)
  const year = at.getUTCFullYear()
  if (!(year >= 1000 && year <= 9999)) throw new Error(`Minute ${number} is outside the years 1000 to 9999`)
  const day = `${year}-${twoDigits(at.getUTCMonth() + 1)}-${twoDigits(at.getUTCDate())}`
  return `${day}T${twoDigits(at.getUTCHours())}:${twoDigits(at.getUTCMinutes())}`
}

/** The clock so many minutes later, earlier when negative. */
export function addMinutes(local: Local, minutes: number): Local {
  return localFromNumber(localNumber(local) + minutes)
}

/** How many minutes later the clock shows `until` than `from`; negative when it is earlier. */
export function minutesBetween(from: Local, until: Local): number {
  return localNumber(until) - localNumber(from)
}

export function dayOfLocal(local: Local): Day {
  return local.slice(0, 10)
}

/** `08:30` */
export function timeOfLocal(local: Local): string {
  return local.slice(11, 16)
}

/** The given day at that time: `localAt('2026-03-09', '08:30')`; without a time, its very beginning. */
export function localAt(day: Day, time = '00:00'): Local {
  return `${day}T${time}`
}

/** The days somebody standing in front of a wall calendar would tick: what ends at midnight does not tick the next one. */
export function daysTouched(start: Local, end: Local): Day[] {
  const first = dayOfLocal(start)
  const last = end > start ? dayOfLocal(addMinutes(end, -1)) : first
  if (last <= first) return [first]
  const count = dayNumber(last) - dayNumber(first) + 1
  return Array.from({ length: count }, (_, at) => addDays(first, at))
}

const twoDigits = (number: number) => (number < 10 ? `0${number}` : String(number))
