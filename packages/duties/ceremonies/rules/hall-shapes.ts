import { type HallBlock, type HallLayout, type HallSeat, mostSeats } from './hall.ts'
import { blockReach, furniture, labelSpot, seatSpots } from './hall-geometry.ts'

/** What a block is called: the words come from whoever draws, in the language of the office. */
export type BlockNames = {
  dais: string
  /** « Rang {{n}} » */
  row: (n: number) => string
  table: (n: number) => string
  honour: string
}

export type Shape =
  | { shape: 'theatre'; dais: number; rows: number; seats: number }
  | { shape: 'banquet'; honour: number; tables: number; seats: number }
  | { shape: 'official'; seats: number }
  | { shape: 'u'; seats: number }

/** How many seats a shape has, so that too large a one is refused before it is drawn. */
export function seatsOfShape(shape: Shape): number {
  if (shape.shape === 'theatre') return shape.dais + shape.rows * shape.seats
  if (shape.shape === 'banquet') return shape.honour + shape.tables * shape.seats
  return shape.seats
}

/** A hall drawn from a few figures; the office then moves what stands elsewhere. */
export function hallOf(shape: Shape, names: BlockNames): HallLayout {
  if (seatsOfShape(shape) > mostSeats) throw new RangeError(`A hall has at most ${mostSeats} seats.`)
  if (shape.shape === 'theatre') return theatre(shape, names)
  if (shape.shape === 'banquet') return banquet(shape, names)
  return aroundBlocks([
    block({
      kind: shape.shape === 'u' ? 'u-table' : 'long-table',
      label: names.honour,
      honour: 1,
      seats: seatsFor(shape.seats, 'a'),
    }),
  ])
}

/** So many fresh seats, numbered from one. `mark` keeps their ids apart from those of other blocks. */
export function seatsFor(count: number, mark: string): HallSeat[] {
  return Array.from({ length: count }, (_, i) => ({ id: `${mark}-${i + 1}`, label: String(i + 1), kept: false }))
}

/** The block with so many seats: those it keeps stay themselves, further ones are new, the last go. */
export function withSeats(one: HallBlock, count: number): HallBlock {
  const seats = one.seats.slice(0, count)
  const taken = new Set(one.seats.map((seat) => seat.id))
  for (let n = 1; seats.length < count; n += 1) {
    if (!taken.has(`${one.id}-${n}`)) seats.push({ id: `${one.id}-${n}`, label: String(seats.length + 1), kept: false })
  }
  return { ...one, seats }
}

/** An id no block of the hall has. */
export function freshBlockId({ blocks }: Pick<HallLayout, 'blocks'>): string {
  const taken = new Set(blocks.map((one) => one.id))
  for (let n = blocks.length + 1; ; n += 1) if (!taken.has(`b${n}`)) return `b${n}`
}

/** The hall wide and deep enough for all that stands in it, and nothing beyond its walls. */
export function withRoom(layout: HallLayout): HallLayout {
  const reaches = layout.blocks.map((one) => {
    const { across, along } = blockReach(one)
    const half = Math.hypot(across, along)
    const upright = one.turn % 180 === 0
    return { one, across: upright ? across : half, along: upright ? along : half }
  })
  const left = Math.min(0, ...reaches.map(({ one, across }) => one.x - across))
  const top = Math.min(0, ...reaches.map(({ one, along }) => one.y - along))
  const right = Math.max(layout.width, ...reaches.map(({ one, across }) => one.x + across))
  const foot = Math.max(layout.depth, ...reaches.map(({ one, along }) => one.y + along))
  const blocks = layout.blocks.map((one) => ({ ...one, x: Math.round(one.x - left), y: Math.round(one.y - top) }))
  return { width: Math.ceil(right - left), depth: Math.ceil(foot - top), blocks }
}

/** Only what stands in the hall, as large as paper allows: the empty edges are left out. */
export function withoutMargins(layout: HallLayout): HallLayout {
  const spots = layout.blocks.flatMap((one) => [...seatSpots(one), labelSpot(one, one), ...corners(one)])
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)]
  const left = Math.min(...xs) - 45
  const top = Math.min(...ys) - 40
  const blocks = layout.blocks.map((one) => ({ ...one, x: one.x - left, y: one.y - top }))
  return { width: Math.max(...xs) + 45 - left, depth: Math.max(...ys) + 40 - top, blocks }
}

/** Of the table, where it reaches further than its seats. */
function corners(one: HallBlock) {
  const shape = furniture(one)
  if (!shape || shape.kind === 'round') return []
  const { across, along } = one.turn % 180 === 0 ? shape : { across: shape.along, along: shape.across }
  return [-1, 1].map((way) => ({ x: one.x + way * across, y: one.y + way * along }))
}

const margin = 140

function theatre({ dais, rows, seats }: Extract<Shape, { shape: 'theatre' }>, names: BlockNames): HallLayout {
  const stage =
    dais > 0 ? [block({ kind: 'dais', label: names.dais, honour: 1, seats: seatsFor(dais, 'd'), id: 'd' })] : []
  const lines = Array.from({ length: rows }, (_, i) =>
    block({
      ...{ kind: 'row' as const, label: names.row(i + 1), honour: i + 2, id: `r${i + 1}` },
      ...{ seats: seatsFor(seats, `r${i + 1}`), y: (dais > 0 ? 260 : 0) + i * 95 },
    }),
  )
  return aroundBlocks([...stage, ...lines])
}

function banquet({ honour, tables, seats }: Extract<Shape, { shape: 'banquet' }>, names: BlockNames): HallLayout {
  const round = (n: number, count: number, id: string) =>
    block({ kind: 'round-table', label: names.table(n), honour: 2, seats: seatsFor(count, id), id })
  const head = honour > 0 ? [{ ...round(0, honour, 'h'), label: names.honour, honour: 1 }] : []
  const others = Array.from({ length: tables }, (_, i) => round(i + 1, seats, `t${i + 1}`))
  const wide = blockReach(others[0] ?? head[0] ?? round(1, seats, 't')).across * 2 + 60
  const across = Math.max(1, Math.ceil(Math.sqrt(tables * 1.5)))
  const first = head[0] ? blockReach(head[0]).along + wide / 2 + 60 : 0
  const placed = others.map((one, i) => {
    const line = Math.floor(i / across)
    const inLine = Math.min(across, tables - line * across)
    return { ...one, x: ((i % across) - (inLine - 1) / 2) * wide, y: first + line * wide }
  })
  return aroundBlocks([...head, ...placed])
}

type Drawn = Pick<HallBlock, 'kind' | 'label' | 'honour' | 'seats'> & Partial<HallBlock>

function block(drawn: Drawn): HallBlock {
  return { id: 'a', x: 0, y: 0, turn: 0, ...drawn }
}

/** Blocks drawn around nought, moved so that a margin is left on all sides. */
function aroundBlocks(blocks: HallBlock[]): HallLayout {
  const edges = blocks.map((one) => ({ one, ...blockReach(one) }))
  const left = Math.min(...edges.map(({ one, across }) => one.x - across)) - margin
  const top = Math.min(...edges.map(({ one, along }) => one.y - along)) - margin
  const moved = blocks.map((one) => ({ ...one, x: Math.round(one.x - left), y: Math.round(one.y - top) }))
  const width = Math.max(...edges.map(({ one, across }) => one.x + across)) - left + margin
  const depth = Math.max(...edges.map(({ one, along }) => one.y + along)) - top + margin
  return { width: Math.ceil(width), depth: Math.ceil(depth), blocks: moved }
}
