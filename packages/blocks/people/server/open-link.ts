import { Refusal } from '@cabinet/office/refusal.ts'
import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Read } from './office-now.ts'
import { hashOfSecret } from './secret.ts'
import { oneTimeLinks, persons } from './tables.ts'

/** Whose link this is, while it opens something: `people.link-expired` otherwise, whatever the reason. */
export async function openLink(read: Read, token: string, now: Date) {
  const [link] = await read
    .select({ personId: persons.id, name: persons.name, email: persons.email, locale: persons.locale })
    .from(oneTimeLinks)
    .innerJoin(persons, eq(persons.id, oneTimeLinks.personId))
    .where(
      and(
        eq(oneTimeLinks.hash, hashOfSecret(token)),
        isNull(oneTimeLinks.usedAt),
        gt(oneTimeLinks.expiresAt, now),
        isNull(persons.leftOn),
      ),
    )
  if (!link) throw new Refusal('people.link-expired')
  return link
}
