import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMinutes, type Local } from './local-time.ts'
import { occurrencesOf, ruleForOthers, type SeriesTimes } from './recurrence.ts'
import { isSupportedRule } from './rule-text.ts'

/** The system's own Python; `python3-recurring-ical-events` is a package of the system. */
const python = '/usr/bin/python3'

const hasOracle = (() => {
  try {
    execFileSync(python, ['-c', 'import recurring_ical_events, icalendar'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

/** Reads calendars, one a line as JSON, and writes when each of them happens between 2025 and 2030, in UTC. */
const script = `
import sys, json, datetime, icalendar, recurring_ical_events
def said(start):
    if not isinstance(start, datetime.datetime):
        return start.strftime('%Y-%m-%dT00:00Z')
    return start.astimezone(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%MZ')
for line in sys.stdin:
    calendar = icalendar.Calendar.from_ical(json.loads(line))
    events = recurring_ical_events.of(calendar).between((2025, 1, 1), (2030, 1, 1))
    starts = sorted(said(event['DTSTART'].dt) for event in events)
    print(json.dumps(starts))
`
const window = { from: new Date('2025-01-01T00:00Z'), until: new Date('2028-12-01T00:00Z') }
const compact = (local: Local) => `${local.replaceAll(/[-:]/g, '')}00`

function calendarOf(series: SeriesTimes): string {
  const zoned = (name: string, starts: readonly string[]) =>
    starts.map((start) =>
      series.allDay
        ? `${name};VALUE=DATE:${compact(start).slice(0, 8)}`
        : `${name};TZID=${series.timeZone}:${compact(start)}`,
    )
  return [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Cabinet//Tests//FR', 'BEGIN:VEVENT', 'UID:one'],
    ...[...zoned('DTSTART', [series.start]), ...zoned('DTEND', [series.end]), `RRULE:${ruleForOthers(series)}`],
    ...[...zoned('EXDATE', series.skippedStarts), ...zoned('RDATE', series.extraStarts)],
    ...['END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n')
}

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const several = (values: readonly string[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most }).map((chosen) => chosen.join(','))
const ordinals = ['1', '2', '3', '4', '5', '-1', '-2'].flatMap((nth) => days.map((day) => `${nth}${day}`))
const months = Array.from({ length: 12 }, (_, at) => String(at + 1))
const dates = ['1', '2', '13', '28', '29', '30', '31', '-1', '-2', '-15']

const shapes = fc.oneof(
  fc.constantFrom('FREQ=DAILY', 'FREQ=WEEKLY', 'FREQ=MONTHLY', 'FREQ=YEARLY'),
  several(days, 4).map((chosen) => `FREQ=DAILY;BYDAY=${chosen}`),
  several(dates, 3).map((chosen) => `FREQ=DAILY;BYMONTHDAY=${chosen}`),
  fc
    .tuple(several(days, 4), fc.constantFrom('', ';WKST=SU', ';WKST=MO'))
    .map(([chosen, week]) => `FREQ=WEEKLY;BYDAY=${chosen}${week}`),
  several(dates, 3).map((chosen) => `FREQ=MONTHLY;BYMONTHDAY=${chosen}`),
  several(ordinals, 2).map((chosen) => `FREQ=MONTHLY;BYDAY=${chosen}`),
  fc
    .tuple(several(days, 5), fc.constantFrom('1', '2', '-1', '-2'))
    .map(([chosen, position]) => `FREQ=MONTHLY;BYDAY=${chosen};BYSETPOS=${position}`),
  fc
    .tuple(several(months, 3), several(dates, 2))
    .map(([month, date]) => `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${date}`),
  fc.tuple(several(months, 2), several(ordinals, 2)).map(([month, day]) => `FREQ=YEARLY;BYMONTH=${month};BYDAY=${day}`),
)
const anySeries = fc
  .record({
    shape: shapes,
    interval: fc.integer({ min: 1, max: 4 }),
    end: fc.constantFrom('', ';COUNT=9', ';COUNT=40', ';UNTIL=20260910', ';UNTIL=20261231T080000Z'),
    // Hours every clock shows once: what the clock jumps over is read differently everywhere.
    quarter: fc.integer({ min: 16, max: 95 }),
    // Before any of the ends: a series that is over before it begins is nobody’s to say.
    day: fc.integer({ min: 0, max: 550 }),
    lasts: fc.integer({ min: 1, max: 40 }),
    timeZone: fc.constantFrom('Europe/Paris', 'Africa/Abidjan', 'Africa/Porto-Novo', 'America/New_York'),
    skip: fc.uniqueArray(fc.nat(8), { maxLength: 2 }),
    extra: fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 2 }),
  })
  .map(({ shape, interval, end, quarter, day, lasts, timeZone, skip, extra }): SeriesTimes => {
    const start = addMinutes('2025-02-01T00:00', day * 1440 + quarter * 15)
    const rule = `${shape.replace(/^FREQ=[A-Z]+/, (freq) => `${freq};INTERVAL=${interval}`)}${end}`
    const bare = { start, end: addMinutes(start, lasts * 15), allDay: false, timeZone, rule }
    const names = occurrencesOf({ ...bare, extraStarts: [], skippedStarts: [] }, window).map((one) => one.originalStart)
    const skippedStarts = skip.flatMap((at) => names[at] ?? [])
    return { ...bare, skippedStarts, extraStarts: extra.map((days) => addMinutes(start, days * 1440 + 7)) }
  })
  .filter((series) => isSupportedRule(series.rule))

/** The same series as whole days, in an office whose clocks show UTC so that a day is one instant. */
const anyDays = anySeries.map((series): SeriesTimes => {
  const midnight = (start: Local) => `${start.slice(0, 10)}T00:00`
  const start = midnight(series.start)
  return {
    ...{ start, end: addMinutes(start, 1440), allDay: true, timeZone: 'UTC' },
    rule: series.rule.replace(/(UNTIL=\d{8})T\d+Z/, '$1'),
    extraStarts: [...new Set(series.extraStarts.map(midnight))],
    skippedStarts: [...new Set(series.skippedStarts.map(midnight))],
  }
})

test.skipIf(!hasOracle).each([
  ['series', anySeries],
  ['series of whole days', anyDays],
])('a random %s happens when the other library says it does', (_, kind) => {
  const all = fc.sample(kind, 150)
  const input = all.map((series) => JSON.stringify(calendarOf(series))).join('\n')
  const output = execFileSync(python, ['-c', script], { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const theirs = output.trim().split('\n')
  const until = `${window.until.toISOString().slice(0, 16)}Z`
  expect(theirs).toHaveLength(all.length)
  all.forEach((series, at) => {
    const starts = (JSON.parse(theirs[at] ?? '[]') as string[]).filter((start) => start < until)
    const ours = occurrencesOf(series, window).map((one) => `${one.startsAt.toISOString().slice(0, 16)}Z`)
    expect(ours.slice(0, 1000), JSON.stringify(series)).toEqual(starts.slice(0, 1000))
  })
})
