import { randomUUID } from 'node:crypto'
import { fold } from '@cabinet/office/fold.ts'
import type { Change } from '@cabinet/store/store.ts'
import type { ContactForm } from '../rules/forms.ts'
import { makeContactFindable } from './find-contacts.ts'
import { type Contact, contacts } from './tables.ts'

/** Somebody the office writes to or hears from. */
export async function addContact(change: Change, form: ContactForm): Promise<Contact> {
  const made = {
    civility: '',
    bornOn: null,
    ...form,
    id: randomUUID(),
    folded: fold(form.name),
    createdAt: change.now,
    mergedIntoId: null,
  }
  await change.tx.insert(contacts).values(made)
  await makeContactFindable(change.tx, made)
  await change.record('people.contact.added', made.id, { contact: made.name })
  return made
}
