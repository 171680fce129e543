import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, inArray } from 'drizzle-orm'
import type { MeetingChangeForm } from '../rules/meeting-forms.ts'
import { refuseStrangers } from './meeting-people.ts'
import { meetingInHand } from './meeting-visible.ts'
import { type Meeting, meetingPeople, meetings } from './tables.ts'

/**
 * Its day, hour, place, chair and people, at the version that was read. Refuses `directives.meeting-changed`,
 * `directives.meeting-reserve-fixed` once it is under way, and what `meetingInHand` refuses.
 */
export async function changeMeeting(change: Change, form: MeetingChangeForm): Promise<void> {
  const { meetingId, version, people, ...facts } = form
  const meeting = await meetingInHand(change, meetingId, 'change')
  if (meeting.kind === 'other' && !facts.title) throw new Refusal('directives.meeting-untitled')
  if (meeting.state !== 'planned' && facts.reserved !== meeting.reserved)
    throw new Refusal('directives.meeting-reserve-fixed')
  const saved = await change.tx
    .update(meetings)
    .set({ ...facts, version: version + 1 })
    .where(and(eq(meetings.id, meeting.id), eq(meetings.version, version)))
    .returning({ id: meetings.id })
  if (!saved.length) throw new Refusal('directives.meeting-changed')
  await setPeople(change, meeting, [...new Set([facts.chairId, ...people])])
  await change.record('directives.meeting.changed', meeting.id, { on: facts.on })
}

/** Those who no longer come are left out; the presence of the others stays as it was noted. */
async function setPeople(change: Change, { id: meetingId }: Meeting, wanted: string[]): Promise<void> {
  const now = await change.tx
    .select({ id: meetingPeople.personId })
    .from(meetingPeople)
    .where(eq(meetingPeople.meetingId, meetingId))
  const known = now.map((row) => row.id)
  const added = wanted.filter((id) => !known.includes(id))
  const gone = known.filter((id) => !wanted.includes(id))
  await refuseStrangers(change, added)
  if (gone.length)
    await change.tx
      .delete(meetingPeople)
      .where(and(eq(meetingPeople.meetingId, meetingId), inArray(meetingPeople.personId, gone)))
  if (added.length)
    await change.tx
      .insert(meetingPeople)
      .values(added.map((personId) => ({ meetingId, personId, presence: 'expected' as const })))
}
