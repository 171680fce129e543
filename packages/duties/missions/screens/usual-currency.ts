/** The money of the countries this product is made for; the office writes another where it needs one. */
const currencies: Record<string, string> = {
  FR: 'EUR',
  BE: 'EUR',
  GB: 'GBP',
  GH: 'GHS',
  NG: 'NGN',
  CM: 'XAF',
  GA: 'XAF',
}

export function usualCurrency(country: string): string {
  return currencies[country] ?? 'XOF'
}
