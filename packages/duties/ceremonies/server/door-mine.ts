import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { doors } from './tables.ts'
import { visibleCeremony } from './visible.ts'

/** The ceremony a door is to be opened for, and the doors that were given to this person. */
export async function myDoors(read: Reads, person: Person, { ceremonyId }: { ceremonyId: string }) {
  const { id, title, place, start, end, state } = await visibleCeremony(read, person, ceremonyId)
  const mine = await read
    .select({ id: doors.id, name: doors.name })
    .from(doors)
    .where(and(eq(doors.ceremonyId, ceremonyId), eq(doors.personId, person.id), isNull(doors.closedAt)))
    .orderBy(asc(doors.openedAt))
  return { ceremony: { id, title, place, start, end, state }, doors: mine }
}
