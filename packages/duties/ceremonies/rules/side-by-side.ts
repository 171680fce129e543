import type { Viewpoint } from './hall.ts'

export type Side = 'centre' | 'right' | 'left'

/** Beside the first, on which hand, how far: right and left are those of the honoured person. */
export type Beside<T> = { one: T; side: Side; away: number }

/** The first in the centre, the others in turn on the right and on the left, outwards. */
export function sideBySide<T>(ordered: readonly T[]): Beside<T>[] {
  return ordered.map((one, index) => ({
    one,
    side: index === 0 ? 'centre' : index % 2 === 1 ? 'right' : 'left',
    away: Math.ceil(index / 2),
  }))
}

/**
 * The same row from left to right as somebody sees it: from the hall (`front`) the honoured person's right is on the viewer's
 * left; from the dais it is on the right.
 */
export function rowAsSeen<T>(ordered: readonly T[], from: Viewpoint): T[] {
  const beside = sideBySide(ordered)
  const right = beside.filter((one) => one.side === 'right').map(({ one }) => one)
  const left = beside.filter((one) => one.side === 'left').map(({ one }) => one)
  const row = [...right.toReversed(), ...ordered.slice(0, 1), ...left]
  return from === 'front' ? row : row.reverse()
}

/** Civilians on the right and the military on the left of the first (France, arts 16 and 17), each side by rank. */
export function splitBySide<T extends { side: 'civil' | 'military' }>(ordered: readonly T[], from: Viewpoint): T[] {
  const [first, ...rest] = ordered
  if (!first) return []
  const right = rest.filter((one) => one.side === 'civil')
  const left = rest.filter((one) => one.side === 'military')
  const row = [...right.toReversed(), first, ...left]
  return from === 'front' ? row : row.reverse()
}
