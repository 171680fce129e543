import { createHash } from 'node:crypto'
import { addMinutes, localAt, minutesBetween } from '../rules/local-time.ts'
import { splitRule } from '../rules/recurrence.ts'
import { isSupportedRule, partsOf, withParts } from '../rules/rule-text.ts'
import { localElsewhere } from '../rules/wall-clock.ts'
import type { IcsWarning, ReadCalendar, ReadEvent } from './ics-read.ts'

/** What an import would make of a file: engagements and series, each with its changed occurrences. */
export type PlannedEngagement = Omit<ReadEvent, 'recurrence' | 'warnings'> & {
  /** Under which it is chosen in the preview; the same file always gives the same. */
  key: string
  warnings: IcsWarning[]
  changed: PlannedOccurrence[]
}
export type PlannedOccurrence = Omit<ReadEvent, 'recurrence' | 'warnings'> & { originalStart: string }

/** Puts the components of a file together: series, the occurrences changed in them, and what stands alone. */
export function planImport({ events }: Pick<ReadCalendar, 'events'>): PlannedEngagement[] {
  const byUid = Map.groupBy(events, (event) => event.uid)
  return [...byUid.values()].flatMap(planOne).sort((one, other) => (one.start < other.start ? -1 : 1))
}

function planOne(events: ReadEvent[]): PlannedEngagement[] {
  const masters = events.filter((event) => !event.recurrence).sort((one, other) => other.sequence - one.sequence)
  const [master] = masters
  const changes = events.filter((event) => event.recurrence)
  if (!master) return changes.map(alone)
  const series = asSeries(master, masters.length > 1 ? ['twice'] : [])
  const inZone = changes
    .map((change) => ({
      ...change,
      originalStart: originalOf(change, series),
      andFuture: change.recurrence?.andFuture,
    }))
    .sort((one, other) => (one.originalStart < other.originalStart ? -1 : 1))
  return cutUp(series, inZone)
}

/** An occurrence whose series is not in the file, as it comes in an invitation to one meeting of many. */
function alone({ recurrence, ...event }: ReadEvent): PlannedEngagement {
  const uid = `${event.uid}#${recurrence?.local ?? ''}`
  return { ...event, rule: '', uid, key: keyOf(uid), changed: [], warnings: [...event.warnings, 'orphan'] }
}

function asSeries({ recurrence: _, ...event }: ReadEvent, more: IcsWarning[]): PlannedEngagement {
  const kept: IcsWarning[] = event.rule !== '' && !isSupportedRule(event.rule) ? ['rule-kept'] : []
  return { ...event, key: keyOf(event.uid), warnings: [...event.warnings, ...more, ...kept], changed: [] }
}

/** The start a changed occurrence had, on the clock of its series. A day alone means the time of that day. */
function originalOf({ recurrence, timeZone }: ReadEvent, series: PlannedEngagement): string {
  if (!recurrence) return series.start
  if (series.allDay) return localAt(recurrence.local.slice(0, 10))
  if (recurrence.allDay) return `${recurrence.local.slice(0, 10)}${series.start.slice(10)}`
  const from = recurrence.timeZone ?? (timeZone === series.timeZone ? timeZone : series.timeZone)
  return from === series.timeZone ? recurrence.local : localElsewhere(recurrence.local, { from, to: series.timeZone })
}

type Change = ReadEvent & { originalStart: string; andFuture: boolean | undefined }

/** A change meant for "this and all that follow" cuts the series in two; the rest goes on as two would. */
function cutUp(series: PlannedEngagement, changes: readonly Change[]): PlannedEngagement[] {
  const cut = changes.find((change) => change.andFuture && change.originalStart > series.start)
  const before = changes.filter((change) => change !== cut && (!cut || change.originalStart < cut.originalStart))
  const after = changes.filter((change) => change !== cut && cut && change.originalStart >= cut.originalStart)
  if (!cut) return [withChanges(series, before)]
  const parts = splitRule(series, cut.originalStart)
  const first =
    parts.before &&
    withChanges(
      {
        ...series,
        ...parts.before,
        extraStarts: [...parts.before.extraStarts],
        skippedStarts: [...parts.before.skippedStarts],
      },
      before,
    )
  const shift = minutesBetween(cut.originalStart, cut.start)
  const shifted = (starts: readonly string[]) => starts.map((start) => addMinutes(start, shift))
  const uid = `${series.uid}#${cut.originalStart}`
  const second: PlannedEngagement = {
    ...asSeries(cut, []),
    ...{ uid, key: keyOf(uid), timeZone: cut.timeZone, rule: movedRule(parts.after.rule, cut) },
    ...{ extraStarts: shifted(parts.after.extraStarts), skippedStarts: shifted(parts.after.skippedStarts) },
  }
  const later = after.map((change) => ({ ...change, originalStart: addMinutes(change.originalStart, shift) }))
  return [...(first ? [first] : []), ...(cut.state === 'cancelled' ? [] : cutUp(second, later))]
}

/** A weekly rule of one day follows its start to another day; what else depends on a day is left as it was. */
function movedRule(rule: string, { originalStart, start }: Change): string {
  const byDay = partsOf(rule)?.get('BYDAY')
  const sameDay = originalStart.slice(0, 10) === start.slice(0, 10)
  return sameDay || !byDay || byDay.includes(',') || /\d/.test(byDay) ? rule : withParts(rule, { BYDAY: null })
}

function withChanges(series: PlannedEngagement, changes: readonly Change[]): PlannedEngagement {
  const cancelled = changes.filter((change) => change.state === 'cancelled').map((change) => change.originalStart)
  const changed = new Map(
    changes
      .filter((change) => change.state !== 'cancelled')
      .map(({ recurrence: _, warnings: __, andFuture: ___, ...change }) => [
        change.originalStart,
        { ...change, rule: '' },
      ]),
  )
  const skippedStarts = [...new Set([...series.skippedStarts, ...cancelled])].sort()
  return { ...series, skippedStarts, changed: [...changed.values()] }
}

const keyOf = (uid: string) => createHash('sha256').update(uid).digest('base64url').slice(0, 22)
