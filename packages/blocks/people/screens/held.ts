import type { Day } from '@cabinet/office/day.ts'
import { covers } from '@cabinet/office/period.ts'

type Held = { from: Day; to: Day | null }

export const isHeldOn = (held: Held, day: Day): boolean => covers(held, day)

/** Now and to come first, then what is over, the latest first. */
export function byTime(one: Held, two: Held): number {
  return (two.to ?? '9999').localeCompare(one.to ?? '9999') || two.from.localeCompare(one.from)
}
