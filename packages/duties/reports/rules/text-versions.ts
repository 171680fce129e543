type Version = { version: number; text: string; savedBy: string; savedAt: Date; carriedFrom: string | null }

/** Saves closer to each other than this, by one person, are one version to whoever looks back. */
const pause = 10 * 60_000

/**
 * The versions worth looking back at, the newest first, out of everything that was saved by itself while somebody typed: the
 * last of each stretch of typing. A change of hands, a longer pause and a text carried forward begin another; so does what a
 * person would look for afterwards: the text before half of it was taken out, and before an older one was put back.
 */
export function kept<Row extends Version>(newestFirst: readonly Row[]): Row[] {
  return newestFirst.filter((row, place) => {
    const later = newestFirst[place - 1]
    if (!later) return true
    const isOneStretch =
      later.savedBy === row.savedBy &&
      later.savedAt.getTime() - row.savedAt.getTime() < pause &&
      (later.carriedFrom === null) === (row.carriedFrom === null)
    const isCut = later.text.length < row.text.length / 2
    const isPutBack = later.text !== row.text && newestFirst.slice(place + 1).some(({ text }) => text === later.text)
    return !isOneStretch || isCut || isPutBack
  })
}
