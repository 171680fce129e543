import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { endSessionsOf } from './sessions.ts'
import { credentials } from './tables.ts'

/** One's own password, once the old one was proved. Every session ends but the one it was done from. */
export async function changePassword(change: Change, form: { passwordHash: string; sessionId: string }): Promise<void> {
  const { tx, now, person } = change
  const password = { passwordHash: form.passwordHash, passwordSetAt: now }
  await tx.update(credentials).set(password).where(eq(credentials.personId, person.id))
  await endSessionsOf(tx, person.id, { now, except: form.sessionId })
  await change.record('people.password-changed', person.id, { name: person.name })
}
