import { persons } from '@cabinet/blocks/people/server/tables.ts'
import { personNames } from '@cabinet/duties/mail/server/letter-page.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, count, desc, eq, gt, inArray, isNull, lt, ne, or } from 'drizzle-orm'
import type { MeetingState } from '../rules/meeting.ts'
import type { MeetingLastAsked, MeetingList, MeetingListAsked } from '../rules/meeting-forms.ts'
import { visibleMeetings } from './meeting-visible.ts'
import { meetingPeople, meetingPoints, meetings } from './tables.ts'

const statesOf: Record<MeetingList, MeetingState[]> = {
  coming: ['planned', 'under-way'],
  held: ['held'],
  past: ['closed', 'cancelled'],
}

/** One page of the meetings this person may see: those to come the soonest first, the others the latest first. */
export async function meetingListPage(read: Reads, person: Person, { list, cursor, limit }: MeetingListAsked) {
  const [beyond, along] = list === 'coming' ? [gt, asc] : [lt, desc]
  const after = cursor
    ? or(beyond(meetings.on, cursor.on), and(eq(meetings.on, cursor.on), beyond(meetings.seq, cursor.seq)))
    : undefined
  const found = await read
    .select()
    .from(meetings)
    .where(and(inArray(meetings.state, statesOf[list]), after, visibleMeetings(read, person)))
    .orderBy(along(meetings.on), along(meetings.seq))
    .limit(limit)
  const last = found.length === limit ? found.at(-1) : undefined
  return { rows: await meetingRows(read, found), next: last ? { on: last.on, seq: last.seq } : null }
}

async function meetingRows(read: Reads, found: readonly (typeof meetings.$inferSelect)[]) {
  if (!found.length) return []
  const ids = found.map((one) => one.id)
  const [names, people, points] = await Promise.all([
    personNames(
      read,
      found.map((one) => one.chairId),
    ),
    read
      .select({ id: meetingPeople.meetingId, many: count() })
      .from(meetingPeople)
      .where(inArray(meetingPeople.meetingId, ids))
      .groupBy(meetingPeople.meetingId),
    read
      .select({ id: meetingPoints.meetingId, many: count() })
      .from(meetingPoints)
      .where(inArray(meetingPoints.meetingId, ids))
      .groupBy(meetingPoints.meetingId),
  ])
  const [peopleOf, pointsOf] = [people, points].map((rows) => new Map(rows.map((row) => [row.id, row.many])))
  return found.map(({ id, seq, kind, title, on, startsAt, place, reserved, state, chairId }) => ({
    ...{ id, seq, kind, title, on, startsAt, place, reserved, state, chair: names.get(chairId) ?? '' },
    ...{ people: peopleOf?.get(id) ?? 0, points: pointsOf?.get(id) ?? 0 },
  }))
}

/** The last meeting of a kind, to call the next one as last time: without those who have left the office since. */
export async function meetingLast(read: Reads, person: Person, { kind, title }: MeetingLastAsked) {
  const sameSort = and(eq(meetings.kind, kind), kind === 'other' && title ? eq(meetings.title, title) : undefined)
  const [last] = await read
    .select()
    .from(meetings)
    .where(and(sameSort, ne(meetings.state, 'cancelled'), visibleMeetings(read, person)))
    .orderBy(desc(meetings.on), desc(meetings.seq))
    .limit(1)
  if (!last) return null
  const people = await read
    .select({ id: persons.id })
    .from(meetingPeople)
    .innerJoin(persons, and(eq(persons.id, meetingPeople.personId), isNull(persons.leftOn)))
    .where(eq(meetingPeople.meetingId, last.id))
    .orderBy(asc(persons.name))
  const ids = people.map((one) => one.id)
  const { id, on, startsAt, lasts, place, reserved, chairId } = last
  return {
    ...{ id, on, startsAt, lasts, place, reserved, title: last.title, people: ids },
    chairId: ids.includes(chairId) ? chairId : null,
  }
}
