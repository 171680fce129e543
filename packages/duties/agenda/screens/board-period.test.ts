import { addDays, daysBetween, weekday } from '@cabinet/office/day.ts'
import { daysOfMonth } from '@cabinet/ui/agenda-board-month.tsx'
import { expect, it } from 'vitest'
import { dayLater, periodOf, workDays } from './board-period.ts'

it.each([
  ['jour', '2026-11-16', '2026-11-16', '2026-11-17'],
  ['cote-a-cote', '2026-12-31', '2026-12-31', '2027-01-01'],
  ['semaine', '2026-11-18', '2026-11-16', '2026-11-23'],
  ['mois', '2026-11-18', '2026-10-26', '2026-12-07'],
] as const)('%s around %s shows from %s to %s', (view, day, from, to) => {
  expect(periodOf(view, day)).toEqual({ from, to })
})

it('asks for every day that a month draws, and only whole weeks', () => {
  for (let day = '2026-01-15'; day < '2029-01-01'; day = dayLater('mois', day, 1)) {
    const { from, to } = periodOf('mois', day)
    const drawn = daysOfMonth(day)
    expect(weekday(from)).toBe(1)
    expect(daysBetween(from, to) % 7).toBe(0)
    expect(drawn[0]).toBe(from)
    expect(drawn.every((one) => one < to)).toBe(true)
  }
})

it('goes a day, a week or a month on and back', () => {
  expect(dayLater('jour', '2026-12-31', 1)).toBe('2027-01-01')
  expect(dayLater('semaine', '2026-11-18', -1)).toBe('2026-11-11')
  expect(dayLater('mois', '2026-01-31', 1)).toBe('2026-02-01')
  expect(dayLater('mois', '2026-03-31', -1)).toBe('2026-02-01')
  expect(dayLater('liste', '2026-01-02', -1)).toBe('2025-12-01')
})

it('knows the days on which the office works', () => {
  expect(workDays('2026-11-16', [6, 7])).toHaveLength(5)
  expect(workDays('2026-11-16', [5]).includes(addDays('2026-11-16', 4))).toBe(false)
})
