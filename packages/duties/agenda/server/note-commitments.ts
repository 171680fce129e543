import { noteCommitment } from '@cabinet/blocks/commitments/server/note-commitment.ts'
import { today } from '@cabinet/blocks/people/server/office-now.ts'
import { compareDays, type Day } from '@cabinet/office/day.ts'
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
  // Given when it was said, however late it is written down.
  const issuedOn = earlierOf(engagement.start.slice(0, 10), await today(change))
  for (const one of noted) await noteCommitment(change, { ...one, source, reserved, authorityId, issuedOn })
}

const earlierOf = (one: Day, other: Day): Day => (compareDays(one, other) < 0 ? one : other)
