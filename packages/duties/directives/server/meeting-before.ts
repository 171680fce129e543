import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, desc, eq, gt, inArray, lt, ne, or } from 'drizzle-orm'
import type { MeetingState } from '../rules/meeting.ts'
import { visibleMeetings } from './meeting-visible.ts'
import { type Meeting, meetings } from './tables.ts'

type Reading = Pick<Reads, 'select'>
type Place = Pick<Meeting, 'kind' | 'title' | 'on' | 'seq'>

const over: MeetingState[] = ['held', 'closed']

/** One called for one matter is followed by those of the same name. */
const sameSort = ({ kind, title }: Pick<Meeting, 'kind' | 'title'>) =>
  and(eq(meetings.kind, kind), kind === 'other' ? eq(meetings.title, title) : undefined)

/** The meeting of the same kind held last before this one, of those this person may see. */
export async function meetingBefore(read: Reading, person: Person, place: Place): Promise<Meeting | null> {
  const earlier = or(lt(meetings.on, place.on), and(eq(meetings.on, place.on), lt(meetings.seq, place.seq)))
  const [before] = await read
    .select()
    .from(meetings)
    .where(and(sameSort(place), inArray(meetings.state, over), earlier, visibleMeetings(read, person)))
    .orderBy(desc(meetings.on), desc(meetings.seq))
    .limit(1)
  return before ?? null
}

/** The one called after it, when it is. */
export async function meetingAfter(read: Reading, person: Person, place: Place): Promise<Meeting | null> {
  const later = or(gt(meetings.on, place.on), and(eq(meetings.on, place.on), gt(meetings.seq, place.seq)))
  const [after] = await read
    .select()
    .from(meetings)
    .where(and(sameSort(place), ne(meetings.state, 'cancelled'), later, visibleMeetings(read, person)))
    .orderBy(asc(meetings.on), asc(meetings.seq))
    .limit(1)
  return after ?? null
}
