import { expect, test } from 'vitest'
import { balanceOf } from './cost-balance.ts'

test('what was spent is held against what was planned for the same things; a bill that is awaited counts on neither side', () => {
  const expenses = [
    { planned: 450_000, spent: 480_000, currency: 'XOF' },
    { planned: 200_000, spent: null, currency: 'XOF' },
    { planned: 100_000, spent: 75_000, currency: 'XOF' },
  ]
  expect(balanceOf(expenses)).toEqual([{ currency: 'XOF', planned: 750_000, spent: 555_000, difference: 5_000 }])
})

test('two currencies are never added', () => {
  const expenses = [
    { planned: 1_000, spent: 900, currency: 'EUR' },
    { planned: 500, spent: 600, currency: 'XOF' },
  ]
  expect(balanceOf(expenses).map(({ currency, difference }) => [currency, difference])).toEqual([
    ['EUR', -100],
    ['XOF', 100],
  ])
})
