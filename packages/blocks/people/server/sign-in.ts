import type { Person } from '@cabinet/office/person.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Store, Writes } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { mustProveTwice } from '../rules/second-factor.ts'
import { isPassword } from './password-hash.ts'
import { proveAgain } from './prove-again.ts'
import { endSessionOfToken, type OpenSession, openSession, raiseSession } from './sessions.ts'
import { credentials, persons } from './tables.ts'
import { addressOf, type From, knock, knockAt, welcome } from './tries.ts'
import { personAt } from './who-is.ts'

/** What stands between the person and their desk: nothing, a code from the telephone, or the telephone itself. */
export type Next = 'done' | 'second-factor' | 'enrol'

export type SignInTry = { email: string; password: string }

/** Where the browser stands: its address, and the session it had before, which ends when a new one begins. */
export type Browser = From & { token: string | null }

/**
 * Checks a password and opens a session. `people.wrong-password` says nothing about which of the two was wrong, and takes as
 * long for a stranger as for a colleague; `people.too-many-tries` says how long to wait.
 */
export async function signIn(store: Store, { email, password }: SignInTry, browser: Browser) {
  const [account] = await store.read
    .select({ personId: persons.id, hash: credentials.passwordHash, totpConfirmedAt: credentials.totpConfirmedAt })
    .from(persons)
    .innerJoin(credentials, eq(credentials.personId, persons.id))
    .where(eq(persons.email, email))
  const tried = await knockAt(store, { email, personId: account?.personId ?? null }, browser)
  await knock(store, tried)
  const right = await isPassword(password, account?.hash ?? null)
  const now = store.clock()
  const person = account && right ? await personAt(store.read, account.personId, now) : null
  if (!account || !person) throw new Refusal('people.wrong-password')
  const next: Next = account.totpConfirmedAt ? 'second-factor' : mustProveTwice(person) ? 'enrol' : 'done'
  const begin = async (tx: Writes) => {
    await welcome(tx, tried)
    if (!(await isStillTheHash(tx, person.id, account.hash))) throw new Refusal('people.wrong-password')
    if (browser.token) await endSessionOfToken(tx, browser.token, now)
    return openSession(tx, { personId: person.id, passedSecondFactor: next === 'done' }, { now, from: browser })
  }
  const token = next === 'done' ? await signedIn(store, person, begin) : await store.upkeep(begin)
  return { token, next, person }
}

/** Whoever is fully signed in stands in the journal, with the moment. */
function signedIn(store: Store, person: Person, begin: (tx: Writes) => Promise<string>): Promise<string> {
  return store.change(person, async (change) => {
    const token = await begin(change.tx)
    await change.record('people.signed-in', person.id)
    return token
  })
}

/** The password may have been changed, and every session ended, while this one was being checked. */
async function isStillTheHash(tx: Writes, personId: string, hash: string | null): Promise<boolean> {
  const [held] = await tx
    .select({ hash: credentials.passwordHash })
    .from(credentials)
    .where(eq(credentials.personId, personId))
  return held?.hash === hash
}

/** The code from the telephone finishes the sign-in. Returns the new token; the one of before opens nothing any more. */
export async function passSecondFactor(
  store: Store,
  session: OpenSession,
  { code, from }: { code: string; from: From },
) {
  const tried = { account: `code:${session.personId}`, address: addressOf(from) }
  await knock(store, tried)
  const now = store.clock()
  const person = await personAt(store.read, session.personId, now)
  if (!person) throw new Refusal('people.sign-in-first')
  return signedIn(store, person, async (tx) => {
    await proveAgain(tx, person.id, code, now)
    await welcome(tx, tried)
    return raiseSession(tx, session.id, now)
  })
}
