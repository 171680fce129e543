import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { PointAct } from '../rules/meeting-forms.ts'
import { pointInHand } from './meeting-point-in-hand.ts'
import { meetingInHand } from './meeting-visible.ts'
import { meetingCommitments, meetingPoints } from './tables.ts'

/** Takes a point off the agenda. Refuses `directives.meeting-point-settled` once something came of it. */
export async function removePoint(change: Change, { meetingId, pointId }: PointAct): Promise<void> {
  const meeting = await meetingInHand(change, meetingId, 'arrange')
  const { point } = await pointInHand(change, meeting, pointId)
  const noted = await change.tx.$count(meetingCommitments, eq(meetingCommitments.pointId, point.id))
  if (point.outcome || point.note || noted) throw new Refusal('directives.meeting-point-settled')
  await change.tx.delete(meetingPoints).where(eq(meetingPoints.id, point.id))
  await change.record('directives.meeting.point-removed', meeting.id)
}
