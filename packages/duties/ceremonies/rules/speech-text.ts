import { sentencesOf } from '@cabinet/office/sentences.ts'

/** A text as the editor keeps it, as far as its words are read. */
export type Written = {
  type?: string | undefined
  text?: string | undefined
  content?: Written[] | undefined
}

const lines = new Set(['paragraph', 'heading'])

/** The paragraphs of a text, headings and lines of lists among them, in order; empty ones are left out. */
export function paragraphsOf(doc: Written): string[] {
  const found: string[] = []
  const open: Written[] = [doc]
  for (let next = open.pop(); next; next = open.pop()) {
    if (lines.has(next.type ?? '')) found.push(wordsIn(next))
    else if (typeof next.text === 'string') found.push(next.text)
    else open.push(...inside(next).reverse())
  }
  return found.map((line) => line.trim()).filter(Boolean)
}

/** Every sentence of a text, in order, without the spaces around it. */
export function sentencesIn(doc: Written): string[] {
  return paragraphsOf(doc).flatMap((paragraph) => sentencesOf(paragraph).map((sentence) => sentence.trim()))
}

function wordsIn(node: Written): string {
  if (typeof node.text === 'string') return node.text
  if (node.type === 'hardBreak') return ' '
  return inside(node).map(wordsIn).join('')
}

const inside = (node: Written): Written[] =>
  Array.isArray(node.content) ? node.content.filter((child) => typeof child === 'object' && child !== null) : []
