import type { CommitmentAuthority } from '@cabinet/blocks/commitments/rules/commitment.ts'
import { noteCommitment } from '@cabinet/blocks/commitments/server/note-commitment.ts'
import type { Commitment } from '@cabinet/blocks/commitments/server/tables.ts'
import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { MeetingCommitForm } from '../rules/meeting-forms.ts'
import { peopleOf } from './meeting-people.ts'
import { pointInHand } from './meeting-point-in-hand.ts'
import { isReserved } from './meeting-things.ts'
import { meetingInHand } from './meeting-visible.ts'
import { type Meeting, meetingCommitments, meetingPoints } from './tables.ts'

/**
 * A sentence of the minutes, or a point, becomes a commitment; the point is then decided, unless its outcome was said. What
 * comes of a reserved meeting or of a reserved thing is reserved too.
 */
export async function commitInMeeting(change: Change, form: MeetingCommitForm): Promise<Commitment> {
  const { meetingId, requestKey, pointId, sentence, kind, authority, ...line } = form
  const meeting = await meetingInHand(change, meetingId, 'commit')
  const found = pointId ? await pointInHand(change, meeting, pointId) : null
  const given = await todayOf(change.tx, change.now)
  const said = await onWhoseWord(change, meeting, authority)
  const noted = await noteCommitment(change, {
    ...{ ...line, ...said, kind, requestKey, contactId: null },
    reserved: meeting.reserved || (found !== null && (await isReserved(change.tx, change.person, found.point))),
    source: { kind: 'meeting', id: meeting.id },
    issuedOn: meeting.on < given ? meeting.on : null,
  })
  await change.tx
    .insert(meetingCommitments)
    .values({ commitmentId: noted.id, meetingId: meeting.id, pointId, sentence })
    .onConflictDoNothing()
  if (pointId)
    await change.tx
      .update(meetingPoints)
      .set({ outcome: 'decided', outcomeAt: change.now })
      .where(and(eq(meetingPoints.id, pointId), isNull(meetingPoints.outcome)))
  await change.record('directives.meeting.commitment-noted', meeting.id, { commitmentId: noted.id })
  return noted
}

/** At a point-cabinet it is the mayor's word, among heads the direction's: that of whoever chairs when the mayor is not there. */
async function onWhoseWord(change: Change, meeting: Meeting, asked: CommitmentAuthority | null) {
  const authority = asked ?? (meeting.kind === 'point-cabinet' ? 'mayor' : 'direction')
  if (authority !== 'mayor') return { authority, authorityId: meeting.chairId }
  const people = await peopleOf(change.tx, meeting)
  return { authority, authorityId: people.find((one) => one.isMayor)?.personId ?? meeting.chairId }
}
