import type { BlockKind, HallBlock, HallLayout, Viewpoint } from './hall.ts'

export type Spot = { x: number; y: number }

/** Centimetres from one seat to the next. */
const apart: Record<BlockKind, number> = { dais: 80, row: 60, 'round-table': 62, 'long-table': 66, 'u-table': 66 }
const tableDepth = 120
/** From the edge of a table to the middle of whoever sits at it. */
const chair = 34

/** Where each seat of a block is in the hall, in the order of its seats. */
export function seatSpots(block: HallBlock): Spot[] {
  return standing(block).map((spot) => turned(spot, block))
}

/** Away from the table, for each seat: where a name has room. Null where others sit all around. */
export function seatsOutwards(block: HallBlock): Spot[] | null {
  const { kind, seats } = block
  const away = (spot: Spot): Spot => turned(spot, { x: 0, y: 0, turn: block.turn })
  if (kind === 'dais') return seats.map(() => away({ x: 0, y: -1 }))
  if (kind === 'long-table') return standing(block).map(({ y }) => away({ x: 0, y: Math.sign(y) }))
  if (kind !== 'u-table') return null
  const high = Math.min(...standing(block).map(({ y }) => y))
  return standing(block).map(({ x, y }) => away(y === high ? { x: 0, y: -1 } : { x: Math.sign(x), y: 0 }))
}

/** Half the width and half the depth of what the block takes in the hall before it is turned. */
export function blockReach(block: HallBlock): { across: number; along: number } {
  const spots = standing(block)
  const across = Math.max(30, ...spots.map(({ x }) => Math.abs(x)))
  const along = Math.max(30, ...spots.map(({ y }) => Math.abs(y)))
  return { across: across + 34, along: along + 34 }
}

/** The table itself, around its own middle; null where people sit in a line. */
export type Furniture =
  | { kind: 'round'; radius: number }
  | { kind: 'long'; across: number; along: number }
  | { kind: 'u'; across: number; along: number }
  | null

export function furniture({ kind, seats }: Pick<HallBlock, 'kind' | 'seats'>): Furniture {
  const count = seats.length
  if (kind === 'round-table') return { kind: 'round', radius: roundRadius(count) - chair }
  if (kind === 'long-table')
    return { kind: 'long', across: (Math.ceil(count / 2) * apart[kind]) / 2, along: tableDepth / 2 }
  if (kind !== 'u-table') return null
  const { top, arm } = sidesOfU(count)
  return { kind: 'u', across: (Math.max(top, 2) * apart[kind]) / 2 + 10, along: (arm * apart[kind]) / 2 + 30 }
}

/** Where the name of a block stands, once its middle is where it is seen. */
export function labelSpot(block: HallBlock, middle: Spot): Spot {
  if (furniture(block)) return middle
  // A dais is named above its people; a row, where there is no room above, at its end.
  if (block.kind === 'dais') return { x: middle.x, y: middle.y - 52 }
  const reach = Math.max(0, ...seatSpots(block).map((spot) => Math.hypot(spot.x - block.x, spot.y - block.y)))
  return block.turn % 180 === 0 ? { x: middle.x - reach - 75, y: middle.y + 4 } : { x: middle.x, y: middle.y - 40 }
}

/** A point of the hall as it is seen: from the dais everything stands the other way round. */
export function seenFrom({ x, y }: Spot, layout: Pick<HallLayout, 'width' | 'depth'>, view: Viewpoint): Spot {
  return view === 'front' ? { x, y } : { x: layout.width - x, y: layout.depth - y }
}

/** How many stand along the closed end of a U and along each arm; the right arm has the odd one. */
export function sidesOfU(count: number): { top: number; arm: number } {
  const third = Math.max(1, Math.round(count / 3))
  const top = count <= 2 ? count : third + ((count - third) % 2)
  return { top, arm: (count - top) / 2 }
}

function standing({ kind, seats }: HallBlock): Spot[] {
  const count = seats.length
  if (kind === 'round-table') return around(count)
  if (kind === 'long-table') return alongBothSides(count, apart[kind])
  if (kind === 'u-table') return alongU(count, apart[kind])
  return seats.map((_, i) => ({ x: (i - (count - 1) / 2) * apart[kind], y: 0 }))
}

/** Clockwise from the top. */
function around(count: number): Spot[] {
  const radius = roundRadius(count)
  return Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count
    return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) }
  })
}

function roundRadius(count: number): number {
  return Math.max(45, (count * apart['round-table']) / (2 * Math.PI)) + chair
}

/** Clockwise from the middle of the upper side: its right half, the lower side backwards, its left half. */
function alongBothSides(count: number, gap: number): Spot[] {
  const upper = Math.ceil(count / 2)
  const y = tableDepth / 2 + chair
  const side = (many: number, at: number) =>
    Array.from({ length: many }, (_, i) => ({ x: (i - (many - 1) / 2) * gap, y: at }))
  const top = side(upper, -y)
  const middle = headOf(upper)
  return [...top.slice(middle), ...side(count - upper, y).reverse(), ...top.slice(0, middle)]
}

/** Clockwise from the middle of the closed end: to its right corner, down the right arm, up the left arm, back. */
function alongU(count: number, gap: number): Spot[] {
  const { top, arm } = sidesOfU(count)
  const across = (Math.max(top, 2) * gap) / 2 + 10 + chair
  const high = -(arm * gap) / 2 - 30 - chair
  const line = Array.from({ length: top }, (_, i) => ({ x: (i - (top - 1) / 2) * gap, y: high }))
  const down = (x: number) => Array.from({ length: arm }, (_, i) => ({ x, y: high + chair + 30 + (i + 0.5) * gap }))
  const middle = headOf(top)
  return [...line.slice(middle), ...down(across), ...down(-across).reverse(), ...line.slice(0, middle)]
}

/**
 * Where the first sits among so many who look towards us, counted from our left. With an even number there is no middle seat:
 * the first takes the one of the two that has the other, the second's, at its right hand (our left), so that the two share it.
 */
export function headOf(count: number): number {
  return Math.floor(count / 2)
}

function turned({ x, y }: Spot, block: Pick<HallBlock, 'x' | 'y' | 'turn'>): Spot {
  const angle = (block.turn * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return { x: block.x + x * cos - y * sin, y: block.y + x * sin + y * cos }
}
