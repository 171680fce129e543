import type { Viewpoint } from './hall.ts'
import { rowAsSeen, splitBySide } from './side-by-side.ts'

/** How many stand in one row, and at most in how many rows. */
export const rowWidths = [5, 7, 9, 11, 15] as const
export const rowCounts = [1, 2, 3, 4, 5, 8] as const

/** How the official photograph is arranged. `split`: civilians at the right of the first, the military at the left. */
export type Arrangement = { perRow: number; rows: number; view: Viewpoint; split: boolean }

export const usualArrangement: Arrangement = { perRow: 9, rows: 3, view: 'front', split: false }

type Standing = { side: 'civil' | 'military' }

/** The rows of the official photograph, the first in rank in the front one; and how many of the line stand in none. */
export function photographRows<T>(
  line: readonly T[],
  { perRow, rows }: Pick<Arrangement, 'perRow' | 'rows'>,
): { rows: T[][]; left: number } {
  const many = Math.min(rows, Math.ceil(line.length / perRow))
  return {
    rows: Array.from({ length: many }, (_, at) => line.slice(at * perRow, (at + 1) * perRow)),
    left: Math.max(0, line.length - many * perRow),
  }
}

/** One row from left to right as it is seen: its first in the centre, the others at the right and the left of the first. */
export function photographRow<T extends Standing>(
  row: readonly T[],
  { view, split }: Pick<Arrangement, 'view' | 'split'>,
): T[] {
  return split && row.some((one) => one.side === 'military') ? splitBySide(row, view) : rowAsSeen(row, view)
}

/** From above to below on the drawing: whoever stands behind is above, unless one looks at the backs. */
export function asDrawn<T>(rows: readonly T[], view: Viewpoint): T[] {
  return view === 'front' ? rows.toReversed() : [...rows]
}
