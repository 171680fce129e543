import { addDays, daysBetween, isDay, weekday } from '@cabinet/office/day.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annualDay, dueAnnualDay, isAnnualRule } from './annual-date.ts'
import { shippedDatesOf } from './shipped-dates.ts'
import { shippedTemplates } from './shipped-templates.ts'

describe('A day that comes back every year', () => {
  test.each([
    ['08-07', 2026, '2026-08-07'],
    ['last-sunday:04', 2026, '2026-04-26'],
    ['last-sunday:04', 2027, '2027-04-25'],
    ['last-sunday:12', 2026, '2026-12-27'],
    ['last-monday:02', 2024, '2024-02-26'],
    ['first-monday:06', 2026, '2026-06-01'],
    ['second-friday:01', 2027, '2027-01-08'],
    ['fourth-thursday:11', 2026, '2026-11-26'],
  ])('%s is in %i the %s', (rule, year, day) => {
    expect(annualDay(rule, year)).toBe(day)
  })

  test.each(['02-29', '13-01', '8-7', 'last-sunday:13', 'fifth-monday:01', 'sometime', ''])(
    '«%s» is no such day',
    (rule) => {
      expect(isAnnualRule(rule)).toBe(false)
      expect(() => annualDay(rule, 2026)).toThrow()
    },
  )

  test('a day of the week of a month is that day of the week, in that month', () => {
    const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
    fc.assert(
      fc.property(
        fc.constantFrom('first', 'second', 'third', 'fourth', 'last'),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1950, max: 2150 }),
        (ordinal, wanted, month, year) => {
          const padded = String(month).padStart(2, '0')
          const day = annualDay(`${ordinal}-${names[wanted - 1]}:${padded}`, year)
          expect([isDay(day), weekday(day), day.slice(0, 7)]).toEqual([true, wanted, `${year}-${padded}`])
          if (ordinal === 'last') expect(addDays(day, 7).slice(5, 7)).not.toBe(padded)
        },
      ),
    )
  })

  test('is due from its lead to the day itself, never after, also over the turn of the year', () => {
    expect(dueAnnualDay('08-07', '2026-06-07', 60)).toBeNull()
    expect(dueAnnualDay('08-07', '2026-06-08', 60)).toEqual({ day: '2026-08-07', year: 2026 })
    expect(dueAnnualDay('08-07', '2026-08-07', 60)).toEqual({ day: '2026-08-07', year: 2026 })
    expect(dueAnnualDay('08-07', '2026-08-08', 60)).toBeNull()
    expect(dueAnnualDay('second-friday:01', '2026-12-01', 60)).toEqual({ day: '2027-01-08', year: 2027 })
  })
})

describe('What is shipped', () => {
  test.each([
    ['FR', ['2026-01-09', '2026-03-19', '2026-04-26', '2026-05-08', '2026-06-18', '2026-07-14', '2026-11-11']],
    ['CI', ['2026-01-09', '2026-08-07']],
    ['BJ', ['2026-01-09', '2026-08-01']],
    ['BE', ['2026-01-09', '2026-07-21']],
    ['XX', ['2026-01-09']],
  ])('the days of %s, each with a template that is shipped', (country, days) => {
    const shipped = shippedDatesOf(country)
    expect(shipped.map((one) => annualDay(one.rule, 2026)).sort()).toEqual(days)
    const codes = shippedTemplates.map((one) => one.code)
    for (const { template, source } of shipped) expect([codes.includes(template), source !== '']).toEqual([true, true])
  })

  test('thirteen templates, marked as to be validated, with what an inauguration asks for', () => {
    expect(new Set(shippedTemplates.map((one) => one.kind)).size).toBe(13)
    expect(shippedTemplates.every((one) => one.toBeValidated && one.source)).toBe(true)
    const needs = shippedTemplates.find((one) => one.kind === 'inauguration')?.content.needs.map((one) => one.label)
    expect(needs).toEqual(expect.arrayContaining(['Ruban', 'Ciseaux', 'Coussin', 'Drapeau couvrant la plaque']))
  })

  test('what is due first for a day that opens by itself lies between its opening and the day', () => {
    const kinds = new Set(
      ['FR', 'CI', 'BJ', 'BE'].flatMap((country) => shippedDatesOf(country).map((one) => one.template)),
    )
    for (const { kind, content } of shippedTemplates.filter((one) => kinds.has(one.kind))) {
      const first = Math.min(...content.tasks.map((one) => one.offset))
      // Five working days in seven of the calendar, without days off.
      expect([kind, Math.ceil((-first * 7) / 5) <= 60]).toEqual([kind, true])
    }
    expect(daysBetween('2026-06-08', '2026-08-07')).toBe(60)
  })
})
