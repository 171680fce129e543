import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import { proveAgain } from './prove-again.ts'
import { raiseSession } from './sessions.ts'
import { recoveryCodes } from './tables.ts'

/** Without the telephone: a code from the drawer finishes the sign-in. Returns the new token and how many codes are left. */
export async function useRecoveryCode(change: Change, form: { code: string; sessionId: string }) {
  const { tx, person, now } = change
  if ((await proveAgain(tx, person.id, form.code, now)) !== 'recovery') throw new Refusal('people.wrong-code')
  const token = await raiseSession(tx, form.sessionId, now)
  const left = await tx.$count(recoveryCodes, and(eq(recoveryCodes.personId, person.id), isNull(recoveryCodes.usedAt)))
  await change.record('people.recovery-code-used', person.id, { name: person.name, left })
  return { token, left }
}
