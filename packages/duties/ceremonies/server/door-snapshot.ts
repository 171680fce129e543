import type { Person } from '@cabinet/office/person.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, eq, gte } from 'drizzle-orm'
import type { DoorSnapshotAsked } from '../rules/door-forms.ts'
import type { Arrival as Noted } from '../rules/door-merge.ts'
import type { DoorGuest } from '../rules/door-result.ts'
import { doorGuests, lastPlan } from './door-guests.ts'
import { type Arrival, arrivals, type Ceremony, doors } from './tables.ts'
import { visibleCeremony } from './visible.ts'

/** What a telephone takes with it, or what is new since it last asked. */
export type DoorSnapshot = {
  ceremony: Pick<Ceremony, 'id' | 'title' | 'place' | 'start' | 'end' | 'timeZone'> & { endsAt: number }
  door: { id: string; name: string }
  /** Null: the telephone has the present ones. */
  guests: DoorGuest[] | null
  /** Another one: somebody was added, answered, or has another place or seat. */
  listVersion: string
  arrivals: Noted[]
  doors: { id: string; name: string }[]
  /** To be given as `after` the next time. */
  readAt: string
}

/** A change that was under way when the last answer was read may carry an earlier moment; hearing a note twice does no harm. */
const overlap = 120_000

export async function doorSnapshot(
  read: Reads,
  person: Person,
  { ceremonyId, doorId, listVersion, after, now }: DoorSnapshotAsked & { now: Date },
): Promise<DoorSnapshot> {
  const ceremony = await visibleCeremony(read, person, ceremonyId)
  const all = await read.select().from(doors).where(eq(doors.ceremonyId, ceremonyId))
  const door = all.find((one) => one.id === doorId)
  if (!door) throw new Refusal('ceremonies.door-unknown')
  const since = after === null ? undefined : new Date(new Date(after).getTime() - overlap)
  const rows = await read
    .select()
    .from(arrivals)
    .where(and(eq(arrivals.ceremonyId, ceremonyId), since && gte(arrivals.receivedAt, since)))
  const { id, title, place, start, end, timeZone } = ceremony
  const plan = await lastPlan(read, ceremonyId)
  const current = [ceremony.lineVersion, plan?.id, plan?.version].join(' ')
  return {
    ceremony: { ...{ id, title, place, start, end, timeZone }, endsAt: ceremony.endsAt.getTime() },
    door: { id: door.id, name: door.name },
    guests: listVersion === current ? null : await doorGuests(read, ceremony, plan),
    listVersion: current,
    arrivals: rows.map(noteOf),
    doors: all.map((one) => ({ id: one.id, name: one.name })),
    readAt: now.toISOString(),
  }
}

export function noteOf({ id, guestId, doorId, people, how, at, undoneAt }: Arrival): Noted {
  return { id, guestId, doorId, people, how, at: at.toISOString(), undoneAt: undoneAt?.toISOString() ?? null }
}
