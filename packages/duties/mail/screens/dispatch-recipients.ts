import { type DispatchForm, dispatchForm } from '../rules/forms.ts'
import type { LetterPage } from './client.ts'

export type Recipient = DispatchForm['recipients'][number] & { key: string }
export type Wrong = Record<string, 'needName' | 'needEmail' | 'badEmail'>

let last = 0
const newKey = () => {
  last += 1
  return `recipient-${last}`
}

export const blankRecipient = (): Recipient => ({
  ...{ key: newKey(), contactId: null, name: '', address: '', email: '', mode: 'post', certifiedCopy: false },
})

/** The correspondent of the letter; without one, the words on the envelope: a name, then the address. */
export function firstRecipients({ contact, draft }: LetterPage): Recipient[] {
  if (contact) {
    const { id: contactId, name, address, email } = contact
    return [{ ...blankRecipient(), contactId, name, address, email, mode: email ? 'e-mail' : 'post' }]
  }
  const [name = '', ...address] = (draft?.recipient ?? '').split('\n').filter(Boolean)
  return [{ ...blankRecipient(), name, address: address.join(', ') }]
}

export const formOf = (letterId: string, recipients: readonly Recipient[]): DispatchForm => ({
  letterId,
  recipients: recipients.map(({ key: _key, ...one }) => ({ ...one, email: one.email.trim() })),
})

/** What to correct before it can leave, by field such as `0.email`; the same rules as the server's. */
export function wrongFields(letterId: string, recipients: readonly Recipient[]): Wrong {
  const wrong: Wrong = {}
  for (const { path } of dispatchForm.safeParse(formOf(letterId, recipients)).error?.issues ?? []) {
    const [, at, field] = path
    const { email, mode } = recipients[Number(at)] ?? blankRecipient()
    if (field === 'name') wrong[`${String(at)}.name`] = 'needName'
    // An address that serves no e-mail is no reason to keep the letter.
    if (field === 'email' && mode === 'e-mail') wrong[`${String(at)}.email`] = email.trim() ? 'badEmail' : 'needEmail'
  }
  return wrong
}
