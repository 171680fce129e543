import { addDays, type Day } from '@cabinet/office/day.ts'
import type { SituationKind } from './held-function.ts'

/** After so many days nobody knows any more whether a function is still held. Our own figure: a year. */
const freshFor = 365

type Known = { from: Day; to: Day | null; checkedOn: Day | null }

/**
 * How a function of the address book stands on a day: over, not begun, to be made sure of (nobody did for a year), or sound.
 */
export function ageOf({ from, to, checkedOn }: Known, day: Day): 'over' | 'to-come' | 'stale' | 'sound' {
  if (to !== null && to < day) return 'over'
  if (from > day) return 'to-come'
  const surest = checkedOn && checkedOn > from ? checkedOn : from
  return addDays(surest, freshFor) < day ? 'stale' : 'sound'
}

/** What forbids sending anything before somebody has looked: the dead get no card, a household that ended is not one. */
const gravest: readonly SituationKind[] = ['death', 'bereavement', 'separation']

export const isGrave = (kind: SituationKind): boolean => gravest.includes(kind)
