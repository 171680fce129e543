/**
 * Which counts of one column are hidden so that nobody can tell a small one: every count from one to one less than `mask`, and
 * beside them as many others, the smallest first, as it takes so that no hidden count follows from the total and from what is
 * shown. Null: it cannot be done (a single row is the total itself); the column then says nothing at all.
 */
export function hiddenCounts(counts: readonly number[], mask: number): boolean[] | null {
  const hidden = counts.map((count) => count > 0 && count < mask)
  if (!hidden.includes(true)) return hidden
  for (const place of bySize(counts)) {
    if (isSafe(counts, hidden)) return hidden
    hidden[place] = true
  }
  return isSafe(counts, hidden) ? hidden : null
}

/** The order in which others are hidden beside the small ones: the smallest first, and what is nothing last of all. */
function bySize(counts: readonly number[]): number[] {
  const size = (place: number) => counts[place] || Number.POSITIVE_INFINITY
  return [...counts.keys()].sort((left, right) => size(left) - size(right))
}

/**
 * Two or more are hidden, and together they are more than one each: whoever subtracts from the total what is shown is left
 * with a sum that several ways lead to.
 */
function isSafe(counts: readonly number[], hidden: readonly boolean[]): boolean {
  const concealed = counts.filter((_, place) => hidden[place])
  const sum = concealed.reduce((total, count) => total + count, 0)
  return concealed.length >= 2 && sum > concealed.length
}
