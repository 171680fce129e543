import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { persons } from '@cabinet/blocks/people/server/tables.ts'
import { mergeText } from '@cabinet/duties/mail/rules/merge-fields.ts'
import { mailPermissions } from '@cabinet/duties/mail/rules/permissions.ts'
import { draftOutgoing, draftReply } from '@cabinet/duties/mail/server/draft-letter.ts'
import { letterLinks } from '@cabinet/duties/mail/server/letter-links.ts'
import { latestDraft, saveDraft } from '@cabinet/duties/mail/server/save-draft.ts'
import { groundFor, may } from '@cabinet/office/permission.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { plainToRichText } from '@cabinet/paper/rich-text.ts'
import { increment } from '@cabinet/store/sql.ts'
import type { Change } from '@cabinet/store/store.ts'
import { sayLongDay } from '@cabinet/words/say.ts'
import { eq } from 'drizzle-orm'
import { engagementFacts } from '../rules/facts.ts'
import type { AnswerForm } from '../rules/forms.ts'
import { dayOfLocal } from '../rules/local-time.ts'
import { agendaPermissions } from '../rules/permissions.ts'
import { replyText } from '../rules/reply-texts.ts'
import { type Act, engagementFor, moveState } from './act-on-engagement.ts'
import { type EngagementAt, occurrenceOf } from './engagement-at.ts'
import { participantsOf } from './participants.ts'
import { represent } from './represent.ts'
import { ownerOf } from './standing.ts'
import { type Engagement, engagements } from './tables.ts'

export type Answered = { ref: string; engagement: Engagement; replyLetterId: string | null }

/**
 * How an invitation ends: attends, is represented, declines, or no reply is needed. The reply is begun at once when whoever
 * answers may write letters. Refuses `agenda.not-invited`, `agenda.say-who` and `agenda.not-to-answer`.
 */
export async function answerInvitation(change: Change, form: AnswerForm): Promise<Answered> {
  const at = await engagementFor(change, form, 'reader')
  refuseOthers(change, at)
  if (at.row.answer === null) throw new Refusal('agenda.not-invited')
  if (form.answer === 'represented' && !form.representative) throw new Refusal('agenda.say-who')
  const row = await occurrenceOf(change, at)
  await settle(change, { ...at, row }, form)
  const replyLetterId = (await replyTo(change, row, form)) ?? row.replyLetterId
  const [engagement] = await change.tx
    .update(engagements)
    .set({
      ...{ answer: form.answer, answerReason: form.reason, answeredBy: change.person.id, answeredAt: change.now },
      ...{ replyLetterId, version: increment(engagements.version) },
    })
    .where(eq(engagements.id, row.id))
    .returning()
  if (!engagement) throw new Error('The answer was not written.')
  await change.record(`agenda.invitation.${form.answer}`, row.id, {
    facts: engagementFacts('invitation.answered', row, { sort: form.answer }),
  })
  if (row.sourceKind === 'letter' && row.sourceId)
    await change.record('agenda.letter.answered', row.sourceId, { answer: form.answer, engagementId: row.id })
  return { ref: at.ref, engagement, replyLetterId }
}

/** Those of the office who may, and the one who was invited. */
function refuseOthers(change: Change, at: EngagementAt): void {
  const ground = groundFor(agendaPermissions, change.person, 'agenda.answer')
  if (ground) change.inPlaceOf = ground.inPlaceOf
  else if (ownerOf(at.standing, at.seats)?.personId !== change.person.id) throw new Refusal('agenda.not-to-answer')
}

/** What the answer makes of the engagement itself. */
async function settle(change: Change, at: EngagementAt, form: AnswerForm): Promise<void> {
  const act: Act = { ref: at.row.id }
  const { state } = at.row
  if (form.answer === 'represented' && form.representative)
    await represent(change, { ...act, ...form.representative }, 'reader')
  const reason = form.reason
  if (form.answer === 'declines' && state !== 'declined')
    await moveState(change, at, { to: 'declined', event: 'agenda.engagement.declined', reason })
  if ((form.answer === 'attends' || form.answer === 'represented') && state === 'asked')
    await moveState(change, at, { to: 'confirmed', event: 'agenda.engagement.confirmed' })
}

/** A letter is as closed as what it speaks of. */
const asClosed = { public: 'ordinary', cabinet: 'internal', personal: 'reserved' } as const

/** The letter that says so; null when none is asked for, or whoever answers may not write to them. */
async function replyTo(change: Change, row: Engagement, form: AnswerForm): Promise<string | null> {
  if (!form.reply || form.answer === 'none' || !may(mailPermissions, change.person, 'mail.draft')) return null
  const { requestKey } = form
  const letterId = row.sourceKind === 'letter' ? row.sourceId : null
  if (letterId && !(await letterLinks(change.tx, change.person, [letterId])).has(letterId)) return null
  const host = (await participantsOf(change.tx, row.id)).find((one) => one.role === 'host' || one.contactId)
  const recipient = host?.contactId
    ? { contactId: host.contactId }
    : { name: host?.name || row.contactName || row.title, kind: 'association' as const }
  const letter = letterId
    ? await draftReply(change, { requestKey, letterId, templateId: null })
    : await draftOutgoing(change, {
        ...{ requestKey, recipient, subject: row.title, named: [], templateId: null },
        confidentiality: asClosed[row.confidentiality],
      })
  const first = await latestDraft(change.tx, letter.id)
  if (first.version > 1) return letter.id
  const said = await worded(change, row, form)
  await saveDraft(change, { letterId: letter.id, version: first.version, recipient: first.recipient, ...said })
  return letter.id
}

async function worded(change: Change, row: Engagement, form: AnswerForm) {
  const locale = (await officeOf(change.tx))?.locale ?? 'fr'
  const text = replyText(form.answer as 'attends' | 'represented' | 'declines', locale)
  const [stands] = form.representative
    ? await change.tx.select().from(persons).where(eq(persons.id, form.representative.personId))
    : []
  const values = {
    title: row.title,
    day: sayLongDay(dayOfLocal(row.start), locale),
    ...(stands ? { representative: [stands.title, stands.name].filter(Boolean).join(' ') } : {}),
  }
  const lines = text.lines.map((line) => mergeText(line, values))
  return {
    subject: mergeText(text.subject, values),
    body: { ...plainToRichText(lines.join('\n')), type: 'doc' as const },
  }
}
