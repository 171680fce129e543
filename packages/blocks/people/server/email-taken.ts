import { Refusal } from '@cabinet/office/refusal.ts'
import type { Writes } from '@cabinet/store/store.ts'
import { and, eq, ne } from 'drizzle-orm'
import { persons } from './tables.ts'

/** Two people never sign in under one address: `people.person.email-taken`. */
export async function refuseTakenEmail(tx: Writes, email: string, personId: string | null): Promise<void> {
  const where = and(eq(persons.email, email), ne(persons.id, personId ?? ''))
  const [other] = await tx.select({ name: persons.name }).from(persons).where(where)
  if (other) throw new Refusal('people.person.email-taken', { name: other.name })
}
