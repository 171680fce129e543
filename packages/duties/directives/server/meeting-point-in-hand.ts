import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import type { PointAct } from '../rules/meeting-forms.ts'
import { type SeenPoint, seenPoints } from './meeting-points.ts'
import type { Meeting } from './tables.ts'

/** A point of this meeting that this person may read, or the same answer as for one that is not there. */
export async function pointInHand(change: Change, meeting: Meeting, pointId: PointAct['pointId']) {
  const { tx, person, now } = change
  const points = await seenPoints(tx, person, { meetingId: meeting.id, today: await todayOf(tx, now) })
  const found = points.find(({ point }) => point.id === pointId)
  if (!found?.thing) throw notFound()
  return { point: found.point, thing: found.thing } satisfies SeenPoint
}
