import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { proveAgain } from './prove-again.ts'
import { credentials } from './tables.ts'

/**
 * Begins a second factor: the secret counts only once a first code confirms it. Whoever already has one proves it
 * first, with the old telephone or a recovery code.
 */
export async function enrolTotp(change: Change, form: { secret: string; code?: string | undefined }): Promise<void> {
  const { tx, person, now } = change
  const [held] = await tx.select().from(credentials).where(eq(credentials.personId, person.id))
  if (held?.totpConfirmedAt) await proveAgain(tx, person.id, form.code ?? '', now)
  const begun = { totpSecret: form.secret, totpConfirmedAt: null, totpLastStep: 0 }
  await tx.update(credentials).set(begun).where(eq(credentials.personId, person.id))
  await change.record('people.second-factor-begun', person.id, { name: person.name })
}
