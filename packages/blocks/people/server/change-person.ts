import { fold } from '@cabinet/office/fold.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { PersonForm } from '../rules/forms.ts'
import { refuseTakenEmail } from './email-taken.ts'
import { persons } from './tables.ts'

/** A new name, address or telephone number. */
export async function changePerson(change: Change, { id, ...form }: PersonForm & { id: string }): Promise<void> {
  await refuseTakenEmail(change.tx, form.email, id)
  const changed = await change.tx
    .update(persons)
    .set({ ...form, folded: fold(form.name) })
    .where(and(eq(persons.id, id), isNull(persons.leftOn)))
    .returning({ id: persons.id })
  if (changed.length === 0) throw notFound()
  await change.record('people.person.changed', id, { person: form.name })
}
