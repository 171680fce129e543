/** Quantile of the normal law that leaves 2.5 % on either side. */
const z = 1.959963984540054

/**
 * Wilson score interval of a proportion at 95 %, in tenths of a per cent, rounded to the nearest.
 * It holds near 0 and 1 and for small numbers, where the usual interval falls outside what is possible.
 */
export function wilson(counted: number, among: number): { low: number; high: number } {
  if (among <= 0) throw new Error('There is no proportion among nothing.')
  const share = counted / among
  const square = (z * z) / among
  const middle = share + square / 2
  const half = z * Math.sqrt((share * (1 - share)) / among + square / (4 * among))
  const tenths = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1000)
  return { low: tenths((middle - half) / (1 + square)), high: tenths((middle + half) / (1 + square)) }
}
