import type { Reads } from '@cabinet/store/store.ts'
import { asc, desc, eq } from 'drizzle-orm'
import { type DoorGuest, honouredPlaces } from '../rules/door-result.ts'
import { comingStates } from '../rules/guest.ts'
import { lineOf } from './line-of.ts'
import { type Ceremony, type Guest, guests, seatingPlans, seatPlaces } from './tables.ts'

/** Everybody on the list of a ceremony, as a door needs them: by name, with their place in the line and their seat. */
export async function doorGuests(read: Reads, ceremony: Ceremony, plan: Plan | undefined): Promise<DoorGuest[]> {
  const rows = await read.select().from(guests).where(eq(guests.ceremonyId, ceremony.id)).orderBy(asc(guests.folded))
  const places = await placesOf(read, ceremony)
  const seats = plan ? await seatsOf(read, plan) : new Map<string, string>()
  return rows.map((guest) => doorGuest(guest, { place: places.get(guest.id), seat: seats.get(guest.id) ?? '' }))
}

function doorGuest(guest: Guest, { place, seat }: { place: Place | undefined; seat: string }): DoorGuest {
  const { id, civility, name, state, companions, entryCode, substitute } = guest
  return {
    ...{ id, civility, name, function: guest.function, state, companions, entryCode, seat },
    ...{ position: place?.position ?? null, honoured: place?.honoured ?? false },
    people: peopleOf(guest),
    substitute: substitute && {
      ...{ civility: substitute.civility, name: substitute.name },
      ...{ function: substitute.function, office: substitute.office },
    },
  }
}

/** How many come: what was answered; before an answer, whom the card names. */
export function peopleOf({ coming, spouse, coupleWith }: Pick<Guest, 'coming' | 'spouse' | 'coupleWith'>): number {
  if (coming > 0) return coming
  // A couple with a card each is counted once on either card.
  return spouse !== '' && coupleWith === null ? 2 : 1
}

export const isExpected = ({ state }: Pick<Guest, 'state'>) => comingStates.includes(state)

export type Place = { position: number; honoured: boolean }

/** The place of everybody who will be there; to be honoured takes more than standing early in a short row. */
export async function placesOf(read: Reads, ceremony: Ceremony): Promise<Map<string, Place>> {
  const { positions } = await lineOf(read, ceremony, { whom: 'coming' })
  return new Map(
    positions.map(({ id, position, because }) => {
      const hasRank = because.kind !== 'unranked' && because.kind !== 'elsewhere'
      return [id, { position, honoured: hasRank && position <= honouredPlaces }]
    }),
  )
}

export type Plan = Pick<typeof seatingPlans.$inferSelect, 'id' | 'layout' | 'version'>

/** The plan of the hall that counts: the last one made. */
export async function lastPlan(read: Reads, ceremonyId: string): Promise<Plan | undefined> {
  const [plan] = await read
    .select({ id: seatingPlans.id, layout: seatingPlans.layout, version: seatingPlans.version })
    .from(seatingPlans)
    .where(eq(seatingPlans.ceremonyId, ceremonyId))
    .orderBy(desc(seatingPlans.madeAt))
    .limit(1)
  return plan
}

/** « Rang 1, 4 »: the seat of each guest. */
async function seatsOf(read: Reads, plan: Plan): Promise<Map<string, string>> {
  const names = new Map(
    plan.layout.blocks.flatMap((block) =>
      block.seats.map((seat) => [seat.id, [block.label, seat.label].filter(Boolean).join(', ')] as const),
    ),
  )
  const taken = await read.select().from(seatPlaces).where(eq(seatPlaces.planId, plan.id))
  return new Map(
    taken.filter(({ part }) => part === 0).map(({ guestId, seatId }) => [guestId, names.get(seatId) ?? '']),
  )
}
