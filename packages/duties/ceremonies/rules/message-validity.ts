import type { Day } from '@cabinet/office/day.ts'

export const validities = ['valid', 'not-yet', 'past', 'retired'] as const
export type Validity = (typeof validities)[number]

type Dated = { from: Day; to: Day | null; retiredAt: Date | string | null }

/** Whether a message may be used on a day; its first and its last day are both good. */
export function validityOn({ from, to, retiredAt }: Dated, day: Day): Validity {
  if (retiredAt) return 'retired'
  if (day < from) return 'not-yet'
  return to !== null && day > to ? 'past' : 'valid'
}
