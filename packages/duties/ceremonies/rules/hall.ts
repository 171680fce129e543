/**
 * A hall as drawn, in centimetres from its upper left corner, seen from above with the dais at the top. A seat's id is unique
 * in its hall and stays with the seat when it is moved.
 */
export type HallLayout = {
  width: number
  depth: number
  blocks: HallBlock[]
}

/**
 * dais: faces the hall · row: faces the dais · round table · long table: the official table, people on both sides, the head in
 * the middle of the upper one · u-table: people on the outer side only, the head in the middle of its closed end
 */
export const blockKinds = ['dais', 'row', 'round-table', 'long-table', 'u-table'] as const
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

/** Seen from the hall (viewer's left is the right of whoever is on the dais), or from the dais. */
export const viewpoints = ['front', 'dais'] as const
export type Viewpoint = (typeof viewpoints)[number]

export const mostSeats = 1500

/** Around a table, with a head; the others are lines. */
export function isTable(kind: BlockKind): boolean {
  return kind !== 'dais' && kind !== 'row'
}
