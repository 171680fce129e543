import { addContact } from '@cabinet/blocks/people/server/add-contact.ts'
import { contacts } from '@cabinet/blocks/people/server/tables.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { Asker } from '../rules/forms.ts'

/** Who asks: an entry of the address book, or only a name; and who will come, when nobody said otherwise. */
export type KnownAsker = { contactId: string | null; visitor: string; phone: string; email: string }

/**
 * The address book entry chosen, or a new one made of a name and a kind. Somebody new who asks for a reserved audience stays
 * on the request: everybody reads the address book. Refuses `audiences.unknown-contact`.
 */
export async function askerOf(change: Change, chosen: Asker, request: { reserved: boolean }): Promise<KnownAsker> {
  if ('name' in chosen) {
    const { name, kind } = chosen
    if (request.reserved) return { contactId: null, visitor: name, phone: '', email: '' }
    const added = await addContact(change, { name, kind, spokesperson: '', address: '', email: '', phone: '' })
    return { contactId: added.id, visitor: name, phone: '', email: '' }
  }
  const contact = await contactInForce(change, chosen.contactId)
  const { id, name, spokesperson, phone, email } = contact
  return { contactId: id, visitor: spokesperson || name, phone, email }
}

/** The entry, or the one it was merged into. */
async function contactInForce({ tx }: Change, contactId: string) {
  const [first] = await tx.select().from(contacts).where(eq(contacts.id, contactId))
  const [kept] = first?.mergedIntoId
    ? await tx.select().from(contacts).where(eq(contacts.id, first.mergedIntoId))
    : [first]
  if (!kept) throw new Refusal('audiences.unknown-contact')
  return kept
}
