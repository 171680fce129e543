import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import { history } from '@cabinet/store/store.tables.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, gte, inArray, ne } from 'drizzle-orm'
import { visibleMeetings } from './meeting-visible.ts'
import { meetingPeople, meetings } from './tables.ts'

/** As many as somebody can go to before looking at the list. */
const most = 6

/**
 * The meetings this person, or whom they stand in for, is called to, from today on, the nearest first; one that was moved says from when, and one that
 * was cancelled stands there until its day, so that nobody comes.
 */
export async function meetingsCalledTo(read: Reads, person: Person, now: Date) {
  const today = await todayOf(read, now)
  const lent = person.standsInFor.filter((one) => one.acts.includes('directives.read')).map((one) => one.absent)
  const ids = [person, ...lent].map((one) => one.id)
  const mine = and(inArray(meetingPeople.personId, ids), ne(meetingPeople.presence, 'excused'))
  const rows = await read
    .select({
      ...{ id: meetings.id, kind: meetings.kind, title: meetings.title, on: meetings.on, startsAt: meetings.startsAt },
      ...{
        place: meetings.place,
        state: meetings.state,
        reason: meetings.cancelReason,
        personId: meetingPeople.personId,
      },
    })
    .from(meetingPeople)
    .innerJoin(meetings, eq(meetings.id, meetingPeople.meetingId))
    .where(
      and(
        ...[mine, gte(meetings.on, today), inArray(meetings.state, ['planned', 'under-way', 'cancelled'])],
        visibleMeetings(read, person),
      ),
    )
    .orderBy(asc(meetings.on), asc(meetings.startsAt), asc(meetings.seq))
    .limit(most)
  const moved = await movedFrom(
    read,
    rows.map((row) => row.id),
  )
  const own = new Set(rows.filter((row) => row.personId === person.id).map((row) => row.id))
  const each = new Map(rows.filter((row) => row.personId === person.id || !own.has(row.id)).map((row) => [row.id, row]))
  return [...each.values()].map(({ personId, ...row }) => ({
    ...row,
    movedFrom: row.state === 'planned' ? (moved.get(row.id) ?? null) : null,
    inPlaceOf: lent.find((one) => one.id === personId)?.name ?? null,
  }))
}

/** Where each of these stood before it was last moved. */
async function movedFrom(read: Reads, ids: readonly string[]) {
  if (!ids.length) return new Map<string, { on: Day; startsAt: string }>()
  const rows = await read
    .select({ id: history.subjectId, details: history.details })
    .from(history)
    .where(and(inArray(history.subjectId, [...ids]), eq(history.event, 'directives.meeting.moved')))
    .orderBy(asc(history.seq))
  return new Map(
    rows.map(({ id, details }) => [id, { on: String(details.from), startsAt: String(details.fromHour) }] as const),
  )
}
