import { fold } from '@cabinet/office/fold.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { ContactForm } from '../rules/forms.ts'
import { makeContactFindable } from './find-contacts.ts'
import { contacts } from './tables.ts'

/** A new address, a new president. Letters already sent keep what was printed on them. */
export async function changeContact(change: Change, { id, ...form }: ContactForm & { id: string }): Promise<void> {
  const changed = await change.tx
    .update(contacts)
    .set({ ...form, folded: fold(form.name) })
    .where(and(eq(contacts.id, id), isNull(contacts.mergedIntoId)))
    .returning({ id: contacts.id })
  if (changed.length === 0) throw notFound()
  await makeContactFindable(change.tx, { ...form, id })
  await change.record('people.contact.changed', id, { contact: form.name })
}
