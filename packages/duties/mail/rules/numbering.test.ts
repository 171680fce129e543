import fc from 'fast-check'
import { expect, test } from 'vitest'
import { letterNumber, registerSeries, typedNumber } from './numbering.ts'

test('the seventeenth letter of the year is A-2026-00017, and the first that leaves D-2026-00001', () => {
  expect(letterNumber('incoming', 2026, 17)).toBe('A-2026-00017')
  expect(letterNumber('outgoing', 2026, 1)).toBe('D-2026-00001')
})

test('each register begins its own series every year', () => {
  const series = [registerSeries('incoming', 2026), registerSeries('incoming', 2027), registerSeries('outgoing', 2026)]
  expect(new Set(series).size).toBe(3)
})

test.each([
  ['A-2026-17', 'A-2026-00017'],
  ['a 2026 00017', 'A-2026-00017'],
  ['d2026/17', 'D-2026-00017'],
  ['  A-2026-00017 ', 'A-2026-00017'],
  ['A-2026', undefined],
  ['17/2026', undefined],
  ['place du marché 2026', undefined],
  ['', undefined],
])('typed %j, the number looked for is %j', (typed, meant) => {
  expect(typedNumber(typed)).toBe(meant)
})

test('a number typed as it is printed is always found again', () => {
  const anyNumber = fc.tuple(
    fc.constantFrom('incoming', 'outgoing'),
    fc.integer({ min: 1900, max: 9999 }),
    fc.integer({ min: 1, max: 999_999 }),
  )
  fc.assert(
    fc.property(anyNumber, ([register, year, position]) => {
      const number = letterNumber(register as 'incoming', year, position)
      return typedNumber(number) === number && typedNumber(number.toLowerCase()) === number
    }),
  )
})
