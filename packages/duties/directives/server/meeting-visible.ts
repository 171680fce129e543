import { isDirection } from '@cabinet/blocks/commitments/rules/parts.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { and, eq, inArray, or, type SQL } from 'drizzle-orm'
import { keeperOf, mayOnMeeting } from '../rules/meeting-may.ts'
import { type Meeting, meetingPeople, meetings } from './tables.ts'

type Reading = Pick<Reads, 'select'>

/**
 * The one `where` with which every list, page and paper of meetings begins: those somebody takes part in, chairs or called;
 * for the direction every one that is not reserved. A stand-in sees the reserved ones only when the grant says so.
 */
export function visibleMeetings(read: Reading, person: Person): SQL | undefined {
  const lent = person.standsInFor.filter((one) => one.acts.includes('directives.read'))
  const own = [person.id, ...lent.filter((one) => one.reserved).map((one) => one.absent.id)]
  const every = [person.id, ...lent.map((one) => one.absent.id)]
  const directs = [person, ...lent.map((one) => one.absent)].some(isDirection)
  return or(named(read, own), and(eq(meetings.reserved, false), directs ? undefined : named(read, every)))
}

function named(read: Reading, ids: string[]): SQL | undefined {
  const takesPart = read
    .select({ id: meetingPeople.meetingId })
    .from(meetingPeople)
    .where(inArray(meetingPeople.personId, ids))
  return or(inArray(meetings.chairId, ids), inArray(meetings.calledBy, ids), inArray(meetings.id, takesPart))
}

/** One meeting, or the same answer as for one that does not exist. */
export async function visibleMeeting(read: Reading, person: Person, meetingId: string): Promise<Meeting> {
  const [meeting] = await read
    .select()
    .from(meetings)
    .where(and(eq(meetings.id, meetingId), visibleMeetings(read, person)))
  if (!meeting) throw notFound()
  return meeting
}

type Act = keyof ReturnType<typeof mayOnMeeting>

/** A meeting this person may do that with now. Refuses with what stands in the way: its state, or whose it is. */
export async function meetingInHand(change: Change, meetingId: string, act: Act): Promise<Meeting> {
  const meeting = await visibleMeeting(change.tx, change.person, meetingId)
  const keeper = keeperOf(change.person, meeting)
  if (mayOnMeeting(change.person, meeting)[act]) {
    if (keeper) change.inPlaceOf = keeper.id === change.person.id ? null : keeper
    return meeting
  }
  if (act !== 'add' && !keeper) throw new Refusal('directives.meeting-not-yours')
  throw new Refusal(`directives.meeting-is-${meeting.state}`)
}
