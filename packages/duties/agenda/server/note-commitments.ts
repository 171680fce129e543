import { noteCommitment } from '@cabinet/blocks/commitments/server/note-commitment.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import type { OutcomeForm } from '../rules/forms.ts'
import { diaries, type Engagement, engagementDiaries } from './tables.ts'

/** What was promised there, on the word of whose engagement it is. */
export async function noteCommitments(
  change: Change,
  engagement: Engagement,
  noted: OutcomeForm['commitments'],
): Promise<void> {
  if (!noted.length) return
  const [owner] = await change.tx
    .select({ personId: diaries.personId })
    .from(engagementDiaries)
    .innerJoin(diaries, eq(diaries.id, engagementDiaries.diaryId))
    .where(and(eq(engagementDiaries.engagementId, engagement.id), eq(engagementDiaries.part, 'owner')))
  const source = { kind: 'engagement' as const, id: engagement.id }
  const authorityId = owner?.personId ?? change.person.id
  const reserved = engagement.confidentiality === 'personal'
  for (const one of noted) await noteCommitment(change, { ...one, source, reserved, authorityId })
}
