import { addDays, type Day, isDay } from '@cabinet/office/day.ts'
import type { Period } from './period.ts'
import { monthAway, periodOf, quarterBefore, quarterOf } from './quarter.ts'

/** The stretches of days people ask for; any other is typed. */
export const periodChoices = ['quarter', 'last-quarter', 'year', 'twelve-months', 'own'] as const
export type PeriodChoice = (typeof periodChoices)[number]

/** Ten years are more than anybody compares, and less than what would keep the office waiting. */
const longest = 3660

/** What is still running ends today, so that it is set beside as many days before it. */
export function chosenPeriod(choice: Exclude<PeriodChoice, 'own'>, today: Day): Period {
  const quarter = quarterOf(today)
  if (choice === 'quarter') return { from: periodOf(quarter).from, to: today }
  if (choice === 'last-quarter') return periodOf(quarterBefore(quarter))
  if (choice === 'year') return { from: `${today.slice(0, 4)}-01-01`, to: today }
  return { from: monthAway(today, -12).from, to: monthAway(today, -1).to }
}

/** Two days as typed, when they make a period; null when they do not. */
export function typedPeriod(from: string, to: string): Period | null {
  if (!isDay(from) || !isDay(to) || from > to || addDays(from, longest) < to) return null
  return { from, to }
}

/** The months that end with a day's own, earliest first; thirteen unless told, so that a month stands beside itself a year before. */
export function seasonOf(to: Day, months = 13): Period[] {
  return Array.from({ length: months }, (_, n) => monthAway(to, n - months + 1))
}
