import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, dayFromNumber } from './day.ts'
import { addWorkingDays, type Calendar, isWorkingDay, workingDaysBetween } from './working-days.ts'

function off(...days: Day[]): Calendar {
  return { weekend: [6, 7], holidays: days.map((day) => ({ day })) }
}

const anyDay = fc.integer({ min: 18_000, max: 24_000 }).map(dayFromNumber)
const anyCalendar: fc.Arbitrary<Calendar> = fc.record({
  weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
  holidays: fc.array(anyDay, { maxLength: 200 }).map((days) => off(...days).holidays.slice()),
})
const anyDelay = fc.integer({ min: -200, max: 200 })

describe('counting working days by hand', () => {
  test.each([
    ['one day after a Friday is Monday', '2026-04-24', 1, off(), '2026-04-27'],
    ['a day off is stepped over', '2026-04-30', 1, off('2026-05-01'), '2026-05-04'],
    ['a day off on a Sunday changes nothing', '2026-10-30', 1, off('2026-11-01'), '2026-11-02'],
    ['zero keeps a working day', '2026-04-24', 0, off(), '2026-04-24'],
    ['zero moves a Saturday to Monday', '2026-04-25', 0, off(), '2026-04-27'],
    ['a delay that starts on a Sunday counts from Monday', '2026-04-26', 1, off(), '2026-04-27'],
    ['backwards from a Monday is Friday', '2026-04-27', -1, off(), '2026-04-24'],
    ['the year end is crossed without its days off', '2026-12-24', 3, off('2026-12-25', '2027-01-01'), '2026-12-30'],
    ['the first of January belongs to the next year', '2026-12-31', 1, off('2027-01-01'), '2027-01-04'],
    ['the leap day counts', '2028-02-28', 2, off(), '2028-03-01'],
    ['a leap day declared off does not', '2028-02-28', 2, off('2028-02-29'), '2028-03-02'],
  ] as const)('%s', (_case, day, days, calendar, expected) => {
    expect(addWorkingDays(day, days, calendar)).toBe(expected)
  })

  test('an office that rests on Friday and Saturday works on Sunday', () => {
    expect(addWorkingDays('2026-04-23', 1, { weekend: [5, 6], holidays: [] })).toBe('2026-04-26')
  })

  test('a calendar in which the office never opens is our own mistake, not an endless wait', () => {
    expect(() => addWorkingDays('2026-04-23', 1, { weekend: [1, 2, 3, 4, 5, 6, 7], holidays: [] })).toThrow(
      /never opens/,
    )
  })

  test.each([0.5, Number.NaN, 10_001, Number.POSITIVE_INFINITY])('%d is not a delay', (days) => {
    expect(() => addWorkingDays('2026-04-23', days, off())).toThrow(/Not a delay/)
  })
})

describe('what holds in every calendar', () => {
  test('a delay never runs out on a day off', () => {
    fc.assert(
      fc.property(anyDay, anyDelay, anyCalendar, (day, days, calendar) => {
        return isWorkingDay(addWorkingDays(day, days, calendar), calendar)
      }),
    )
  })

  test('counting undoes adding', () => {
    fc.assert(
      fc.property(anyDay, anyDelay, anyCalendar, (day, days, calendar) => {
        return days === 0 || workingDaysBetween(day, addWorkingDays(day, days, calendar), calendar) === days
      }),
    )
  })

  test('a longer delay runs out later, and a later start never runs out earlier', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 100 }), anyCalendar, (day, days, calendar) => {
        const end = addWorkingDays(day, days, calendar)
        const nextStart = addWorkingDays(addDays(day, 1), days, calendar)
        return end < addWorkingDays(day, days + 1, calendar) && end <= nextStart
      }),
    )
  })

  test('two delays one after the other are their sum', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(80), fc.nat(80), anyCalendar, (day, first, second, calendar) => {
        const atOnce = addWorkingDays(day, first + 1 + second, calendar)
        return addWorkingDays(addWorkingDays(day, first + 1, calendar), second, calendar) === atOnce
      }),
    )
  })

  test('there and back count the same number of days when both ends are worked', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyCalendar, (left, right, calendar) => {
        fc.pre(isWorkingDay(left, calendar) && isWorkingDay(right, calendar))
        return workingDaysBetween(left, right, calendar) + workingDaysBetween(right, left, calendar) === 0
      }),
    )
  })

  test('one more day off never makes a deadline earlier', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(100), anyCalendar, anyDay, (day, days, calendar, decreed) => {
        const withOneMore = { ...calendar, holidays: [...calendar.holidays, ...off(decreed).holidays] }
        return addWorkingDays(day, days, withOneMore) >= addWorkingDays(day, days, calendar)
      }),
    )
  })
})
