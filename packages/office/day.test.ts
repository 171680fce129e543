import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  compareDays,
  dayFromNumber,
  dayOf,
  daysBetween,
  isDay,
  mondayOf,
  monthOf,
  weekday,
  yearOf,
} from './day.ts'

const anyDay = fc.integer({ min: -300_000, max: 300_000 }).map(dayFromNumber)

describe('a day of the calendar', () => {
  test.each([
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-04-01',
    '2026-4-1',
    '2026-04-01T00:00',
    '0099-01-01',
    '',
    null,
    20260401,
  ])('%j is not a day', (value) => {
    expect(isDay(value)).toBe(false)
  })

  test.each(['2024-02-29', '2000-02-29', '2026-12-31', '1789-07-14'])('%s is one', (value) => {
    expect(isDay(value)).toBe(true)
  })

  test('an unreal day is our own mistake and is never silently moved', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(/Not a day/)
  })

  test('the last minute of the year is still that year where the office is, whatever it is in London', () => {
    const instant = new Date('2026-12-31T23:30:00Z')
    expect(dayOf(instant, 'Africa/Abidjan')).toBe('2026-12-31')
    expect(dayOf(instant, 'Africa/Porto-Novo')).toBe('2027-01-01')
    expect(dayOf(instant, 'America/Cayenne')).toBe('2026-12-31')
  })

  test('the night the clocks change does not move the day', () => {
    expect(dayOf(new Date('2026-03-28T23:59:59Z'), 'Europe/Paris')).toBe('2026-03-29')
    expect(dayOf(new Date('2026-10-25T22:59:59.999Z'), 'Europe/Brussels')).toBe('2026-10-25')
    expect(dayOf(new Date('2026-10-25T23:00:00Z'), 'Europe/Brussels')).toBe('2026-10-26')
  })

  test('a time zone that does not exist is refused rather than guessed', () => {
    expect(() => dayOf(new Date(), 'Africa/Atlantis')).toThrow(RangeError)
  })

  test('the day read from an instant is the one Temporal reads', () => {
    const zones = ['Africa/Porto-Novo', 'Europe/Paris', 'Pacific/Apia', 'America/St_Johns', 'Asia/Kathmandu']
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.constantFrom(...zones),
        (instant, zone) => {
          const expected = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone)
          return dayOf(instant, zone) === expected.toPlainDate().toString()
        },
      ),
    )
  })

  test('adding days and counting them agree, over leap years and centuries', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -50_000, max: 50_000 }), (day, days) => {
        const moved = addDays(day, days)
        return (
          isDay(moved) && daysBetween(day, moved) === days && Math.sign(compareDays(day, moved)) === -Math.sign(days)
        )
      }),
    )
  })

  test('the weekday is the one Temporal gives, and the Monday of a week starts it', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const monday = mondayOf(day)
        const sameWeek = daysBetween(monday, day) >= 0 && daysBetween(monday, day) < 7
        return weekday(day) === Temporal.PlainDate.from(day).dayOfWeek && weekday(monday) === 1 && sameWeek
      }),
    )
  })

  test('the year and the month are read as written', () => {
    expect(yearOf('2026-12-31')).toBe(2026)
    expect(monthOf('2026-12-31')).toBe('2026-12')
  })
})
