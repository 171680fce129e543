import type { Day } from './day.ts'

/** From one day to another, both included, as the office says it. No last day means it is still going on. */
export type Period = { from: Day; to: Day | null }

export function covers(period: Period, day: Day): boolean {
  return period.from <= day && (period.to === null || day <= period.to)
}

export function overlap(left: Period, right: Period): boolean {
  return (left.to === null || right.from <= left.to) && (right.to === null || left.from <= right.to)
}

/** False when it would end before it begins. A period of a single day is one. */
export function isPeriod(period: Period): boolean {
  return period.to === null || period.from <= period.to
}
