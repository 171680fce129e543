import { type HallBlock, type HallLayout, isTable } from './hall.ts'
import { groupsByHonour, neighbours, type Party, type Sitter, seatsByHonour } from './seat-order.ts'

export type Place = Sitter & { seatId: string; byHand: boolean }

/**
 * Who stays where they sit when the hall is filled again: everybody who has a seat, so that only those without one are given what
 * is free; those placed by hand; nobody.
 */
export const whoStay = ['seated', 'by-hand', 'nobody'] as const
export type WhoStay = (typeof whoStay)[number]

export type Filling = {
  /** Spouses side by side; otherwise anywhere but side by side, as near as their rank allows. */
  couples: boolean
  /** Whoever was put somewhere by hand stays there. */
  byHand: readonly (Sitter & { seatId: string })[]
  /** The inviting authority: takes the head of the table of honour, with the first of the line at its right. */
  hostId?: string | null
}

export type Filled = {
  places: Place[]
  /** For whom there was no seat, in the order of the line. */
  without: Sitter[]
}

/**
 * Seats everybody in the order of the line: the block of honour first, from its middle outwards, the right hand before the left;
 * tables of one honour get one party after the other, so that none is left half empty beside a full one. Kept seats stay empty.
 * Nobody is dropped: whoever finds no seat is named.
 */
export function fillSeats(parties: readonly Party[], layout: HallLayout, filling: Filling): Filled {
  const fixed = stayingByHand(parties, layout, filling.byHand)
  const hall = emptyHall(layout, fixed)
  const placed = new Set(fixed.map(keyOf))
  const places = [...fixed]
  const without: Sitter[] = []
  for (const whole of hostFirst(parties, layout, filling)) {
    // At a table the place at the host's right is the guest of honour's, not the spouse's.
    const leftFirst = whole[0]?.guestId === filling.hostId && whole[0]?.part === 0
    const party = whole.filter((one) => !placed.has(keyOf(one)))
    const beside = whole.filter((one) => placed.has(keyOf(one)))
    for (const { sitter, seatId } of seatParty(hall, { party, beside, places, leftFirst }, filling.couples)) {
      if (seatId === null) without.push(sitter)
      else places.push({ ...sitter, seatId, byHand: false })
    }
  }
  return { places, without }
}

export const keyOf = ({ guestId, part }: Sitter) => `${guestId}/${part}`

/** Only who still comes, and only where there still is a seat; the first of two who claim one keeps it. */
function stayingByHand(parties: readonly Party[], layout: HallLayout, byHand: Filling['byHand']): Place[] {
  const coming = new Set(parties.flat().map(keyOf))
  const seats = new Set(layout.blocks.flatMap((block) => block.seats.map((seat) => seat.id)))
  const stay: Place[] = []
  for (const { guestId, part, seatId } of byHand) {
    if (!coming.delete(keyOf({ guestId, part })) || !seats.delete(seatId)) continue
    stay.push({ guestId, part, seatId, byHand: true })
  }
  return stay
}

/** Where the honours are done at a table, the host sits at its head and is seated before the first of the line. */
function hostFirst(parties: readonly Party[], layout: HallLayout, { hostId }: Filling): Party[] {
  const [head] = groupsByHonour(layout)[0] ?? []
  const isHost = (one: Sitter) => one.guestId === hostId && one.part === 0
  const host = parties.find((party) => party.some(isHost))
  if (!host || !head || !isTable(head.kind)) return [...parties]
  // A couple with two cards: the host takes the head, not the one who merely ranks before.
  const led = [...host.filter(isHost), ...host.filter((one) => !isHost(one))]
  return [led, ...parties.filter((party) => party !== host)]
}

type Bench = { block: HallBlock; order: number[]; free: boolean[]; seated: number }
type Hall = { groups: Bench[][] }

function emptyHall(layout: HallLayout, fixed: readonly Place[]): Hall {
  const taken = new Set(fixed.map((one) => one.seatId))
  const bench = (block: HallBlock): Bench => ({
    block,
    order: seatsByHonour(block),
    free: block.seats.map((seat) => !seat.kept && !taken.has(seat.id)),
    seated: block.seats.filter((seat) => taken.has(seat.id)).length,
  })
  return { groups: groupsByHonour(layout).map((group) => group.map(bench)) }
}

type Seating = { party: Party; beside: Party; places: readonly Place[]; leftFirst: boolean }

/** Together where a stretch of free seats is long enough; else one by one, so that no free seat stays unused. */
function seatParty(hall: Hall, { party, beside, places, leftFirst }: Seating, couples: boolean) {
  // Only those who share a rank are parted: whoever merely comes along stays with their own.
  const together = couples || party.every((one) => one.part > 1)
  if (together && party.length > 1) {
    const stretch = findStretch(hall, party.length, leftFirst)
    if (stretch) return party.map((sitter, i) => ({ sitter, seatId: take(stretch.bench, stretch.seats[i] ?? -1) }))
  }
  const near = new Set(beside.map(keyOf))
  const partners = places.filter((one) => near.has(keyOf(one))).map((one) => one.seatId)
  return party.map((sitter) => {
    const found = findSeat(hall, { partners, avoid: !together }) ?? findSeat(hall, { partners: [], avoid: false })
    const seatId = found ? take(found.bench, found.index) : null
    if (seatId !== null) partners.push(seatId)
    return { sitter, seatId }
  })
}

function take(bench: Bench, index: number): string | null {
  const seat = bench.block.seats[index]
  if (!seat) return null
  bench.free[index] = false
  bench.seated += 1
  return seat.id
}

/** Tables of one honour in turn, the emptiest first; rows one after the other. */
function inTurn(group: readonly Bench[]): Bench[] {
  if (!group.every((one) => isTable(one.block.kind))) return [...group]
  return [...group].sort((a, b) => a.seated - b.seated)
}

/** The best free seat; `avoid` leaves out those beside a partner, without couples beside one it is looked for. */
function findSeat(hall: Hall, { partners, avoid }: { partners: readonly string[]; avoid: boolean }) {
  if (!avoid && partners.length > 0) {
    const next = besidePartner(hall, partners)
    if (next) return next
  }
  for (const group of hall.groups) {
    for (const bench of inTurn(group)) {
      const index = bench.order.find((one) => bench.free[one] && !(avoid && touches(bench, one, partners)))
      if (index !== undefined) return { bench, index }
    }
  }
  return null
}

function besidePartner(hall: Hall, partners: readonly string[]) {
  for (const bench of hall.groups.flat()) {
    const index = bench.order.find((one) => bench.free[one] && touches(bench, one, partners))
    if (index !== undefined) return { bench, index }
  }
  return null
}

function touches({ block }: Bench, index: number, partners: readonly string[]): boolean {
  return neighbours(block, index).some((one) => partners.includes(block.seats[one]?.id ?? ''))
}

/** So many free seats side by side, the first of them the best there is, the others further out. */
function findStretch(hall: Hall, length: number, leftFirst: boolean): { bench: Bench; seats: number[] } | null {
  for (const group of hall.groups) {
    for (const bench of inTurn(group)) {
      for (const start of bench.order) {
        const seats = stretchFrom(bench, start, { length, leftFirst: leftFirst && isTable(bench.block.kind) })
        if (seats) return { bench, seats }
      }
    }
  }
  return null
}

type Stretch = { length: number; leftFirst: boolean }

function stretchFrom(bench: Bench, start: number, { length, leftFirst }: Stretch): number[] | null {
  if (!bench.free[start]) return null
  const rank = (index: number) => bench.order.indexOf(index)
  const ways = neighbours(bench.block, start).sort((a, b) => (leftFirst ? rank(b) - rank(a) : rank(a) - rank(b)))
  for (const next of ways) {
    // Outwards only: the inner neighbour of a free seat belongs to somebody who goes before.
    if (rank(next) < rank(start)) continue
    const seats = [start]
    for (let at = next, before = start; seats.length < length && bench.free[at] && !seats.includes(at); ) {
      seats.push(at)
      const on = neighbours(bench.block, at).find((one) => one !== before)
      before = at
      at = on ?? -1
    }
    if (seats.length === length) return seats
  }
  return null
}
