import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coinDigits, isCurrency, mostMoney, parseAmount, sayAmount, sumsOf } from './money.ts'

const currencies = ['XOF', 'EUR', 'USD', 'GNF', 'TND'] as const

describe('amounts of money', () => {
  it.each([
    ['12500', 'XOF', 12_500],
    ['12 500', 'XOF', 12_500],
    ['12\u202f500', 'XOF', 12_500],
    ['12.500', 'XOF', 12_500],
    ['12,50', 'EUR', 1250],
    ['12,5', 'EUR', 1250],
    ['1.250,00', 'EUR', 125_000],
    ['0', 'EUR', 0],
    ['12,5', 'XOF', null],
    ['-3', 'EUR', null],
    ['douze', 'EUR', null],
    ['', 'EUR', null],
    ['9999999999999', 'EUR', null],
  ] as const)('"%s" in %s is %s', (typed, currency, amount) => {
    expect(parseAmount(typed, currency)).toBe(amount)
  })

  it('knows which letters stand for a currency', () => {
    expect(['XOF', 'EUR'].map(isCurrency)).toEqual([true, true])
    expect(['xof', 'EURO', 'ZZZ', ''].map(isCurrency)).toEqual([false, false, false, false])
  })

  it('reads back every amount it says', () => {
    const amount = fc.integer({ min: 0, max: mostMoney })
    fc.assert(
      fc.property(amount, fc.constantFrom(...currencies), fc.constantFrom('fr', 'en'), (some, currency, locale) => {
        const said = sayAmount(some, currency, locale).replace(/[^\d,. \u00a0\u202f]/g, '')
        const digits = coinDigits(currency)
        const comma =
          digits > 0
            ? said
                .trim()
                .slice(0, -digits - 1)
                .replace(/\D/g, '')
            : said.replace(/\D/g, '')
        const coins = digits > 0 ? said.trim().slice(-digits) : ''
        expect(parseAmount(coins ? `${comma},${coins}` : comma, currency)).toBe(some)
      }),
    )
  })

  it('never adds two currencies together, and loses nothing', () => {
    const money = fc.record({
      amount: fc.integer({ min: -mostMoney, max: mostMoney }),
      currency: fc.constantFrom(...currencies),
    })
    fc.assert(
      fc.property(fc.array(money, { maxLength: 40 }), (moneys) => {
        const sums = sumsOf(moneys)
        for (const currency of currencies) {
          const own = moneys.filter((one) => one.currency === currency).reduce((sum, one) => sum + one.amount, 0)
          expect(sums.find((one) => one.currency === currency)?.amount ?? 0).toBe(own)
        }
        expect(new Set(sums.map((one) => one.currency)).size).toBe(sums.length)
      }),
    )
  })
})
