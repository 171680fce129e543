import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import type { PointNoteForm, PointOutcomeForm } from '../rules/meeting-forms.ts'
import { pointInHand } from './meeting-point-in-hand.ts'
import { meetingInHand } from './meeting-visible.ts'
import { meetingPoints } from './tables.ts'

/** What became of a point, in one click; null takes it back. */
export async function settlePoint(change: Change, { meetingId, pointId, outcome }: PointOutcomeForm): Promise<void> {
  const meeting = await meetingInHand(change, meetingId, 'settle')
  const { point } = await pointInHand(change, meeting, pointId)
  await change.tx
    .update(meetingPoints)
    .set({ outcome, outcomeAt: outcome ? change.now : null })
    .where(eq(meetingPoints.id, point.id))
  await change.record('directives.meeting.point-settled', meeting.id, { outcome })
}

/** What was said on a point, after the version that was read. Refuses `directives.meeting-point-changed`. */
export async function notePoint(change: Change, { meetingId, pointId, version, note }: PointNoteForm) {
  const meeting = await meetingInHand(change, meetingId, 'settle')
  const { point } = await pointInHand(change, meeting, pointId)
  const saved = await change.tx
    .update(meetingPoints)
    .set({ note, version: version + 1 })
    .where(and(eq(meetingPoints.id, point.id), eq(meetingPoints.version, version)))
    .returning({ id: meetingPoints.id })
  if (!saved.length) throw new Refusal('directives.meeting-point-changed')
  await change.record('directives.meeting.point-noted', meeting.id)
  return { version: version + 1 }
}
