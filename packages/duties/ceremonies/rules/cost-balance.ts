import { sayAmount } from '@cabinet/duties/missions/rules/money.ts'

type Expense = {
  planned: number
  /** Null: the bill is not there yet. */
  spent: number | null
  currency: string
}

export type Balance = {
  currency: string
  planned: number
  spent: number
  /** What was spent above what was planned for the same things: a bill that is awaited is on neither side. */
  difference: number
}

/** Cost against budget, one currency never added to another, in the order in which they first come. */
export function balanceOf(expenses: readonly Expense[]): Balance[] {
  const sums = new Map<string, Balance>()
  for (const { planned, spent, currency } of expenses) {
    const sum = sums.get(currency) ?? { currency, planned: 0, spent: 0, difference: 0 }
    sums.set(currency, {
      currency,
      planned: sum.planned + planned,
      spent: sum.spent + (spent ?? 0),
      difference: sum.difference + (spent === null ? 0 : spent - planned),
    })
  }
  return [...sums.values()]
}

/** « +5 000 F CFA »: more than was planned; « −5 000 F CFA »: less. */
export function sayDifference(amount: number, currency: string, locale: string): string {
  const sign = amount > 0 ? '+' : amount < 0 ? '−' : ''
  return `${sign}${sayAmount(Math.abs(amount), currency, locale)}`
}
