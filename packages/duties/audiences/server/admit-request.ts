import { calendarOf } from '@cabinet/blocks/people/server/office-now.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { answerDue } from '../rules/clock.ts'
import type { AdmitForm, CorrectForm, ReasonForm } from '../rules/forms.ts'
import { askerOf } from './asker.ts'
import { makeAudienceFindable } from './findable.ts'
import { leaveAppointment } from './leave-appointment.ts'
import { motiveOf } from './motives.ts'
import { changed, moveOn, said } from './move-on.ts'
import { dropOffersTo } from './offer-slot.ts'
import { replyWith } from './reply-letter.ts'
import type { Audience } from './tables.ts'
import { audienceInHand } from './visible.ts'

/** It can be decided: on to the two opinions. A stranger of the public form may be put to an entry of the address book. */
export async function admitRequest(change: Change, { audienceId, asker }: AdmitForm): Promise<Audience> {
  const audience = await audienceInHand(change, audienceId)
  const known = asker && (await askerOf(change, asker, audience))
  const stamp = known?.contactId ? { contactId: known.contactId } : {}
  const admitted = await moveOn(change, audience, { to: 'pre-audience', stamp })
  if (known) await makeAudienceFindable(change, admitted)
  await change.record('audiences.request.admitted', audience.id, { number: audience.number })
  return admitted
}

/** Something is missing: it lies with whoever asked, and a letter says so. */
export async function askToComplete(change: Change, { audienceId, reason }: ReasonForm): Promise<Audience> {
  const audience = await audienceInHand(change, audienceId)
  const asked = await moveOn(change, audience, { to: 'incomplete', reason })
  await change.record('audiences.request.incomplete', audience.id, said(audience, reason))
  return replyWith(change, asked, { text: 'incomplete', note: reason })
}

/** What was missing is there. Opinions given before are kept; both sides speak again. */
export async function completeRequest(change: Change, { audienceId, reason }: ReasonForm): Promise<Audience> {
  const audience = await audienceInHand(change, audienceId)
  const stamp = { round: audience.round + 1, details: [audience.details, reason].filter(Boolean).join('\n\n') }
  const complete = await moveOn(change, audience, { to: 'pre-audience', stamp })
  await makeAudienceFindable(change, complete)
  await change.record('audiences.request.completed', audience.id, { number: audience.number })
  return complete
}

/** It is not for an audience; whoever asked is told why. */
export async function refuseAdmission(change: Change, { audienceId, reason }: ReasonForm): Promise<Audience> {
  const audience = await audienceInHand(change, audienceId)
  const refused = await moveOn(change, audience, { to: 'inadmissible', reason })
  await change.record('audiences.request.not-admissible', audience.id, said(audience, reason))
  return replyWith(change, refused, { text: 'inadmissible', note: reason })
}

/** Taken up again after all, with the reason. */
export async function takeUpAgain(change: Change, { audienceId, reason }: ReasonForm): Promise<Audience> {
  const audience = await audienceInHand(change, audienceId)
  const taken = await moveOn(change, audience, { to: audience.state === 'refused' ? 'to-decide' : 'received', reason })
  await change.record('audiences.request.taken-up', audience.id, said(audience, reason))
  return taken
}

/** It cannot wait for both opinions: straight to the decision, with the reason on the record. */
export async function declareUrgent(change: Change, { audienceId, reason }: ReasonForm): Promise<Audience> {
  const audience = await audienceInHand(change, audienceId)
  const urgent = await moveOn(change, audience, { to: 'to-decide', stamp: { urgent: true, urgencyReason: reason } })
  await change.record('audiences.request.urgent', audience.id, said(audience, reason))
  return urgent
}

/** Whoever asked no longer wishes to come. */
export async function withdrawRequest(change: Change, { audienceId, reason }: ReasonForm): Promise<Audience> {
  const audience = await audienceInHand(change, audienceId)
  const freed = await leaveAppointment(change, audience, { ended: 'withdrawn', reason })
  const withdrawn = await moveOn(change, freed, { to: 'withdrawn', reason })
  await dropOffersTo(change, audience.id)
  await change.record('audiences.request.withdrawn', audience.id, said(audience, reason))
  return withdrawn
}

const beforeDecision = ['received', 'incomplete', 'pre-audience', 'to-decide']

/** Puts right what was typed, while nobody has decided. Refuses `audiences.request-changed` and `audiences.already-decided`. */
export async function correctRequest(change: Change, form: CorrectForm): Promise<Audience> {
  const { audienceId, version, asker, ...typed } = form
  const audience = await audienceInHand(change, audienceId)
  if (audience.version !== version) throw new Refusal('audiences.request-changed', { number: audience.number })
  if (!beforeDecision.includes(audience.state)) throw new Refusal('audiences.already-decided')
  const due = typed.motive === audience.motive ? {} : { dueOn: await dueFor(change, audience, typed.motive) }
  const known = asker && (await askerOf(change, asker, audience))
  const corrected = await changed(change, audience, {
    ...typed,
    ...due,
    ...(known ? { contactId: known.contactId } : {}),
  })
  await makeAudienceFindable(change, corrected)
  await change.record('audiences.request.corrected', audience.id, { number: audience.number })
  return corrected
}

/** Another motive promises another day, counted from the same beginning. */
async function dueFor({ tx }: Change, { receivedOn }: Audience, code: string) {
  const { workingDays } = await motiveOf(tx, code)
  return answerDue(receivedOn, workingDays, await calendarOf(tx))
}
