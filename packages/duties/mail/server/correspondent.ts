import { addContact } from '@cabinet/blocks/people/server/add-contact.ts'
import { contacts } from '@cabinet/blocks/people/server/tables.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { LetterForm } from '../rules/forms.ts'

/** The address book entry of a correspondent: the one chosen, or a new one made of a name and a kind. */
export async function correspondentOf(change: Change, chosen: LetterForm['sender']): Promise<string> {
  if ('name' in chosen) {
    const contact = await addContact(change, { ...chosen, spokesperson: '', address: '', email: '', phone: '' })
    return contact.id
  }
  const [contact] = await change.tx
    .select({ id: contacts.id, mergedIntoId: contacts.mergedIntoId })
    .from(contacts)
    .where(eq(contacts.id, chosen.contactId))
  if (!contact) throw new Refusal('mail.unknown-contact')
  return contact.mergedIntoId ?? contact.id
}
