import { childrenOf, type RichText } from './rich-text.ts'

/** A rich text as the templates read it: a short list of known blocks, whatever the editor stored. */
export type Flow = Block[]

type Block =
  | { kind: 'paragraph'; align: Align; dir: Direction; runs: Run[] }
  | { kind: 'heading'; size: number; level: number; align: Align; dir: Direction; runs: Run[] }
  | { kind: 'list'; ordered: boolean; start: number; dir: Direction; entries: Flow[] }
  | { kind: 'quote'; body: Flow }
  | { kind: 'rule' }

type Run = { text: string; marks: string[]; href?: string } | { break: true }
type Align = 'start' | 'left' | 'center' | 'right' | 'justify'
type Direction = 'ltr' | 'rtl'

/** Deeper than this a letter is no longer a letter: what lies below is kept as plain words. */
const deepest = 8

/** Reads an editor's JSON. A node nobody knows gives its words; nothing in it can make this throw. */
export function richTextFlow(doc: RichText): Flow {
  let above = 0
  const blocksOf = (nodes: RichText[], depth: number): Flow => {
    const flow: Flow = []
    let loose: RichText[] = []
    const gather = () => {
      if (loose.length > 0) flow.push(paragraph(loose))
      loose = []
    }
    for (const node of nodes) {
      if (isInline(node)) {
        loose.push(node)
        continue
      }
      gather()
      flow.push(...block(node, depth))
    }
    gather()
    return flow
  }
  const block = (node: RichText, depth: number): Flow => {
    if (depth > deepest) return [paragraph([{ type: 'text', text: wordsOf(node) }])]
    const children = childrenOf(node)
    if (node.type === 'paragraph') return [paragraph(children, node)]
    if (node.type === 'heading') {
      const size = between(numberOf(node, 'level', 1), 1, 3)
      // Readers of headings must not fall from a first to a third level; the eye may.
      above = Math.min(size, above + 1)
      return [{ ...paragraph(children, node), kind: 'heading', size, level: above }]
    }
    if (node.type === 'bulletList' || node.type === 'orderedList') return [list(node, children, depth)]
    if (node.type === 'blockquote') return [{ kind: 'quote', body: blocksOf(children, depth + 1) }]
    if (node.type === 'horizontalRule') return [{ kind: 'rule' }]
    return blocksOf(children, depth + 1)
  }
  const list = (node: RichText, children: RichText[], depth: number): Block => ({
    kind: 'list',
    ordered: node.type === 'orderedList',
    start: between(numberOf(node, 'start', 1), 0, 9999),
    dir: directionOf(wordsOf(node)),
    entries: children.map((entry) =>
      entry.type === 'listItem' ? blocksOf(childrenOf(entry), depth + 1) : blocksOf([entry], depth + 1),
    ),
  })
  return blocksOf(doc.type === 'doc' ? childrenOf(doc) : [doc], 0)
}

function paragraph(inline: RichText[], node?: RichText): Extract<Block, { kind: 'paragraph' }> {
  return {
    kind: 'paragraph',
    align: alignOf(node),
    dir: directionOf(inline.map(wordsOf).join('')),
    runs: inline.flatMap(runsOf),
  }
}

function runsOf(node: RichText): Run[] {
  if (node.type === 'hardBreak') return [{ break: true }]
  const text = typeof node.text === 'string' ? node.text : wordsOf(node)
  if (text === '') return []
  const marks = Array.isArray(node.marks) ? node.marks : []
  const href = marks.find((mark) => mark?.type === 'link')?.attrs?.href
  const known = marks.map((mark) => String(mark?.type)).filter((mark) => plainMarks.has(mark))
  return [{ text, marks: known, ...(typeof href === 'string' && safeLink.test(href) ? { href } : {}) }]
}

const plainMarks = new Set(['bold', 'italic', 'underline', 'strike'])
const safeLink = /^(https?:\/\/|mailto:)\S+$/i

function isInline(node: RichText): boolean {
  return typeof node.text === 'string' || node.type === 'text' || node.type === 'hardBreak'
}

/** All the words under a node, without climbing down call by call: a hostile text may be ten thousand levels deep. */
function wordsOf(node: RichText): string {
  const words: string[] = []
  const open = [node]
  for (let next = open.pop(); next; next = open.pop()) {
    if (typeof next.text === 'string') words.push(next.text)
    open.push(...childrenOf(next).reverse())
  }
  return words.join('')
}

/** The first letter that has a direction gives the paragraph's. */
function directionOf(text: string): Direction {
  const first = /\p{L}/u.exec(text)?.[0]
  return first && /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(first) ? 'rtl' : 'ltr'
}

function alignOf(node: RichText | undefined): Align {
  const align = node?.attrs?.textAlign
  return align === 'left' || align === 'center' || align === 'right' || align === 'justify' ? align : 'start'
}

function numberOf(node: RichText, name: string, otherwise: number): number {
  const value = node.attrs?.[name]
  return typeof value === 'number' && Number.isFinite(value) ? Math.trunc(value) : otherwise
}

function between(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
