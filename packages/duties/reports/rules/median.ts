const ascending = (values: readonly number[]) => [...values].sort((left, right) => left - right)

/** The middle value in tenths; of an even number of values, the mean of the two in the middle. */
export function medianTenths(values: readonly number[]): number | null {
  if (!values.length) return null
  const sorted = ascending(values)
  const [low = 0, high = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return Math.round((low + high) * 5)
}

/** The smallest value that nine out of ten do not exceed (nearest rank), in tenths. */
export function ninthTenths(values: readonly number[]): number | null {
  const value = ascending(values)[Math.ceil(values.length * 0.9) - 1]
  return value === undefined ? null : Math.round(value * 10)
}

/** The same median over values counted by how often they occur, so that a stock of a million needs no list. */
export function medianOfCounts(counts: ReadonlyMap<number, number>): number | null {
  const values = [...counts].filter(([, times]) => times > 0).sort(([left], [right]) => left - right)
  const all = values.reduce((sum, [, times]) => sum + times, 0)
  if (!all) return null
  const at = (place: number) => {
    let seen = 0
    for (const [value, times] of values) {
      seen += times
      if (place < seen) return value
    }
    return 0
  }
  return Math.round((at(Math.floor((all - 1) / 2)) + at(Math.floor(all / 2))) * 5)
}
