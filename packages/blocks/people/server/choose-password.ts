import { Refusal } from '@cabinet/office/refusal.ts'
import type { Store } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { checkPassword } from '../rules/password.ts'
import { changePassword } from './change-password.ts'
import { officeOf } from './office-now.ts'
import { openLink } from './open-link.ts'
import { hashPassword, isPassword } from './password-hash.ts'
import type { OpenSession } from './sessions.ts'
import { setPassword } from './set-password.ts'
import { credentials, persons } from './tables.ts'
import { type From, knock, knockAt, welcome } from './tries.ts'
import { personAt } from './who-is.ts'

/** A password nobody would guess, hashed: `people.password.…` otherwise. Slow, and therefore done before the change. */
export async function hashOfGoodPassword(password: string, known: readonly string[]): Promise<string> {
  // Fifty thousand words, needed once in a while.
  const { isCommonPassword } = await import('../rules/common-passwords.ts')
  checkPassword(password, { known, isCommon: isCommonPassword })
  return hashPassword(password)
}

/** Through the link. Returns whose password it now is. */
export async function choosePassword(store: Store, form: { token: string; password: string }): Promise<string> {
  const link = await openLink(store.read, form.token, store.clock())
  const office = await officeOf(store.read)
  const passwordHash = await hashOfGoodPassword(form.password, [link.name, link.email, office?.name ?? ''])
  const person = await personAt(store.read, link.personId, store.clock())
  if (!person) throw new Refusal('people.link-expired')
  await store.change(person, (change) => setPassword(change, { token: form.token, passwordHash }))
  return person.id
}

/** One's own, knowing the old one. */
export async function changeOwnPassword(
  store: Store,
  session: OpenSession,
  form: { current: string; password: string; from: From },
): Promise<void> {
  const [held] = await store.read
    .select({ hash: credentials.passwordHash, email: persons.email })
    .from(credentials)
    .innerJoin(persons, eq(persons.id, credentials.personId))
    .where(eq(credentials.personId, session.personId))
  const person = await personAt(store.read, session.personId, store.clock())
  if (!held || !person) throw new Refusal('people.sign-in-first')
  const tried = await knockAt(store, { email: held.email, personId: session.personId }, form.from)
  await knock(store, tried)
  if (!(await isPassword(form.current, held.hash))) throw new Refusal('people.wrong-password')
  await store.upkeep((tx) => welcome(tx, tried))
  const office = await officeOf(store.read)
  const passwordHash = await hashOfGoodPassword(form.password, [person.name, held.email, office?.name ?? ''])
  await store.change(person, (change) => changePassword(change, { passwordHash, sessionId: session.id }))
}
