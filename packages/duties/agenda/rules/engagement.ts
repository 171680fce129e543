import { type Moves, move } from '@cabinet/office/moves.ts'

/** public: everybody in the office reads it · cabinet: the cabinet does · personal: its owner and named delegates; others see "busy" */
export const confidentialities = ['public', 'cabinet', 'personal'] as const
export type Confidentiality = (typeof confidentialities)[number]

/** asked: somebody wishes it · option: times are held · confirmed · held: it took place · the three ways it may not */
export const engagementStates = ['asked', 'option', 'confirmed', 'held', 'declined', 'cancelled', 'postponed'] as const
export type EngagementState = (typeof engagementStates)[number]

const engagementMoves: Moves<EngagementState> = {
  asked: ['option', 'confirmed', 'declined', 'cancelled'],
  option: ['asked', 'confirmed', 'declined', 'cancelled', 'postponed'],
  confirmed: ['option', 'held', 'declined', 'cancelled', 'postponed'],
  held: ['confirmed'],
  declined: ['asked'],
  cancelled: ['asked'],
  postponed: [],
}

export const moveEngagement = (from: EngagementState, to: EngagementState) => move(engagementMoves, from, to)

/** States in which it takes, or may take, somebody's time. */
export const takesTime: readonly EngagementState[] = ['asked', 'option', 'confirmed', 'held']

export const slotStates = ['held', 'confirmed', 'released'] as const
export type SlotState = (typeof slotStates)[number]

/** What an engagement may come from; the duty of that name knows more about it. */
export const sourceKinds = ['letter', 'audience', 'mission', 'ceremony', 'meeting'] as const
export type SourceKind = (typeof sourceKinds)[number]

/** An engagement lasts 31 days at most, so that what is going on at a moment began in a bounded window before it. */
export const longestDays = 31
