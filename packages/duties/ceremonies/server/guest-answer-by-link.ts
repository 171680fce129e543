import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { addressOf, type From, knock } from '@cabinet/blocks/people/server/tries.ts'
import { theOffice } from '@cabinet/office/person.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change, Store } from '@cabinet/store/store.ts'
import { asTheOfficeSaid, type Taking, takingAnswers } from '../rules/answer.ts'
import type { PublicAnswerForm } from '../rules/answer-forms.ts'
import type { Substitute } from '../rules/guest.ts'
import { givenOf, writeAnswer } from './guest-answer-write.ts'
import { guestOfToken } from './guest-link.ts'
import { type InvitationPage, invitationPage } from './public-invitation.ts'
import type { Ceremony } from './tables.ts'

/**
 * A guest's own answer, until the closing day as often as they change their mind. Refuses `office.not-found` for a wrong link,
 * `people.too-many-tries`, `ceremonies.guest-answers-closed`, `ceremonies.guest-ceremony-begun`, `ceremonies.guest-ceremony-off`.
 */
export async function answerByLink(store: Store, form: PublicAnswerForm, from: From): Promise<InvitationPage> {
  const known = await guestOfToken(store.read, form.token)
  const whom = known ? `invitation:${known.guest.id}` : `invitation-missed:${addressOf(from)}`
  await knock(store, { account: whom, address: `invitation-from:${addressOf(from)}` })
  if (!known) throw notFound()
  await store.change(theOffice, (change) => writeOwnAnswer(change, form))
  return invitationPage(store, form.token)
}

async function writeOwnAnswer(change: Change, form: PublicAnswerForm): Promise<void> {
  const at = await guestOfToken(change.tx, form.token)
  if (!at) throw notFound()
  await refuseUnlessTaken(change, at.ceremony)
  const named = form.substitute && asTheOfficeSaid(at.guest.substitute, asked(form.substitute))
  const given = givenOf({ ...form, substitute: named })
  await writeAnswer(change, { ...at, given, channel: 'link', writtenBy: '' })
}

/** Whoever is named from outside takes no rank until the office says on what ground they come. */
function asked(named: NonNullable<PublicAnswerForm['substitute']>): Substitute {
  return { ...named, salutation: '', ground: 'simple', rankKey: '', seniority: {}, office: 'asked' }
}

async function refuseUnlessTaken(change: Change, ceremony: Ceremony): Promise<void> {
  const taking = takingAnswers(ceremony, change.now)
  if (taking === 'open') return
  const { phone = '', email = '' } = (await officeOf(change.tx))?.letterhead ?? {}
  const contact = [phone, email].filter((one) => one !== '').join(' · ')
  throw refusals[taking](contact)
}

const refusals: Record<Exclude<Taking, 'open'>, (contact: string) => Refusal> = {
  closed: (contact) => new Refusal('ceremonies.guest-answers-closed', { contact }),
  begun: (contact) => new Refusal('ceremonies.guest-ceremony-begun', { contact }),
  off: (contact) => new Refusal('ceremonies.guest-ceremony-off', { contact }),
}
