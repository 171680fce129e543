/** Codes the tables name that no town hall stands in. */
const nowhere = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ'])
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

export type Named = { value: string; label: string }

/** Every country in the reader's language and alphabet, those of `first` on top. */
export function countriesIn(locale: string, first: readonly string[]): Named[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' })
  const name = (value: string) => ({ value, label: names.of(value) ?? '' })
  const isInUse = (code: string) => !nowhere.has(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`
  const others = letters
    .flatMap((one) => letters.map((two) => one + two))
    .filter((code) => isInUse(code) && !first.includes(code))
    .map(name)
    .filter((country) => country.label !== '')
    .sort((one, two) => one.label.localeCompare(two.label, locale))
  return [...first.map(name), ...others]
}

/** Every city that gives its name to a local time; `usual` stays in the list even where the browser files it under another. */
export function timeZones(usual: string): Named[] {
  const zones = new Set([usual, ...Intl.supportedValuesOf('timeZone')])
  return [...zones].map((value) => ({ value, label: value.replaceAll('_', ' ') }))
}
