import { randomUUID } from 'node:crypto'
import { calendarOf, todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { type Day, laterOf } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import { addWorkingDays, type Calendar } from '@cabinet/office/working-days.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, inArray, isNull, or, type SQL } from 'drizzle-orm'
import { nextOccurrence } from '../rules/due-rule.ts'
import type { SeriesForm } from '../rules/forms.ts'
import { isDirection, leadKeysOf } from '../rules/parts.ts'
import { leadNames } from './lead-names.ts'
import { noteCommitment, refuseUnknownLead } from './note-commitment.ts'
import { commitmentSeries } from './tables.ts'

export type Series = typeof commitmentSeries.$inferSelect
type Started = Omit<SeriesForm, 'authorityId'> & { authorityId: string }

/** What comes back by the calendar. Refuses `commitments.unknown-lead`. */
export async function startSeries(change: Change, form: Started): Promise<Series> {
  const { requestKey, every, of, firstOn, ...said } = form
  const [already] = await change.tx.select().from(commitmentSeries).where(eq(commitmentSeries.requestKey, requestKey))
  if (already && already.startedBy !== change.person.id) throw new Refusal('commitments.request-of-another')
  if (already) {
    await change.record('commitments.series.asked-again', already.id)
    return already
  }
  await refuseUnknownLead(change, { key: form.lead, reserved: false })
  const recurrence = { every, of, from: firstOn }
  const stamp = { id: randomUUID(), requestKey, startedBy: change.person.id, startedAt: change.now }
  const [series] = await change.tx
    .insert(commitmentSeries)
    .values({ ...said, ...stamp, recurrence, nextOn: firstOn })
    .returning()
  if (!series) throw new Error('The series was not written.')
  await change.record('commitments.series.started', series.id, { from: firstOn })
  return series
}

/** It comes back no more; what was already given stays owed. */
export async function endSeries(change: Change, seriesId: string): Promise<void> {
  const [series] = await change.tx
    .select()
    .from(commitmentSeries)
    .where(and(eq(commitmentSeries.id, seriesId), seriesVisible(change.person)))
  if (!series) throw notFound()
  if (series.endedAt) throw new Refusal('commitments.series-over')
  if (!mayEnd(change.person, series)) throw new Refusal('commitments.not-yours')
  await change.tx.update(commitmentSeries).set({ endedAt: change.now }).where(eq(commitmentSeries.id, seriesId))
  await change.record('commitments.series.ended', seriesId)
}

const mayEnd = (person: Person, { startedBy, authorityId }: Series) =>
  isDirection(person) || [startedBy, authorityId].includes(person.id)

/** Those this person may know of: all for the direction, else those they began, answer for or lead. Undefined: everything. */
function seriesVisible(person: Person): SQL | undefined {
  if (isDirection(person)) return undefined
  return or(
    eq(commitmentSeries.startedBy, person.id),
    eq(commitmentSeries.authorityId, person.id),
    inArray(commitmentSeries.lead, leadKeysOf(person)),
  )
}

/** What comes back, the next first; what has ended stands at the end for a while. */
export async function seriesOf(read: Pick<Reads, 'select'>, person: Person) {
  const rows = await read
    .select()
    .from(commitmentSeries)
    .where(seriesVisible(person))
    .orderBy(asc(commitmentSeries.nextOn), asc(commitmentSeries.id))
    .limit(500)
  const names = await leadNames(
    read,
    rows.flatMap((row) => [row.lead, `person:${row.authorityId}`, `person:${row.startedBy}`]),
  )
  const shown = rows.map(({ requestKey: _key, ...row }) => ({
    ...row,
    leadName: names.get(row.lead) ?? '',
    authorityName: names.get(`person:${row.authorityId}`) ?? '',
    startedByName: names.get(`person:${row.startedBy}`) ?? '',
    may: { end: row.endedAt === null && mayEnd(person, row as Series) },
  }))
  return [...shown.filter((one) => !one.endedAt), ...shown.filter((one) => one.endedAt)]
}

/** When the occurrence due on a day is given. */
const givenOn = (dueOn: Day, ahead: number, calendar: Calendar): Day =>
  ahead === 0 ? dueOn : addWorkingDays(dueOn, -ahead, calendar)

/** The series whose next occurrence is to be given today. */
export async function seriesDue(read: Pick<Reads, 'select'>, now: Date): Promise<Series[]> {
  const rows = await read.select().from(commitmentSeries).where(isNull(commitmentSeries.endedAt))
  if (!rows.length) return []
  const [calendar, today] = [await calendarOf(read), await todayOf(read, now)]
  return rows.filter((row) => givenOn(row.nextOn, row.ahead, calendar) <= today)
}

/**
 * Gives the next occurrence, by the clock. Whoever moves the day on first has given it: another process finds it moved and
 * keeps nothing. Of several whose day has passed while nobody's clock ran, the last is given, and is due the day it is
 * given: nobody could have kept it earlier.
 */
export async function giveOccurrence(change: Change, series: Series): Promise<void> {
  const day = await todayOf(change.tx, change.now)
  const turn = lastPassed(series, day)
  const dueOn = laterOf(turn, day)
  const moved = await change.tx
    .update(commitmentSeries)
    .set({ nextOn: nextOccurrence(series.recurrence, turn) })
    .where(
      and(
        eq(commitmentSeries.id, series.id),
        eq(commitmentSeries.nextOn, series.nextOn),
        isNull(commitmentSeries.endedAt),
      ),
    )
    .returning({ id: commitmentSeries.id })
  if (!moved.length) throw new Refusal('commitments.series-given')
  const { kind, text, authority, authorityId, lead, startedBy: notedBy } = series
  await noteCommitment(change, {
    ...{ kind, text, authority, authorityId, lead, notedBy, dueOn, seriesId: series.id },
    ...{ source: { kind: 'note', id: '' }, reserved: false, contactId: null },
    issuedOn: day,
    requestKey: `${series.id}:${turn}`,
  })
  await change.record('commitments.series.given', series.id, { dueOn })
}

/** The occurrence to give now: the next, or the last of those whose day has already come. */
function lastPassed({ nextOn, recurrence }: Series, day: Day): Day {
  let due = nextOn
  for (let next = nextOccurrence(recurrence, due); next <= day; next = nextOccurrence(recurrence, due)) due = next
  return due
}

/** The lead is no longer there: nobody would keep it. */
export async function stopSeries(change: Change, series: Series): Promise<void> {
  const stopped = await change.tx
    .update(commitmentSeries)
    .set({ endedAt: change.now })
    .where(and(eq(commitmentSeries.id, series.id), isNull(commitmentSeries.endedAt)))
    .returning({ id: commitmentSeries.id })
  if (!stopped.length) throw new Refusal('commitments.series-over')
  await change.record('commitments.series.stopped', series.id)
}
