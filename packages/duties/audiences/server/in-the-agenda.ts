import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { engagementForm } from '@cabinet/duties/agenda/rules/forms.ts'
import { ensureDiary, holdersOf } from '@cabinet/duties/agenda/server/diaries.ts'
import { findEngagement } from '@cabinet/duties/agenda/server/engagement-at.ts'
import { makeEngagement } from '@cabinet/duties/agenda/server/make-engagement.ts'
import { cancelEngagement, holdEngagement, noteOutcome } from '@cabinet/duties/agenda/server/move-engagement.ts'
import type { Day } from '@cabinet/office/day.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { wordsOf } from '@cabinet/words/words.ts'
import { audiencesEn } from '../words/en.ts'
import { audiencesFr } from '../words/fr.ts'
import type { Audience } from './tables.ts'

/** Whose time an audience takes: the delegate's, otherwise the mayor's. Refuses `audiences.no-mayor`. */
export async function receiverDiary(change: Change, delegateId: string | null, day: Day) {
  if (delegateId) return ensureDiary(change, delegateId)
  const [mayor] = await holdersOf(change.tx, ['mayor'], day)
  if (!mayor) throw new Refusal('audiences.no-mayor')
  return ensureDiary(change, mayor.personId)
}

type Appointment = { visitId: string; diaryId: string; start: string; end: string; place: string }

/** The appointment in the agenda; a reserved one names nobody there. */
export async function enterInAgenda(change: Change, audience: Audience, at: Appointment): Promise<string> {
  const t = await words(change)
  const { reserved, number, visitor, subject, phone, contactId } = audience
  const open = !reserved && {
    contactName: visitor,
    contactPhone: phone,
    brief: subject,
    participants: [{ name: visitor, contactId, role: 'guest' as const }],
  }
  const form = engagementForm.parse({
    requestKey: `visit:${at.visitId}`,
    ...{ diaryId: at.diaryId, kind: 'audience', start: at.start, end: at.end, place: at.place },
    title: reserved ? t('engagement.reserved', { number }) : t('engagement.title', { visitor }),
    ...{ confidentiality: 'cabinet', state: 'confirmed', source: { kind: 'audience', id: audience.id } },
    ...open,
  })
  return (await makeEngagement(change, form, { ground: 'duty' })).id
}

/** The time is free again in the agenda, unless somebody settled it there already. */
export async function leaveAgenda(change: Change, audience: Audience, reason: string): Promise<void> {
  const ref = await standingIn(change, audience)
  if (ref) await cancelEngagement(change, { ref, reason: audience.reserved ? '' : reason }, 'duty')
}

/** It took place: the agenda counts it as carried out. */
export async function holdInAgenda(change: Change, audience: Audience): Promise<void> {
  const ref = await standingIn(change, audience)
  if (ref) await holdEngagement(change, { ref }, 'duty')
}

/** What came of it is read on the request; the agenda says where. */
export async function reportInAgenda(change: Change, audience: Audience): Promise<void> {
  const { engagementId, number } = audience
  if (!engagementId) return
  const at = await findEngagement(change.tx, change.person, engagementId)
  if (at?.row.state !== 'held') return
  const t = await words(change)
  const outcome = t('engagement.outcome', { number })
  await noteOutcome(change, { ref: engagementId, outcome, commitments: [], followUp: null }, 'duty')
}

/** The engagement of an audience while it still takes time. */
async function standingIn(change: Change, { engagementId }: Audience): Promise<string | null> {
  if (!engagementId) return null
  const at = await findEngagement(change.tx, change.person, engagementId)
  return at && ['asked', 'option', 'confirmed'].includes(at.row.state) ? engagementId : null
}

/** In the office's language. */
async function words({ tx }: Pick<Change, 'tx'>) {
  return wordsOf('audiences', { fr: audiencesFr, en: audiencesEn }, (await officeOf(tx))?.locale ?? 'fr')
}
