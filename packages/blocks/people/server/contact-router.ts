import { officerOf, router } from '@cabinet/api/procedures.ts'
import { z } from 'zod'
import { id } from '../rules/fields.ts'
import { contactForm, contactKinds, mergeForm } from '../rules/forms.ts'
import { peoplePermissions } from '../rules/permissions.ts'
import { addContact } from './add-contact.ts'
import { changeContact } from './change-contact.ts'
import { contactOf, pageOfContacts, suggestContacts } from './find-contacts.ts'
import { mergeContacts } from './merge-contacts.ts'

const officer = officerOf(peoplePermissions)
const page = z.object({
  kind: z.enum(contactKinds).optional(),
  after: z.object({ folded: z.string().max(400), id }).nullish(),
})

/** Whom the office writes to and hears from. */
export const contactRouter = router({
  suggestContacts: officer('contacts.see')
    .input(z.object({ text: z.string().max(200) }))
    .query(({ ctx, input }) => suggestContacts(ctx.read, input.text)),
  contacts: officer('contacts.see')
    .input(page)
    .query(({ ctx, input }) => pageOfContacts(ctx.read, input)),
  contact: officer('contacts.see')
    .input(z.object({ id }))
    .query(({ ctx, input }) => contactOf(ctx.read, input.id)),

  addContact: officer('contacts.edit')
    .input(contactForm)
    .mutation(({ ctx, input }) => ctx.change((change) => addContact(change, input))),
  changeContact: officer('contacts.edit')
    .input(contactForm.extend({ id }))
    .mutation(({ ctx, input }) => ctx.change((change) => changeContact(change, input))),
  mergeContacts: officer('contacts.merge')
    .input(mergeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => mergeContacts(change, input))),
})
