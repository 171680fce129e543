import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, eq, gte, inArray, lte } from 'drizzle-orm'
import { openCeremonyStates } from '../rules/ceremony.ts'
import { type Presence, presentGuests } from '../rules/door-merge.ts'
import { calledOf } from './arrival-board.ts'
import { placesOf } from './door-guests.ts'
import { noteOf } from './door-snapshot.ts'
import { arrivals, type Ceremony, ceremonies, doors, guests } from './tables.ts'
import { standingFor, visibleCeremony } from './visible.ts'

export type ArrivalAlert = {
  guestId: string
  name: string
  function: string
  position: number
  at: string
  door: string
  timeZone: string
}

const minute = 60_000
/** What was heard longer ago is no news. */
const newsFor = 15 * minute
/** Nor is what a telephone that was out of reach tells of somebody who has long been in. */
const freshFor = 120 * minute
const halfADay = 12 * 60 * minute

/** Who of the first of the line came in, as doors told during the last quarter of an hour: for every screen of the ceremony. */
export async function arrivalAlerts(
  read: Reads,
  person: Person,
  { ceremonyId, now }: { ceremonyId: string; now: Date },
): Promise<ArrivalAlert[]> {
  return alertsOf(read, await visibleCeremony(read, person, ceremonyId), now)
}

/** The same for whoever answers for the protocol of a ceremony of these hours, on whatever screen they are. */
export async function myArrivalAlerts(read: Reads, person: Person, { now }: { now: Date }): Promise<ArrivalAlert[]> {
  const nearby = await read
    .select()
    .from(ceremonies)
    .where(
      and(
        inArray(ceremonies.officerId, standingFor(person, 'ceremonies.see-line')),
        ...[gte(ceremonies.startsAt, new Date(now.getTime() - halfADay))],
        lte(ceremonies.startsAt, new Date(now.getTime() + halfADay)),
        inArray(ceremonies.state, [...openCeremonyStates]),
      ),
    )
  const alerts = await Promise.all(nearby.map((ceremony) => alertsOf(read, ceremony, now)))
  return alerts.flat()
}

/** Without news it costs one small query: it is asked each time a door is heard. */
async function alertsOf(read: Reads, ceremony: Ceremony, now: Date): Promise<ArrivalAlert[]> {
  const news = await newlyHere(read, ceremony.id, now)
  if (!news.length) return []
  const places = await placesOf(read, ceremony)
  const honoured = news.filter(({ guestId }) => places.get(guestId)?.honoured)
  if (!honoured.length) return []
  const ids = honoured.map((one) => one.guestId)
  const rows = await read.select().from(guests).where(inArray(guests.id, ids))
  const called = new Map(rows.map((guest) => [guest.id, calledOf(guest)]))
  const atDoors = await read
    .select({ id: doors.id, name: doors.name })
    .from(doors)
    .where(eq(doors.ceremonyId, ceremony.id))
  const doorNames = new Map(atDoors.map(({ id, name }) => [id, name]))
  return honoured
    .map(({ guestId, doorId, at }) => ({
      ...{ guestId, at, door: doorNames.get(doorId) ?? '', timeZone: ceremony.timeZone },
      ...(called.get(guestId) ?? { name: '', function: '' }),
      position: places.get(guestId)?.position ?? 0,
    }))
    .sort((one, other) => (one.at < other.at ? -1 : 1))
}

/** Those whose first note was heard just now: a second door that notes them again brings no news. */
async function newlyHere(read: Reads, ceremonyId: string, now: Date): Promise<Presence[]> {
  const ofCeremony = eq(arrivals.ceremonyId, ceremonyId)
  const heard = await read
    .select()
    .from(arrivals)
    .where(and(ofCeremony, gte(arrivals.receivedAt, new Date(now.getTime() - newsFor))))
  if (!heard.length) return []
  const ids = [...new Set(heard.map((one) => one.guestId))]
  const notes = await read
    .select()
    .from(arrivals)
    .where(and(ofCeremony, inArray(arrivals.guestId, ids)))
  const fresh = new Set(heard.map((one) => one.id))
  const since = new Date(now.getTime() - freshFor).toISOString()
  return [...presentGuests(notes.map(noteOf)).values()].filter(
    ({ arrivalId, at }) => fresh.has(arrivalId) && at >= since,
  )
}
