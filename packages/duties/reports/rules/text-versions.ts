type Version = { version: number; savedBy: string; savedAt: Date; carriedFrom: string | null }

/** Saves closer to each other than this, by one person, are one version to whoever looks back. */
const pause = 10 * 60_000

/**
 * The versions worth looking back at, the newest first, out of everything that was saved by itself while somebody typed: the
 * last of each stretch of typing. A change of hands, a longer pause and a text carried forward begin another.
 */
export function kept<Row extends Version>(newestFirst: readonly Row[]): Row[] {
  return newestFirst.filter((row, place) => {
    const later = newestFirst[place - 1]
    if (!later) return true
    const isOneStretch =
      later.savedBy === row.savedBy &&
      later.savedAt.getTime() - row.savedAt.getTime() < pause &&
      (later.carriedFrom === null) === (row.carriedFrom === null)
    return !isOneStretch
  })
}
