import { type Day, dayFromNumber, dayNumber, weekdayOfNumber } from './day.ts'

/** When the town hall is closed: the days of the week it never opens (1 is Monday, 7 is Sunday), and dated days off. */
export type Calendar = { weekend: readonly number[]; holidays: readonly { day: Day }[] }

/** No office deadline is further away than this, and a slip of the keyboard must not keep the server busy. */
const longestDelay = 10_000

// A list of letters asks the same calendar thousands of times, so its days off are turned into numbers once.
const daysOffByCalendar = new WeakMap<Calendar['holidays'], Set<number>>()

function daysOff(calendar: Calendar): Set<number> {
  const known = daysOffByCalendar.get(calendar.holidays)
  if (known) return known
  const numbers = new Set(calendar.holidays.map((holiday) => dayNumber(holiday.day)))
  daysOffByCalendar.set(calendar.holidays, numbers)
  return numbers
}

function isWorking(number: number, calendar: Calendar): boolean {
  return !calendar.weekend.includes(weekdayOfNumber(number)) && !daysOff(calendar).has(number)
}

export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  return isWorking(dayNumber(day), calendar)
}

/**
 * The day a delay of `days` working days runs out. The starting day never counts: one working day after a Friday is Monday.
 * Zero gives the day itself, or the next working day when the office is closed; a negative delay counts backwards.
 * A calendar in which the office never opens is our own mistake and is an error.
 */
export function addWorkingDays(day: Day, days: number, calendar: Calendar): Day {
  if (!Number.isInteger(days) || Math.abs(days) > longestDelay) throw new Error(`Not a delay in working days: ${days}`)
  if ([1, 2, 3, 4, 5, 6, 7].every((weekday) => calendar.weekend.includes(weekday)))
    throw new Error('In this calendar the office never opens')
  const step = days < 0 ? -1 : 1
  let number = dayNumber(day)
  if (days === 0) {
    while (!isWorking(number, calendar)) number += 1
    return dayFromNumber(number)
  }
  for (let left = Math.abs(days); left > 0; ) {
    number += step
    if (isWorking(number, calendar)) left -= 1
  }
  return dayFromNumber(number)
}

/**
 * Working days from one day to another. The first day does not count and the last one does, so this undoes
 * `addWorkingDays` for any delay but zero. Negative when `until` comes first; the earlier day then counts and the later does not.
 */
export function workingDaysBetween(from: Day, until: Day, calendar: Calendar): number {
  const [start, end] = [dayNumber(from), dayNumber(until)]
  const step = end < start ? -1 : 1
  let count = 0
  for (let number = start; number !== end; ) {
    number += step
    if (isWorking(number, calendar)) count += step
  }
  return count
}
