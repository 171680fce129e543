import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localFromNumber, localNumber } from './local-time.ts'
import { instantOf, isTimeZone, localElsewhere, localOf } from './wall-clock.ts'

const paris = 'Europe/Paris'
const zones = [
  paris,
  'Africa/Abidjan',
  'Africa/Porto-Novo',
  'Africa/Casablanca',
  'America/New_York',
  'Australia/Lord_Howe',
]
const anyLocal = fc
  .integer({ min: localNumber('1950-01-01T00:00'), max: localNumber('2150-01-01T00:00') })
  .map(localFromNumber)

describe('the clock on the wall and the instant', () => {
  test.each([
    // The night summer time begins: 02:00 is followed by 03:00.
    ['2026-03-29T01:59', paris, '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T02:30', paris, '2026-03-29T01:30:00.000Z'],
    ['2026-03-29T03:00', paris, '2026-03-29T01:00:00.000Z'],
    // The night it ends: 02:30 is shown twice, and the first is meant.
    ['2026-10-25T01:59', paris, '2026-10-24T23:59:00.000Z'],
    ['2026-10-25T02:30', paris, '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T03:00', paris, '2026-10-25T02:00:00.000Z'],
    // Abidjan and Porto-Novo never change their clocks.
    ['2026-03-29T02:30', 'Africa/Abidjan', '2026-03-29T02:30:00.000Z'],
    ['2026-03-29T02:30', 'Africa/Porto-Novo', '2026-03-29T01:30:00.000Z'],
    ['2028-02-29T08:30', 'Africa/Porto-Novo', '2028-02-29T07:30:00.000Z'],
    ['2026-12-31T23:30', paris, '2026-12-31T22:30:00.000Z'],
    ['2027-01-01T00:30', 'Africa/Porto-Novo', '2026-12-31T23:30:00.000Z'],
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(instantOf(local, zone).toISOString()).toBe(instant)
  })

  test('an hour the clock jumps over is shown moved forward', () => {
    expect(localOf(instantOf('2026-03-29T02:30', paris), paris)).toBe('2026-03-29T03:30')
  })

  test('the second of two equal hours is shown as the same hour', () => {
    expect(localOf(new Date('2026-10-25T01:30:00Z'), paris)).toBe('2026-10-25T02:30')
  })

  test('at home they read another hour than the mayor on mission', () => {
    expect(localElsewhere('2026-07-09T08:30', { from: paris, to: 'Africa/Abidjan' })).toBe('2026-07-09T06:30')
    expect(localElsewhere('2026-01-01T00:30', { from: paris, to: 'America/New_York' })).toBe('2025-12-31T18:30')
  })

  test('it is what Temporal says, in every zone and every year', () => {
    fc.assert(
      fc.property(anyLocal, fc.constantFrom(...zones), (local, zone) => {
        const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(zone)
        const instant = new Date(zoned.epochMilliseconds)
        expect(instantOf(local, zone)).toEqual(instant)
        expect(localOf(instant, zone)).toBe(zoned.toPlainDateTime().toString({ smallestUnit: 'minute' }))
      }),
      { numRuns: 2000 },
    )
  })

  test('so it is around each change of the clocks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1975, max: 2099 }),
        fc.constantFrom(...zones),
        fc.integer({ min: -180, max: 180 }),
        fc.constantFrom('next', 'previous'),
        (year, zone, minutes, direction) => {
          const middle = Temporal.PlainDateTime.from(`${year}-07-01T00:00`).toZonedDateTime(zone)
          const change = middle.getTimeZoneTransition(direction) ?? middle
          const local = localFromNumber(localNumber(localOf(new Date(change.epochMilliseconds), zone)) + minutes)
          const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(zone)
          expect(instantOf(local, zone).getTime()).toBe(zoned.epochMilliseconds)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test.each([
    ['Africa/Porto-Novo', true],
    ['UTC', true],
    ['America/Argentina/Buenos_Aires', true],
    ['Etc/GMT+1', true],
    ['Romance Standard Time', false],
    ['Europe/Cotonou', false],
    ['+01:00', false],
    ['', false],
  ])('%j is a zone we know: %s', (name, known) => {
    expect(isTimeZone(name)).toBe(known)
  })
})
