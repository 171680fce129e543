import { notFound } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { movedTo } from '../rules/meeting-agenda.ts'
import type { PointMoveForm } from '../rules/meeting-forms.ts'
import { pointsOf } from './meeting-points.ts'
import { meetingInHand } from './meeting-visible.ts'
import { meetingPoints } from './tables.ts'

/** Puts a point in another place of the agenda; what is reserved to others may be moved too, by its place. */
export async function movePoint(change: Change, { meetingId, pointId, to }: PointMoveForm): Promise<void> {
  const meeting = await meetingInHand(change, meetingId, 'arrange')
  const agenda = await pointsOf(change.tx, meeting.id)
  if (!agenda.some((point) => point.id === pointId)) throw notFound()
  const order = movedTo(
    agenda.map((point) => point.id),
    pointId,
    to,
  )
  for (const point of agenda) {
    const position = order.indexOf(point.id)
    if (position !== point.position)
      await change.tx.update(meetingPoints).set({ position }).where(eq(meetingPoints.id, point.id))
  }
  await change.record('directives.meeting.points-ordered', meeting.id)
}
