import { contacts } from '@cabinet/blocks/people/server/tables.ts'
import { attendanceAsked } from '@cabinet/duties/mail/server/letter-links.ts'
import { visibleLetter } from '@cabinet/duties/mail/server/visible.ts'
import { addDays, weekday } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { and, desc, eq } from 'drizzle-orm'
import type { ProposeForm } from '../rules/forms.ts'
import { addMinutes, dayOfLocal, type Local, localAt } from '../rules/local-time.ts'
import { refOfRow } from '../rules/occurrence-ref.ts'
import { localOf } from '../rules/wall-clock.ts'
import { officeZone } from './bookings.ts'
import { diariesOf, ensureMayorDiary, seatsOf } from './diaries.ts'
import { everyKind } from './kinds.ts'
import { makeEngagement } from './make-engagement.ts'
import { sightIn, standingsOf } from './standing.ts'
import { type Engagement, engagements } from './tables.ts'
import { whenSaid } from './when-said.ts'

type Letter = Awaited<ReturnType<typeof visibleLetter>>

/** Types of letter that ask for somebody's presence. */
const inviting = ['invitation', 'convocation'] as const

/**
 * The engagement a letter asks for, in the mayor's diary: asked, undecided, at the time the letter names if it can be made out,
 * and linked both ways. Refuses `agenda.already-proposed`.
 */
export async function proposeFromLetter(
  change: Change,
  form: ProposeForm,
): Promise<{ ref: string; engagement: Engagement }> {
  const letter = await visibleLetter(change.tx, change.person, form.letterId)
  if (letter.register !== 'incoming' || letter.voidedAt) throw new Refusal('agenda.not-to-propose')
  const [already] = await change.tx
    .select({ id: engagements.id, requestKey: engagements.requestKey })
    .from(engagements)
    .where(and(eq(engagements.sourceKind, 'letter'), eq(engagements.sourceId, letter.id)))
  if (already && already.requestKey !== form.requestKey) throw new Refusal('agenda.already-proposed')
  const diary = form.diaryId ? { id: form.diaryId } : await ensureMayorDiary(change)
  if (!diary) throw new Refusal('agenda.no-mayor')
  const kind = await kindFor(change, letter)
  const start = form.start ?? (await timeAsked(change, letter))
  const end = form.end ?? addMinutes(start, kind.minutes)
  const engagement = await makeEngagement(change, {
    ...nothingElse,
    ...{ requestKey: form.requestKey, diaryId: diary.id, kind: kind.code, start, end },
    title: letter.confidentiality === 'reserved' ? kind.labelFr : letter.subject.slice(0, 300),
    source: { kind: 'letter', id: letter.id },
    participants: await hostOf(change, letter),
  })
  return { ref: refOfRow(engagement), engagement }
}

const nothingElse = {
  ...{ with: [], allDay: false, timeZone: null, preparation: 0, travelBefore: 0, travelAfter: 0, debriefing: 0 },
  ...{ placeId: null, place: '', contactName: '', contactPhone: '', confidentiality: 'cabinet' as const, busy: null },
  ...{ state: 'asked' as const, optionUntil: null, slots: [], brief: '', speech: '', speechMinutes: 0, dress: '' },
  ...{ decisionOwed: '', invitation: true, rule: '', extraStarts: [], skippedStarts: [] },
}

/** A notice to attend calls for a meeting, an invitation for a ceremony; the office words its own kinds. */
async function kindFor(change: Change, letter: Letter) {
  const kinds = (await everyKind(change.tx)).filter((one) => !one.hidden)
  const wished = letter.type === 'convocation' ? 'meeting' : letter.type === 'audience' ? 'audience' : 'ceremony'
  const kind = kinds.find((one) => one.code === wished) ?? kinds[0]
  if (!kind) throw new Refusal('agenda.unknown-kind')
  return kind
}

/** The time its subject names; else the day of the line that asks somebody to attend, or of the letter's deadline, at ten. */
async function timeAsked(change: Change, letter: Letter): Promise<Local> {
  const zone = await officeZone(change.tx)
  const now = localOf(change.now, zone)
  const said = whenSaid(letter.subject, { now, locale: 'fr' })
  if (said) return said
  const attendance = await attendanceAsked(change.tx, letter.id)
  const today = dayOfLocal(now)
  const asked = attendance?.on ?? letter.dueOn
  const day = asked && asked > today ? asked : addDays(today, 1)
  return localAt(weekday(day) === 7 ? addDays(day, 1) : day, '10:00')
}

/** Who invites, as they are called in the address book. */
async function hostOf(change: Change, letter: Letter) {
  if (!letter.contactId || letter.confidentiality === 'reserved') return []
  const [contact] = await change.tx.select().from(contacts).where(eq(contacts.id, letter.contactId))
  if (!contact) return []
  const spoken = contact.spokesperson.slice(0, 200)
  return [
    {
      ...{ personId: null, contactId: contact.id, name: contact.name.slice(0, 200), function: spoken, salutation: '' },
      ...{ email: contact.email, role: 'host' as const },
    },
  ]
}

/**
 * What the page of a letter says of the agenda: the engagements it led to, those this person may read; and whether the letter
 * asks for one.
 */
export async function engagementsOfLetter(read: Reads, person: Person, letterId: string) {
  const letter = await visibleLetter(read, person, letterId)
  const rows = await read
    .select()
    .from(engagements)
    .where(and(eq(engagements.sourceKind, 'letter'), eq(engagements.sourceId, letterId)))
    .orderBy(desc(engagements.seq))
    .limit(20)
  const standings = await standingsOf(
    read,
    person,
    rows.map((row) => row.id),
  )
  const seats = await seatsOf(read)
  const seen = rows.filter((row) => sightIn(person, row, { standing: standings.get(row.id), seats }) === 'full')
  return {
    engagements: seen.map((row) => ({
      ref: refOfRow(row),
      ...{ title: row.title, start: row.start, end: row.end, allDay: row.allDay, state: row.state, answer: row.answer },
      diaries: diariesOf(standings.get(row.id), seats),
    })),
    asksForOne: rows.length === 0 && (await asksForOne(read, letter)),
  }
}

async function asksForOne(read: Reads, letter: Letter): Promise<boolean> {
  if (letter.register !== 'incoming' || letter.voidedAt || letter.closedAt) return false
  return (inviting as readonly string[]).includes(letter.type) || (await attendanceAsked(read, letter.id)) !== null
}
