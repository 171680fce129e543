import { type Moves, move } from '@cabinet/office/moves.ts'
import type { MailingKind } from './mailing.ts'

/** What is made for many guests at once. */
export const batchKinds = [
  'cards',
  'letters',
  'place-cards',
  'badges',
  'envelopes',
  'reminders',
  'changes',
  'cancellations',
  'thanks',
  'names',
] as const
export type BatchKind = (typeof batchKinds)[number]

export const batchFormats = ['pdf', 'docx', 'email'] as const
export type BatchFormat = (typeof batchFormats)[number]

/** What going out with it counts as, in what was sent to one guest; null: nothing goes out to anybody. */
const sendings: Record<BatchKind, MailingKind | null> = {
  cards: 'invitation',
  letters: 'invitation',
  'place-cards': null,
  badges: null,
  envelopes: null,
  reminders: 'reminder',
  changes: 'change',
  cancellations: 'cancellation',
  thanks: 'thanks',
  names: null,
}

export const mailingOf = (kind: BatchKind): MailingKind | null => sendings[kind]

/** Kinds with a text of their own, one for all, which the office may change before it goes out. */
export const writtenKinds: readonly BatchKind[] = [
  'cards',
  'letters',
  'reminders',
  'changes',
  'cancellations',
  'thanks',
]

/** Kinds whose words invite an answer: they may carry the guest's personal link. */
export const answerableKinds: readonly BatchKind[] = ['cards', 'letters', 'reminders', 'changes']

/** On paper: a link for those who were never sent one (a new link ends the one before), for everybody, or for nobody. */
export const linkChoices = ['missing', 'all', 'none'] as const
export type LinkChoice = (typeof linkChoices)[number]

export const batchStates = ['waiting', 'running', 'ready', 'failed', 'cancelled'] as const
export type BatchState = (typeof batchStates)[number]

export const batchMoves: Moves<BatchState> = {
  waiting: ['running', 'cancelled', 'failed'],
  running: ['ready', 'failed', 'cancelled'],
  ready: [],
  failed: ['waiting'],
  cancelled: [],
}

export const moveBatch = (from: BatchState, to: BatchState) => move(batchMoves, from, to)

/** So many guests are prepared before it is looked whether somebody cancelled. */
export const chunkSize = 50

export const mostInBatch = 2000
