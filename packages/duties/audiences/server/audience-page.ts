import { commitmentsOf, commitmentsTowards } from '@cabinet/blocks/commitments/server/commitments-of.ts'
import { papersOf } from '@cabinet/blocks/documents/server/papers.ts'
import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { contacts } from '@cabinet/blocks/people/server/tables.ts'
import { letterRows } from '@cabinet/duties/mail/server/letter-rows.ts'
import { mayReadLetter, visibleLetter } from '@cabinet/duties/mail/server/visible.ts'
import { may as mayAct } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { asc, eq } from 'drizzle-orm'
import { isLate } from '../rules/clock.ts'
import { mayOn } from '../rules/may.ts'
import { diverge } from '../rules/opinions.ts'
import { audiencesPermissions } from '../rules/permissions.ts'
import { repeatOf } from '../rules/repeat.ts'
import { audienceRows, namesOf } from './audience-rows.ts'
import { earlierOf, lettersOf } from './earlier-requests.ts'
import { type Audience, audienceOpinions, audienceSlots, visits } from './tables.ts'
import { visibleAudience } from './visible.ts'

type Asked = { audienceId: string; now: Date }

/** A request and everything around it that this person may see: letters, earlier audiences, promises, both opinions. */
export async function audiencePage(read: Reads, person: Person, { audienceId, now }: Asked) {
  const audience = await visibleAudience(read, person, audienceId)
  const today = await todayOf(read, now)
  const opinions = await opinionsOf(read, person, audience)
  const current = opinions.filter((one) => one.round === audience.round)
  const earlier = await earlierOf(read, person, { ...audience, name: audience.visitor, except: audience.id })
  const { tokenHash: _, requestKey: __, ...facts } = audience
  return {
    audience: { ...facts, late: isLate(audience, today) },
    contact: await contactCard(read, audience.contactId),
    names: await peopleOf(read, audience),
    letter: await letterRow(read, person, audience.letterId),
    reply: await letterRow(read, person, audience.replyLetterId),
    letters: await lettersOf(read, person, audience.contactId),
    earlier: await audienceRows(read, earlier, today),
    repeat: repeatOf(earlier, audience),
    promises: audience.contactId ? await commitmentsTowards(read, person, { contactId: audience.contactId, now }) : [],
    commitments: await commitmentsOf(read, person, { kind: 'audience', id: audience.id, now }),
    opinions,
    diverging: diverge(current),
    visits: await visitsOf(read, audience.id),
    offers: await offersTo(read, audience.id),
    papers: (await papersOf(read, { kind: 'audience', id: audience.id })).map(({ text: _text, ...paper }) => paper),
    may: mayOn(person, audience, current),
  }
}

/** Side by side, the latest round first. What the cabinet thought is not for the service that takes it over. */
export async function opinionsOf(read: Reads, person: Person, audience: Audience) {
  if (!mayAct(audiencesPermissions, person, 'audiences.read')) return []
  const rows = await read
    .select()
    .from(audienceOpinions)
    .where(eq(audienceOpinions.audienceId, audience.id))
    .orderBy(asc(audienceOpinions.round), asc(audienceOpinions.side))
  const names = await namesOf(read, {
    persons: rows.flatMap((row) => [row.givenBy, row.inPlaceOf]),
    units: rows.map((row) => row.unitId),
  })
  return rows.map((row) => ({
    ...{ id: row.id, round: row.round, side: row.side, view: row.view, note: row.note, unitId: row.unitId },
    unit: names.get(row.unitId ?? '') ?? '',
    by: names.get(row.givenBy) ?? '',
    inPlaceOf: row.inPlaceOf ? (names.get(row.inPlaceOf) ?? '') : null,
    givenAt: row.givenAt,
    isMine: row.givenBy === person.id,
  }))
}

async function peopleOf(read: Reads, one: Audience) {
  const { decidedBy, decidedInPlaceOf, delegateId, unitId, registeredBy, stateBy, reportedBy } = one
  const persons = [decidedBy, decidedInPlaceOf, delegateId, registeredBy, stateBy, reportedBy]
  const names = await namesOf(read, { persons, units: [unitId] })
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? null) : null)
  return {
    decidedBy: nameOf(decidedBy),
    decidedInPlaceOf: nameOf(decidedInPlaceOf),
    delegate: nameOf(delegateId),
    unit: nameOf(unitId),
    /** Null for a request of the public form. */
    registeredBy: nameOf(registeredBy),
    stateBy: nameOf(stateBy),
    reportedBy: nameOf(reportedBy),
  }
}

async function contactCard(read: Reads, contactId: string | null) {
  if (!contactId) return null
  const { id, kind, name, spokesperson, address, email, phone } = contacts
  const [card] = await read
    .select({ id, kind, name, spokesperson, address, email, phone })
    .from(contacts)
    .where(eq(contacts.id, contactId))
  return card ?? null
}

/** A letter beside the request, when this person may read it. */
async function letterRow(read: Reads, person: Person, letterId: string | null) {
  if (!letterId || !(await mayReadLetter(read, person, letterId))) return null
  const [row] = await letterRows(read, [await visibleLetter(read, person, letterId)])
  return row ?? null
}

function visitsOf(read: Reads, audienceId: string) {
  return read.select().from(visits).where(eq(visits.audienceId, audienceId)).orderBy(asc(visits.start))
}

/** Times kept for them until they say. */
async function offersTo(read: Reads, audienceId: string) {
  const { id, dayId, start, minutes, state, offeredUntil } = audienceSlots
  const rows = await read
    .select({ id, dayId, start, minutes, state, offeredUntil })
    .from(audienceSlots)
    .where(eq(audienceSlots.audienceId, audienceId))
    .orderBy(asc(audienceSlots.start))
  return rows.filter((row) => row.state === 'offered')
}
