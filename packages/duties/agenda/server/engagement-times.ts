import { addDays, daysBetween } from '@cabinet/office/day.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { longestDays } from '../rules/engagement.ts'
import { dayOfLocal, type Local, localAt } from '../rules/local-time.ts'
import { ruleEnd } from '../rules/recurrence.ts'
import { isSupportedRule } from '../rules/rule-text.ts'
import { instantOf, isTimeZone } from '../rules/wall-clock.ts'
import type { Engagement } from './tables.ts'

type Typed = { start: Local; end: Local; allDay: boolean; timeZone: string }
export type Times = Pick<Engagement, 'start' | 'end' | 'allDay' | 'timeZone' | 'startsAt' | 'endsAt'>

/**
 * The times of an engagement as they are kept. Refuses `agenda.unknown-time-zone`, `agenda.ends-before-it-starts` and
 * `agenda.too-long`.
 */
export function timesOf(typed: Typed): Times {
  const { allDay, timeZone } = typed
  if (!isTimeZone(timeZone)) throw new Refusal('agenda.unknown-time-zone', { zone: timeZone })
  const { start, end } = allDay ? wholeDays(typed) : typed
  if (end <= start) throw new Refusal('agenda.ends-before-it-starts')
  if (daysBetween(dayOfLocal(start), dayOfLocal(end)) > longestDays)
    throw new Refusal('agenda.too-long', { days: longestDays })
  const startsAt = instantOf(start, timeZone)
  // An end the clock jumps over, or shows twice, still comes after its start.
  const endsAt = new Date(Math.max(instantOf(end, timeZone).getTime(), startsAt.getTime() + 60_000))
  return { start, end, allDay, timeZone, startsAt, endsAt }
}

/** From midnight to midnight; the last day is meant in full. */
function wholeDays({ start, end }: Typed): { start: Local; end: Local } {
  const first = dayOfLocal(start)
  const last = end === localAt(dayOfLocal(end)) && end > localAt(first) ? dayOfLocal(end) : addDays(dayOfLocal(end), 1)
  return { start: localAt(first), end: localAt(last) }
}

type Series = Pick<Engagement, 'rule' | 'extraStarts' | 'skippedStarts'>

/** Whether it happens more than once. */
export const isSeries = (row: Pick<Engagement, 'rule' | 'extraStarts'>) => row.rule !== '' || row.extraStarts.length > 0

/** The rule as it is kept, with the last moment at which it can still happen. Refuses `agenda.unsupported-rule`. */
export function seriesOf(times: Times, series: Series, foreign = false): Series & Pick<Engagement, 'ruleUntil'> {
  const { rule, extraStarts, skippedStarts } = series
  if (rule && !foreign && !isSupportedRule(rule)) throw new Refusal('agenda.unsupported-rule')
  if (!isSeries(series)) return { rule: '', extraStarts: [], skippedStarts: [], ruleUntil: null }
  return { rule, extraStarts, skippedStarts, ruleUntil: ruleEnd({ ...times, rule, extraStarts, skippedStarts }) }
}
