import { notFound } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNotNull } from 'drizzle-orm'
import { credentials, persons } from './tables.ts'

/** Somebody comes back: the same person in the journal, without a post and without the password of before. */
export async function letPersonReturn(change: Change, { personId }: { personId: string }): Promise<void> {
  const { tx } = change
  const gone = and(eq(persons.id, personId), isNotNull(persons.leftOn))
  const [person] = await tx.update(persons).set({ leftOn: null }).where(gone).returning({ name: persons.name })
  if (!person) throw notFound()
  const nothing = { passwordHash: null, passwordSetAt: null, totpSecret: null, totpConfirmedAt: null }
  await tx.update(credentials).set(nothing).where(eq(credentials.personId, personId))
  await change.record('people.person.returned', personId, { person: person.name })
}
