import { randomUUID } from 'node:crypto'
import { Refusal } from '@cabinet/office/refusal.ts'
import { increment } from '@cabinet/store/sql.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import type { PostponeForm } from '../rules/forms.ts'
import { factsOf } from './commitment-facts.ts'
import { actOn, spokenAgain } from './move-commitment.ts'
import { type Commitment, commitmentPostponements, commitments } from './tables.ts'
import { visibleCommitment } from './visible.ts'

/**
 * Puts the day off; every day it was due stays readable, and the first one stays first. What had no day is given its first.
 * Refuses `commitments.not-later` and `commitments.not-yours`.
 */
export async function postponeCommitment(change: Change, { commitmentId, to, reason }: PostponeForm) {
  const one = await visibleCommitment(change, commitmentId)
  actOn(change, one, 'postpone')
  if (one.dueOn && to <= one.dueOn) throw new Refusal('commitments.not-later', { day: one.dueOn })
  if (one.issuedOn && to < one.issuedOn) throw new Refusal('commitments.due-before-issue', { day: one.issuedOn })
  await change.tx.insert(commitmentPostponements).values({
    ...{ id: randomUUID(), commitmentId: one.id, from: one.dueOn, to, reason },
    ...{ decidedBy: change.person.id, decidedAt: change.now },
  })
  const [after] = await change.tx
    .update(commitments)
    .set({ dueOn: to, firstDueOn: one.firstDueOn ?? to, ...spokenAgain, version: increment(commitments.version) })
    .where(and(eq(commitments.id, one.id), eq(commitments.version, one.version)))
    .returning()
  if (!after) throw new Refusal('commitments.moved-meanwhile')
  const facts = await factsOf(change, after, { kind: 'commitment.postponed' })
  await change.record('commitments.commitment.postponed', one.id, { from: one.dueOn, to, facts })
  return after satisfies Commitment
}
