import { dayOf } from '@cabinet/office/day.ts'
import { isWorkingDay } from '@cabinet/office/working-days.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cycleOf, reminderDue } from './cycle.ts'
import { periodOf, quarterBefore, quarterOf } from './quarter.ts'

const habits = { draftAfter: 1, pagesAfter: 5, visaAfter: 8, remindBefore: 2 }
const weekend = { weekend: [6, 7], holidays: [] }

test.each([
  // 30 September 2026 is a Wednesday.
  [
    'a quarter that ends in the middle of a week',
    '2026-09-30',
    weekend,
    ['2026-10-01', '2026-10-05', '2026-10-07', '2026-10-12'],
  ],
  // 31 March 2027 is a Wednesday; Friday and Saturday are the weekend.
  [
    'a week that rests on Friday and Saturday',
    '2027-03-31',
    { weekend: [5, 6], holidays: [] },
    ['2027-04-01', '2027-04-05', '2027-04-07', '2027-04-12'],
  ],
  // 31 December 2026 is a Thursday; New Year's Day and a second day off follow.
  [
    'the turn of the year, with its days off',
    '2026-12-31',
    { weekend: [6, 7], holidays: [{ day: '2027-01-01' }, { day: '2027-01-04' }] },
    ['2027-01-01', '2027-01-07', '2027-01-11', '2027-01-14'],
  ],
  // 30 June 2029 is a Saturday: the draft opens on a Sunday, by itself.
  [
    'a quarter that ends on a Saturday',
    '2029-06-30',
    weekend,
    ['2029-07-01', '2029-07-04', '2029-07-06', '2029-07-11'],
  ],
])('the days of %s', (_, to, calendar, [opensOn, remindOn, pagesOn, visaOn]) => {
  expect(cycleOf({ to }, habits, calendar)).toEqual({ opensOn, remindOn, pagesOn, visaOn })
})

test('a report that is only opened by hand has no day of its own', () => {
  expect(cycleOf({ to: '2026-09-30' }, { ...habits, draftAfter: null }, weekend).opensOn).toBeNull()
})

test('whatever the habits, pages and visa are awaited on days the office is open, and the reminder comes before', () => {
  const day = fc
    .record({ year: fc.integer({ min: 2024, max: 2040 }), quarter: fc.integer({ min: 1, max: 4 }) })
    .map((one) => periodOf(one).to)
  const some = fc.record({
    draftAfter: fc.integer({ min: 1, max: 30 }),
    pagesAfter: fc.integer({ min: 11, max: 30 }),
    visaAfter: fc.integer({ min: 31, max: 60 }),
    remindBefore: fc.integer({ min: 0, max: 10 }),
  })
  const off = fc.array(
    fc.integer({ min: 1, max: 28 }).map((one) => ({ day: `2026-10-${String(one).padStart(2, '0')}` })),
  )
  fc.assert(
    fc.property(day, some, off, (to, mine, holidays) => {
      const calendar = { weekend: [6, 7], holidays }
      const { remindOn, pagesOn, visaOn } = cycleOf({ to }, mine, calendar)
      expect([pagesOn, visaOn, remindOn].every((one) => isWorkingDay(one, calendar))).toBe(true)
      expect(remindOn <= pagesOn && pagesOn < visaOn && to < remindOn).toBe(true)
    }),
  )
})

test.each([
  ['before its day', '2026-10-04', null, null],
  ['on the day before which it is due', '2026-10-05', null, 'before'],
  ['once it was sent', '2026-10-06', '2026-10-05', null],
  ['a day late, the server having been off', '2026-10-06', null, 'before'],
  ['on the day the page is expected', '2026-10-07', '2026-10-05', 'on-the-day'],
  ['on that day, when it was sent that day', '2026-10-07', '2026-10-07', null],
  ['after it, when nothing was ever sent', '2026-10-20', null, 'on-the-day'],
  ['after it, when the second was sent', '2026-10-20', '2026-10-07', null],
])('the reminder due %s', (_, today, remindedOn, expected) => {
  expect(reminderDue(cycleOf({ to: '2026-09-30' }, habits, weekend), today, remindedOn)).toBe(expected)
})

test.each([
  ['Abidjan, on the coast of UTC', '2026-10-01T00:00:00Z', 'Africa/Abidjan', '2026-10-01', 3],
  ['Porto-Novo, an hour ahead', '2026-09-30T23:00:00Z', 'Africa/Porto-Novo', '2026-10-01', 3],
  ['Porto-Novo, a minute earlier', '2026-09-30T22:59:00Z', 'Africa/Porto-Novo', '2026-09-30', 2],
  ['Brussels in summer', '2026-06-30T22:00:00Z', 'Europe/Brussels', '2026-07-01', 2],
  ['Papeete, still in the quarter before', '2026-10-01T09:59:00Z', 'Pacific/Tahiti', '2026-09-30', 2],
])('the quarter that has just ended in %s', (_, moment, timeZone, day, quarter) => {
  const today = dayOf(new Date(moment), timeZone)
  expect([today, quarterBefore(quarterOf(today)).quarter]).toEqual([day, quarter])
})
