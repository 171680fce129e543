import { randomUUID } from 'node:crypto'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { EndHouseholdForm, HouseholdForm } from '../rules/address-book-forms.ts'
import { contacts, households } from './tables.ts'

/** Two who are invited together from now on. Refuses `people.household.already-in-one`. */
export async function noteHousehold(change: Change, form: HouseholdForm): Promise<void> {
  const both = [form.contactA, form.contactB]
  const known = await change.tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(inArray(contacts.id, both), isNull(contacts.mergedIntoId)))
  if (known.length !== 2) throw notFound()
  const either = or(inArray(households.contactA, both), inArray(households.contactB, both))
  const [other] = await change.tx
    .select()
    .from(households)
    .where(and(either, isNull(households.to)))
    .limit(1)
  if (other) throw new Refusal('people.household.already-in-one', { salutation: other.salutation })
  await change.tx.insert(households).values({ ...form, id: randomUUID(), to: null, endedBy: '' })
  await change.record('people.household.noted', form.contactA, { with: form.contactB })
}

/** A household that is none any more: nobody writes « M. et Mme » to it again. */
export async function endHousehold(change: Change, { id, to, endedBy }: EndHouseholdForm): Promise<void> {
  const [household] = await change.tx.select().from(households).where(eq(households.id, id))
  if (!household) throw notFound()
  if (to < household.from) throw new Refusal('people.function.ends-before-it-begins')
  await change.tx.update(households).set({ to, endedBy }).where(eq(households.id, id))
  await change.record('people.household.ended', household.contactA, { with: household.contactB })
}
