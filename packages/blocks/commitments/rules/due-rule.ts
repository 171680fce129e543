import { addDays, type Day } from '@cabinet/office/day.ts'
import { addWorkingDays, type Calendar } from '@cabinet/office/working-days.ts'

/** A day reckoned from another: so many working days, or calendar days, after it was given. */
export const dueRuleUnits = ['working-days', 'days', 'months'] as const
export type DueRule = { count: number; of: (typeof dueRuleUnits)[number] }

/** What comes back: every so many weeks or months; a month day beyond the end of a month is its last day. */
export type Recurrence = {
  every: number
  of: 'weeks' | 'months'
  /** The first due day: the 31st comes back on the 31st after a short month. */
  from: Day
}

/**
 * The day a rule gives, counted from the day it was given. Only working days look at the calendar: two calendar days after a
 * Friday are a Sunday, because that is what was said.
 */
export function dueFromRule({ count, of }: DueRule, issuedOn: Day, calendar: Calendar): Day {
  if (of === 'working-days') return addWorkingDays(issuedOn, count, calendar)
  return of === 'days' ? addDays(issuedOn, count) : addMonths(issuedOn, count)
}

/** So many months later; a day the month does not have is its last one. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const from = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 0)).getUTCDate()
  const [y, m, d] = [from.getUTCFullYear(), from.getUTCMonth() + 1, Math.min(date, last)]
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

/** The so-manieth return, the first being number 0; always reckoned from the first, so that a clamped day does not drift. */
const occurrence = ({ every, of, from }: Recurrence, number: number): Day =>
  of === 'weeks' ? addDays(from, 7 * every * number) : addMonths(from, every * number)

/** The first day it comes back after a day. */
export function nextOccurrence(recurrence: Recurrence, after: Day): Day {
  let number = 0
  while (occurrence(recurrence, number) <= after) number += 1
  return occurrence(recurrence, number)
}
