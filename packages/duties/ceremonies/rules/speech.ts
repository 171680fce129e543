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

/** The queues of the first screen; what was said is in the library. */
export const speechLists = ['to-write', 'circuit', 'approved'] as const
export type SpeechList = (typeof speechLists)[number]

export const statesOf: Record<SpeechList, readonly SpeechState[]> = {
  'to-write': ['draft'],
  circuit: ['circuit'],
  approved: ['approved'],
}
