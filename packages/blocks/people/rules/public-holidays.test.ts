import { isDay } from '@cabinet/office/day.ts'
import { describe, expect, test } from 'vitest'
import { presets } from './presets/presets.ts'
import { countriesWithHolidays, shippedHolidays } from './public-holidays.ts'

/** Known days of 2026. Easter Sunday was 5 April. */
const known: [string, string, RegExp][] = [
  ['CI', '2026-08-07', /Indépendance/],
  ['CI', '2026-11-15', /paix/],
  ['CI', '2026-04-06', /Pâques/],
  ['BJ', '2026-08-01', /Nationale/],
  ['BJ', '2026-01-10', /Vodoun/],
  ['BJ', '2026-05-25', /Pentecôte/],
  ['FR', '2026-07-14', /Nationale/],
  ['FR', '2026-05-08', /Victoire/],
  ['FR', '2026-11-11', /Armistice/],
  ['FR', '2026-05-14', /Ascension/],
  ['BE', '2026-07-21', /nationale/],
  ['BE', '2026-05-14', /Ascension/],
  ['CM', '2026-05-20', /nationale/],
  ['CM', '2026-02-11', /Jeunesse/],
  ['CM', '2026-04-03', /Vendredi saint/],
]

describe('the public holidays proposed when an office is set up', () => {
  test.each(known)('%s has %s off', (country, day, name) => {
    const found = shippedHolidays(country, 2026).find((holiday) => holiday.day === day)
    expect(found?.name.fr).toMatch(name)
    expect(found?.name.en).toBeTruthy()
  })

  test.each(['CI', 'BJ', 'CM'])('in %s the feasts that depend on the moon wait for a confirmation', (country) => {
    const waiting = shippedHolidays(country, 2026).filter((holiday) => holiday.status === 'to be validated')
    expect(waiting.map((holiday) => holiday.day)).toEqual(expect.arrayContaining(['2026-03-20', '2026-05-27']))
  })

  test('France and Belgium have no day to confirm', () => {
    for (const country of ['FR', 'BE']) {
      expect(shippedHolidays(country, 2026).filter((holiday) => holiday.status !== 'official')).toEqual([])
    }
  })

  test('Easter moves and the days that follow it move along', () => {
    expect(shippedHolidays('FR', 2027).map((holiday) => holiday.day)).toEqual(
      expect.arrayContaining(['2027-03-29', '2027-05-06', '2027-05-17']),
    )
  })

  test('every preset and every country it offers has real days, in order, once each, for years to come', () => {
    for (const country of presets.flatMap((preset) => [
      preset.country,
      ...preset.otherCountries.map((one) => one.country),
    ])) {
      for (const year of [2026, 2030, 2040]) {
        const days = shippedHolidays(country, year).map((holiday) => holiday.day)
        expect(days.length, `${country} ${year}`).toBeGreaterThan(7)
        expect(days.every((day) => isDay(day) && day.startsWith(String(year)))).toBe(true)
        expect(days).toEqual([...new Set(days)].sort())
      }
    }
  })

  test('for a place the tables do not know nothing is proposed: the office writes its own days', () => {
    for (const place of ['XX', 'toString', '']) expect(shippedHolidays(place, 2026)).toEqual([])
  })

  test('a year too far is refused', () => {
    expect(() => shippedHolidays('FR', 1900)).toThrow('people.holidays.year')
    expect(countriesWithHolidays()).toContain('BJ')
  })
})
