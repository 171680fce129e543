import { type Moves, move } from '@cabinet/office/moves.ts'

/** waiting: asked for · under-way: being made · ready: the file is there · failed: the reason stands beside */
export const printingStates = ['waiting', 'under-way', 'ready', 'failed', 'cancelled'] as const
export type PrintingState = (typeof printingStates)[number]

export const printingMoves: Moves<PrintingState> = {
  waiting: ['under-way', 'failed', 'cancelled'],
  'under-way': ['ready', 'failed', 'cancelled'],
  ready: [],
  failed: [],
  cancelled: [],
}

export const movePrinting = (from: PrintingState, to: PrintingState) => move(printingMoves, from, to)

/** Not over yet: its bar is to be looked at again in a moment. */
export const isPrinting = ({ state }: { state: PrintingState }) => state === 'waiting' || state === 'under-way'
