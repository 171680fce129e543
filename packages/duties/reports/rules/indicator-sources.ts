import type { FactKind } from '@cabinet/office/fact-kinds.ts'
import type { Indicator } from './indicator.ts'
import { indicatorOf } from './indicators.ts'

/** The facts an indicator starts from: those that bring a thing into what it counts, or that begin and end a stock. */
export function sourcesOf(one: Indicator): FactKind[] {
  if ('cohort' in one) return [...one.cohort.kinds]
  if ('stock' in one) return [...one.stock.opens, ...(one.stock.reopens ?? []), ...one.stock.ends]
  const parts = one.of.flatMap((code) => indicatorOf(code) ?? [])
  return [...new Set(parts.flatMap(sourcesOf))]
}

/** From how many on it is said: its words stand under this key. */
export type Least = 'least' | 'leastAge' | 'leastReserved' | 'noLeast'

/** A share, a median and a difference of shares need a least number; of a stock its median age does; counts and sums do not. */
export function leastOf(one: Indicator): Least {
  if ('onlyReserved' in one && one.onlyReserved) return 'leastReserved'
  if (one.measure === 'stock') return 'leastAge'
  return ['share', 'median', 'difference'].includes(one.measure) ? 'least' : 'noLeast'
}
