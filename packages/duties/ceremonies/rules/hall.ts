/**
 * A hall as drawn, in centimetres from its upper left corner, seen from above with the dais at the top. A seat's id is unique
 * in its hall and stays with the seat when it is moved.
 */
export type HallLayout = {
  width: number
  depth: number
  blocks: HallBlock[]
}

export const blockKinds = ['dais', 'row', 'round-table', 'long-table'] as const
export type BlockKind = (typeof blockKinds)[number]

export type HallBlock = {
  id: string
  kind: BlockKind
  /** « Tribune », « Rang 1 », « Table 4 » */
  label: string
  /** The middle of the block. */
  x: number
  y: number
  /** Degrees, clockwise. */
  turn: number
  /** Seats in the order they stand: from left to right seen from the hall, or clockwise around a table from its head. */
  seats: HallSeat[]
  /** Filled before those with a higher figure; 1 is the block of honour. */
  honour: number
}

export type HallSeat = { id: string; label: string; kept: boolean }

/** Seen from the hall (viewer's left is the honoured person's right), or from the dais. */
export const viewpoints = ['front', 'dais'] as const
export type Viewpoint = (typeof viewpoints)[number]

export const mostSeats = 1500
