import { openCommitmentsOf } from '@cabinet/blocks/commitments/server/commitments-of.ts'
import { noteCommitment } from '@cabinet/blocks/commitments/server/note-commitment.ts'
import { today } from '@cabinet/blocks/people/server/office-now.ts'
import { holdersOf } from '@cabinet/duties/agenda/server/diaries.ts'
import type { Day } from '@cabinet/office/day.ts'
import { groundFor } from '@cabinet/office/permission.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, desc, eq } from 'drizzle-orm'
import { audienceFact } from '../rules/facts.ts'
import type { CloseForm, OutcomeForm, ReportForm } from '../rules/forms.ts'
import { mayCloseFollowUp, overWithoutFollowUp } from '../rules/may.ts'
import { audiencesPermissions } from '../rules/permissions.ts'
import { makeAudienceFindable } from './findable.ts'
import { refuseUnknownUnit } from './give-opinion.ts'
import { reportInAgenda } from './in-the-agenda.ts'
import { moveOn, said } from './move-on.ts'
import { dropOffersTo } from './offer-slot.ts'
import { replyWith } from './reply-letter.ts'
import { type Audience, visits } from './tables.ts'
import { audienceInHand } from './visible.ts'

/**
 * What came of it, in one minute: the report, what was promised by whom and for when, whether a letter is written, the
 * service that takes it on. With nothing left to do the request is closed. Refuses `audiences.not-held`.
 */
export async function reportAudience(change: Change, form: ReportForm): Promise<Audience> {
  const audience = await audienceInHand(change, form.audienceId)
  allowToReport(change, audience)
  if (audience.state !== 'held') throw new Refusal('audiences.not-held')
  if (form.unitId && audience.reserved) throw new Refusal('audiences.reserved-to-persons')
  if (form.unitId) await refuseUnknownUnit(change, form.unitId)
  const authorityId = await onWhoseWord(change, audience)
  const issuedOn = await dayHeld(change, audience)
  for (const line of form.commitments)
    await noteCommitment(change, {
      ...{ ...line, kind: 'promise', source: { kind: 'audience', id: audience.id }, authorityId, issuedOn },
      ...{ reserved: audience.reserved, contactId: audience.contactId },
    })
  change.count(audienceFact('audience.reported', audience))
  const isOver = !form.commitments.length && !form.letter && !form.unitId
  const stamp = { report: form.report, reportedAt: change.now, reportedBy: change.person.id }
  const unit = form.unitId ? { unitId: form.unitId } : {}
  const after = await moveOn(change, audience, { to: isOver ? 'closed' : 'follow-up', stamp: { ...stamp, ...unit } })
  await makeAudienceFindable(change, after)
  await reportInAgenda(change, after)
  await change.record('audiences.request.reported', audience.id, { commitments: form.commitments.length })
  return form.letter ? replyWith(change, after, { text: 'reported' }) : after
}

/** What was promised binds from the day of the audience, however late its report is written. */
async function dayHeld({ tx }: Change, audience: Audience): Promise<Day | null> {
  const [visit] = await tx
    .select({ day: visits.day })
    .from(visits)
    .where(and(eq(visits.audienceId, audience.id), eq(visits.ended, 'held')))
    .orderBy(desc(visits.day))
    .limit(1)
  return visit?.day ?? null
}

/** A promise is made by whoever received. */
async function onWhoseWord(change: Change, { delegateId }: Audience): Promise<string> {
  if (delegateId) return delegateId
  const [mayor] = await holdersOf(change.tx, ['mayor'], await today(change))
  return mayor?.personId ?? change.person.id
}

function allowToReport(change: Change, { delegateId }: Audience): void {
  const { person } = change
  const own = delegateId === person.id && groundFor(audiencesPermissions, person, 'audiences.follow')
  const ground = own || groundFor(audiencesPermissions, person, 'audiences.report')
  if (!ground) throw new Refusal('office.not-your-post', { act: 'audiences.report' })
  change.inPlaceOf = ground.inPlaceOf
}

/**
 * The answer of whoever took it over, or the end of what was promised: the citizen's clock stops here. Refuses
 * `audiences.commitments-open`.
 */
export async function closeFollowUp(change: Change, { audienceId, outcome, letter }: OutcomeForm): Promise<Audience> {
  const audience = await audienceInHand(change, audienceId)
  if (!mayCloseFollowUp(change.person, audience)) throw new Refusal('office.not-your-post', { act: 'audiences.report' })
  const open = await openCommitmentsOf(change.tx, { kind: 'audience', id: audience.id })
  if (open) throw new Refusal('audiences.commitments-open', { count: open })
  if (!['delegated', 'oriented', 'follow-up'].includes(audience.state)) throw new Refusal('audiences.not-followed-up')
  const closed = await moveOn(change, audience, { to: 'closed', reason: outcome })
  await dropOffersTo(change, audience.id)
  await change.record('audiences.request.followed-up', audience.id, said(audience, outcome))
  return letter ? replyWith(change, closed, { text: 'followed', note: outcome }) : closed
}

/** Nothing more will come of it. What was entrusted to somebody is closed by their answer instead. */
export async function closeRequest(change: Change, { audienceId, reason, letter }: CloseForm): Promise<Audience> {
  const audience = await audienceInHand(change, audienceId)
  if (!overWithoutFollowUp.includes(audience.state)) throw new Refusal('audiences.not-over')
  const closed = await moveOn(change, audience, { to: 'closed', reason: reason || audience.stateReason })
  await dropOffersTo(change, audience.id)
  await change.record('audiences.request.closed', audience.id, said(audience, reason))
  const text = audience.state === 'absent' ? 'absent' : 'closed'
  return letter ? replyWith(change, closed, { text, note: reason }) : closed
}
