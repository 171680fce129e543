import { anyone } from '@cabinet/api/procedures.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { personAt } from './who-is.ts'

/** Whoever gave a good password but still owes the second factor, or has a session already: only for proving who they are. */
export const halfSigned = anyone.meta({ act: 'second-factor' }).use(async ({ ctx, next }) => {
  const { session, store } = ctx
  const person = session && (await personAt(store.read, session.personId, store.clock()))
  if (!session || !person) throw new Refusal('people.sign-in-first')
  const change = <T>(work: (change: Change) => Promise<T>) => store.change(person, work)
  return next({ ctx: { session, person, change } })
})
