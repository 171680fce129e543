import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addMinutes,
  dayOfLocal,
  daysTouched,
  isLocal,
  localAt,
  localFromNumber,
  minutesBetween,
  timeOfLocal,
} from './local-time.ts'

const anyLocal = fc.integer({ min: -200_000_000, max: 200_000_000 }).map(localFromNumber)

describe('a local time', () => {
  test.each([
    '2026-02-29T08:30',
    '2026-03-09T24:00',
    '2026-03-09T08:60',
    '2026-03-09 08:30',
    '2026-03-09T08:30:00',
    '2026-03-09T08:30Z',
    '2026-03-09',
    '',
    null,
    8,
  ])('%j is not one', (value) => {
    expect(isLocal(value)).toBe(false)
  })

  test.each([
    ['2026-03-09T08:30', 30, '2026-03-09T09:00'],
    ['2026-12-31T23:45', 30, '2027-01-01T00:15'],
    ['2028-02-28T23:00', 90, '2028-02-29T00:30'],
    ['2026-03-01T00:10', -20, '2026-02-28T23:50'],
    ['2026-03-09T08:30', 0, '2026-03-09T08:30'],
  ])('%s and %i minutes is %s', (local, minutes, later) => {
    expect(addMinutes(local, minutes)).toBe(later)
    expect(minutesBetween(local, later)).toBe(minutes)
  })

  test('adding what is between gives the other, and text sorts as time', () => {
    fc.assert(
      fc.property(anyLocal, anyLocal, (from, until) => {
        const minutes = minutesBetween(from, until)
        expect(addMinutes(from, minutes)).toBe(until)
        expect(Math.sign(minutes)).toBe(from < until ? 1 : from > until ? -1 : 0)
      }),
    )
  })

  test('it is taken apart and put together', () => {
    expect(localAt(dayOfLocal('2026-03-09T08:30'), timeOfLocal('2026-03-09T08:30'))).toBe('2026-03-09T08:30')
    expect(localAt('2026-03-09')).toBe('2026-03-09T00:00')
  })

  test.each([
    ['2026-03-09T08:30', '2026-03-09T09:30', ['2026-03-09']],
    ['2026-03-09T22:00', '2026-03-10T00:00', ['2026-03-09']],
    ['2026-03-09T22:00', '2026-03-10T00:30', ['2026-03-09', '2026-03-10']],
    ['2026-12-30T00:00', '2027-01-02T00:00', ['2026-12-30', '2026-12-31', '2027-01-01']],
    ['2026-03-09T00:00', '2026-03-09T00:00', ['2026-03-09']],
  ])('from %s to %s the calendar shows it on %j', (start, end, days) => {
    expect(daysTouched(start, end)).toEqual(days)
  })
})
