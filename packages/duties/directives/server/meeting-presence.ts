import { notFound } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import type { PresenceForm } from '../rules/meeting-forms.ts'
import { meetingInHand } from './meeting-visible.ts'
import { meetingPeople } from './tables.ts'

/** Who is there, excused or missing; an excuse may be noted before it begins. */
export async function notePresence(change: Change, { meetingId, personId, presence }: PresenceForm): Promise<void> {
  const meeting = await meetingInHand(change, meetingId, 'presence')
  const noted = await change.tx
    .update(meetingPeople)
    .set({ presence })
    .where(and(eq(meetingPeople.meetingId, meeting.id), eq(meetingPeople.personId, personId)))
    .returning({ id: meetingPeople.personId })
  if (!noted.length) throw notFound()
  await change.record('directives.meeting.presence-noted', meeting.id, { personId, presence })
}
