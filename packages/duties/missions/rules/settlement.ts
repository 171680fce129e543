import type { SettlementKind } from './mission.ts'
import { type Money, sumsOf } from './money.ts'

export type Entry = Money & { kind: SettlementKind }

/** How one traveller stands in one currency. Above zero the office still owes; below, money must be brought back. */
export type Balance = {
  currency: string
  /** Daily allowances and receipts: what the journey was allowed to cost. */
  due: number
  /** Handed out before and paid afterwards. */
  paid: number
  repaid: number
  balance: number
}

/** balance = due − (paid − repaid), in each currency that occurs. */
export function balancesOf(perDiem: readonly Money[], entries: readonly Entry[]): Balance[] {
  const of = (...kinds: SettlementKind[]) => entries.filter((entry) => kinds.includes(entry.kind))
  const [due, paid, repaid] = [
    sumsOf([...perDiem, ...of('expense')]),
    sumsOf(of('advance', 'topped-up')),
    sumsOf(of('repaid')),
  ]
  const currencies = new Set([...due, ...paid, ...repaid].map((one) => one.currency))
  return [...currencies].map((currency) => {
    const sum = (moneys: readonly Money[]) => moneys.find((one) => one.currency === currency)?.amount ?? 0
    const sums = { due: sum(due), paid: sum(paid), repaid: sum(repaid) }
    return { currency, ...sums, balance: sums.due - sums.paid + sums.repaid }
  })
}

/** The one entry that brings a balance to nothing; null when there is nothing left to settle. */
export function closingEntry({ balance, currency }: Balance): Entry | null {
  if (balance === 0) return null
  return { kind: balance > 0 ? 'topped-up' : 'repaid', amount: Math.abs(balance), currency }
}

export const isEven = (balances: readonly Balance[]): boolean => balances.every((one) => one.balance === 0)
