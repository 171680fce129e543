import { notFound } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import { hashOfSecret, newToken } from './secret.ts'
import { oneTimeLinks, persons } from './tables.ts'

const hoursOpen = 24

/** A link to choose a password, handed over by the administrator: good once, for a day. An older one opens nothing any more. */
export async function makeOneTimeLink(change: Change, { personId }: { personId: string }) {
  const { tx, now } = change
  const [person] = await tx
    .select()
    .from(persons)
    .where(and(eq(persons.id, personId), isNull(persons.leftOn)))
  if (!person) throw notFound()
  await tx.delete(oneTimeLinks).where(and(eq(oneTimeLinks.personId, personId), isNull(oneTimeLinks.usedAt)))
  const token = newToken()
  const expiresAt = new Date(now.getTime() + hoursOpen * 3_600_000)
  await tx.insert(oneTimeLinks).values({ hash: hashOfSecret(token), personId, createdAt: now, expiresAt })
  await change.record('people.person.link-made', personId, { person: person.name })
  return { token, expiresAt }
}
