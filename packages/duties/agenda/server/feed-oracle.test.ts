import { spawnSync } from 'node:child_process'
import { addDays } from '@cabinet/office/day.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EngagementDraft } from '../rules/forms.ts'
import { addMinutes, localAt } from '../rules/local-time.ts'
import { occurrencesOf } from '../rules/recurrence.ts'
import { isSupportedRule } from '../rules/rule-text.ts'
import { instantOf } from '../rules/wall-clock.ts'
import { agendaWindow } from './agenda-window.ts'
import { type CalendarsOffice, calendarsOffice } from './calendars-office.ts'
import { feedCalendar } from './feed-calendar.ts'
import { cancelEngagement } from './move-engagement.ts'
import { moveOccurrence } from './move-occurrence.ts'

/** Debian's own Python, where the independent recurrence library is installed; not one that a developer put before it. */
const python = '/usr/bin/python3'
const hasOracle = spawnSync(python, ['-c', 'import recurring_ical_events'], { stdio: 'ignore' }).status === 0

const reading = `
import sys, json, datetime, icalendar, recurring_ical_events
text = sys.stdin.buffer.read()
calendar = icalendar.Calendar.from_ical(text)
start, end = [datetime.datetime.strptime(word, '%Y-%m-%d') for word in sys.argv[1:3]]
found = []
for event in recurring_ical_events.of(calendar).between(start, end):
    at = event['DTSTART'].dt
    if isinstance(at, datetime.datetime):
        at = at.astimezone(datetime.timezone.utc)
    found.append([str(event['SUMMARY']), at.isoformat()])
print(json.dumps(found))
`

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
/** Zones whose rules have not changed lately: Debian's copy of them is older than ours. */
const zones = ['Europe/Paris', 'Africa/Abidjan', 'America/New_York', 'Asia/Kolkata', 'Africa/Porto-Novo'] as const

/** A rule of those the office's own editor and most calendars make. */
const rule = fc
  .record({
    frequency: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
    interval: fc.integer({ min: 1, max: 4 }),
    days: fc.subarray([...weekdays], { minLength: 1, maxLength: 3 }),
    nth: fc.constantFrom(1, 2, 3, -1),
    monthDay: fc.integer({ min: 1, max: 28 }),
    byDay: fc.boolean(),
    end: fc.constantFrom('', ';COUNT=7', ';COUNT=23', ';UNTIL=20260915', ';UNTIL=20261101T120000Z'),
  })
  .map(({ frequency, interval, days, nth, monthDay, byDay, end }) => {
    const which: Record<string, string> = {
      DAILY: '',
      WEEKLY: `;BYDAY=${days.join(',')}`,
      MONTHLY: byDay ? `;BYDAY=${nth}${days[0]}` : `;BYMONTHDAY=${monthDay}`,
      YEARLY: byDay ? `;BYMONTH=6;BYDAY=${nth}${days[0]}` : `;BYMONTH=9;BYMONTHDAY=${monthDay}`,
    }
    return `FREQ=${frequency};INTERVAL=${interval}${which[frequency]}${end}`
  })

const series = fc
  .record({
    rule,
    day: fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-01-05', days)),
    time: fc.constantFrom('08:30', '12:00', '18:30', '22:15', '06:45'),
    minutes: fc.constantFrom(15, 60, 90, 240),
    zone: fc.constantFrom(...zones),
    allDay: fc.boolean(),
    extra: fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 2 }),
  })
  .filter((one) => isSupportedRule(one.rule))

describe.runIf(hasOracle)('a feed, read by another library', () => {
  let office: CalendarsOffice
  beforeAll(async () => {
    office = await calendarsOffice()
  })
  afterAll(() => office.close())

  test('eighty random series happen there when they happen here, also where they were changed', async () => {
    const sample = fc.sample(series, { numRuns: 80, seed: 20260302 })
    for (const [at, one] of sample.entries()) await makeSeries(at, one)
    const { token } = await office.calendars('mayor').makeFeed({ diaryId: office.diaryId, name: '' })
    const text = (await feedCalendar(office.store, token))?.text ?? ''
    const [from, to] = ['2026-02-01', '2026-12-20']
    const { stdout, stderr } = spawnSync(python, ['-c', reading, from, to], {
      input: text,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      // The library compares whole days with instants in UTC.
      env: { TZ: 'UTC' },
    })
    expect(stderr).toBe('')
    const theirs = (JSON.parse(stdout) as [string, string][]).map(
      ([title, at]) => `${title} ${at.replace('+00:00', 'Z')}`,
    )
    const ours = (
      await agendaWindow(office.store.read, await office.as('mayor'), { diaryIds: [office.diaryId], from, to })
    )
      .filter((one) => one.state !== 'cancelled')
      .map(({ title, allDay, start, startsAt }) =>
        allDay ? `${title} ${start.slice(0, 10)}` : `${title} ${startsAt.toISOString().replace('.000Z', 'Z')}`,
      )
    // What begins within the hours by which the two windows differ is nobody's mistake.
    const inside = (line: string) => /\d{4}-\d\d-\d\d/.exec(line)?.[0] ?? ''
    const common = (lines: string[]) =>
      lines.filter((line) => inside(line) > addDays(from, 1) && inside(line) < addDays(to, -1)).sort()
    expect(ours.length).toBeGreaterThan(500)
    expect(common(theirs)).toEqual(common(ours))
  }, 120_000)

  type Sample = typeof series extends fc.Arbitrary<infer One> ? One : never

  async function makeSeries(at: number, { day, time, minutes, zone, allDay, extra, rule }: Sample): Promise<void> {
    const start = localAt(day, allDay ? '00:00' : time)
    const draft: Partial<EngagementDraft> = {
      ...{ title: `S${at}`, start, end: addMinutes(start, allDay ? 1440 : minutes), timeZone: zone, allDay, rule },
      ...(allDay ? { timeZone: 'Europe/Paris' } : {}),
    }
    // The library loses one of two times on one day; a time added by hand stands on a day of its own here.
    const times = { start, end: draft.end ?? '', allDay, timeZone: zone, rule, extraStarts: [], skippedStarts: [] }
    const year = { from: instantOf(start, zone), until: instantOf(addMinutes(start, 365 * 1440), zone) }
    const taken = new Set(occurrencesOf(times, year).map((one) => one.start.slice(0, 10)))
    const free = extra.map((days) => addDays(day, days)).filter((one) => !allDay && !taken.has(one))
    draft.extraStarts = free.map((one) => localAt(one, '14:05'))
    const { id } = await office.engage(draft, 'mayor')
    const window = { diaryIds: [office.diaryId], from: '2026-03-01', to: '2026-08-01' }
    const seen = (await agendaWindow(office.store.read, await office.as('mayor'), window)).filter(
      (one) => one.seriesId === id,
    )
    const [first, second] = [seen[1], seen[2]]
    if (first && at % 3 === 0)
      await office.change('mayor', (change) =>
        cancelEngagement(change, { ref: first.ref, reason: 'Congé', scope: 'this' }),
      )
    if (second && at % 4 === 0 && !allDay) {
      const moved = { ref: second.ref, scope: 'this' as const, diary: null }
      const span = { start: addMinutes(second.ownStart, 45), end: addMinutes(second.ownEnd, 45) }
      await office.change('mayor', (change) =>
        moveOccurrence(change, { ...moved, ...span, version: second.row?.version ?? 0 }),
      )
    }
  }
})
