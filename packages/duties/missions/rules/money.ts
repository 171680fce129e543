// Money is counted in the smallest coin of its currency, always a whole number: 12 500 F CFA is 12500, 12,50 € is 1250.

/** A code of three letters that stands for a currency people use, such as XOF or EUR. */
export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code)
}

/** How many figures its coins take behind the comma: none for the franc CFA, two for the euro. */
export function coinDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 0
}

/** No journey of a town hall costs more, and sums of such amounts stay exact. */
export const mostMoney = 1_000_000_000_000

/** What somebody typed, in the smallest coin; null when it is no amount of that currency: `12 500`, `12,50`, `1.250,00`. */
export function parseAmount(text: string, currency: string): number | null {
  const digits = coinDigits(currency)
  const typed = text.replace(/[\s\u00a0\u202f']/g, '')
  // A comma or a full stop before as many figures as the currency has coins, or fewer, parts the coins; any other groups.
  const [, whole = typed, coins = ''] = digits ? (/^(.+)[.,](\d+)$/.exec(typed) ?? []) : []
  const isCoins = coins.length <= digits
  const units = isCoins ? whole : typed
  if (!/^(\d{1,13}|\d{1,3}([.,]\d{3}){1,4})$/.test(units)) return null
  const amount = Number(units.replace(/[.,]/g, '')) * 10 ** digits + (isCoins ? Number(coins.padEnd(digits, '0')) : 0)
  return amount <= mostMoney ? amount : null
}

/** The amount as the reader's country writes it: `12 500 F CFA`, `12,50 €`. */
export function sayAmount(amount: number, currency: string, locale: string): string {
  const digits = coinDigits(currency)
  const style = { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits } as const
  return new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'fr-FR', style).format(amount / 10 ** digits)
}

export type Money = { amount: number; currency: string }

/** One sum for each currency, in the order in which they first come: amounts of two currencies are never added. */
export function sumsOf(moneys: readonly Money[]): Money[] {
  const sums = new Map<string, number>()
  for (const { amount, currency } of moneys) sums.set(currency, (sums.get(currency) ?? 0) + amount)
  return [...sums].map(([currency, amount]) => ({ amount, currency }))
}
