import type { Day } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { asc, eq, inArray } from 'drizzle-orm'
import { type Thing, thingKey, thingsSeen } from './meeting-things.ts'
import { type MeetingPoint, meetingPoints, meetings } from './tables.ts'

type Reading = Pick<Reads, 'select'>

/** A point as its reader knows it; `thing` is null when it is reserved to others: then nothing but its place is told. */
export type SeenPoint = { point: MeetingPoint; thing: Thing | null }

export function pointsOf(read: Reading, meetingId: string): Promise<MeetingPoint[]> {
  return read
    .select()
    .from(meetingPoints)
    .where(eq(meetingPoints.meetingId, meetingId))
    .orderBy(asc(meetingPoints.position), asc(meetingPoints.id))
}

/** The points of a meeting this person may read, each with what it is about as far as they may know it. */
export async function seenPoints(read: Reading, person: Person, asked: { meetingId: string; today: Day }) {
  const points = await pointsOf(read, asked.meetingId)
  const things = await thingsSeen(read, person, { refs: points, today: asked.today })
  return points.map((point): SeenPoint => ({ point, thing: thingOf(point, things) }))
}

/** Words written by hand are read by everybody who may see the meeting. */
function thingOf(point: MeetingPoint, things: ReadonlyMap<string, Thing>): Thing | null {
  if (point.sourceKind === 'free') return { title: point.title, reference: '', to: null }
  return things.get(thingKey(point)) ?? null
}

/** As it is sent to a screen. */
export async function pointRows(read: Reading, points: readonly SeenPoint[]) {
  const days = await daysOf(
    read,
    points.flatMap(({ point }) => point.carriedFrom ?? []),
  )
  return points.map(({ point: { id, sourceKind, outcome, note, version, carriedFrom }, thing }) =>
    thing
      ? {
          ...{ id, isReserved: false as const, sourceKind, outcome, note, version },
          ...{ title: thing.title, reference: thing.reference, to: thing.to },
          carriedOn: (carriedFrom && days.get(carriedFrom)) ?? null,
        }
      : { id, isReserved: true as const },
  )
}

/** On which day the points were that these were carried over from. */
async function daysOf(read: Reading, ids: string[]): Promise<Map<string, Day>> {
  if (!ids.length) return new Map()
  const rows = await read
    .select({ id: meetingPoints.id, on: meetings.on })
    .from(meetingPoints)
    .innerJoin(meetings, eq(meetings.id, meetingPoints.meetingId))
    .where(inArray(meetingPoints.id, ids))
  return new Map(rows.map((row) => [row.id, row.on]))
}
