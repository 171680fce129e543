import { randomUUID } from 'node:crypto'
import { officeOf, today } from '@cabinet/blocks/people/server/office-now.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import { nextOf } from '@cabinet/store/counter.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { engagementFacts } from '../rules/facts.ts'
import type { EngagementForm } from '../rules/forms.ts'
import { addMinutes } from '../rules/local-time.ts'
import { seatsOf, writeIn } from './diaries.ts'
import { seriesOf, timesOf } from './engagement-times.ts'
import { makeEngagementFindable } from './findable.ts'
import { heldAlready } from './held-already.ts'
import { kindOf } from './kinds.ts'
import { insertParticipants } from './participants.ts'
import { refuseHiddenFromMe } from './sight-of-own.ts'
import { holdSlots, optionEnd } from './slots.ts'
import { type Engagement, engagementDiaries, engagements, places } from './tables.ts'

/** What only another duty or an import has to say about a new engagement. */
export type Origin = {
  /** `duty`: the calling duty has made sure that this person may; nobody's diary is asked. */
  ground?: 'diary' | 'duty'
  /** Taken over from another calendar, as it came. */
  imported?: { uid: string; sequence: number; raw: string; occurrence?: { seriesId: string; originalStart: string } }
  followsId?: string | null
}

/**
 * Writes an engagement into a diary, once however often the button is pressed. Refuses `agenda.not-your-diary`,
 * `agenda.ends-before-it-starts`, `agenda.unknown-kind`, `agenda.unknown-place`, `agenda.unsupported-rule`…
 */
export async function makeEngagement(change: Change, form: EngagementForm, origin: Origin = {}): Promise<Engagement> {
  const already = await engagementOfRequest(change, form.requestKey)
  if (already) return already
  await checkDiaries(change, form, origin)
  const officeZone = (await officeOf(change.tx))?.timeZone ?? 'UTC'
  const timeZone = form.timeZone ?? officeZone
  const kind = await kindOf(change.tx, form.kind)
  const first = form.state === 'option' ? form.slots[0] : undefined
  const start = first?.start ?? form.start
  const end = first?.end ?? form.end ?? addMinutes(start, kind.minutes)
  const times = timesOf({ start, end, allDay: form.allDay, timeZone })
  await checkPlace(change, form.placeId)
  const [made] = await change.tx
    .insert(engagements)
    .values({
      ...factsOf(form),
      ...times,
      ...seriesOf(times, form, Boolean(origin.imported)),
      ...(await identityOf(change, form, origin)),
      busy: form.busy ?? kind.busy,
      ...stateOf(change, form, { timeZone, officeZone }),
    })
    .returning()
  if (!made) throw new Error('The engagement was not written.')
  await standIn(change, made.id, form)
  await insertParticipants(change, made.id, form.participants)
  if (form.state === 'option') await holdSlots(change, made, form.slots)
  await makeEngagementFindable(change, made.id)
  await change.record('agenda.engagement.made', made.id, {
    ...{ state: made.state, diaryId: form.diaryId },
    facts: [
      ...engagementFacts('engagement.made', made),
      ...(await heldAlready(change, made, form.diaryId)),
      ...(made.answer ? engagementFacts('invitation.received', made, { day: await today(change) }) : []),
    ],
  })
  if (form.source) await change.record('agenda.engagement.linked', form.source.id, { engagementId: made.id })
  return made
}

/** The engagement this very form has made already. Refuses `agenda.request-of-another`. */
export async function engagementOfRequest(change: Change, requestKey: string): Promise<Engagement | undefined> {
  const [row] = await change.tx.select().from(engagements).where(eq(engagements.requestKey, requestKey))
  if (!row) return
  if (row.madeBy !== change.person.id) throw new Refusal('agenda.request-of-another')
  await change.record('agenda.engagement.asked-again', row.id)
  return row
}

async function checkDiaries(change: Change, form: EngagementForm, origin: Origin): Promise<void> {
  const seats = await seatsOf(change.tx)
  for (const id of [form.diaryId, ...form.with]) {
    const seat = seats.get(id)
    if (!seat) throw notFound()
    if (origin.ground === 'duty') continue
    const ground = writeIn(change.person, seat)
    if (id === form.diaryId) change.inPlaceOf = ground.inPlaceOf
  }
  if (origin.ground !== 'duty') refuseHiddenFromMe(change.person, form.confidentiality, seats.get(form.diaryId))
}

export async function checkPlace(change: Change, placeId: string | null | undefined): Promise<void> {
  if (!placeId) return
  const [place] = await change.tx.select({ id: places.id }).from(places).where(eq(places.id, placeId))
  if (!place) throw new Refusal('agenda.unknown-place')
}

function factsOf(form: EngagementForm) {
  const { kind, title, preparation, travelBefore, travelAfter, debriefing, placeId, place, contactName } = form
  const { contactPhone, confidentiality, brief, speech, speechMinutes, dress, decisionOwed } = form
  return {
    ...{ kind, title, preparation, travelBefore, travelAfter, debriefing, placeId, place, contactName, contactPhone },
    ...{ confidentiality, brief, speech, speechMinutes, dress, decisionOwed },
    ...{ publishable: false, outcome: '', outcomeAt: null, replyLetterId: null },
  }
}

async function identityOf(change: Change, form: EngagementForm, { imported, followsId }: Origin) {
  const id = randomUUID()
  return {
    ...{ id, seq: await nextOf(change.tx, 'engagements'), requestKey: form.requestKey },
    ...{ sourceKind: form.source?.kind ?? null, sourceId: form.source?.id ?? null, followsId: followsId ?? null },
    ...{ uid: imported?.uid ?? `${id}@cabinet`, sequence: imported?.sequence ?? 0, raw: imported?.raw ?? '' },
    seriesId: imported?.occurrence?.seriesId ?? null,
    originalStart: imported?.occurrence?.originalStart ?? null,
    ...{ madeBy: change.person.id, madeAt: change.now, version: 1 },
  }
}

function stateOf(change: Change, form: EngagementForm, zones: { timeZone: string; officeZone: string }) {
  return {
    ...{ state: form.state, stateReason: '', stateBy: change.person.id, stateAt: change.now },
    optionUntil: form.state === 'option' ? optionEnd(change.now, { ...form, ...zones }) : null,
    ...{
      answer: form.invitation ? ('undecided' as const) : null,
      answerReason: '',
      answeredBy: null,
      answeredAt: null,
    },
  }
}

/** In the diary it belongs to, and in those it takes along. */
async function standIn(change: Change, engagementId: string, form: EngagementForm): Promise<void> {
  const along = [...new Set(form.with)].filter((id) => id !== form.diaryId)
  await change.tx
    .insert(engagementDiaries)
    .values([
      { engagementId, diaryId: form.diaryId, part: 'owner' },
      ...along.map((diaryId) => ({ engagementId, diaryId, part: 'with' as const })),
    ])
}
