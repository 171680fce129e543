import { canMove, type Moves, move } from '@cabinet/office/moves.ts'

/**
 * From the request to its end. received → pre-audience (admissible: two opinions) → to-decide → scheduled … held → reported →
 * follow-up → closed. `accepted` waits for a time; delegated and oriented go on for the citizen.
 */
export const audienceStates = [
  'received',
  'incomplete',
  'inadmissible',
  'pre-audience',
  'to-decide',
  'accepted',
  'delegated',
  'oriented',
  'refused',
  'scheduled',
  'confirmed',
  'arrived',
  'in-progress',
  'held',
  'absent',
  'postponed',
  'follow-up',
  'withdrawn',
  'closed',
] as const
export type AudienceState = (typeof audienceStates)[number]

const audienceMoves: Moves<AudienceState> = {
  received: ['pre-audience', 'incomplete', 'inadmissible', 'withdrawn', 'to-decide'],
  incomplete: ['received', 'pre-audience', 'inadmissible', 'withdrawn', 'closed'],
  inadmissible: ['closed', 'received'],
  'pre-audience': ['to-decide', 'incomplete', 'withdrawn'],
  'to-decide': ['accepted', 'delegated', 'oriented', 'refused', 'incomplete', 'withdrawn'],
  accepted: ['scheduled', 'delegated', 'oriented', 'refused', 'withdrawn'],
  delegated: ['scheduled', 'follow-up', 'closed', 'withdrawn'],
  oriented: ['follow-up', 'closed', 'withdrawn'],
  refused: ['closed', 'to-decide'],
  scheduled: ['confirmed', 'arrived', 'absent', 'postponed', 'accepted', 'withdrawn'],
  confirmed: ['arrived', 'absent', 'postponed', 'accepted', 'withdrawn'],
  arrived: ['in-progress', 'postponed', 'absent', 'confirmed'],
  'in-progress': ['held', 'arrived'],
  held: ['follow-up', 'closed'],
  absent: ['accepted', 'scheduled', 'closed'],
  postponed: ['accepted', 'scheduled', 'closed', 'withdrawn'],
  'follow-up': ['closed'],
  withdrawn: ['closed'],
  closed: [],
}

export const moveAudience = (from: AudienceState, to: AudienceState) => move(audienceMoves, from, to)
export const canMoveAudience = (from: AudienceState, to: AudienceState) => canMove(audienceMoves, from, to)

export const audienceChannels = ['counter', 'phone', 'letter', 'form'] as const
export type AudienceChannel = (typeof audienceChannels)[number]

/** What the mayor decides. */
export const audienceDecisions = ['receives', 'delegates', 'orients', 'refuses'] as const
export type AudienceDecision = (typeof audienceDecisions)[number]

export const opinionSides = ['chief', 'secretary-general'] as const
export type OpinionSide = (typeof opinionSides)[number]

export const opinionViews = ['favourable', 'unfavourable', 'orient', 'complete'] as const
export type OpinionView = (typeof opinionViews)[number]

/** free · offered: somebody on the waiting list was asked and has until then · taken · blocked: kept for something else */
export const slotStates = ['free', 'offered', 'taken', 'blocked'] as const
export type SlotState = (typeof slotStates)[number]

export const identityProofs = ['card', 'passport', 'known', 'other'] as const
export type IdentityProof = (typeof identityProofs)[number]
