import { addDays, dayFromNumber, dayNumber } from '@cabinet/office/day.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isSameQuarter,
  periodBefore,
  periodOf,
  quarterAfter,
  quarterBefore,
  quarterOf,
  quartersBetween,
  samePeriodLastYear,
  sameQuarterLastYear,
} from './quarter.ts'

const anyDay = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2100-12-31') }).map(dayFromNumber)

test.each([
  ['2026-01-01', { year: 2026, quarter: 1 }],
  ['2026-03-31', { year: 2026, quarter: 1 }],
  ['2026-04-01', { year: 2026, quarter: 2 }],
  ['2026-11-22', { year: 2026, quarter: 4 }],
])('%s lies in its quarter', (day, quarter) => {
  expect(quarterOf(day)).toEqual(quarter)
})

test('every day lies in the period of its quarter, and the quarters follow each other without a gap', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const quarter = quarterOf(day)
      const { from, to } = periodOf(quarter)
      expect(from <= day && day <= to).toBe(true)
      expect(periodOf(quarterAfter(quarter)).from).toBe(addDays(to, 1))
      expect(isSameQuarter(quarterBefore(quarterAfter(quarter)), quarter)).toBe(true)
      expect(periodBefore({ from, to })).toEqual(periodOf(quarterBefore(quarter)))
      expect(samePeriodLastYear({ from, to })).toEqual(periodOf(sameQuarterLastYear(quarter)))
    }),
  )
})

test.each([
  ['a month', { from: '2026-03-01', to: '2026-03-31' }, { from: '2026-02-01', to: '2026-02-28' }],
  ['a year', { from: '2026-01-01', to: '2026-12-31' }, { from: '2025-01-01', to: '2025-12-31' }],
  ['ten days', { from: '2026-03-11', to: '2026-03-20' }, { from: '2026-03-01', to: '2026-03-10' }],
  ['a day', { from: '2026-01-01', to: '2026-01-01' }, { from: '2025-12-31', to: '2025-12-31' }],
])('%s is set beside the one before', (_, period, before) => {
  expect(periodBefore(period)).toEqual(before)
})

test.each([
  [
    { from: '2028-02-01', to: '2028-02-29' },
    { from: '2027-02-01', to: '2027-02-28' },
  ],
  [
    { from: '2027-02-01', to: '2027-02-28' },
    { from: '2026-02-01', to: '2026-02-28' },
  ],
  [
    { from: '2029-02-01', to: '2029-02-28' },
    { from: '2028-02-01', to: '2028-02-29' },
  ],
  [
    { from: '2028-02-29', to: '2028-03-05' },
    { from: '2027-02-28', to: '2027-03-05' },
  ],
])('%o a year earlier', (period, lastYear) => {
  expect(samePeriodLastYear(period)).toEqual(lastYear)
})

test('the quarters between two days, both their own included', () => {
  expect(quartersBetween('2025-12-31', '2026-04-01')).toEqual([
    { year: 2025, quarter: 4 },
    { year: 2026, quarter: 1 },
    { year: 2026, quarter: 2 },
  ])
})
