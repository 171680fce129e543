import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, dayFromNumber, isDay, weekday } from './day.ts'
import { parseTypedDay } from './typed-day.ts'

/** A Monday. */
const today = '2026-11-16'

describe('a clerk types a day in French', () => {
  test.each([
    ['21/11', '2026-11-21'],
    ['21/11/2026', '2026-11-21'],
    ['21/11/26', '2026-11-21'],
    ['21.11.2026', '2026-11-21'],
    ['21-11', '2026-11-21'],
    ['1/2', '2027-02-01'],
    ['2111', '2026-11-21'],
    ['21112026', '2026-11-21'],
    ['211126', '2026-11-21'],
    ['2026-11-21', '2026-11-21'],
    ['21 nov', '2026-11-21'],
    ['21 novembre', '2026-11-21'],
    ['1er décembre 2026', '2026-12-01'],
    ['samedi 21 novembre 2026', '2026-11-21'],
    ['3 août', '2026-08-03'],
    ['hier', '2026-11-15'],
    ['avant-hier', '2026-11-14'],
    ['aujourd’hui', '2026-11-16'],
    ["Aujourd'hui", '2026-11-16'],
    ['demain', '2026-11-17'],
    ['après-demain', '2026-11-18'],
    ['-3', '2026-11-13'],
    ['+5', '2026-11-21'],
    ['+2s', '2026-11-30'],
    ['+ 10 j', '2026-11-26'],
    ['lundi', '2026-11-16'],
    ['mardi', '2026-11-17'],
    ['dimanche', '2026-11-22'],
    ['Mer.', '2026-11-18'],
    ['lundi prochain', '2026-11-23'],
    ['lundi dernier', '2026-11-09'],
    ['vendredi dernier', '2026-11-13'],
    ['  21/11  ', '2026-11-21'],
    ['29/02/2028', '2028-02-29'],
  ])('%s is %s', (typed, day) => {
    expect(parseTypedDay(typed, today, 'fr')).toBe(day)
  })

  test.each([
    '',
    '   ',
    '31/11',
    '29/02/2026',
    '0/5',
    '12/13',
    '21',
    'bientôt',
    '21/11/2',
    '+99999',
    'lundi 21',
    'x'.repeat(60),
    'constructor',
  ])('%j is no day', (typed) => {
    expect(parseTypedDay(typed, today, 'fr')).toBeNull()
  })

  it('takes 28/12 typed in January for last December', () => {
    expect(parseTypedDay('28/12', '2027-01-02', 'fr')).toBe('2026-12-28')
  })

  it('takes 3/1 typed in December for next January', () => {
    expect(parseTypedDay('3/1', '2026-12-28', 'fr')).toBe('2027-01-03')
  })

  it('takes 29/02 for the nearest leap year or for none', () => {
    expect(parseTypedDay('29/02', '2027-12-20', 'fr')).toBe('2028-02-29')
    expect(parseTypedDay('29/02', '2026-03-01', 'fr')).toBeNull()
  })
})

test.each([
  ['yesterday', '2026-11-15'],
  ['tomorrow', '2026-11-17'],
  ['friday', '2026-11-20'],
  ['last friday', '2026-11-13'],
  ['next monday', '2026-11-23'],
  ['21st november', '2026-11-21'],
  ['3 Feb 2027', '2027-02-03'],
])('in English, %s is %s', (typed, day) => {
  expect(parseTypedDay(typed, today, 'en')).toBe(day)
})

const anyDay = fc.integer({ min: -100_000, max: 100_000 }).map(dayFromNumber)
const written = (day: string) => day.split('-').reverse().join('/')

it('reads back every day written in full', () => {
  fc.assert(fc.property(anyDay, anyDay, (day, on) => parseTypedDay(written(day), on, 'fr') === day))
})

it('never takes a day without a year for one more than a year away', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (day, on) => {
      const meant = parseTypedDay(written(day).slice(0, 5), on, 'fr')
      if (meant === null) return day.endsWith('02-29')
      return meant >= addDays(on, -366) && meant <= addDays(on, 366) && meant.slice(5) === day.slice(5)
    }),
  )
})

it('takes a weekday for one of the next seven days', () => {
  const names = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 7 }), (on, which) => {
      const meant = parseTypedDay(names[which - 1] ?? '', on, 'fr')
      return meant !== null && weekday(meant) === which && meant >= on && meant < addDays(on, 7)
    }),
  )
})

it('answers a real day or nothing, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('fr' as const, 'en' as const), (typed, locale) => {
      const meant = parseTypedDay(typed, today, locale)
      return meant === null || isDay(meant)
    }),
  )
})
