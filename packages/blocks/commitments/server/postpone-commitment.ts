import { randomUUID } from 'node:crypto'
import { Refusal } from '@cabinet/office/refusal.ts'
import { increment } from '@cabinet/store/sql.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { PostponeForm } from '../rules/forms.ts'
import { mayMove } from '../rules/parts.ts'
import { type Commitment, commitmentPostponements, commitments } from './tables.ts'
import { visibleCommitment } from './visible.ts'

/** Puts the day off; every day it was due stays readable. Refuses `commitments.not-later` and `commitments.not-yours`. */
export async function postponeCommitment(change: Change, { commitmentId, to, reason }: PostponeForm) {
  const one = await visibleCommitment(change, commitmentId)
  if (!mayMove(change.person, one).postpone) throw new Refusal('commitments.not-yours')
  if (one.dueOn && to <= one.dueOn) throw new Refusal('commitments.not-later', { day: one.dueOn })
  await change.tx.insert(commitmentPostponements).values({
    ...{ id: randomUUID(), commitmentId: one.id, from: one.dueOn, to, reason },
    ...{ decidedBy: change.person.id, decidedAt: change.now },
  })
  await change.tx
    .update(commitments)
    .set({ dueOn: to, version: increment(commitments.version) })
    .where(eq(commitments.id, one.id))
  await change.record('commitments.commitment.postponed', one.id, { from: one.dueOn, to })
  return { ...one, dueOn: to } satisfies Commitment
}
