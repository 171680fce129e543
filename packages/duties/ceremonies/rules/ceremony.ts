import { type Moves, move } from '@cabinet/office/moves.ts'

export const ceremonyKinds = [
  'commemoration',
  'national-day',
  'inauguration',
  'first-stone',
  'wreath-laying',
  'swearing-in',
  'wedding',
  'new-year-wishes',
  'delegation-visit',
  'funeral',
  'council-opening',
  'decoration',
  'reception',
  'other',
] as const
export type CeremonyKind = (typeof ceremonyKinds)[number]

/**
 * suggested: opened by the calendar, nobody has taken it up · preparing · inviting: cards have gone out · settled: the line
 * is decided and read out · held · closed: thanked, counted, lessons kept
 */
export const ceremonyStates = [
  'suggested',
  'preparing',
  'inviting',
  'settled',
  'held',
  'closed',
  'postponed',
  'cancelled',
] as const
export type CeremonyState = (typeof ceremonyStates)[number]

const ceremonyMoves: Moves<CeremonyState> = {
  suggested: ['preparing', 'cancelled'],
  preparing: ['inviting', 'settled', 'held', 'postponed', 'cancelled'],
  inviting: ['settled', 'held', 'postponed', 'cancelled'],
  settled: ['inviting', 'held', 'postponed', 'cancelled'],
  held: ['closed'],
  closed: [],
  postponed: ['preparing', 'cancelled'],
  cancelled: ['preparing'],
}

export const moveCeremony = (from: CeremonyState, to: CeremonyState) => move(ceremonyMoves, from, to)

/** Still to come, or not yet put away. */
export const openCeremonyStates: readonly CeremonyState[] = [
  'suggested',
  'preparing',
  'inviting',
  'settled',
  'postponed',
  'held',
]

export const taskKinds = ['task', 'letter'] as const
export type TaskKind = (typeof taskKinds)[number]

/** Who does a task of a template, by the role of their post; a name is put on it in the ceremony. */
export const taskOwners = [
  'protocol',
  'secretary',
  'chief',
  'communication',
  'technical',
  'finance',
  'mayor',
  'adviser',
] as const
export type TaskOwner = (typeof taskOwners)[number]

/** What a template lays out. `offset` is in working days from the day of the ceremony: −21 before it, 3 after it. */
export type TemplateContent = {
  tasks: { label: string; offset: number; kind: TaskKind; owner: TaskOwner }[]
  needs: { label: string; quantity: number }[]
  costs: { label: string }[]
  risks: { risk: string; answer: string }[]
  programme: { title: string; minutes: number; kind: ShowKind }[]
}

export const showKinds = [
  'arrival',
  'welcome',
  'music',
  'speech',
  'wreath',
  'silence',
  'decoration',
  'ribbon',
  'visit',
  'oath',
  'photograph',
  'reception',
  'departure',
  'other',
] as const
export type ShowKind = (typeof showKinds)[number]
