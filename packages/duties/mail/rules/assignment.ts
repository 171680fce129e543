import { canMove, type Moves, move } from '@cabinet/office/moves.ts'

/** sent → acknowledged → under way → done, or returned with a reason; recalled by the assigner until acknowledged. */
export const lineStates = ['sent', 'acknowledged', 'under-way', 'done', 'returned', 'recalled'] as const
export type LineState = (typeof lineStates)[number]

const lineMoves: Moves<LineState> = {
  sent: ['acknowledged', 'under-way', 'done', 'returned', 'recalled'],
  acknowledged: ['under-way', 'done', 'returned'],
  'under-way': ['done', 'returned'],
  done: [],
  returned: [],
  recalled: [],
}

export const moveLine = (from: LineState, to: LineState) => move(lineMoves, from, to)
export const canMoveLine = (from: LineState, to: LineState) => canMove(lineMoves, from, to)

/** Lines on which somebody still owes something. */
export const openLineStates = ['sent', 'acknowledged', 'under-way'] as const satisfies readonly LineState[]
export const isOpenLine = (state: LineState) => (openLineStates as readonly LineState[]).includes(state)

/** Its addressee owes something, or, once it is returned, whoever gave it owes a decision. */
export const isOwed = (state: LineState) => isOpenLine(state) || state === 'returned'
