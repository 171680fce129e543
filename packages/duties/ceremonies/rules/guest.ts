import type { Seniority } from '@cabinet/blocks/people/rules/held-function.ts'
import { type Moves, move } from '@cabinet/office/moves.ts'

/** listed: on our list, nothing sent · invited · the three answers · withdrawn: taken off the list */
export const guestStates = ['listed', 'invited', 'accepted', 'declined', 'represented', 'withdrawn'] as const
export type GuestState = (typeof guestStates)[number]

const guestMoves: Moves<GuestState> = {
  listed: ['invited', 'accepted', 'declined', 'represented', 'withdrawn'],
  invited: ['accepted', 'declined', 'represented', 'withdrawn'],
  accepted: ['declined', 'represented', 'withdrawn'],
  declined: ['accepted', 'represented', 'withdrawn'],
  represented: ['accepted', 'declined', 'withdrawn'],
  withdrawn: ['listed'],
}

export const moveGuest = (from: GuestState, to: GuestState) => move(guestMoves, from, to)

/** Those who will be there: they stand in the line and have a seat. A representative only once the office agreed. */
export const comingStates: readonly GuestState[] = ['accepted', 'represented']

/** How an answer reached us. */
export const answerChannels = ['link', 'telephone', 'letter', 'email', 'counter', 'in-person'] as const
export type AnswerChannel = (typeof answerChannels)[number]

export const answers = ['accepted', 'declined', 'represented'] as const
export type Answer = (typeof answers)[number]

/**
 * On what ground somebody comes in a guest's place; it decides the rank (décret n° 89-655, arts 13 and 14): interim and
 * suppléance carry the rank of the office, an adjoint that of the mayor, a vice-president that of the president, the
 * prefectoral corps that of the préfet by usage, whoever comes for the head of State that of the head of State; `simple` is
 * anybody else, who keeps their own.
 */
export const substitutionGrounds = [
  'adjoint',
  'vice-president',
  'prefectoral-corps',
  'interim',
  'suppleance',
  'head-of-state',
  'simple',
] as const
export type SubstitutionGround = (typeof substitutionGrounds)[number]

/** Who comes in a guest's place. The rank they take with them is decided by the ground. */
export type Substitute = {
  civility: string
  name: string
  function: string
  salutation: string
  ground: SubstitutionGround
  /** Their own line in the lists; empty when they stand on none. */
  rankKey: string
  seniority: Seniority
  /** Nobody is replaced without the office's yes. */
  office: 'asked' | 'agreed' | 'refused'
}

/** Placed by hand: right after this guest (null: first), against what the list says. */
export type Override = { after: string | null; reason: string; by: string; at: string }
