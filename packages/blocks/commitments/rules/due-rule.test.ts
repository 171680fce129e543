import { isDay } from '@cabinet/office/day.ts'
import type { Calendar } from '@cabinet/office/working-days.ts'
import { isWorkingDay } from '@cabinet/office/working-days.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, type DueRule, dueFromRule, nextOccurrence, type Recurrence } from './due-rule.ts'

/** Easter Monday 2026 is 6 April. */
const calendar: Calendar = { weekend: [6, 7], holidays: [{ day: '2026-04-06' }, { day: '2026-05-01' }] }

test.each<[string, DueRule, string, string]>([
  ['ten working days from a Monday', { count: 10, of: 'working-days' }, '2026-03-02', '2026-03-16'],
  ['one working day from a Friday', { count: 1, of: 'working-days' }, '2026-03-06', '2026-03-09'],
  ['two working days over Easter', { count: 2, of: 'working-days' }, '2026-04-03', '2026-04-08'],
  ['no delay on a Saturday is the next working day', { count: 0, of: 'working-days' }, '2026-03-07', '2026-03-09'],
  ['two calendar days from a Friday are a Sunday', { count: 2, of: 'days' }, '2026-03-06', '2026-03-08'],
  ['thirty days over the end of February', { count: 30, of: 'days' }, '2026-02-15', '2026-03-17'],
  ['a month from the 31st of January', { count: 1, of: 'months' }, '2026-01-31', '2026-02-28'],
  ['a month from the 31st of January of a leap year', { count: 1, of: 'months' }, '2028-01-31', '2028-02-29'],
  ['three months over the end of the year', { count: 3, of: 'months' }, '2026-11-30', '2027-02-28'],
  ['the same day', { count: 0, of: 'months' }, '2026-03-31', '2026-03-31'],
])('%s', (_, rule, issuedOn, due) => expect(dueFromRule(rule, issuedOn, calendar)).toBe(due))

test('the 31st comes back on the 31st after a short month, and a fortnight every fortnight', () => {
  const walk = (recurrence: Recurrence, times: number) => {
    const days = [recurrence.from]
    while (days.length < times) days.push(nextOccurrence(recurrence, days.at(-1) ?? ''))
    return days
  }
  expect(walk({ every: 1, of: 'months', from: '2026-01-31' }, 4)).toEqual([
    ...['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'],
  ])
  expect(walk({ every: 3, of: 'months', from: '2026-11-30' }, 3)).toEqual(['2026-11-30', '2027-02-28', '2027-05-30'])
  expect(walk({ every: 2, of: 'weeks', from: '2026-12-21' }, 3)).toEqual(['2026-12-21', '2027-01-04', '2027-01-18'])
})

const anyDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('a due day is a real day, never before the day it was given, and working days are working days', () => {
  const rule = fc.record({
    count: fc.integer({ min: 0, max: 400 }),
    of: fc.constantFrom<DueRule['of']>('working-days', 'days', 'months'),
  })
  fc.assert(
    fc.property(anyDay, rule, (issuedOn, { count, of }) => {
      const months = of === 'months' ? Math.min(count, 60) : count
      const due = dueFromRule({ count: months, of }, issuedOn, calendar)
      expect([isDay(due), due >= issuedOn]).toEqual([true, true])
      if (of === 'working-days') expect(isWorkingDay(due, calendar)).toBe(true)
    }),
  )
})

test('the months go by one at a time, whatever the day', () => {
  const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 48 }), (day, months) => {
      const later = addMonths(day, months)
      expect(month(later) - month(day)).toBe(months)
      expect(Number(later.slice(8))).toBeLessThanOrEqual(Number(day.slice(8)))
    }),
  )
})

test('what comes back always comes after, and never skips its turn', () => {
  const turns = fc.record({
    every: fc.integer({ min: 1, max: 6 }),
    of: fc.constantFrom<Recurrence['of']>('weeks', 'months'),
    from: anyDay,
  })
  fc.assert(
    fc.property(turns, fc.integer({ min: 0, max: 400 }), (recurrence, days) => {
      const after = addMonths(recurrence.from, Math.floor(days / 30))
      const next = nextOccurrence(recurrence, after)
      expect(next > after).toBe(true)
      // Nothing of it lies between.
      expect(nextOccurrence(recurrence, dayBefore(next))).toBe(next)
    }),
  )
})

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
