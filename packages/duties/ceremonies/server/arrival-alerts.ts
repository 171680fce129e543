import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, eq, gte, inArray } from 'drizzle-orm'
import { presentGuests } from '../rules/door-merge.ts'
import { calledOf } from './arrival-board.ts'
import { placesOf } from './door-guests.ts'
import { noteOf } from './door-snapshot.ts'
import { arrivals, doors, guests } from './tables.ts'
import { visibleCeremony } from './visible.ts'

export type ArrivalAlert = {
  arrivalId: string
  name: string
  function: string
  position: number
  at: string
  door: string
}

/** What is older is no news. */
const newsFor = 15 * 60_000

/**
 * Who of the first of the line came in during the last quarter of an hour. Asked again by every screen of the ceremony each
 * time a door is heard, so without news it costs two small queries.
 */
export async function arrivalAlerts(
  read: Reads,
  person: Person,
  { ceremonyId, now }: { ceremonyId: string; now: Date },
): Promise<ArrivalAlert[]> {
  const ceremony = await visibleCeremony(read, person, ceremonyId)
  const news = await read
    .select()
    .from(arrivals)
    .where(and(eq(arrivals.ceremonyId, ceremonyId), gte(arrivals.receivedAt, new Date(now.getTime() - newsFor))))
  const present = [...presentGuests(news.map(noteOf)).values()]
  if (!present.length) return []
  const places = await placesOf(read, ceremony)
  const honoured = present.filter(({ guestId }) => places.get(guestId)?.honoured)
  if (!honoured.length) return []
  const rows = await read
    .select()
    .from(guests)
    .where(
      inArray(
        guests.id,
        honoured.map((one) => one.guestId),
      ),
    )
  const names = new Map(rows.map((guest) => [guest.id, calledOf(guest)]))
  const atDoors = await read
    .select({ id: doors.id, name: doors.name })
    .from(doors)
    .where(eq(doors.ceremonyId, ceremonyId))
  const doorNames = new Map(atDoors.map(({ id, name }) => [id, name]))
  return honoured
    .flatMap(({ arrivalId, guestId, doorId, at }) => {
      const called = names.get(guestId)
      return called
        ? [
            {
              arrivalId,
              ...called,
              position: places.get(guestId)?.position ?? 0,
              at,
              door: doorNames.get(doorId) ?? '',
            },
          ]
        : []
    })
    .sort((one, other) => (one.at < other.at ? -1 : 1))
}
