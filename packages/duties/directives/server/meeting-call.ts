import { randomUUID } from 'node:crypto'
import { Refusal } from '@cabinet/office/refusal.ts'
import { nextOf } from '@cabinet/store/counter.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { MeetingCallForm } from '../rules/meeting-forms.ts'
import { putInDiaries } from './meeting-diary.ts'
import { refuseStrangers } from './meeting-people.ts'
import { tellPeople } from './meeting-tell.ts'
import { type Meeting, meetingPeople, meetings } from './tables.ts'

/** Calls a meeting, holds its time in the diaries and has those who come told; the same form sent twice is one. Refuses `directives.meeting-unknown-person`. */
export async function callMeeting(change: Change, form: MeetingCallForm): Promise<Meeting> {
  const { people, ...facts } = form
  const [known] = await change.tx.select().from(meetings).where(eq(meetings.requestKey, form.requestKey))
  if (known) return askedAgain(change, known)
  const everybody = [...new Set([form.chairId, ...people])]
  await refuseStrangers(change, everybody)
  const [meeting] = await change.tx
    .insert(meetings)
    .values({
      ...{ ...facts, id: randomUUID(), seq: await nextOf(change.tx, 'meetings'), state: 'planned' },
      ...{ minutes: '', minutesVersion: 0, minutesBy: null, cancelReason: '', closedAt: null, engagementId: null },
      ...{ calledBy: change.person.id, calledAt: change.now, version: 1 },
    })
    .returning()
  if (!meeting) throw new Error('The meeting was not written.')
  await change.tx
    .insert(meetingPeople)
    .values(
      everybody.map((personId) => ({ meetingId: meeting.id, personId, presence: 'expected' as const, told: null })),
    )
  await change.record('directives.meeting.called', meeting.id, { kind: meeting.kind, on: meeting.on })
  await putInDiaries(change, meeting)
  await tellPeople(change, meeting)
  return meeting
}

async function askedAgain(change: Change, known: Meeting): Promise<Meeting> {
  if (known.calledBy !== change.person.id) throw new Refusal('directives.meeting-request-of-another')
  await change.record('directives.meeting.asked-again', known.id)
  return known
}
