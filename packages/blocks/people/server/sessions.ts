import { randomUUID } from 'node:crypto'
import type { Person } from '@cabinet/office/person.ts'
import type { Store, Writes } from '@cabinet/store/store.ts'
import { and, eq, isNull, lte, ne, or, sql } from 'drizzle-orm'
import { mustProveTwice } from '../rules/second-factor.ts'
import { isOver, presenceIsDue } from '../rules/session-life.ts'
import { officeOf, type Read } from './office-now.ts'
import { hashOfSecret, newToken } from './secret.ts'
import { credentials, offices, sessions } from './tables.ts'
import type { From } from './tries.ts'
import { personAt } from './who-is.ts'

export type OpenSession = { id: string; personId: string; passedSecondFactor: boolean }

/** `person` is null while the second factor is still owed: such a session may do nothing but prove it. */
export type SignedIn = { session: OpenSession; person: Person | null }

/**
 * Who this token belongs to at this moment, or null. Asked on every request: what was ended, somebody who left, a post
 * that changed hands, all count from the very next one.
 */
export async function sessionFor(store: Store, token: string | null | undefined, now: Date): Promise<SignedIn | null> {
  if (!token || token.length > 100) return null
  const [row] = await lookUp(store.read).execute({ tokenHash: hashOfSecret(token) })
  if (!row || isOver(row.session, row.idleMinutes, now)) return null
  const { id, personId } = row.session
  const person = await personAt(store.read, personId, now)
  if (!person) return null
  if (presenceIsDue(row.session, now)) await notePresence(store, id, now)
  const owes = mustProveTwice(person) && row.totpConfirmedAt === null
  const passedSecondFactor = row.session.passedSecondFactor && !owes
  return { session: { id, personId, passedSecondFactor }, person: passedSecondFactor ? person : null }
}

/** A full disk must not shut people out of what they may still read, so a presence that cannot be written is let go. */
async function notePresence(store: Store, id: string, now: Date): Promise<void> {
  const where = and(eq(sessions.id, id), lte(sessions.lastSeenAt, new Date(now.getTime() - 60_000)))
  await store.upkeep((tx) => tx.update(sessions).set({ lastSeenAt: now }).where(where)).catch(() => {})
}

/** Opens a session and returns its token, which exists nowhere else. */
export async function openSession(
  tx: Writes,
  who: { personId: string; passedSecondFactor: boolean },
  when: { now: Date; from: From },
): Promise<string> {
  const office = await officeOf(tx)
  const token = newToken()
  await tx.insert(sessions).values({
    ...who,
    id: randomUUID(),
    tokenHash: hashOfSecret(token),
    createdAt: when.now,
    lastSeenAt: when.now,
    expiresAt: new Date(when.now.getTime() + (office?.absoluteHours ?? 12) * 3_600_000),
    ip: when.from.ip.slice(0, 60),
    userAgent: when.from.userAgent.slice(0, 300),
  })
  return token
}

/** The second factor was proved: the same session under a new token; the old one opens nothing any more. */
export async function raiseSession(tx: Writes, id: string, now: Date): Promise<string> {
  const token = newToken()
  const raised = { tokenHash: hashOfSecret(token), passedSecondFactor: true, lastSeenAt: now }
  await tx.update(sessions).set(raised).where(eq(sessions.id, id))
  return token
}

/** Ends every session of this person, except the one they are sitting at. Returns how many. */
export async function endSessionsOf(tx: Writes, personId: string, { now, except }: { now: Date; except?: string }) {
  const open = and(eq(sessions.personId, personId), isNull(sessions.endedAt), ne(sessions.id, except ?? ''))
  return (await tx.update(sessions).set({ endedAt: now }).where(open).returning({ id: sessions.id })).length
}

/** Signing out, or signing in again over an older session. */
export async function endSessionOfToken(tx: Writes, token: string, now: Date): Promise<void> {
  const open = and(eq(sessions.tokenHash, hashOfSecret(token)), isNull(sessions.endedAt))
  await tx.update(sessions).set({ endedAt: now }).where(open)
}

/** Sessions that are over are kept a month, to recognise the browsers people sign in from. For the rounds. */
export async function forgetOldSessions(store: Store): Promise<void> {
  const monthAgo = new Date(store.clock().getTime() - 30 * 86_400_000)
  await store.upkeep((tx) =>
    tx.delete(sessions).where(or(lte(sessions.expiresAt, monthAgo), lte(sessions.endedAt, monthAgo))),
  )
}

const prepared = new WeakMap<Read, ReturnType<typeof prepare>>()

function lookUp(read: Read): ReturnType<typeof prepare> {
  const known = prepared.get(read) ?? prepare(read)
  prepared.set(read, known)
  return known
}

function prepare(read: Read) {
  return read
    .select({ session: sessions, idleMinutes: offices.idleMinutes, totpConfirmedAt: credentials.totpConfirmedAt })
    .from(sessions)
    .crossJoin(offices)
    .leftJoin(credentials, eq(credentials.personId, sessions.personId))
    .where(eq(sessions.tokenHash, sql.placeholder('tokenHash')))
    .prepare('people_session')
}
