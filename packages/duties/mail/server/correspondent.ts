import { addContact } from '@cabinet/blocks/people/server/add-contact.ts'
import { contacts } from '@cabinet/blocks/people/server/tables.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { LetterForm } from '../rules/forms.ts'
import type { Confidentiality } from '../rules/letter.ts'

/** Who wrote or is written to: an entry of the address book, or only a name. */
export type Correspondent = { contactId: string | null; correspondent: string }

/**
 * The address book entry chosen, or a new one made of a name and a kind. A new name on a reserved letter stays on the
 * letter: everybody reads the address book.
 */
export async function correspondentOf(
  change: Change,
  chosen: LetterForm['sender'],
  confidentiality: Confidentiality,
): Promise<Correspondent> {
  if ('name' in chosen) {
    if (confidentiality === 'reserved') return { contactId: null, correspondent: chosen.name }
    const contact = await addContact(change, { ...chosen, spokesperson: '', address: '', email: '', phone: '' })
    return { contactId: contact.id, correspondent: '' }
  }
  const [contact] = await change.tx
    .select({ id: contacts.id, mergedIntoId: contacts.mergedIntoId })
    .from(contacts)
    .where(eq(contacts.id, chosen.contactId))
  if (!contact) throw new Refusal('mail.unknown-contact')
  return { contactId: contact.mergedIntoId ?? contact.id, correspondent: '' }
}
