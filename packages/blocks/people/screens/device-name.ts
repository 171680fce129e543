const browsers: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\/|Chromium\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/CrOS/, 'Chromebook'],
  [/Linux/, 'Linux'],
]

/** `Firefox · Windows`, from what the browser says of itself; undefined when it says nothing one could recognise. */
export function deviceName(userAgent: string): string | undefined {
  const named = [browsers, systems].map((known) => known.find(([sign]) => sign.test(userAgent))?.[1])
  const said = named.filter((one) => one !== undefined)
  return said.length ? said.join(' · ') : undefined
}
