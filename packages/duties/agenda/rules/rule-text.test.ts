import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  frequencies,
  isSupportedRule,
  nthOfMonth,
  parseRepeat,
  proposedRepeat,
  type Repeat,
  readUntil,
  ruleOf,
  sayRule,
  unsupported,
  withParts,
} from './rule-text.ts'

const start = '2026-03-10T08:30'
const plain: Repeat = {
  ...{ frequency: 'daily', interval: 1, weekdays: [], monthDay: null, nthWeekday: null, month: null },
  ...{ count: null, until: null },
}

describe('what the editor says', () => {
  test.each<[string, Partial<Repeat>]>([
    ['FREQ=DAILY', {}],
    ['FREQ=DAILY;INTERVAL=3;COUNT=5', { interval: 3, count: 5 }],
    ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', { weekdays: [1, 2, 3, 4, 5] }],
    ['FREQ=WEEKLY;BYDAY=MO,TH', { frequency: 'weekly', weekdays: [1, 4] }],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20260630',
      { frequency: 'weekly', interval: 2, weekdays: [2], until: '2026-06-30' },
    ],
    ['FREQ=MONTHLY;BYMONTHDAY=10', { frequency: 'monthly', monthDay: 10 }],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', { frequency: 'monthly', monthDay: -1 }],
    ['FREQ=MONTHLY;BYDAY=2TU', { frequency: 'monthly', nthWeekday: { nth: 2, weekday: 2 } }],
    ['FREQ=MONTHLY;BYDAY=-1FR', { frequency: 'monthly', nthWeekday: { nth: -1, weekday: 5 } }],
    ['FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=1', { frequency: 'yearly', month: 8, monthDay: 1 }],
    ['FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', { frequency: 'yearly', month: 3, nthWeekday: { nth: -1, weekday: 7 } }],
  ])('%s, there and back', (rule, repeat) => {
    expect(ruleOf({ ...plain, ...repeat })).toBe(rule)
    expect(parseRepeat(rule, start)).toEqual({ ...plain, ...repeat })
    expect(isSupportedRule(rule)).toBe(true)
  })

  test.each<[string, Partial<Repeat>]>([
    ['FREQ=WEEKLY', { frequency: 'weekly', weekdays: [2] }],
    ['FREQ=MONTHLY', { frequency: 'monthly', monthDay: 10 }],
    ['FREQ=YEARLY', { frequency: 'yearly', month: 3, monthDay: 10 }],
    ['rrule:freq=weekly;byday=we;wkst=su', { frequency: 'weekly', weekdays: [3] }],
    ['FREQ=MONTHLY;INTERVAL=1;BYDAY=+1MO', { frequency: 'monthly', nthWeekday: { nth: 1, weekday: 1 } }],
  ])('%s takes what it does not say from its start', (rule, repeat) => {
    expect(parseRepeat(rule, start)).toEqual({ ...plain, ...repeat })
  })

  test('whatever it can say is a rule this office works out, and is read back as it was said', () => {
    const anyRepeat = fc
      .record({
        frequency: fc.constantFrom(...frequencies),
        interval: fc.integer({ min: 1, max: 30 }),
        weekdays: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { minLength: 1 }),
        nth: fc.constantFrom(null, 1, 2, 3, 4, 5, -1),
        monthDay: fc.constantFrom(1, 2, 15, 28, 31, -1),
        month: fc.integer({ min: 1, max: 12 }),
        end: fc.constantFrom(
          { count: 5, until: null },
          { count: null, until: '2027-01-31' },
          { count: null, until: null },
        ),
      })
      .map(({ frequency, interval, weekdays, nth, monthDay, month, end }): Repeat => {
        const sorted = weekdays.toSorted() as Repeat['weekdays']
        const base = { ...plain, ...end, frequency, interval }
        if (frequency === 'daily' || frequency === 'weekly') return { ...base, weekdays: sorted }
        const which = nth ? { nthWeekday: { nth, weekday: sorted[0] ?? 1 } } : { monthDay }
        return { ...base, ...which, month: frequency === 'yearly' ? month : null }
      })
    fc.assert(
      fc.property(anyRepeat, (repeat) => {
        expect(unsupported(ruleOf(repeat))).toBeNull()
        expect(parseRepeat(ruleOf(repeat), start)).toEqual(repeat)
      }),
    )
  })

  test('what it proposes starts with the start', () => {
    expect(ruleOf(proposedRepeat('daily', start))).toBe('FREQ=DAILY')
    expect(ruleOf(proposedRepeat('weekly', start))).toBe('FREQ=WEEKLY;BYDAY=TU')
    expect(ruleOf(proposedRepeat('monthly', start))).toBe('FREQ=MONTHLY;BYMONTHDAY=10')
    expect(ruleOf(proposedRepeat('yearly', start))).toBe('FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10')
  })
})

describe('rules that are kept and shown, and not changed here', () => {
  test.each([
    ['FREQ=HOURLY', 'sub-daily'],
    ['FREQ=DAILY;BYHOUR=9,14', 'sub-daily'],
    ['FREQ=WEEKLY;BYDAY=MO\nFREQ=WEEKLY;BYDAY=TU', 'several-rules'],
    ['RSCALE=CHINESE;FREQ=YEARLY', 'other-calendar'],
    ['FREQ=YEARLY;BYWEEKNO=20', 'untested'],
    ['FREQ=YEARLY;BYYEARDAY=100', 'untested'],
    ['FREQ=YEARLY;BYMONTHDAY=29', 'untested'],
    ['FREQ=YEARLY;BYDAY=20MO', 'untested'],
    ['FREQ=MONTHLY;BYDAY=6MO', 'untested'],
    ['FREQ=MONTHLY;BYDAY=0MO', 'unreadable'],
    ['FREQ=YEARLY;BYDAY=MO', 'untested'],
    ['FREQ=YEARLY;BYMONTH=1;BYDAY=MO;BYSETPOS=1', 'untested'],
    ['FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1,-1', 'untested'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,2;BYSETPOS=1', 'untested'],
    ['FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1', 'untested'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'untested'],
    ['FREQ=WEEKLY;BYMONTHDAY=3', 'untested'],
    ['FREQ=DAILY;BYDAY=2MO', 'untested'],
    ['FREQ=DAILY;COUNT=5;UNTIL=20260101', 'unreadable'],
    ['FREQ=DAILY;COUNT=1001', 'unreadable'],
    ['FREQ=DAILY;BYMONTH=13', 'unreadable'],
    ['FREQ=DAILY;BYMONTHDAY=0', 'unreadable'],
    ['FREQ=DAILY;UNTIL=20260231', 'unreadable'],
    ['FREQ=DAILY;X-MINE=1', 'unreadable'],
    ['FREQ=DAILY;WKST=XX', 'unreadable'],
    ['FREQ=', 'unreadable'],
    ['', 'unreadable'],
  ])('%j is %s', (rule, why) => {
    expect(unsupported(rule)).toBe(why)
    if (rule !== '') expect(sayRule(rule, start)).toEqual({ readable: false, text: rule, why })
  })

  test.each([
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'FREQ=MONTHLY;BYMONTHDAY=1,15',
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=SU',
    'FREQ=DAILY;BYMONTH=7',
    'FREQ=WEEKLY;UNTIL=20260401T063000Z',
  ])('%s is worked out, and says more than the editor can', (rule) => {
    expect(unsupported(rule)).toBeNull()
    expect(sayRule(rule, start)).toEqual({ readable: false, text: rule, why: 'beyond-editor' })
  })

  test('what happens once has no rule to say', () => {
    expect(sayRule('', start)).toBeNull()
  })

  test('any text at all is judged and never a fault', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `FREQ=DAILY;${text}`),
        ),
        (text) => {
          unsupported(text)
          sayRule(text, start)
        },
      ),
    )
  })
})

test.each([
  ['20260401', { day: '2026-04-01' }],
  ['20260401T083000', { local: '2026-04-01T08:30' }],
  ['20260401T083000Z', { instant: new Date('2026-04-01T08:30Z') }],
  ['20260401T250000Z', null],
  ['2026-04-01', null],
  ['', null],
])('the end %j is %j', (value, end) => {
  expect(readUntil(value)).toEqual(end)
})

test('a part is replaced, added and taken out where it stands', () => {
  expect(withParts('FREQ=DAILY;COUNT=5;INTERVAL=2', { COUNT: null, INTERVAL: '3', UNTIL: '20260101' })).toBe(
    'FREQ=DAILY;INTERVAL=3;UNTIL=20260101',
  )
})

test.each([
  ['2026-03-10', 2, 2, false],
  ['2026-03-31', 5, 2, true],
  ['2026-02-28', 4, 6, true],
  ['2028-02-22', 4, 2, false],
  ['2026-12-31', 5, 4, true],
])('%s is number %i of weekday %i in its month; the last one: %s', (day, nth, weekday, isLast) => {
  expect(nthOfMonth(day)).toEqual({ nth, weekday, isLast })
})
