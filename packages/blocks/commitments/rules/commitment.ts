import { type Moves, move } from '@cabinet/office/moves.ts'

/** What binds the office: an order, a decision, a promise, an observation on a report, the answer others owe us. */
export const commitmentKinds = ['directive', 'decision', 'promise', 'observation', 'awaited'] as const
export type CommitmentKind = (typeof commitmentKinds)[number]

/** What the words were said or written in; `note`: heard on the way, written down by itself. */
export const commitmentSources = [
  'letter',
  'audience',
  'engagement',
  'meeting',
  'mission',
  'report',
  'speech',
  'note',
] as const
export type CommitmentSource = (typeof commitmentSources)[number]

/** On whose authority it binds: the figures and the printed state of execution are kept apart by it. */
export const commitmentAuthorities = [
  'mayor',
  'council',
  'college',
  'direction',
  'supervision',
  'audit',
  'partner',
] as const
export type CommitmentAuthority = (typeof commitmentAuthorities)[number]

/** claimed: the lead says it is done and shows the proof · verified: somebody else has seen it · returned: not yet */
export const commitmentStates = [
  'proposed',
  'issued',
  'acknowledged',
  'claimed',
  'verified',
  'returned',
  'cancelled',
  'superseded',
] as const
export type CommitmentState = (typeof commitmentStates)[number]

const commitmentMoves: Moves<CommitmentState> = {
  proposed: ['issued', 'cancelled'],
  issued: ['acknowledged', 'claimed', 'cancelled', 'superseded'],
  acknowledged: ['claimed', 'cancelled', 'superseded'],
  claimed: ['verified', 'returned', 'cancelled', 'superseded'],
  returned: ['claimed', 'cancelled', 'superseded'],
  verified: [],
  cancelled: [],
  superseded: [],
}

export const moveCommitment = (from: CommitmentState, to: CommitmentState) => move(commitmentMoves, from, to)

/** Still owed. */
export const openCommitmentStates: readonly CommitmentState[] = [
  'proposed',
  'issued',
  'acknowledged',
  'claimed',
  'returned',
]
