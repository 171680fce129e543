import { Refusal } from '@cabinet/office/refusal.ts'
import type { Writes } from '@cabinet/store/store.ts'
import { and, eq, isNotNull, isNull, lt } from 'drizzle-orm'
import { minutesUntil, nextTryOnAccount } from '../rules/throttle.ts'
import { readAloud } from './recovery-codes.ts'
import { hashOfSecret } from './secret.ts'
import { credentials, recoveryCodes } from './tables.ts'
import { stepOfCode } from './totp.ts'

/**
 * Takes a code from the telephone, once, or one of the recovery codes, once. Throws `people.wrong-code` otherwise, and
 * `people.second-factor-needed` when the person has none yet. For the act of signing and for signing in: call it inside
 * the change, so that the code is spent only if the act is kept. Says which kind of code it was.
 */
export async function proveAgain(tx: Writes, personId: string, code: string, now: Date): Promise<'totp' | 'recovery'> {
  const written = code.replace(/[\s-]/g, '')
  mayProve(personId, now)
  const [held] = await tx
    .select({ secret: credentials.totpSecret })
    .from(credentials)
    .where(and(eq(credentials.personId, personId), isNotNull(credentials.totpConfirmedAt)))
  if (!held?.secret) throw new Refusal('people.second-factor-needed')
  const step = /^\d{6}$/.test(written) ? stepOfCode(held.secret, written, now) : null
  const taken =
    step === null ? await spendRecoveryCode(tx, personId, { written, now }) : await spendStep(tx, personId, step)
  if (!taken) throw wrongProof(personId, now)
  wrongProofs.delete(personId)
  return step === null ? 'recovery' : 'totp'
}

/** A code already used, or older than the last one used, is no proof. */
export async function spendStep(tx: Writes, personId: string, step: number): Promise<boolean> {
  const unused = and(eq(credentials.personId, personId), lt(credentials.totpLastStep, step))
  const spent = await tx
    .update(credentials)
    .set({ totpLastStep: step })
    .where(unused)
    .returning({ id: credentials.personId })
  return spent.length === 1
}

async function spendRecoveryCode(tx: Writes, personId: string, { written, now }: { written: string; now: Date }) {
  const hash = hashOfSecret(readAloud(written))
  const unused = and(eq(recoveryCodes.personId, personId), eq(recoveryCodes.hash, hash), isNull(recoveryCodes.usedAt))
  const spent = await tx.update(recoveryCodes).set({ usedAt: now }).where(unused).returning({ id: recoveryCodes.id })
  return spent.length === 1
}

// A wrong code rolls its change back, so the count of wrong ones is kept here and not in the database.
const wrongProofs = new Map<string, Date[]>()

function mayProve(personId: string, now: Date): void {
  const next = nextTryOnAccount(wrongProofs.get(personId) ?? [], now)
  if (next > now) throw new Refusal('people.too-many-tries', { minutes: minutesUntil(next, now) })
}

function wrongProof(personId: string, now: Date): Refusal {
  wrongProofs.set(personId, [...(wrongProofs.get(personId) ?? []), now].slice(-20))
  return new Refusal('people.wrong-code')
}
