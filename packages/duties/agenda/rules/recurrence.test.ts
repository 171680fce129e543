import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMinutes } from './local-time.ts'
import { oracleCases } from './recurrence.oracle.ts'
import {
  firstByRule,
  occurrenceNamed,
  occurrencesOf,
  ruleEnd,
  ruleForOthers,
  type SeriesTimes,
  splitRule,
} from './recurrence.ts'
import { isSupportedRule } from './rule-text.ts'

const paris = 'Europe/Paris'
const once: SeriesTimes = {
  start: '2026-03-09T08:30',
  end: '2026-03-09T09:30',
  allDay: false,
  timeZone: paris,
  rule: '',
  extraStarts: [],
  skippedStarts: [],
}
const series = (changes: Partial<SeriesTimes>): SeriesTimes => {
  const start = changes.start ?? once.start
  return { ...once, end: addMinutes(start, 60), ...changes }
}
const between = (from: string, until: string) => ({ from: new Date(from), until: new Date(until) })
const y2026 = between('2026-01-01T00:00Z', '2027-01-01T00:00Z')
const startsOf = (one: SeriesTimes, window = y2026) => occurrencesOf(one, window).map((at) => at.start)
const shortly = (instant: Date) => `${instant.toISOString().slice(0, 16)}Z`

/** The window is asked for piece by piece, as a board does: what a library forgets at the edges shows. */
function inPieces(one: SeriesTimes, from: Date, until: Date): string[] {
  const found: string[] = []
  const day = 86_400_000
  for (let at = from.getTime(); at < until.getTime(); at += 400 * day) {
    const window = { from: new Date(at), until: new Date(Math.min(until.getTime(), at + 400 * day)) }
    found.push(...occurrencesOf(one, window).map((occurrence) => shortly(occurrence.startsAt)))
  }
  return [...new Set(found)]
}

describe('a series happens when another library says it does', () => {
  test.each(oracleCases.map((one) => [one.timeZone, one.start, one.rule, one.instants] as const))(
    '%s %s %s',
    (timeZone, start, rule, instants) => {
      expect(isSupportedRule(rule)).toBe(true)
      const last = new Date(instants.at(-1) ?? '')
      // A minute short of the next one: the facts stop at forty, and what has an end must not go on.
      const until =
        instants.length < 40 ? new Date(last.getTime() + 800 * 86_400_000) : new Date(last.getTime() + 60_000)
      expect(inPieces(series({ start, timeZone, rule }), new Date(instants[0] ?? ''), until)).toEqual(instants)
    },
  )

  test('there are more than a hundred such facts', () => {
    expect(oracleCases.length).toBeGreaterThan(100)
  })
})

describe('across changes of the clocks', () => {
  test('08:30 stays 08:30 when summer time begins and ends', () => {
    const weekly = series({ rule: 'FREQ=WEEKLY' })
    const found = occurrencesOf(weekly, y2026)
    expect(new Set(found.map((one) => one.start.slice(11)))).toEqual(new Set(['08:30']))
    expect(new Set(found.map((one) => one.startsAt.toISOString().slice(11, 16)))).toEqual(new Set(['07:30', '06:30']))
  })

  test('what the clock jumps over is moved forward and keeps its name', () => {
    const night = series({ start: '2026-03-28T02:30', end: '2026-03-28T03:30', rule: 'FREQ=DAILY;COUNT=3' })
    expect(occurrencesOf(night, y2026).map((one) => [one.originalStart, one.start, one.end])).toEqual([
      ['2026-03-28T02:30', '2026-03-28T02:30', '2026-03-28T03:30'],
      ['2026-03-29T02:30', '2026-03-29T03:30', '2026-03-29T03:30'],
      ['2026-03-30T02:30', '2026-03-30T02:30', '2026-03-30T03:30'],
    ])
  })

  test('a night watch ends at the hour it is said to end', () => {
    const watch = series({ start: '2026-10-24T22:00', end: '2026-10-25T06:00', rule: 'FREQ=DAILY;COUNT=2' })
    const [first, second] = occurrencesOf(watch, y2026)
    expect([first?.end, second?.end]).toEqual(['2026-10-25T06:00', '2026-10-26T06:00'])
    expect([first, second].map((one) => (Number(one?.endsAt) - Number(one?.startsAt)) / 3_600_000)).toEqual([9, 8])
  })
})

describe('times added to a series and left out of it', () => {
  const mondays = series({ rule: 'FREQ=WEEKLY;COUNT=4' })

  test.each([
    ['one by its hour', ['2026-03-16T08:30'], ['2026-03-09', '2026-03-23', '2026-03-30']],
    ['one by its day', ['2026-03-16'], ['2026-03-09', '2026-03-23', '2026-03-30']],
    ['the first', ['2026-03-09T08:30'], ['2026-03-16', '2026-03-23', '2026-03-30']],
    [
      'another hour of that day, which is none of its times',
      ['2026-03-16T10:00'],
      ['2026-03-09', '2026-03-16', '2026-03-23', '2026-03-30'],
    ],
    ['all of them', ['2026-03-09', '2026-03-16', '2026-03-23', '2026-03-30'], []],
  ])('left out: %s', (_, skippedStarts, days) => {
    expect(startsOf({ ...mondays, skippedStarts }).map((one) => one.slice(0, 10))).toEqual(days)
  })

  test('a time left out is not made up for by a later one', () => {
    expect(startsOf({ ...mondays, skippedStarts: ['2026-03-30'] }).at(-1)).toBe('2026-03-23T08:30')
  })

  test('times added come in order and none comes twice', () => {
    const extraStarts = ['2026-03-18T15:00', '2026-03-16T08:30', '2026-03-11']
    expect(startsOf({ ...mondays, extraStarts })).toEqual([
      '2026-03-09T08:30',
      '2026-03-11T08:30',
      '2026-03-16T08:30',
      '2026-03-18T15:00',
      '2026-03-23T08:30',
      '2026-03-30T08:30',
    ])
  })

  test('what is added and left out at once is left out', () => {
    const both = { extraStarts: ['2026-03-18T15:00'], skippedStarts: ['2026-03-18T15:00'] }
    expect(startsOf({ ...mondays, ...both })).not.toContain('2026-03-18T15:00')
  })

  test('whole days are added and left out by their day', () => {
    const days = series({ start: '2026-08-01T00:00', end: '2026-08-02T00:00', allDay: true, rule: 'FREQ=YEARLY' })
    const window = between('2026-01-01T00:00Z', '2029-12-31T00:00Z')
    const changed = { ...days, skippedStarts: ['2027-08-01'], extraStarts: ['2027-08-02'] }
    expect(startsOf(changed, window)).toEqual([
      '2026-08-01T00:00',
      '2027-08-02T00:00',
      '2028-08-01T00:00',
      '2029-08-01T00:00',
    ])
  })

  test('the first time happens even when the rule would not choose it, and is not counted', () => {
    const odd = series({ start: '2026-03-11T08:30', rule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=2' })
    expect(startsOf(odd)).toEqual(['2026-03-11T08:30', '2026-03-16T08:30', '2026-03-23T08:30'])
  })
})

describe('a window', () => {
  const once9 = series({})
  test.each([
    ['ends when it begins', '2026-03-09T06:00Z', '2026-03-09T07:30Z', 0],
    ['begins when it ends', '2026-03-09T08:30Z', '2026-03-09T10:00Z', 0],
    ['begins in the middle of it', '2026-03-09T08:00Z', '2026-03-09T08:10Z', 1],
    ['holds its first minute', '2026-03-09T07:00Z', '2026-03-09T07:31Z', 1],
  ])('that %s', (_, from, until, count) => {
    expect(occurrencesOf(once9, between(from, until))).toHaveLength(count)
    expect(occurrencesOf(series({ rule: 'FREQ=DAILY;COUNT=1' }), between(from, until))).toHaveLength(count)
  })

  test('what takes no time belongs to the window it begins in', () => {
    const instant = series({ end: '2026-03-09T08:30' })
    expect(occurrencesOf(instant, between('2026-03-09T07:30Z', '2026-03-09T08:00Z'))).toHaveLength(1)
    expect(occurrencesOf(instant, between('2026-03-09T07:00Z', '2026-03-09T07:30Z'))).toHaveLength(0)
  })

  test('windows side by side show each occurrence once, whatever its length', () => {
    const long = series({ end: '2026-03-20T08:30', rule: 'FREQ=MONTHLY' })
    const names = Array.from({ length: 52 }, (_, week) => {
      const from = new Date(Date.UTC(2026, 0, 1 + week * 7))
      return occurrencesOf(long, { from, until: new Date(from.getTime() + 7 * 86_400_000) }).map(
        (one) => one.originalStart,
      )
    })
    expect([...new Set(names.flat())]).toEqual(startsOf(long))
  })

  test('in the middle of a long occurrence shows it', () => {
    const long = series({ end: '2026-03-29T08:30', rule: 'FREQ=MONTHLY' })
    expect(startsOf(long, between('2026-04-27T00:00Z', '2026-04-28T00:00Z'))).toEqual(['2026-04-09T08:30'])
  })

  test('shows no more than a thousand, and no more than four years', () => {
    const daily = series({ start: '2020-01-01T08:30', rule: 'FREQ=DAILY' })
    expect(occurrencesOf(daily, between('2020-01-01T00:00Z', '9999-12-31T00:00Z'))).toHaveLength(1000)
  })

  test('an occurrence is found by its name', () => {
    const mondays = series({ rule: 'FREQ=WEEKLY', skippedStarts: ['2026-03-30T08:30'] })
    expect(occurrenceNamed(mondays, '2026-03-23T08:30')?.end).toBe('2026-03-23T09:30')
    for (const none of ['2026-03-24T08:30', '2026-03-30T08:30', '2026-03-02T08:30', '2026-03-23T09:00', 'soon']) {
      expect(occurrenceNamed(mondays, none)).toBeNull()
    }
  })
})

describe('rules of people who wish the server ill', () => {
  test.each([
    'FREQ=SECONDLY',
    'FREQ=MINUTELY;COUNT=100000',
    'FREQ=HOURLY;INTERVAL=1',
    'FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=1,2,3;BYSECOND=1,2,3',
    'FREQ=WEEKLY;BYDAY=MO\nRRULE:FREQ=WEEKLY;BYDAY=TU',
    'FREQ=YEARLY;RSCALE=HEBREW;BYMONTH=5L',
    'FREQ=DAILY;COUNT=0',
    'FREQ=DAILY;COUNT=99999999',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;INTERVAL=-1',
    'FREQ=DAILY;UNTIL=tomorrow',
    'FREQ=FORTNIGHTLY',
    'INTERVAL=2',
    'FREQ=DAILY;FREQ=WEEKLY',
    'FREQ=WEEKLY;BYDAY=XX',
    `FREQ=DAILY;BYMONTHDAY=${Array.from({ length: 500 }, (_, at) => at).join(',')}`,
    'no rule at all',
    ';;;',
  ])('%j shows its first time and nothing more', (rule) => {
    expect(startsOf(series({ rule }))).toEqual(['2026-03-09T08:30'])
    expect(isSupportedRule(rule)).toBe(false)
    expect(ruleEnd(series({ rule }))).toEqual(new Date('2026-03-09T08:30Z'))
  })

  test.each([
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1000',
    'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31;COUNT=1000',
    'FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1',
    'FREQ=DAILY;INTERVAL=2;BYMONTH=4;BYMONTHDAY=31;UNTIL=99991231',
    'FREQ=YEARLY;BYWEEKNO=53;BYYEARDAY=100',
    'FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=367',
    'FREQ=DAILY;INTERVAL=1000;BYDAY=MO;BYMONTH=2;BYMONTHDAY=29;COUNT=1000',
    'FREQ=DAILY;BYMONTHDAY=-1,-2;COUNT=1000',
  ])('%s, which no or hardly any day satisfies, is given up soon', (rule) => {
    for (const year of [1000, 1900, 2026, 9000]) {
      const one = series({ start: `${year}-03-09T08:30`, rule })
      expect(occurrencesOf(one, between('2026-01-01T00:00Z', '2030-01-01T00:00Z')).length).toBeLessThan(110)
      ruleEnd(one)
    }
  })

  test('a rule outside the tested ones is worked out all the same when it can be', () => {
    const week10 = series({ start: '2026-03-02T08:30', rule: 'FREQ=YEARLY;BYWEEKNO=10;BYDAY=MO' })
    expect(isSupportedRule(week10.rule)).toBe(false)
    expect(startsOf(week10, between('2026-01-01T00:00Z', '2028-12-31T00:00Z'))).toEqual([
      '2026-03-02T08:30',
      '2027-03-08T08:30',
      '2028-03-06T08:30',
    ])
  })
})

const anyRule = fc
  .record({
    frequency: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
    interval: fc.integer({ min: 1, max: 5 }),
    days: fc.uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), { maxLength: 4 }),
    end: fc.constantFrom('', ';COUNT=7', ';COUNT=23', ';UNTIL=20260701', ';UNTIL=20270115T113000Z'),
  })
  .map(({ frequency, interval, days, end }) => {
    const byDay = days.length > 0 && frequency !== 'YEARLY' ? `;BYDAY=${days.join(',')}` : ''
    return `FREQ=${frequency};INTERVAL=${interval}${byDay}${end}`
  })
const anySeries = fc
  .record({
    minute: fc.integer({ min: 0, max: 400 * 96 }),
    lasts: fc.integer({ min: 0, max: 3000 }),
    rule: anyRule,
    timeZone: fc.constantFrom(paris, 'Africa/Abidjan', 'America/New_York'),
    skip: fc.array(fc.nat(20), { maxLength: 3 }),
    extra: fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 3 }),
  })
  .map(({ minute, lasts, skip, extra, ...rest }) => {
    const start = addMinutes('2025-12-01T00:00', minute * 15)
    const bare = { ...once, ...rest, start, end: addMinutes(start, lasts) }
    const names = occurrencesOf(bare, wide).map((one) => one.originalStart)
    return {
      ...bare,
      skippedStarts: skip.flatMap((at) => names[at] ?? []),
      extraStarts: extra.map((days) => addMinutes(start, days * 1440 + 45)),
    }
  })
const wide = between('2025-11-01T00:00Z', '2028-06-01T00:00Z')
const namesOf = (one: SeriesTimes | null) => (one ? occurrencesOf(one, wide).map((at) => at.originalStart) : [])

describe('this and the following ones', () => {
  test('a series cut in two happens exactly when the whole one did', () => {
    fc.assert(
      fc.property(anySeries, fc.nat(60), (whole, at) => {
        const names = namesOf(whole)
        const cut = names[at % Math.max(1, names.length)]
        if (cut === undefined) return
        const { before, after } = splitRule(whole, cut)
        expect(namesOf(before)).toEqual(names.filter((name) => name < cut))
        expect(namesOf(after)).toEqual(names.filter((name) => name >= cut))
      }),
      { numRuns: 500 },
    )
  })

  test('ten Mondays cut at the fourth are three and seven', () => {
    const { before, after } = splitRule(series({ rule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=10' }), '2026-03-30T08:30')
    expect(before?.rule).toBe('FREQ=WEEKLY;BYDAY=MO;UNTIL=20260323')
    expect(after).toMatchObject({ start: '2026-03-30T08:30', rule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=7' })
  })

  test('cut at its first time, nothing comes before', () => {
    expect(splitRule(series({ rule: 'FREQ=WEEKLY' }), '2026-03-09T08:30').before).toBeNull()
  })
})

describe('the end of a series', () => {
  test.each([
    ['', '2026-03-09T08:30:00.000Z'],
    ['FREQ=WEEKLY;COUNT=3', '2026-03-23T08:30:00.000Z'],
    ['FREQ=WEEKLY;COUNT=4', '2026-03-30T07:30:00.000Z'],
    ['FREQ=WEEKLY', undefined],
  ])('%j ends %s', (rule, end) => {
    expect(ruleEnd(series({ rule }))?.toISOString()).toBe(end)
  })

  test('a time added later puts it off', () => {
    const later = series({ rule: 'FREQ=WEEKLY;COUNT=3', extraStarts: ['2026-12-24T10:00'] })
    expect(ruleEnd(later)?.toISOString()).toBe('2026-12-24T10:00:00.000Z')
  })

  test('nothing happens after it', () => {
    fc.assert(
      fc.property(anySeries, (one) => {
        const end = ruleEnd(one)
        const last = occurrencesOf(one, wide).at(-1)
        if (end && last) expect(last.endsAt.getTime()).toBeLessThanOrEqual(end.getTime())
      }),
      { numRuns: 200 },
    )
  })
})

describe('as other calendars must read it', () => {
  test.each([
    ['FREQ=WEEKLY;COUNT=3', false, 'FREQ=WEEKLY;COUNT=3'],
    ['FREQ=WEEKLY;UNTIL=20260401', false, 'FREQ=WEEKLY;UNTIL=20260401T215900Z'],
    ['FREQ=WEEKLY;UNTIL=20260401', true, 'FREQ=WEEKLY;UNTIL=20260401'],
    ['FREQ=WEEKLY;UNTIL=20260401T063000Z', false, 'FREQ=WEEKLY;UNTIL=20260401T063000Z'],
    ['FREQ=WEEKLY;UNTIL=20260401T083000', false, 'FREQ=WEEKLY;UNTIL=20260401T063000Z'],
    ['FREQ=YEARLY;BYWEEKNO=20;UNTIL=20300101', false, 'FREQ=YEARLY;BYWEEKNO=20;UNTIL=20300101'],
    ['', false, ''],
  ])('%j (whole days: %s) is %j', (rule, allDay, written) => {
    expect(ruleForOthers(series({ rule, allDay }))).toBe(written)
  })
})

test.each([
  ['FREQ=WEEKLY', '2026-03-09T08:30'],
  ['FREQ=WEEKLY;BYDAY=WE', '2026-03-11T08:30'],
  ['FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=5', '2027-01-05T08:30'],
  ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', null],
  ['', null],
])('%j first happens by itself at %j', (rule, first) => {
  expect(firstByRule(series({ rule }))).toBe(first)
})
