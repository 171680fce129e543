import { notFound } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import type { ParticipantResponse } from '../rules/participant.ts'
import { engagementFor } from './act-on-engagement.ts'
import { participants } from './tables.ts'

type Response = { ref: string; participantId: string; response: ParticipantResponse }

/** What somebody answered by letter or on the telephone: whether they come. */
export async function noteResponse(change: Change, { ref, participantId, response }: Response): Promise<void> {
  const at = await engagementFor(change, { ref })
  const [one] = await change.tx
    .update(participants)
    .set({ response, respondedAt: change.now })
    .where(and(eq(participants.id, participantId), eq(participants.engagementId, at.row.id)))
    .returning()
  if (!one) throw notFound()
  await change.record('agenda.participant.responded', at.row.id, { response })
}
