import { RRuleTemporal } from 'rrule-temporal'
import { addMinutes, dayOfLocal, isLocal, type Local, localAt, localFromNumber, minutesBetween } from './local-time.ts'
import { mostOccurrences, partsOf, readUntil, unsupported, untilDay, withParts } from './rule-text.ts'
import { instantOf, localOf } from './wall-clock.ts'

/**
 * When a series happens. Times are local to `timeZone`; `end` is not included. `extraStarts` and `skippedStarts` are local
 * starts, `2026-03-09T08:30`; a day alone, `2026-03-09`, stands for whatever begins on it.
 */
export type SeriesTimes = {
  start: Local
  end: Local
  allDay: boolean
  timeZone: string
  rule: string
  extraStarts: readonly string[]
  skippedStarts: readonly string[]
}

/** One time it happens. `originalStart` is its name in the series, which no move changes. */
export type Occurrence = { originalStart: Local; start: Local; end: Local; startsAt: Date; endsAt: Date }

/** No window asks for more than this; what is further away is asked for again. */
const longestWindow = 4 * 366 * 86_400_000
/** Clocks differ from UTC by at most 14 hours, and never jump by more than one or two. */
const widestOffset = 15 * 60

/**
 * The times a series happens in a window, in order: those that begin before `until` and end after `from`. At most a thousand.
 * A rule that cannot be worked out shows its first time and the times added by hand.
 */
export function occurrencesOf(series: SeriesTimes, window: { from: Date; until: Date }): Occurrence[] {
  const until = new Date(Math.min(window.until.getTime(), window.from.getTime() + longestWindow))
  const lasts = Math.max(0, minutesBetween(series.start, series.end))
  const wall = {
    from: addMinutes(localOf(window.from, 'UTC'), -lasts - widestOffset),
    until: addMinutes(localOf(until, 'UTC'), widestOffset),
  }
  return startsIn(series, wall)
    .map((start) => occurrenceAt(series, start))
    .filter((one) => isIn(one, { from: window.from, until }))
    .toSorted((left, right) => left.startsAt.getTime() - right.startsAt.getTime())
    .slice(0, mostOccurrences)
}

/** The occurrence of that name, or null when the series has none there. */
export function occurrenceNamed(series: SeriesTimes, originalStart: Local): Occurrence | null {
  if (!isLocal(originalStart)) return null
  const found = startsIn(series, { from: originalStart, until: addMinutes(originalStart, 1) })
  return found.includes(originalStart) ? occurrenceAt(series, originalStart) : null
}

function isIn(one: Occurrence, window: { from: Date; until: Date }): boolean {
  const takesNoTime = one.endsAt <= one.startsAt
  return one.startsAt < window.until && (takesNoTime ? one.startsAt >= window.from : one.endsAt > window.from)
}

function occurrenceAt(series: SeriesTimes, originalStart: Local): Occurrence {
  const startsAt = instantOf(originalStart, series.timeZone)
  const wallEnd = addMinutes(originalStart, Math.max(0, minutesBetween(series.start, series.end)))
  // What the clock jumps over is moved forward; an end that stands still behind its start goes with it.
  const endsAt = new Date(Math.max(startsAt.getTime(), instantOf(wallEnd, series.timeZone).getTime()))
  const [start, end] = [localOf(startsAt, series.timeZone), localOf(endsAt, series.timeZone)]
  return { originalStart, start, end, startsAt, endsAt }
}

/** Local starts from `from` to `until`, not included: the first, those of the rule, those added; without those left out. */
function startsIn(series: SeriesTimes, wall: { from: Local; until: Local }): Local[] {
  const clock = series.start.slice(10)
  const extra = series.extraStarts.map((one) => (isLocal(one) ? one : `${one}${clock}`)).filter(isLocal)
  const skipped = new Set(series.skippedStarts)
  const all = new Set([series.start, ...ruleStarts(series, wall), ...extra])
  return [...all]
    .filter((start) => start >= wall.from && start < wall.until)
    .filter((start) => !skipped.has(start) && !skipped.has(dayOfLocal(start)))
    .toSorted()
}

/** The starts a rule makes by itself, on a clock that is never changed: 08:30 stays 08:30 across summer time. */
function ruleStarts(series: SeriesTimes, wall: { from: Local; until: Local }): Local[] {
  if (series.rule === '' || wall.until <= wall.from) return []
  try {
    const rule = workableRule(series)
    if (!rule) return []
    const found = rule.between(asUtc(wall.from), asUtc(wall.until), true)
    return found.map(localInUtc).filter((start) => start < wall.until)
  } catch {
    // A rule no day ever satisfies is given up after a bounded search, once. It is somebody else's rule, not our mistake.
    workable.set(workableKey(series), null)
    return []
  }
}

const asUtc = (local: Local) => new Date(`${local}:00Z`)
const localInUtc = (at: { epochMilliseconds: number }) => localFromNumber(at.epochMilliseconds / 60_000)

// A board asks the same few hundred series again and again, and reading a rule costs more than working it out.
const workable = new Map<string, RRuleTemporal | null>()
const mostKept = 500

const workableKey = (series: SeriesTimes) => `${series.start} ${series.timeZone} ${series.rule}`

function workableRule(series: SeriesTimes): RRuleTemporal | null {
  const key = workableKey(series)
  const kept = workable.get(key)
  if (kept !== undefined) return kept
  const made = makeRule(series)
  if (workable.size >= mostKept) workable.delete(workable.keys().next().value ?? '')
  workable.set(key, made)
  return made
}

function makeRule(series: SeriesTimes): RRuleTemporal | null {
  const why = unsupported(series.rule)
  const parts = partsOf(series.rule)
  if (!parts || (why !== null && why !== 'untested')) return null
  // Nothing of an office began before 1900, and an untested rule of days and weeks can cost half a second a look.
  const untested = why === 'untested'
  if (series.start < '1900' || (untested && !['MONTHLY', 'YEARLY'].includes(parts.get('FREQ') ?? ''))) return null
  const end = lastStart(series)
  const rule = withParts(series.rule, { UNTIL: end && `${compact(end)}00Z` })
  const rruleString = `DTSTART:${compact(series.start)}00Z\nRRULE:${rule}`
  const most = untested ? { maxIterations: 400, maxCandidateEvaluations: 4000 } : boundsOfSearch
  return new RRuleTemporal({ rruleString, ...most, cache: false })
}

const boundsOfSearch = { maxIterations: 5000, maxCandidateEvaluations: 20_000 }

const compact = (local: Local) => local.replaceAll(/[-:]/g, '')

/** The last local start the rule's UNTIL allows; null when it has none. */
function lastStart(series: SeriesTimes): Local | null {
  const until = readUntil(partsOf(series.rule)?.get('UNTIL') ?? '')
  if (!until) return null
  if ('day' in until) return localAt(until.day, '23:59')
  return 'local' in until ? until.local : localOf(until.instant, series.timeZone)
}

/** The moment after which a series can no longer happen; null when it goes on for ever. */
export function ruleEnd(series: SeriesTimes): Date | null {
  const last = lastRuleStart(series)
  if (last === 'never') return null
  const clock = series.start.slice(10)
  const extra = series.extraStarts.map((one) => (isLocal(one) ? one : `${one}${clock}`)).filter(isLocal)
  const latest = [series.start, ...extra, ...(last ? [last] : [])].toSorted().at(-1) ?? series.start
  // The year 9999 is how some calendars say "for ever".
  return latest < '9000' ? occurrenceAt(series, latest).endsAt : null
}

function lastRuleStart(series: SeriesTimes): Local | null | 'never' {
  const parts = partsOf(series.rule)
  if (series.rule === '' || !parts) return null
  const until = lastStart(series)
  if (until) return until
  if (!parts.has('COUNT')) return unsupported(series.rule) && !workableOrNull(series) ? null : 'never'
  try {
    const last = workableRule(series)?.all().at(-1)
    return last ? localInUtc(last) : null
  } catch {
    // Too far away to be worked out: it stays among those that may still happen.
    return 'never'
  }
}

function workableOrNull(series: SeriesTimes): RRuleTemporal | null {
  try {
    return workableRule(series)
  } catch {
    return null
  }
}

/**
 * A series cut in two for "this and the following ones": what comes before `at`, null when nothing does, and what begins with
 * it. Together they happen exactly when the whole one did. `at` is the `originalStart` of one of its occurrences.
 */
export function splitRule(series: SeriesTimes, at: Local): { before: SeriesTimes | null; after: SeriesTimes } {
  if (at <= series.start) return { before: null, after: { ...series } }
  const clock = series.start.slice(10)
  const part = (keep: (start: Local) => boolean) => ({
    extraStarts: series.extraStarts.filter((start) => keep(isLocal(start) ? start : `${start}${clock}`)),
    skippedStarts: series.skippedStarts.filter((start) => keep(isLocal(start) ? start : `${start}${clock}`)),
  })
  // A time added by hand is no time of the rule, which then goes on from its next one.
  const next = ruleStarts(series, { from: at, until: addMinutes(at, farAhead) })[0]
  const start = next ?? at
  const after = {
    ...series,
    start,
    end: addMinutes(start, minutesBetween(series.start, series.end)),
    rule: next ? restOfRule(series, next) : '',
    ...part((one) => one >= at),
  }
  return { before: { ...series, rule: endedBefore(series, at), ...part((one) => one < at) }, after }
}

/** Long enough to hold the next time of any rule the editor can write. */
const farAhead = 8 * 366 * 1440

function restOfRule(series: SeriesTimes, from: Local): string {
  const count = partsOf(series.rule)?.get('COUNT')
  if (count === undefined) return series.rule
  const gone = ruleStarts(series, { from: series.start, until: from }).length
  return withParts(series.rule, { COUNT: String(Number(count) - gone) })
}

/** The rule, going on to the last time before. */
function endedBefore(series: SeriesTimes, at: Local): string {
  if (series.rule === '') return ''
  const last = ruleStarts(series, { from: addMinutes(at, -farAhead), until: at }).at(-1)
  return last ? withParts(series.rule, { COUNT: null, UNTIL: untilDay(dayOfLocal(last)) }) : ''
}

/** The rule as other calendars must read it: its end in UTC, at the last moment it means here. A day stays a day. */
export function ruleForOthers(series: SeriesTimes): string {
  const end = lastStart(series)
  if (!end || unsupported(series.rule) !== null) return series.rule
  if (series.allDay) return withParts(series.rule, { UNTIL: untilDay(dayOfLocal(end)) })
  return withParts(series.rule, { UNTIL: `${compact(localOf(instantOf(end, series.timeZone), 'UTC'))}00Z` })
}

/**
 * The first start the rule itself gives, at the start of the series or after it; null when it gives none for two years. Other
 * calendars count from there, and read a first time outside the rule each in their own way.
 */
export function firstByRule(series: SeriesTimes): Local | null {
  for (const days of [1, 60, 732]) {
    const [first] = ruleStarts(series, { from: series.start, until: addMinutes(series.start, days * 1440) })
    if (first) return first
  }
  return null
}
