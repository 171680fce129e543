import { attachPapers, type Claimed } from '@cabinet/blocks/documents/server/papers.ts'
import { visibleLetter } from '@cabinet/duties/mail/server/visible.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import type { RequestForm } from '../rules/forms.ts'
import { askerOf } from './asker.ts'
import type { Audience } from './tables.ts'
import { requestOfKey, writeRequest } from './write-request.ts'

/**
 * Registers a request made at the counter, by telephone or by letter: one request however often the button is pressed.
 * Refuses `audiences.request-of-another`.
 */
export async function registerRequest(
  change: Change,
  form: RequestForm,
  papers: readonly Claimed[] = [],
): Promise<Audience> {
  const already = await requestOfKey(change, form.requestKey)
  if (already) return askedAgain(change, already)
  if (form.letterId) await visibleLetter(change.tx, change.person, form.letterId)
  const { asker, uploads: _, ...told } = form
  const known = await askerOf(change, asker, form)
  const written = await writeRequest(change, {
    ...told,
    contactId: known.contactId,
    visitor: form.visitor || known.visitor,
    phone: form.phone || known.phone,
    email: form.email || known.email,
  })
  await attachPapers(change, { owner: { kind: 'audience', id: written.id }, kind: 'scan', papers })
  await change.record('audiences.request.registered', written.id, { number: written.number, papers: papers.length })
  return written
}

export async function askedAgain(change: Change, audience: Audience): Promise<Audience> {
  if (audience.registeredBy !== change.person.id) throw new Refusal('audiences.request-of-another')
  await change.record('audiences.request.asked-again', audience.id)
  return audience
}
