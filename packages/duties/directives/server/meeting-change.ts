import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, inArray } from 'drizzle-orm'
import type { MeetingChangeForm } from '../rules/meeting-forms.ts'
import { retellDiaries } from './meeting-diary.ts'
import { refuseStrangers } from './meeting-people.ts'
import { tellLeftOut, tellPeople } from './meeting-tell.ts'
import { meetingInHand } from './meeting-visible.ts'
import { type Meeting, meetingPeople, meetings } from './tables.ts'

/**
 * Its day, hour, place, chair and people, at the version that was read; diaries and those who come follow. Refuses `directives.meeting-changed`,
 * `directives.meeting-reserve-fixed` once it is under way, and what `meetingInHand` refuses.
 */
export async function changeMeeting(change: Change, form: MeetingChangeForm): Promise<void> {
  const { meetingId, version, people, ...facts } = form
  const meeting = await meetingInHand(change, meetingId, 'change')
  if (meeting.kind === 'other' && !facts.title) throw new Refusal('directives.meeting-untitled')
  if (meeting.state !== 'planned' && facts.reserved !== meeting.reserved)
    throw new Refusal('directives.meeting-reserve-fixed')
  const [saved] = await change.tx
    .update(meetings)
    .set({ ...facts, version: version + 1 })
    .where(and(eq(meetings.id, meeting.id), eq(meetings.version, version)))
    .returning()
  if (!saved) throw new Refusal('directives.meeting-changed')
  const left = await setPeople(change, meeting, [...new Set([facts.chairId, ...people])])
  await recordChange(change, meeting, saved)
  await retellDiaries(change, meeting, saved)
  await tellPeople(change, saved)
  await tellLeftOut(change, saved, left)
}

/** Another day or another hour is more than a change: whoever looks must see where it stood. */
async function recordChange(change: Change, before: Meeting, { id, on, startsAt }: Meeting): Promise<void> {
  if (before.on === on && before.startsAt === startsAt) return change.record('directives.meeting.changed', id, { on })
  await change.record('directives.meeting.moved', id, {
    from: before.on,
    fromHour: before.startsAt,
    on,
    hour: startsAt,
  })
}

/** Those who no longer come are left out, and answered with; the presence of the others stays as it was noted. */
async function setPeople(change: Change, { id: meetingId }: Meeting, wanted: string[]) {
  const now = await change.tx.select().from(meetingPeople).where(eq(meetingPeople.meetingId, meetingId))
  const known = now.map((row) => row.personId)
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
      .values(added.map((personId) => ({ meetingId, personId, presence: 'expected' as const, told: null })))
  return now.filter((row) => gone.includes(row.personId))
}
