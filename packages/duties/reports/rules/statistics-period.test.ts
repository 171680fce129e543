import { addDays, dayFromNumber, isDay } from '@cabinet/office/day.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chosenPeriod, periodChoices, seasonOf, typedPeriod } from './statistics-period.ts'

test.each([
  ['quarter', '2026-11-22', { from: '2026-10-01', to: '2026-11-22' }],
  ['last-quarter', '2026-11-22', { from: '2026-07-01', to: '2026-09-30' }],
  ['last-quarter', '2026-02-10', { from: '2025-10-01', to: '2025-12-31' }],
  ['year', '2026-11-22', { from: '2026-01-01', to: '2026-11-22' }],
  ['twelve-months', '2026-11-22', { from: '2025-11-01', to: '2026-10-31' }],
  ['twelve-months', '2024-03-31', { from: '2023-03-01', to: '2024-02-29' }],
] as const)('%s on %s', (choice, today, period) => {
  expect(chosenPeriod(choice, today)).toEqual(period)
})

test('on any day, every choice is a period that has begun', () => {
  const choices = periodChoices.filter((one) => one !== 'own')
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 40_000 }).map(dayFromNumber),
      fc.constantFrom(...choices),
      (today, choice) => {
        const { from, to } = chosenPeriod(choice, today)
        expect(isDay(from) && isDay(to) && from <= to && to <= today).toBe(true)
      },
    ),
  )
})

test.each([
  ['2026-01-01', '2026-01-01', true],
  ['2026-02-01', '2026-01-01', false],
  ['2026-02-30', '2026-03-01', false],
  ['', '2026-03-01', false],
  ['1900-01-01', '2026-03-01', false],
])('from %j to %j may be asked: %j', (from, to, may) => {
  expect(typedPeriod(from, to) !== null).toBe(may)
})

test('thirteen months end with the month of the day, without a gap', () => {
  const months = seasonOf('2026-03-15')
  expect(months[0]).toEqual({ from: '2025-03-01', to: '2025-03-31' })
  expect(months.at(-1)).toEqual({ from: '2026-03-01', to: '2026-03-31' })
  for (const [n, month] of months.slice(1).entries()) expect(month.from).toBe(addDays(months[n]?.to ?? '', 1))
})
