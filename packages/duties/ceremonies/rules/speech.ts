import { type Moves, move } from '@cabinet/office/moves.ts'

/** draft → circuit (writer → chef de cabinet → mayor) → approved → delivered; a return comes back to the draft. */
export const speechStates = ['draft', 'circuit', 'approved', 'delivered', 'dropped'] as const
export type SpeechState = (typeof speechStates)[number]

const speechMoves: Moves<SpeechState> = {
  draft: ['circuit', 'dropped'],
  circuit: ['draft', 'approved', 'dropped'],
  approved: ['draft', 'delivered', 'dropped'],
  delivered: [],
  dropped: ['draft'],
}

export const moveSpeech = (from: SpeechState, to: SpeechState) => move(speechMoves, from, to)
