import { type Moves, move } from '@cabinet/office/moves.ts'

export const dispatchModes = ['e-mail', 'post', 'registered-post', 'bearer', 'counter'] as const
export type DispatchMode = (typeof dispatchModes)[number]

/** queued: waiting for the mail server · sent · delivered: with a proof · failed: somebody must act. */
export const dispatchStates = ['queued', 'sent', 'delivered', 'failed'] as const
export type DispatchState = (typeof dispatchStates)[number]

const dispatchMoves: Moves<DispatchState> = {
  queued: ['sent', 'failed'],
  sent: ['delivered', 'failed'],
  delivered: [],
  failed: ['queued', 'sent'],
}

export const moveDispatch = (from: DispatchState, to: DispatchState) => move(dispatchMoves, from, to)
