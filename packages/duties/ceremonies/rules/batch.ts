import { type Moves, move } from '@cabinet/office/moves.ts'

/** What is made for many guests at once. */
export const batchKinds = [
  'cards',
  'letters',
  'place-cards',
  'badges',
  'envelopes',
  'reminders',
  'thanks',
  'names',
] as const
export type BatchKind = (typeof batchKinds)[number]

export const batchFormats = ['pdf', 'docx', 'email'] as const
export type BatchFormat = (typeof batchFormats)[number]

export const batchStates = ['waiting', 'running', 'ready', 'failed', 'cancelled'] as const
export type BatchState = (typeof batchStates)[number]

const batchMoves: Moves<BatchState> = {
  waiting: ['running', 'cancelled', 'failed'],
  running: ['ready', 'failed', 'cancelled'],
  ready: [],
  failed: ['waiting'],
  cancelled: [],
}

export const moveBatch = (from: BatchState, to: BatchState) => move(batchMoves, from, to)
