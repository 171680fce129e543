import { currentStep, deskGround, stepsOf } from '@cabinet/blocks/circuits/server/circuit.ts'
import type { CircuitStep } from '@cabinet/blocks/circuits/server/tables.ts'
import { commitmentsOf } from '@cabinet/blocks/commitments/server/commitments-of.ts'
import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { visibleEngagement } from '@cabinet/duties/agenda/server/engagement-at.ts'
import { personNames } from '@cabinet/duties/mail/server/letter-page.ts'
import { may as mayAct } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import { history } from '@cabinet/store/store.tables.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, desc, eq, like } from 'drizzle-orm'
import { type CeremoniesAct, ceremoniesPermissions } from '../rules/permissions.ts'
import { messagesOf } from './message-lists.ts'
import { isTheirs, subjectOf } from './speech-edit.ts'
import { slotsOf } from './speech-lists.ts'
import { visibleSpeech } from './speech-visible.ts'
import { ceremonies, type Speech, speechVersions } from './tables.ts'
import { mayReadCeremony } from './visible.ts'

type Asked = { speechId: string; now: Date }

/** Everything one page shows of a speech, and what this person may do with it. */
export async function speechPage(read: Reads, person: Person, { speechId, now }: Asked) {
  const speech = await visibleSpeech(read, person, speechId)
  const subject = subjectOf(speech)
  const [steps, current, slots, occasion, versions, commitments, source] = await Promise.all([
    stepsOf(read, subject),
    currentStep(read, subject),
    slotsOf(read, [speech.id]),
    occasionOf(read, person, speech),
    versionsOf(read, speech.id),
    commitmentsOf(read, person, { kind: 'speech', id: speech.id, now }),
    sourceOf(read, person, speech.takenFrom),
  ])
  const on = (speech.state === 'delivered' ? null : occasion?.day) ?? speech.on
  const named = [speech.writerId, speech.speakerId, ...versions.map((one) => one.savedBy)]
  const decided = steps.flatMap((step) => [step.personId, step.decidedBy])
  const names = await personNames(
    read,
    [...named, ...decided].filter((id) => id !== null),
  )
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? '') : '')
  const { requestKey: _key, ...shown } = speech
  return {
    speech: { ...shown, on },
    ...{ slot: slots.get(speech.id) ?? speech.minutes, slotOfShow: slots.has(speech.id), occasion, source },
    ...{ writerName: nameOf(speech.writerId), speakerName: nameOf(speech.speakerId), commitments },
    versions: versions.map((one) => ({ version: one.version, savedAt: one.savedAt, by: nameOf(one.savedBy) })),
    circuit: steps.map((step) => ({ ...step, name: nameOf(step.personId), decidedByName: nameOf(step.decidedBy) })),
    messages: await messagesOf(read, speech.id, on ?? (await todayOf(read, now))),
    may: mayOn(person, speech, current ?? null),
  }
}

/** Where it is given. A link only for whoever may open it; the name for everybody who may read the speech. */
async function occasionOf(read: Reads, person: Person, speech: Speech) {
  if (speech.ceremonyId) {
    const [ceremony] = await read.select().from(ceremonies).where(eq(ceremonies.id, speech.ceremonyId))
    if (!ceremony) return null
    const opens = await mayReadCeremony(read, person, ceremony.id)
    const { title, place, start } = ceremony
    return { title, place, day: start.slice(0, 10), to: opens ? `/ceremonies/${ceremony.id}` : null }
  }
  if (!speech.engagementId) return null
  const at = await visibleEngagement(read, person, speech.engagementId).catch(unlessRefused)
  if (!at) return null
  const { title, place } = at.row
  return { title, place, day: at.start.slice(0, 10), to: `/agenda/rendez-vous/${encodeURIComponent(at.ref)}` }
}

const mostVersions = 200

function versionsOf(read: Reads, speechId: string) {
  const { version, savedBy, savedAt } = speechVersions
  return read
    .select({ version, savedBy, savedAt })
    .from(speechVersions)
    .where(eq(speechVersions.speechId, speechId))
    .orderBy(desc(version))
    .limit(mostVersions)
}

/** The speech it was taken up from, for whoever may read that one too. */
async function sourceOf(read: Reads, person: Person, id: string | null) {
  if (!id) return null
  const source = await visibleSpeech(read, person, id).catch(unlessRefused)
  return source && { id: source.id, title: source.title, on: source.on }
}

/** What this person may not know is simply not shown; our own mistakes stay mistakes. */
function unlessRefused(error: unknown): null {
  if (error instanceof Refusal) return null
  throw error
}

/** One version as it was saved. */
export async function speechVersion(read: Reads, person: Person, asked: { speechId: string; version: number }) {
  const speech = await visibleSpeech(read, person, asked.speechId)
  const [row] = await read
    .select()
    .from(speechVersions)
    .where(and(eq(speechVersions.speechId, speech.id), eq(speechVersions.version, asked.version)))
  if (!row) throw notFound()
  return { version: row.version, body: row.body, savedAt: row.savedAt }
}

/** What happened to a speech, the latest first, ready to be said as sentences. */
export async function speechHistory(read: Reads, person: Person, speechId: string) {
  await visibleSpeech(read, person, speechId)
  const rows = await read
    .select()
    .from(history)
    .where(and(eq(history.subjectId, speechId), like(history.event, 'ceremonies.speech.%')))
    .orderBy(desc(history.seq))
    .limit(100)
  const names = await personNames(
    read,
    rows.flatMap((row) => [row.personId, row.inPlaceOf ?? '']),
  )
  return rows.map((row) => ({
    ...{ seq: row.seq, at: row.at, event: row.event, who: names.get(row.personId) ?? '', details: row.details },
    inPlaceOf: row.inPlaceOf ? (names.get(row.inPlaceOf) ?? '') : null,
  }))
}

/** What this person may do now: the act of their role, whose text it is, and the state it is in. */
function mayOn(person: Person, speech: Speech, current: CircuitStep | null) {
  const can = (act: CeremoniesAct) => mayAct(ceremoniesPermissions, person, act)
  const is = (...states: Speech['state'][]) => states.includes(speech.state)
  const own = isTheirs(person, speech) && can('ceremonies.write-speech')
  const act = current?.kind === 'visa' ? 'ceremonies.visa-speech' : 'ceremonies.approve-speech'
  const onDesk = current && deskGround(person, current.personId, act)
  return {
    edit: own && is('draft'),
    change: own && !is('dropped'),
    send: own && is('draft'),
    visa: Boolean(onDesk) && current?.kind === 'visa',
    approve: Boolean(onDesk) && current?.kind === 'signature',
    return: Boolean(onDesk),
    reopen: own && is('circuit', 'approved', 'dropped'),
    deliver: own && is('approved', 'delivered'),
    promise: own && is('approved', 'delivered'),
    takeUp: can('ceremonies.write-speech'),
    drop: own && is('draft', 'circuit', 'approved'),
  }
}
