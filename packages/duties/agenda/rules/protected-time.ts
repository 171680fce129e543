import { addDays, type Day, weekdayOfNumber } from '@cabinet/office/day.ts'
import { daysTouched, type Local, localAt, localNumber } from './local-time.ts'

/** protected: hours kept free · prayer · market: a day to know about when one plans */
export const protectedKinds = ['protected', 'prayer', 'market'] as const
export type ProtectedKind = (typeof protectedKinds)[number]

/** Hours that come back on days of the week, or every so many days. `from` and `to` empty: the whole day. */
export type ProtectedRule = {
  id: string
  diaryId: string | null
  kind: ProtectedKind
  name: string
  weekdays: readonly number[]
  everyDays: number | null
  since: Day
  until: Day | null
  from: string
  to: string
}

/** True on the days on which it comes back. */
export function isProtectedOn(rule: ProtectedRule, day: Day): boolean {
  if (day < rule.since || (rule.until !== null && day > rule.until)) return false
  if (rule.everyDays !== null && rule.everyDays > 0)
    return (numberOf(day) - numberOf(rule.since)) % rule.everyDays === 0
  return rule.weekdays.length > 0 && rule.weekdays.includes(weekdayOfNumber(numberOf(day)))
}

const numberOf = (day: Day) => localNumber(localAt(day)) / 1440

/** The hours it takes that day, the end not included. One whose end is before its beginning runs past midnight. */
export function protectedHours(rule: ProtectedRule, day: Day): { from: Local; until: Local } {
  if (rule.from === '' || rule.to === '') return { from: localAt(day), until: localAt(addDays(day, 1)) }
  return { from: localAt(day, rule.from), until: localAt(rule.to > rule.from ? day : addDays(day, 1), rule.to) }
}

/** The days on which hours can begin that an engagement runs into: its own, and the evening before. */
export function daysAround(engagement: { start: Local; end: Local }): Day[] {
  const days = daysTouched(engagement.start, engagement.end)
  return [addDays(days[0] ?? engagement.start.slice(0, 10), -1), ...days]
}

/** The first day on which an engagement runs into it, or null. */
export function protectedDayIn(
  rule: ProtectedRule,
  engagement: { start: Local; end: Local },
  days: readonly Day[] = daysAround(engagement),
): Day | null {
  return days.find((day) => isProtectedOn(rule, day) && meets(protectedHours(rule, day), engagement)) ?? null
}

function meets(hours: { from: Local; until: Local }, engagement: { start: Local; end: Local }): boolean {
  const end = engagement.end > engagement.start ? engagement.end : `${engagement.start}:00`
  return hours.from < end && engagement.start < hours.until
}
