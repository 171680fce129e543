import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { dayOf } from '@cabinet/office/day.ts'
import type { Fact } from '@cabinet/office/fact.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm'
import { openCommitmentStates } from '../rules/commitment.ts'
import { factsOf } from './commitment-facts.ts'
import { commitmentPostponements, commitments } from './tables.ts'

/** Commitments that are owed and were never counted: the day they were given and the first day due are written down first. */
export async function uncountedCommitments(change: Change): Promise<Fact[]> {
  const { tx } = change
  const zone = (await officeOf(tx))?.timeZone ?? 'UTC'
  const owed = and(inArray(commitments.state, [...openCommitmentStates]), ne(commitments.state, 'proposed'))
  const facts: Fact[] = []
  for (const one of await tx
    .select()
    .from(commitments)
    .where(and(owed, isNull(commitments.issuedOn)))) {
    const [first] = await tx
      .select({ from: commitmentPostponements.from })
      .from(commitmentPostponements)
      .where(eq(commitmentPostponements.commitmentId, one.id))
      .orderBy(asc(commitmentPostponements.decidedAt))
      .limit(1)
    const days = { issuedOn: dayOf(one.notedAt, zone), firstDueOn: first ? first.from : one.dueOn }
    await tx.update(commitments).set(days).where(eq(commitments.id, one.id))
    facts.push(...(await factsOf(change, { ...one, ...days }, { kind: 'commitment.issued' })))
  }
  return facts
}
