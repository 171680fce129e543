import { theOffice } from '@cabinet/office/person.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Store } from '@cabinet/store/store.ts'
import type { SetUpForm } from '../rules/forms.ts'
import { hashOfGoodPassword } from './choose-password.ts'
import { officeOf } from './office-now.ts'
import { openSession } from './sessions.ts'
import { setUpOffice } from './set-up-office.ts'
import type { From } from './tries.ts'

/**
 * Sets the office up and signs its first administrator in, half way: they still owe a second factor. Two people who
 * press the button together get one office; the second reads `people.already-set-up`. Returns the session's token.
 */
export async function firstVisit(store: Store, form: SetUpForm, from: From): Promise<string> {
  if (await officeOf(store.read)) throw new Refusal('people.already-set-up')
  const { password, ...administrator } = form.administrator
  const passwordHash = await hashOfGoodPassword(password, [administrator.name, administrator.email, form.officeName])
  const { administratorId } = await store.change(theOffice, (change) =>
    setUpOffice(change, { ...form, administrator: { ...administrator, passwordHash } }),
  )
  const half = { personId: administratorId, passedSecondFactor: false }
  return store.upkeep((tx) => openSession(tx, half, { now: store.clock(), from }))
}
