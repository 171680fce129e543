/** A text as the editor keeps it (TipTap / ProseMirror JSON). Nothing is promised about the names inside: see `richTextFlow`. */
export type RichText = {
  type: string
  attrs?: Record<string, unknown> | undefined
  content?: RichText[] | undefined
  marks?: RichTextMark[] | undefined
  text?: string | undefined
}

export type RichTextMark = { type: string; attrs?: Record<string, unknown> | undefined }

/** Nodes that make a line of their own when a text is read without its form. */
const lines = new Set(['paragraph', 'heading', 'listItem', 'blockquote', 'horizontalRule', 'codeBlock', 'tableRow'])

/** The words of a text without their form: one line a paragraph, what search and short summaries read. */
export function richTextToPlain(doc: RichText): string {
  const written: string[] = []
  // A pile and not a recursion: a hostile text may be ten thousand levels deep.
  const open: (RichText | '\n')[] = [doc]
  for (let next = open.pop(); next; next = open.pop()) {
    if (next === '\n') {
      written.push(next)
      continue
    }
    if (typeof next.text === 'string') written.push(next.text)
    if (next.type === 'hardBreak' || lines.has(next.type)) open.push('\n')
    open.push(...childrenOf(next).reverse())
  }
  return written
    .join('')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
}

/** A text of plain paragraphs, one a line: what a template or an imported letter becomes in the editor. */
export function plainToRichText(text: string): RichText {
  const content = text.split(/\r?\n/).map((line): RichText => paragraph(line))
  return { type: 'doc', content }
}

/** The children of a node, whatever the stored JSON holds in their place. */
export function childrenOf(node: RichText): RichText[] {
  if (!Array.isArray(node.content)) return []
  return node.content.filter((child) => typeof child === 'object' && child !== null)
}

function paragraph(line: string): RichText {
  return line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] }
}
