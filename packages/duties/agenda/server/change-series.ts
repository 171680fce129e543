import { randomUUID } from 'node:crypto'
import { Refusal } from '@cabinet/office/refusal.ts'
import { nextOf } from '@cabinet/store/counter.ts'
import { increment } from '@cabinet/store/sql.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, asc, eq, gte } from 'drizzle-orm'
import type { ChangeForm, Scope } from '../rules/forms.ts'
import { addMinutes, type Local, minutesBetween } from '../rules/local-time.ts'
import { moveSeries } from '../rules/move-series.ts'
import { type SeriesTimes, splitRule } from '../rules/recurrence.ts'
import { isSupportedRule } from '../rules/rule-text.ts'
import { copyStanding, type EngagementAt } from './engagement-at.ts'
import { isSeries, seriesOf, timesOf } from './engagement-times.ts'
import { makeEngagementFindable } from './findable.ts'
import { tellInvited } from './imip-invite.ts'
import { type Engagement, engagements } from './tables.ts'

export type Fields = ChangeForm['fields']

/** The series meant by a reference and a scope, and null when one occurrence, or what happens once, is meant. */
export function seriesMeant(at: EngagementAt, scope: Scope): Engagement | null {
  if (at.series) return scope === 'this' ? null : at.series
  return isSeries(at.row) ? at.row : null
}

export type Wide = { row: Engagement; fields: Fields; shift: number; settle(changed: Engagement): Promise<void> }

/**
 * What a change to a whole series, or to its end, comes to: the row to change, the fields as that row understands them, and
 * what is left to do for the occurrences that live a life of their own.
 */
export async function wholeSeries(
  change: Change,
  at: EngagementAt,
  asked: { series: Engagement; scope: Scope; fields: Fields },
): Promise<Wide> {
  const { series, scope } = asked
  const from = at.series && scope === 'following' ? at.originalStart : null
  const row = from === null ? series : await splitAt(change, series, from)
  const { start = at.start } = asked.fields
  const { end = addMinutes(start, minutesBetween(at.start, at.end)) } = asked.fields
  const timed = 'start' in asked.fields || 'end' in asked.fields
  if (timed && !asked.fields.rule) refuseUnreadable(series)
  const moved = timed && moveSeries(row, { originalStart: at.start, start, end })
  if (moved === null) throw new Refusal('agenda.series-day')
  const fields = { ...(moved && partOf(moved)), ...asked.fields, ...(moved && { start: moved.start, end: moved.end }) }
  const shift = minutesBetween(at.start, start)
  return { row, fields, shift, settle: (changed) => settle(change, { row, changed, shift }) }
}

/** The series ends before this occurrence, and a new one begins with it. The very first occurrence splits nothing. */
export async function splitAt(change: Change, series: Engagement, at: Local): Promise<Engagement> {
  const { before, after } = splitRule(series, at)
  if (!before) return series
  refuseUnreadable(series)
  const foreign = series.raw !== ''
  const id = randomUUID()
  const afterTimes = timesOf(after)
  const [next] = await change.tx
    .insert(engagements)
    .values({
      ...series,
      ...{ id, seq: await nextOf(change.tx, 'engagements'), uid: `${id}@cabinet`, requestKey: id, raw: '' },
      ...afterTimes,
      ...seriesOf(afterTimes, { ...series, ...partOf(after) }, foreign),
      ...{ madeBy: change.person.id, madeAt: change.now },
    })
    .returning()
  if (!next) throw new Error('The series was not split.')
  await copyStanding(change, series.id, id)
  await change.tx
    .update(engagements)
    .set({ seriesId: id })
    .where(and(eq(engagements.seriesId, series.id), gte(engagements.originalStart, at)))
  await change.tx
    .update(engagements)
    .set({
      ...seriesOf(timesOf(before), { ...series, ...partOf(before) }, foreign),
      version: increment(engagements.version),
      sequence: increment(engagements.sequence),
    })
    .where(eq(engagements.id, series.id))
  await tellInvited(change, series.id)
  await change.record('agenda.series.split', series.id, { at, nextId: id })
  await change.record('agenda.series.continued', id, { at, seriesId: series.id })
  await makeEngagementFindable(change, id)
  return next
}

/** A repetition of another calendar that we cannot work out is shown and left alone. */
function refuseUnreadable(series: Engagement): void {
  if (series.rule && !isSupportedRule(series.rule)) throw new Refusal('agenda.rule-read-only')
}

const partOf = ({ rule, extraStarts, skippedStarts }: SeriesTimes) => ({
  rule,
  extraStarts: [...extraStarts],
  skippedStarts: [...skippedStarts],
})

type Settled = { row: Engagement; changed: Engagement; shift: number }

/** The occurrences changed one by one follow their series: its new name for them, and whatever was never changed on them. */
async function settle(change: Change, { row, changed, shift }: Settled): Promise<void> {
  const all = await changedOnesOf(change, row.id)
  // Each name is free before it is taken: those ahead move first.
  for (const one of shift > 0 ? all.toReversed() : all) {
    const originalStart = addMinutes(one.originalStart ?? '', shift)
    await change.tx
      .update(engagements)
      .set({ ...inherited(one, row, changed), originalStart })
      .where(eq(engagements.id, one.id))
    await makeEngagementFindable(change, one.id)
  }
}

/** The occurrences of a series that live a life of their own, in its order. */
export function changedOnesOf(change: Change, seriesId: string): Promise<Engagement[]> {
  return change.tx
    .select()
    .from(engagements)
    .where(eq(engagements.seriesId, seriesId))
    .orderBy(asc(engagements.originalStart))
}

const inheritable = [
  ...['kind', 'title', 'preparation', 'travelBefore', 'travelAfter', 'debriefing', 'placeId', 'place'],
  ...['contactName', 'contactPhone', 'confidentiality', 'busy', 'brief', 'speech', 'speechMinutes', 'dress'],
  'decisionOwed',
] as const satisfies readonly (keyof Engagement)[]

function inherited(one: Engagement, before: Engagement, after: Engagement): Partial<Engagement> {
  const same = inheritable.filter((field) => one[field] === before[field] && after[field] !== before[field])
  return Object.fromEntries(same.map((field) => [field, after[field]]))
}
