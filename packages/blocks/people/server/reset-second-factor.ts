import { notFound } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import { endSessionsOf } from './sessions.ts'
import { credentials, persons, recoveryCodes } from './tables.ts'

/** The telephone and the paper are both lost: the administrator, who knows the person, lets them begin again. */
export async function resetSecondFactor(change: Change, { personId }: { personId: string }): Promise<void> {
  const { tx, now } = change
  const [person] = await tx
    .select()
    .from(persons)
    .where(and(eq(persons.id, personId), isNull(persons.leftOn)))
  if (!person) throw notFound()
  const nothing = { totpSecret: null, totpConfirmedAt: null, totpLastStep: 0 }
  await tx.update(credentials).set(nothing).where(eq(credentials.personId, personId))
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId))
  await endSessionsOf(tx, personId, { now })
  await change.record('people.person.second-factor-removed', personId, { person: person.name })
}
