/** One place of a line, as far as two lines are compared. */
export type Placed = { id: string; name: string; function: string; position: number }

export type LineDifference = {
  arrived: Placed[]
  gone: Placed[]
  /** They changed their place among those who stayed. */
  moved: (Placed & { from: number })[]
  /** Somebody else comes in their place, or the function reads differently. */
  changed: (Placed & { was: { name: string; function: string } })[]
  /** How many only have another number because of those above. */
  shifted: number
}

/**
 * What changed from one line to the next, and only that: somebody who comes in third place is one line, not all who stand
 * behind. `moved` are the fewest people whose move explains the new order.
 */
export function lineDifference(before: readonly Placed[], after: readonly Placed[]): LineDifference {
  const [was, is] = [byId(before), byId(after)]
  const stayed = inOrder(after).flatMap((one) => (was.has(one.id) ? [one] : []))
  const still = new Set(longestRising(stayed.map((one) => was.get(one.id)?.position ?? 0)).map((at) => stayed[at]?.id))
  const moves = stayed.filter((one) => !still.has(one.id))
  return {
    arrived: inOrder(after).filter((one) => !was.has(one.id)),
    gone: inOrder(before).filter((one) => !is.has(one.id)),
    moved: moves.map((one) => ({ ...one, from: was.get(one.id)?.position ?? 0 })),
    changed: stayed.flatMap((one) => {
      const old = was.get(one.id)
      const same = !old || (old.name === one.name && old.function === one.function)
      return same ? [] : [{ ...one, was: { name: old.name, function: old.function } }]
    }),
    shifted: stayed.filter((one) => still.has(one.id) && was.get(one.id)?.position !== one.position).length,
  }
}

/** Nothing to hand out anew. */
export function isSameLine({ arrived, gone, moved, changed }: LineDifference): boolean {
  return arrived.length + gone.length + moved.length + changed.length === 0
}

const byId = (line: readonly Placed[]) => new Map(line.map((one) => [one.id, one]))
const inOrder = (line: readonly Placed[]) => line.toSorted((a, b) => a.position - b.position)

/** Where the longest rising row of figures stands: those people kept their order. */
function longestRising(figures: readonly number[]): number[] {
  /** The last place of the best row of each length, and from where each place was reached. */
  const ends: number[] = []
  const from: number[] = []
  for (const [at, figure] of figures.entries()) {
    let length = ends.findIndex((end) => (figures[end] ?? 0) >= figure)
    if (length === -1) length = ends.length
    from[at] = ends[length - 1] ?? -1
    ends[length] = at
  }
  const row: number[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = from[at] ?? -1) row.push(at)
  return row.reverse()
}
