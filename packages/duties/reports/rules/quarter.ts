import { addDays, type Day } from '@cabinet/office/day.ts'
import type { Period, Quarter } from './period.ts'

const two = (number: number) => String(number).padStart(2, '0')

/** The quarter of the calendar year a day lies in. */
export function quarterOf(day: Day): Quarter {
  return { year: Number(day.slice(0, 4)), quarter: Math.ceil(Number(day.slice(5, 7)) / 3) }
}

/** First and last day of a quarter. */
export function periodOf({ year, quarter }: Quarter): Period {
  const from = `${year}-${two(quarter * 3 - 2)}-01`
  const after = quarter === 4 ? `${year + 1}-01-01` : `${year}-${two(quarter * 3 + 1)}-01`
  return { from, to: addDays(after, -1) }
}

export function quarterBefore({ year, quarter }: Quarter): Quarter {
  return quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: quarter - 1 }
}

export function quarterAfter({ year, quarter }: Quarter): Quarter {
  return quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: quarter + 1 }
}

export function sameQuarterLastYear({ year, quarter }: Quarter): Quarter {
  return { year: year - 1, quarter }
}

/** The quarters that lie, wholly or in part, between two days, earliest first. */
export function quartersBetween(from: Day, to: Day): Quarter[] {
  const quarters: Quarter[] = []
  for (let one = quarterOf(from); periodOf(one).from <= to; one = quarterAfter(one)) quarters.push(one)
  return quarters
}

export function isSameQuarter(left: Quarter, right: Quarter): boolean {
  return left.year === right.year && left.quarter === right.quarter
}

/** The month a day lies in, so many months away: -1 is the month before. */
export function monthAway(day: Day, months: number): Period {
  const number = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const first = (of: number) => `${Math.floor(of / 12)}-${two((of % 12) + 1)}-01`
  return { from: first(number), to: addDays(first(number + 1), -1) }
}

/** Whole months, and how many; null for any other stretch of days. */
function wholeMonths({ from, to }: Period): number | null {
  if (!from.endsWith('-01') || !addDays(to, 1).endsWith('-01')) return null
  const months = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return months(addDays(to, 1)) - months(from)
}

/** What a period is set beside: as many whole months before it, otherwise as many days. */
export function periodBefore(period: Period): Period {
  const months = wholeMonths(period)
  if (months === null) {
    const days = (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000 + 1
    return { from: addDays(period.from, -days), to: addDays(period.from, -1) }
  }
  return { from: monthAway(period.from, -months).from, to: addDays(period.from, -1) }
}

/** The same days a year earlier; the end of February stays the end of February. */
export function samePeriodLastYear(period: Period): Period {
  const yearBefore = (day: Day) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
  const endsAMonth = addDays(period.to, 1).endsWith('-01')
  const from = period.from.endsWith('-02-29') ? yearBefore(period.from).replace('-29', '-28') : yearBefore(period.from)
  return { from, to: endsAMonth ? monthAway(yearBefore(`${period.to.slice(0, 8)}01`), 0).to : yearBefore(period.to) }
}
