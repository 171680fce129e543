import { fold } from './fold.ts'

/** A piece of an excerpt: plain, or one of the words that were looked for. */
export type Piece = { text: string; marked: boolean }

type Range = { start: number; end: number }

/**
 * The part of a text where the words looked for stand, at most `longest` characters of it, cut into plain and marked pieces.
 * Words match as the search does: accents and capitals do not count, and each stands at the beginning of a word. Without
 * any match it is the beginning of the text. The text itself comes out unchanged, but for runs of spaces, which become one.
 */
export function highlight(text: string, words: string, longest = 240): Piece[] {
  const raw = text.slice(0, 200_000).replace(/\s+/g, ' ').trim()
  const found = rangesOf(raw, wordsOf(words))
  const { start, end } = excerptAround(raw, found[0], longest)
  const inside = found.filter((range) => range.start >= start && range.end <= end)
  const pieces: Piece[] = []
  let at = start
  for (const range of inside) {
    pieces.push(
      { text: raw.slice(at, range.start), marked: false },
      { text: raw.slice(range.start, range.end), marked: true },
    )
    at = range.end
  }
  pieces.push({ text: raw.slice(at, end), marked: false })
  const shown = pieces.filter((piece) => piece.text !== '')
  const [before, after] = [start > 0 ? '…' : '', end < raw.length ? '…' : '']
  return joined([{ text: before, marked: false }, ...shown, { text: after, marked: false }])
}

const wordsOf = (words: string) => [...new Set(fold(words).match(/[\p{L}\p{N}]+/gu) ?? [])]

const accent = /\p{M}/u

/** Where the words stand, by their places in the raw text. */
function rangesOf(raw: string, words: readonly string[]): Range[] {
  if (words.length === 0) return []
  const { folded, rawAt } = foldedWithPlaces(raw)
  const ranges: Range[] = []
  for (const match of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    const begun = words.filter((word) => match[0].startsWith(word))
    const length = Math.max(0, ...begun.map((word) => word.length))
    const start = rawAt[match.index]
    const end = rawAt[match.index + length]
    if (length > 0 && start !== undefined && end !== undefined) ranges.push({ start, end })
  }
  return ranges
}

/** The text folded sign by sign, and for each sign of it where it came from. */
function foldedWithPlaces(raw: string): { folded: string; rawAt: number[] } {
  let folded = ''
  const rawAt: number[] = []
  let place = 0
  for (const sign of raw) {
    // A loose accent belongs to the letter before it; whatever does not fold to something stands for itself as a gap.
    const plain = accent.test(sign) ? '' : fold(sign) || ' '
    for (const _ of plain) rawAt.push(place)
    folded += plain
    place += sign.length
  }
  rawAt.push(raw.length)
  return { folded, rawAt }
}

/** Enough of the text to read the first match in its sentence, cut between words. */
function excerptAround(raw: string, first: Range | undefined, longest: number): Range {
  // Room is kept for the dots on both sides.
  const room = longest - 2
  if (raw.length <= longest) return { start: 0, end: raw.length }
  const before = Math.floor(room / 3)
  const wanted = first ? Math.max(0, Math.min(first.start - before, raw.length - room)) : 0
  const start = wanted === 0 ? 0 : toWordStart(raw, wanted, first?.start ?? 0)
  const end = Math.min(raw.length, start + room)
  return { start, end: end === raw.length ? end : toWordEnd(raw, end, first?.end ?? start) }
}

function toWordStart(raw: string, from: number, limit: number): number {
  const space = raw.indexOf(' ', from)
  return space === -1 || space >= limit ? whole(raw, from) : space + 1
}

function toWordEnd(raw: string, from: number, limit: number): number {
  const space = raw.lastIndexOf(' ', from)
  return space <= limit ? whole(raw, from) : space
}

/** Never cuts a sign in two. */
const whole = (raw: string, at: number) => (/[\uDC00-\uDFFF]/.test(raw[at] ?? '') ? at - 1 : at)

function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (piece.text === '') continue
    if (last && last.marked === piece.marked) all[all.length - 1] = { ...last, text: last.text + piece.text }
    else all.push(piece)
  }
  return all
}
