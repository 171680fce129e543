import { type HallBlock, type HallLayout, isTable } from './hall.ts'
import { headOf, sidesOfU } from './hall-geometry.ts'
import { sideBySide } from './side-by-side.ts'

/** One person who needs a seat: 0 the guest, 1 the spouse, 2… whoever comes along. */
export type Sitter = { guestId: string; part: number }

/** Those who sit together or, when couples sit apart, anywhere but side by side. */
export type Party = Sitter[]

export type Comer = {
  id: string
  /** How many come, themselves included. */
  coming: number
  /** By name; empty: alone. */
  spouse: string
  /** The other one of the household, with a card of their own. */
  coupleWith: string | null
}

/**
 * Who is seated, in the order of the line. A spouse shares the rank of the guest; somebody who merely comes along has none and
 * follows after everybody who has. A couple with two cards is one party, at the place of the one who stands first.
 */
export function partiesOf(line: readonly Comer[]): Party[] {
  const byId = new Map(line.map((one) => [one.id, one]))
  const taken = new Set<string>()
  const parties = line.flatMap((one): Party[] => {
    if (taken.has(one.id)) return []
    taken.add(one.id)
    const other = one.coupleWith === null ? undefined : byId.get(one.coupleWith)
    if (!other || taken.has(other.id)) return [ofRank(one)]
    taken.add(other.id)
    return [
      [
        { guestId: one.id, part: 0 },
        { guestId: other.id, part: 0 },
      ],
    ]
  })
  return [...parties, ...line.map(behind).filter((party) => party.length > 0)]
}

/** All the parts of one guest, whatever their rank. */
export function partsOf({ coming, spouse }: Pick<Comer, 'coming' | 'spouse'>): number[] {
  const many = Math.max(1, coming)
  return Array.from({ length: many }, (_, i) => (i === 0 ? 0 : spouse ? i : i + 1))
}

const ofRank = (one: Comer): Party => partsOf(one).flatMap((part) => (part < 2 ? [{ guestId: one.id, part }] : []))
const behind = (one: Comer): Party => partsOf(one).flatMap((part) => (part < 2 ? [] : [{ guestId: one.id, part }]))

/**
 * The seats of a block in the order of honour, as indexes into its seats: the head first, then at its right hand, at its left,
 * and so on outwards. On the dais people look at the hall, so their right is drawn on the left; in a row they look at the dais,
 * and their right is drawn on the right.
 */
export function seatsByHonour({ kind, seats }: Pick<HallBlock, 'kind' | 'seats'>): number[] {
  const count = seats.length
  if (kind === 'dais') return outwards(count, headOf(count), -1)
  if (kind === 'row') return outwards(count, count - 1 - headOf(count), 1)
  if (kind === 'long-table') return longTable(count)
  return roundFromHead(count)
}

/** The seats beside a seat of a block, by index. Around a corner of a table, or across the mouth of a U, nobody is beside. */
export function neighbours({ kind, seats }: Pick<HallBlock, 'kind' | 'seats'>, index: number): number[] {
  const count = seats.length
  const beside = [index - 1, index + 1]
  if (kind === 'dais' || kind === 'row') return beside.filter((one) => one >= 0 && one < count)
  const ends = lastOfSides(kind, count)
  const parted = (one: number, other: number) => ends.some((end) => one === end && other === (end + 1) % count)
  const round = beside.map((one) => (one + count) % count).filter((one) => one !== index)
  return [...new Set(round.filter((one) => !parted(index, one) && !parted(one, index)))]
}

/** The blocks in the order they are filled; those of one honour together. */
export function groupsByHonour(layout: Pick<HallLayout, 'blocks'>): HallBlock[][] {
  const honours = [...new Set(layout.blocks.map((block) => block.honour))].sort((a, b) => a - b)
  return honours.map((honour) => layout.blocks.filter((block) => block.honour === honour))
}

/** How good each seat is, for telling whether somebody sits better than somebody else; lower is better. */
export function seatWorth(layout: Pick<HallLayout, 'blocks'>): Map<string, { honour: number; place: number }> {
  const worth = new Map<string, { honour: number; place: number }>()
  for (const group of groupsByHonour(layout)) {
    let before = 0
    for (const block of group) {
      const order = seatsByHonour(block)
      for (const [place, index] of order.entries()) {
        const seat = block.seats[index]
        // Tables of one honour are equals: their heads are as good as each other. Of two rows the first is better.
        if (seat) worth.set(seat.id, { honour: block.honour, place: isTable(block.kind) ? place : before + place })
      }
      if (!isTable(block.kind)) before += order.length
    }
  }
  return worth
}

/** `right`: which way the right hand of those who sit there lies in the order of the seats. */
function outwards(count: number, middle: number, right: 1 | -1): number[] {
  const seats = Array.from({ length: count }, (_, i) => i)
  return sideBySide(seats).map(({ side, away }) => middle + away * (side === 'left' ? -right : right))
}

/** Clockwise from the head means towards its left hand: its right is the last seat. */
function roundFromHead(count: number): number[] {
  const order = count > 0 ? [0] : []
  for (let step = 1; order.length < count; step += 1) {
    order.push(count - step)
    if (order.length < count) order.push(step)
  }
  return order
}

/**
 * The official table: the head, its right, its left, then whoever faces the head, then one further out on either side. The seat
 * across the table is thus worth more than the far ends.
 */
function longTable(count: number): number[] {
  const upper = Math.ceil(count / 2)
  const lower = count - upper
  const above = outwards(upper, headOf(upper), -1).map((x) => (x - headOf(upper) + count) % count)
  // The lower side runs backwards: its first seat is the one furthest right.
  const rightHalf = upper - headOf(upper)
  const below = outwards(lower, headOf(lower), -1).map((x) => rightHalf + (lower - 1 - x))
  const order = above.slice(0, 3)
  for (let taken = 3, facing = 0; order.length < count; ) {
    const many = facing === 0 ? 1 : 2
    order.push(...below.slice(facing, facing + many), ...above.slice(taken, taken + 2))
    facing += many
    taken += 2
  }
  return order
}

/** After which seats, going clockwise, a side ends. */
function lastOfSides(kind: HallBlock['kind'], count: number): number[] {
  if (kind === 'u-table') {
    const { top, arm } = sidesOfU(count)
    return arm > 0 ? [top - headOf(top) + arm - 1] : []
  }
  if (kind !== 'long-table') return []
  const upper = Math.ceil(count / 2)
  const rightHalf = upper - headOf(upper)
  return [rightHalf - 1, rightHalf + count - upper - 1]
}
