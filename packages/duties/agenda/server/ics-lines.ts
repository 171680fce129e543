/** Lines longer than this are pictures and attachments: they are counted and left out. */
const longestLine = 64 * 1024
/** What is kept of one component as it came. */
const longestRaw = 64 * 1024
const deepest = 6

/** One component of a file: its lines, unfolded, without those of the components inside it. */
export type Block = {
  name: string
  lines: string[]
  /** Of a zone, its observances. */
  inside: Block[]
  /** As it came, with everything inside; empty when it was too long to be kept. */
  raw: string
  tooLong: boolean
}

/** The components of a calendar file one after the other, each read once from beginning to end; broken ones are closed. */
export function* blocksOf(text: string, wanted: ReadonlySet<string>): Generator<Block | { calendar: string }> {
  const open: Block[] = []
  for (const line of unfolded(text)) {
    const [, what, name = ''] = /^(BEGIN|END):([A-Z-]{1,40})\s*$/i.exec(line) ?? []
    const root = open[0]
    if (root) keepRaw(root, line)
    if (what?.toUpperCase() === 'BEGIN') {
      const inner = open.length > 0 || wanted.has(name.toUpperCase())
      if (!inner || open.length >= deepest) continue
      const block: Block = { name: name.toUpperCase(), lines: [], inside: [], raw: '', tooLong: false }
      open.at(-1)?.inside.push(block)
      open.push(block)
      if (open.length === 1) keepRaw(block, line)
      continue
    }
    if (what) {
      const ends = open.findLastIndex((block) => block.name === name.toUpperCase())
      if (ends < 0) continue
      const [closed] = open.splice(ends)
      if (ends === 0 && closed) yield closed
      continue
    }
    const inHand = open.at(-1)
    if (!inHand) yield { calendar: line }
    else if (line.length > longestLine) inHand.tooLong = true
    else inHand.lines.push(line)
  }
  if (open[0]) yield open[0]
}

function keepRaw(block: Block, line: string): void {
  if (block.tooLong) return
  block.tooLong = block.raw.length + line.length > longestRaw
  block.raw = block.tooLong ? '' : `${block.raw}${line}\r\n`
}

/** The lines of a file with the folded ones put together; a mark at the beginning and any kind of line end are fine. */
function* unfolded(text: string): Generator<string> {
  let pieces: string[] = []
  const ends = /\r\n|\n|\r/g
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; ) {
    const end = ends.exec(text)
    const line = text.slice(at, end ? end.index : text.length)
    at = end ? ends.lastIndex : text.length
    if (line.startsWith(' ') || line.startsWith('\t')) {
      pieces.push(line.slice(1))
      continue
    }
    if (pieces.length) yield pieces.join('')
    pieces = line === '' ? [] : [line]
  }
  if (pieces.length) yield pieces.join('')
}
