import { createHash, randomUUID } from 'node:crypto'
import { fold } from '@cabinet/office/fold.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Store, Writes } from '@cabinet/store/store.ts'
import { and, desc, eq, gt, inArray, lte } from 'drizzle-orm'
import {
  accountMemory,
  minutesUntil,
  nextTryFromAddress,
  nextTryOnAccount,
  triesPerAddress,
} from '../rules/throttle.ts'
import { failedTries, sessions } from './tables.ts'

export type From = { ip: string; userAgent: string }

/** What a try is about: the account it knocks at and where it comes from. */
export type Knock = { account: string; address: string }

/**
 * A try counts as failed until it proves good: it is written down before the password is looked at, so that a hundred
 * knocks at the same instant are a hundred tries. Refused with `people.too-many-tries` when it is too soon; a refused
 * knock is not written down, so nobody can lengthen another person's wait.
 */
export async function knock(store: Store, { account, address }: Knock): Promise<void> {
  const now = store.clock()
  await store.upkeep(async (tx) => {
    const next = [
      nextTryOnAccount(await failuresOf(tx, account, now), now),
      nextTryFromAddress(await failuresOf(tx, address, now), now),
    ].reduce((later, one) => (one > later ? one : later))
    if (next > now) throw new Refusal('people.too-many-tries', { minutes: minutesUntil(next, now) })
    await tx.delete(failedTries).where(lte(failedTries.at, new Date(now.getTime() - accountMemory)))
    await tx.insert(failedTries).values([account, address].map((whom) => ({ id: randomUUID(), whom, at: now })))
  })
}

/** The try was good: the account starts afresh, and the address takes back this one try only. */
export async function welcome(tx: Writes, { account, address }: Knock): Promise<void> {
  await tx.delete(failedTries).where(eq(failedTries.whom, account))
  const last = tx
    .select({ id: failedTries.id })
    .from(failedTries)
    .where(eq(failedTries.whom, address))
    .orderBy(desc(failedTries.at))
    .limit(1)
  await tx.delete(failedTries).where(inArray(failedTries.id, last))
}

/**
 * Someone who signed in from this browser before is counted apart: a stranger who keeps failing on purpose makes
 * strangers wait, not the person at their own desk.
 */
export async function knockAt(
  store: Store,
  account: { email: string; personId: string | null },
  from: From,
): Promise<Knock> {
  const known = account.personId && (await hasSignedInFrom(store, account.personId, from))
  const desk = known ? `:${short(`${from.ip} ${from.userAgent}`)}` : ''
  return { account: `account:${short(fold(account.email))}${desk}`, address: addressOf(from) }
}

export const addressOf = (from: From): string => `address:${network(from.ip)}`

async function hasSignedInFrom(store: Store, personId: string, { ip, userAgent }: From): Promise<boolean> {
  const where = and(
    eq(sessions.personId, personId),
    eq(sessions.ip, ip),
    eq(sessions.userAgent, userAgent.slice(0, 300)),
    eq(sessions.passedSecondFactor, true),
  )
  return (await store.read.select({ id: sessions.id }).from(sessions).where(where).limit(1)).length > 0
}

async function failuresOf(tx: Writes, whom: string, now: Date): Promise<Date[]> {
  const rows = await tx
    .select({ at: failedTries.at })
    .from(failedTries)
    .where(and(eq(failedTries.whom, whom), gt(failedTries.at, new Date(now.getTime() - accountMemory))))
    .orderBy(desc(failedTries.at))
    .limit(triesPerAddress)
  return rows.map((row) => row.at)
}

const short = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22)

/** One subscriber owns a whole /64 of IPv6, so that is what is counted. */
export function network(ip: string): string {
  const bare = ip.replace(/^::ffff:/i, '')
  if (!bare.includes(':')) return bare
  const [head = '', tail] = bare.split('::')
  const groups = head.split(':').filter(Boolean)
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length
  const whole = [...groups, ...Array(Math.max(0, missing)).fill('0'), ...(tail ?? '').split(':').filter(Boolean)]
  return `${whole.slice(0, 4).join(':')}::/64`
}
