import type { Desk } from '@cabinet/api/desk.ts'
import { eq } from 'drizzle-orm'
import { officeOf } from './office-now.ts'
import type { Next } from './sign-in.ts'
import { credentials } from './tables.ts'

/** What the door looks like from outside: whether there is an office, its name, and how far this browser came. */
export async function entranceState({ store, session }: Pick<Desk, 'store' | 'session'>) {
  const office = await officeOf(store.read)
  return {
    setUp: office !== null,
    office: office && { name: office.name, crest: office.crest, locale: office.locale },
    next: session ? await nextFor(store, session) : null,
  }
}

async function nextFor(store: Desk['store'], session: NonNullable<Desk['session']>): Promise<Next> {
  if (session.passedSecondFactor) return 'done'
  const [held] = await store.read
    .select({ since: credentials.totpConfirmedAt })
    .from(credentials)
    .where(eq(credentials.personId, session.personId))
  return held?.since ? 'second-factor' : 'enrol'
}
