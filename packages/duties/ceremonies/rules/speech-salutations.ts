import type { Written } from './speech-text.ts'

/** Which salutations went and which came since they were put in. Empty lists: nothing changed. */
export function salutationChanges(before: readonly string[], now: readonly string[]) {
  const gone = before.filter((line) => !now.includes(line))
  const come = now.filter((line) => !before.includes(line))
  const moved = gone.length === 0 && come.length === 0 && before.join('\n') !== now.join('\n')
  return { gone, come, moved, changed: moved || gone.length > 0 || come.length > 0 }
}

/**
 * The text with these salutations at its head. Those put in before are taken out where they stand unchanged; whatever a
 * person wrote or altered stays.
 */
export function withSalutations<Node extends Written>(
  doc: Node,
  { before, now }: { before: readonly string[]; now: readonly string[] },
): Node {
  const old = new Set(before)
  const own = (doc.content ?? []).filter((node) => !isOldLine(node, old))
  const lines = now.map((text): Written => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
  return { ...doc, content: [...lines, ...own] }
}

function isOldLine(node: Written, old: ReadonlySet<string>): boolean {
  const [only, ...more] = node.content ?? []
  return node.type === 'paragraph' && more.length === 0 && typeof only?.text === 'string' && old.has(only.text.trim())
}
