const currencies: Record<string, string> = {
  ...{ BJ: 'XOF', BF: 'XOF', CI: 'XOF', GW: 'XOF', ML: 'XOF', NE: 'XOF', SN: 'XOF', TG: 'XOF' },
  ...{ CM: 'XAF', CF: 'XAF', CG: 'XAF', GA: 'XAF', GQ: 'XAF', TD: 'XAF' },
  ...{ CH: 'CHF', CA: 'CAD', MA: 'MAD', DZ: 'DZD', TN: 'TND', MG: 'MGA', CD: 'CDF', GN: 'GNF', HT: 'HTG' },
}

/** What a town hall of this country pays in. */
export function currencyOf(country: string): string {
  return currencies[country] ?? 'EUR'
}
