import { randomUUID } from 'node:crypto'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import { spendStep } from './prove-again.ts'
import { newRecoveryCodes, readAloud } from './recovery-codes.ts'
import { hashOfSecret } from './secret.ts'
import { credentials, recoveryCodes } from './tables.ts'
import { stepOfCode } from './totp.ts'

/** The first code from the telephone: from now on it is asked. Returns the recovery codes, shown this once. */
export async function confirmTotp(change: Change, { code }: { code: string }): Promise<string[]> {
  const { tx, person, now } = change
  const begun = and(eq(credentials.personId, person.id), isNull(credentials.totpConfirmedAt))
  const [held] = await tx.select({ secret: credentials.totpSecret }).from(credentials).where(begun)
  if (!held?.secret) throw new Refusal('people.second-factor-not-begun')
  const step = stepOfCode(held.secret, code, now)
  if (step === null || !(await spendStep(tx, person.id, step))) throw new Refusal('people.wrong-code')
  await tx.update(credentials).set({ totpConfirmedAt: now }).where(begun)
  const codes = newRecoveryCodes()
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, person.id))
  await tx
    .insert(recoveryCodes)
    .values(codes.map((one) => ({ id: randomUUID(), personId: person.id, hash: hashOfSecret(readAloud(one)) })))
  await change.record('people.second-factor-set', person.id, { name: person.name })
  return codes
}
