import { randomUUID } from 'node:crypto'
import { persons } from '@cabinet/blocks/people/server/tables.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import { nextOf } from '@cabinet/store/counter.ts'
import { history } from '@cabinet/store/store.tables.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { and, asc, desc, eq } from 'drizzle-orm'
import type { Local } from '../rules/local-time.ts'
import { readRef, refOf } from '../rules/occurrence-ref.ts'
import { occurrenceNamed } from '../rules/recurrence.ts'
import { type Seat, seatsOf, writeIn } from './diaries.ts'
import { isSeries } from './engagement-times.ts'
import { ownerOf, type Standing, sightIn, standingsOf } from './standing.ts'
import { type Engagement, engagementDiaries, engagements, participants } from './tables.ts'

/** One engagement as it was asked for: what happens once, a whole series, or one occurrence of a series. */
export type EngagementAt = {
  ref: string
  /** The row that says what it is: that of the changed occurrence, or of the series. */
  row: Engagement
  /** The series an occurrence belongs to. */
  series: Engagement | null
  /** The moment its rule gives the occurrence; null for what happens once and for a whole series. */
  originalStart: Local | null
  start: Local
  end: Local
  startsAt: Date
  endsAt: Date
  standing: Standing
  seats: Map<string, Seat>
}

type Reading = Pick<Reads, 'select'>

/** The engagement of a reference if this person reads it, or the same answer as for one that does not exist. */
export async function visibleEngagement(read: Reading, person: Person, ref: string): Promise<EngagementAt> {
  const found = await findEngagement(read, person, ref)
  if (!found || sightIn(person, found.row, found) !== 'full') throw notFound()
  return found
}

/** The same without asking who reads it: for what another duty does with its own engagement. */
export async function findEngagement(read: Reading, person: Person, ref: string): Promise<EngagementAt | undefined> {
  const { id, originalStart } = readRef(ref)
  const [asked] = await read.select().from(engagements).where(eq(engagements.id, id))
  if (!asked) return
  const at = asked.seriesId ? { id: asked.seriesId, originalStart: asked.originalStart } : { id, originalStart }
  const row = asked.seriesId ? asked : await occurrenceRow(read, asked, originalStart)
  if (!row) return
  const series = at.originalStart === null ? null : asked.seriesId ? await rowOf(read, asked.seriesId) : asked
  const times = row === series ? occurrenceTimes(row, at.originalStart) : row
  if (!times) return
  const standings = await standingsOf(read, person, [row.id])
  const { start, end, startsAt, endsAt } = times
  return {
    ...{ ref: refOf(at), row, series: series ?? null, originalStart: at.originalStart },
    ...{ start, end, startsAt, endsAt },
    standing: standings.get(row.id) ?? { diaries: [], takesPart: false },
    seats: await seatsOf(read),
  }
}

/** The changed occurrence when there is one, otherwise the series it follows. */
async function occurrenceRow(read: Reading, series: Engagement, originalStart: Local | null) {
  if (originalStart === null) return series
  if (!isSeries(series)) return
  const changed = and(eq(engagements.seriesId, series.id), eq(engagements.originalStart, originalStart))
  const [row] = await read.select().from(engagements).where(changed)
  return row ?? series
}

async function rowOf(read: Reading, id: string): Promise<Engagement | undefined> {
  const [row] = await read.select().from(engagements).where(eq(engagements.id, id))
  return row
}

/** When that occurrence takes place, if the rule gives it at all. */
function occurrenceTimes(series: Engagement, originalStart: Local | null) {
  if (originalStart === null) return series
  return occurrenceNamed(series, originalStart)
}

/** The engagement, in a diary this person may write in; the ground on which they do stands on the act. */
export async function writableEngagement(change: Change, ref: string): Promise<EngagementAt> {
  const found = await visibleEngagement(change.tx, change.person, ref)
  change.inPlaceOf = writeIn(change.person, ownerOf(found.standing, found.seats)).inPlaceOf
  return found
}

/** Whoever changes second is told by whom: `agenda.engagement-changed`. */
export async function refuseOutdated(change: Change, row: Engagement, version: number): Promise<void> {
  if (row.version === version) return
  const [last] = await change.tx
    .select({ name: persons.name })
    .from(history)
    .leftJoin(persons, eq(persons.id, history.personId))
    .where(eq(history.subjectId, row.id))
    .orderBy(desc(history.seq))
    .limit(1)
  throw new Refusal('agenda.engagement-changed', { by: last?.name ?? '' })
}

/** The row of this very occurrence, made when it is first changed: from then on it lives its own life. */
export async function occurrenceOf(change: Change, at: EngagementAt): Promise<Engagement> {
  const { series, row, originalStart } = at
  if (!series || row !== series || originalStart === null) return row
  const { start, end, startsAt, endsAt } = at
  const [made] = await change.tx
    .insert(engagements)
    .values({
      ...series,
      ...{ id: randomUUID(), seq: await nextOf(change.tx, 'engagements'), seriesId: series.id, originalStart },
      ...{ start, end, startsAt, endsAt, rule: '', ruleUntil: null, extraStarts: [], skippedStarts: [] },
      requestKey: `${series.id}@${originalStart}`,
    })
    .returning()
  if (!made) throw new Error('The occurrence was not written.')
  await copyStanding(change, series.id, made.id)
  return made
}

/** The diaries and the people of one engagement, written again for another. */
export async function copyStanding(change: Change, from: string, to: string): Promise<void> {
  const { tx } = change
  const diaries = await tx.select().from(engagementDiaries).where(eq(engagementDiaries.engagementId, from))
  if (diaries.length) await tx.insert(engagementDiaries).values(diaries.map((one) => ({ ...one, engagementId: to })))
  const people = await tx
    .select()
    .from(participants)
    .where(eq(participants.engagementId, from))
    .orderBy(asc(participants.position))
  const copied = people.map((one) => ({ ...one, id: randomUUID(), engagementId: to }))
  if (copied.length) await tx.insert(participants).values(copied)
}
