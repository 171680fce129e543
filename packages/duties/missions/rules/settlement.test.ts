import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settlementKinds } from './mission.ts'
import { balancesOf, closingEntry, type Entry, isEven } from './settlement.ts'

const xof = (kind: Entry['kind'], amount: number): Entry => ({ kind, amount, currency: 'XOF' })

describe('advance and account', () => {
  it.each([
    ['nothing happened', [], [], []],
    ['an advance of the whole allowance', [300_000], [xof('advance', 300_000)], [0]],
    ['an advance of a part: the office still owes', [300_000], [xof('advance', 200_000)], [100_000]],
    ['a receipt comes on top', [300_000], [xof('advance', 300_000), xof('expense', 15_000)], [15_000]],
    ['too much was handed out', [200_000], [xof('advance', 300_000)], [-100_000]],
    ['and brought back', [200_000], [xof('advance', 300_000), xof('repaid', 100_000)], [0]],
    ['an advance for a journey that never was', [], [xof('advance', 50_000)], [-50_000]],
  ] as const)('%s', (_, allowance, entries, balances) => {
    const due = allowance.map((amount) => ({ amount, currency: 'XOF' }))
    expect(balancesOf(due, entries).map((one) => one.balance)).toEqual(balances)
  })

  const money = { amount: fc.integer({ min: 0, max: 1e12 }), currency: fc.constantFrom('XOF', 'EUR', 'USD') }
  const allowances = fc.array(fc.record(money), { maxLength: 10 })
  const entries = fc.array(fc.record({ ...money, kind: fc.constantFrom(...settlementKinds) }), { maxLength: 30 })

  it('loses no coin: what is due is what was paid, less what came back, and what is left', () => {
    fc.assert(
      fc.property(allowances, entries, (due, noted) => {
        for (const { currency, balance } of balancesOf(due, noted)) {
          const sum = (of: readonly { amount: number; currency: string }[]) =>
            of.filter((one) => one.currency === currency).reduce((all, one) => all + one.amount, 0)
          const out = sum(noted.filter((one) => one.kind === 'advance' || one.kind === 'topped-up'))
          const back = sum(noted.filter((one) => one.kind === 'repaid'))
          const allowed = sum(due) + sum(noted.filter((one) => one.kind === 'expense'))
          expect(out - back + balance).toBe(allowed)
          expect(Number.isSafeInteger(balance)).toBe(true)
        }
      }),
    )
  })

  it('is even after one last entry in each currency', () => {
    fc.assert(
      fc.property(allowances, entries, (due, noted) => {
        const last = balancesOf(due, noted).flatMap((one) => closingEntry(one) ?? [])
        expect(last.every((one) => one.amount > 0)).toBe(true)
        expect(isEven(balancesOf(due, [...noted, ...last]))).toBe(true)
      }),
    )
  })

  it('does not depend on the order in which things were noted', () => {
    fc.assert(
      fc.property(allowances, entries, (due, noted) => {
        const byCurrency = (list: ReturnType<typeof balancesOf>) =>
          list.toSorted((a, b) => (a.currency < b.currency ? -1 : 1))
        expect(byCurrency(balancesOf(due, noted.toReversed()))).toEqual(byCurrency(balancesOf(due, noted)))
      }),
    )
  })
})
