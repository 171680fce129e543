import { describe, expect, test } from 'vitest'
import { isProtectedOn, type ProtectedRule, protectedDayIn, protectedHours } from './protected-time.ts'

const rule = (changes: Partial<ProtectedRule>): ProtectedRule => ({
  ...{ id: 'one', diaryId: null, kind: 'market', name: 'Marché', weekdays: [], everyDays: null },
  ...{ since: '2026-03-01', until: null, from: '', to: '', ...changes },
})

describe('a day it comes back', () => {
  test.each<[string, Partial<ProtectedRule>, string, boolean]>([
    ['the market day', { everyDays: 5 }, '2026-03-01', true],
    ['five days later', { everyDays: 5 }, '2026-03-06', true],
    ['across the end of a leap February', { everyDays: 4, since: '2028-02-27' }, '2028-03-02', true],
    ['the day after the market', { everyDays: 5 }, '2026-03-07', false],
    ['five days before it began', { everyDays: 5 }, '2026-02-24', false],
    ['after it ended', { everyDays: 5, until: '2026-03-05' }, '2026-03-06', false],
    ['its last day', { everyDays: 5, until: '2026-03-06' }, '2026-03-06', true],
    ['a Friday', { weekdays: [5] }, '2026-03-13', true],
    ['a Thursday', { weekdays: [5] }, '2026-03-12', false],
    ['across the end of the year', { everyDays: 8, since: '2026-12-28' }, '2027-01-05', true],
    ['never, without days', {}, '2026-03-01', false],
  ])('%s', (_, changes, day, comes) => {
    expect(isProtectedOn(rule(changes), day)).toBe(comes)
  })
})

test.each([
  ['', '', '2026-03-13T00:00', '2026-03-14T00:00'],
  ['12:30', '14:30', '2026-03-13T12:30', '2026-03-13T14:30'],
  ['22:00', '06:00', '2026-03-13T22:00', '2026-03-14T06:00'],
])('from %j to %j it takes %s to %s', (from, to, begins, ends) => {
  expect(protectedHours(rule({ from, to }), '2026-03-13')).toEqual({ from: begins, until: ends })
})

describe('an engagement runs into it', () => {
  const prayer = rule({ weekdays: [5], from: '12:30', to: '14:30' })
  const night = rule({ weekdays: [5], from: '22:00', to: '06:00' })
  test.each([
    ['in the middle', prayer, '2026-03-13T13:00', '2026-03-13T13:30', '2026-03-13'],
    ['ending when it begins', prayer, '2026-03-13T11:30', '2026-03-13T12:30', null],
    ['beginning when it ends', prayer, '2026-03-13T14:30', '2026-03-13T15:00', null],
    ['taking no time, at its first minute', prayer, '2026-03-13T12:30', '2026-03-13T12:30', '2026-03-13'],
    ['over several days', prayer, '2026-03-11T08:00', '2026-03-14T08:00', '2026-03-13'],
    ['on Saturday morning, in the night of Friday', night, '2026-03-14T05:00', '2026-03-14T05:30', '2026-03-13'],
    ['on Saturday, after it', night, '2026-03-14T06:00', '2026-03-14T07:00', null],
  ])('%s', (_, which, start, end, day) => {
    expect(protectedDayIn(which, { start, end })).toBe(day)
  })
})
