import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { openLink } from './open-link.ts'
import { hashOfSecret } from './secret.ts'
import { endSessionsOf } from './sessions.ts'
import { credentials, oneTimeLinks } from './tables.ts'

/** A first password, or a new one, through the link. The link is spent and every open session of the person ends. */
export async function setPassword(change: Change, form: { token: string; passwordHash: string }): Promise<void> {
  const { tx, now } = change
  const { personId, name } = await openLink(tx, form.token, now)
  await tx
    .update(oneTimeLinks)
    .set({ usedAt: now })
    .where(eq(oneTimeLinks.hash, hashOfSecret(form.token)))
  const password = { passwordHash: form.passwordHash, passwordSetAt: now }
  await tx.update(credentials).set(password).where(eq(credentials.personId, personId))
  await endSessionsOf(tx, personId, { now })
  await change.record('people.password-chosen', personId, { name })
}
