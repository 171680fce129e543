import type { CommitmentState } from '@cabinet/blocks/commitments/rules/commitment.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { FactKind } from '@cabinet/office/fact-kinds.ts'

/** One fact about a commitment, in the order in which they were written. */
export type CommitmentFact = {
  kind: FactKind
  due: Day | null
  until: Day | null
  sort: string | null
}

/** How a commitment stood when only so much was known: its state, its days, how often it was put off. */
export type Standing = { state: CommitmentState; firstDueOn: Day | null; dueOn: Day | null; postponed: number }

const statesAfter: Partial<Record<FactKind, CommitmentState>> = {
  'commitment.issued': 'issued',
  'commitment.acknowledged': 'acknowledged',
  'commitment.claimed': 'claimed',
  'commitment.returned': 'returned',
  'commitment.verified': 'verified',
}

/** Read from its facts alone, so that a report counts and tells a past quarter in the same way for ever. */
export function standingOf(facts: readonly CommitmentFact[]): Standing {
  const standing: Standing = { state: 'proposed', firstDueOn: null, dueOn: null, postponed: 0 }
  for (const { kind, due, until, sort } of facts) {
    const dropped = kind === 'commitment.dropped' ? (sort === 'superseded' ? 'superseded' : 'cancelled') : undefined
    standing.state = dropped ?? statesAfter[kind] ?? standing.state
    if (kind === 'commitment.postponed') standing.postponed += 1
    standing.firstDueOn ??= due
    standing.dueOn = until ?? standing.dueOn ?? due
  }
  return standing
}
