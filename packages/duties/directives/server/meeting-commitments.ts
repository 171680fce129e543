import { type CommitmentRow, commitmentsOf } from '@cabinet/blocks/commitments/server/commitments-of.ts'
import { commitments } from '@cabinet/blocks/commitments/server/tables.ts'
import { visibleCommitments } from '@cabinet/blocks/commitments/server/visible.ts'
import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, eq, inArray } from 'drizzle-orm'
import { type SeenPoint, seenPoints } from './meeting-points.ts'
import { meetingCommitments } from './tables.ts'

type Asked = { meetingId: string; now: Date; points?: readonly SeenPoint[] }
export type MeetingCommitmentRow = CommitmentRow & { pointId: string | null; sentence: string }

/**
 * What was decided in a meeting this person may see. What was decided on a point reserved to others is known only to those
 * named on it.
 */
export async function commitmentsOfMeeting(
  read: Reads,
  person: Person,
  { meetingId, now, points }: Asked,
): Promise<MeetingCommitmentRow[]> {
  const links = await read.select().from(meetingCommitments).where(eq(meetingCommitments.meetingId, meetingId))
  if (!links.length) return []
  const today = await todayOf(read, now)
  const seen = points ?? (await seenPoints(read, person, { meetingId, today }))
  const open = new Set(seen.flatMap(({ point, thing }) => (thing ? [point.id] : [])))
  const ids = links.map((link) => link.commitmentId)
  const own = await read
    .select({ id: commitments.id })
    .from(commitments)
    .where(and(inArray(commitments.id, ids), await visibleCommitments(read, person, today)))
  const named = new Set(own.map((row) => row.id))
  const linkOf = new Map(links.map((link) => [link.commitmentId, link]))
  const rows = await commitmentsOf(read, person, { kind: 'meeting', id: meetingId, now })
  return rows.flatMap((row) => {
    const link = linkOf.get(row.id)
    const pointId = link?.pointId ?? null
    const isOpen = pointId === null || open.has(pointId)
    return link && (isOpen || named.has(row.id)) ? [{ ...row, pointId, sentence: link.sentence }] : []
  })
}
