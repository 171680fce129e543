import type { HallBlock, Viewpoint } from '../rules/hall.ts'
import { type Furniture, furniture, labelSpot, type Spot, seatSpots, seenFrom } from '../rules/hall-geometry.ts'
import { keyOf } from '../rules/seat-fill.ts'
import type { Sitter } from '../rules/seat-order.ts'
import type { CeremoniesAnswers } from './client.ts'

export type PlanAnswer = CeremoniesAnswers['seatPlan']
export type GuestAnswer = PlanAnswer['guests'][number]

/** A seat as the board draws it; the same object for as long as nothing about it changes. */
export type SeatSeen = Spot & {
  id: string
  label: string
  block: string
  kept: boolean
  sitter: Sitter | null
  who: string
  /** At most two short lines inside the seat. */
  lines: readonly string[]
  position: number | null
  byHand: boolean
  reason: string
}

export type BlockSeen = Spot & {
  id: string
  label: string
  turn: number
  shape: Furniture
  labelAt: Spot
  isBeside: boolean
}

export type Names = {
  whole: (sitter: Sitter) => string
  lines: (sitter: Sitter) => readonly string[]
}

type Say = {
  spouse: (one: { name: string; guest: string }) => string
  companion: (one: { guest: string }) => string
  spouseShort: string
  companionShort: string
}

/** What people are called on the plan: a spouse by their own name, whoever merely comes along by whom they come with. */
export function namesOf(guests: readonly GuestAnswer[], say: Say): Names {
  const byId = new Map(guests.map((one) => [one.id, one]))
  const full = ({ civility, name }: GuestAnswer) => [civility, name].filter(Boolean).join(' ')
  return {
    whole: ({ guestId, part }) => {
      const guest = byId.get(guestId)
      if (!guest) return ''
      if (part === 0) return full(guest)
      return part === 1 && guest.spouse
        ? say.spouse({ name: guest.spouse, guest: full(guest) })
        : say.companion({ guest: full(guest) })
    },
    lines: ({ guestId, part }) => {
      const name = byId.get(guestId)?.name ?? ''
      if (part === 0) return twoLines(name)
      return [part === 1 ? say.spouseShort : say.companionShort, lastWord(name)]
    },
  }
}

/** Every seat of the hall where it is seen from here, with whoever sits there. */
export function seatsSeen({ plan, places, guests }: PlanAnswer, view: Viewpoint, names: Names): SeatSeen[] {
  const bySeat = new Map(places.map((one) => [one.seatId, one]))
  const position = new Map(guests.map((one) => [one.id, one.position]))
  return plan.layout.blocks.flatMap((block) => {
    const spots = seatSpots(block)
    return block.seats.map((seat, i): SeatSeen => {
      const place = bySeat.get(seat.id)
      const sitter = place ? { guestId: place.guestId, part: place.part } : null
      return {
        ...seenFrom(spots[i] ?? block, plan.layout, view),
        ...{ id: seat.id, label: seat.label, block: block.label, kept: seat.kept, sitter },
        ...{ who: sitter ? names.whole(sitter) : '', lines: sitter ? names.lines(sitter) : [] },
        position: sitter?.part === 0 ? (position.get(sitter.guestId) ?? null) : null,
        ...{ byHand: place?.byHand ?? false, reason: place?.reason ?? '' },
      }
    })
  })
}

/** The tables and the names of the blocks; a name stands over its table, or before its row. */
export function blocksSeen({ layout }: PlanAnswer['plan'], view: Viewpoint): BlockSeen[] {
  return layout.blocks.map((block) => {
    const middle = seenFrom(block, layout, view)
    const turn = view === 'front' ? block.turn : block.turn + 180
    return {
      ...middle,
      id: block.id,
      label: block.label,
      turn,
      shape: furniture(block),
      ...nameOf(block, middle),
    }
  })
}

/** The name of a row ends before its first seat; every other name is centred on its spot. */
function nameOf(block: HallBlock, middle: Spot): Pick<BlockSeen, 'labelAt' | 'isBeside'> {
  const labelAt = labelSpot(block, middle)
  const isBeside = block.kind === 'row' && labelAt.x < middle.x
  return { labelAt: isBeside ? { x: labelAt.x + 38, y: labelAt.y + 6 } : labelAt, isBeside }
}

/** The seat of each person who has one. */
export function seatOfEach(seats: readonly SeatSeen[]): Map<string, SeatSeen> {
  return new Map(seats.flatMap((seat) => (seat.sitter ? [[keyOf(seat.sitter), seat] as const] : [])))
}

const lastWord = (name: string) => name.split(' ').at(-1) ?? name
const cut = (words: string) => (words.length > 10 ? `${words.slice(0, 9)}…` : words)

function twoLines(name: string): string[] {
  const words = name.split(' ')
  return words.length < 2 ? [cut(name)] : [cut(words.slice(0, -1).join(' ')), cut(words.at(-1) ?? '')]
}
