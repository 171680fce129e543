import type { RichText } from '@cabinet/ui/rich-text.ts'
import type { LetterPage } from './client.ts'

/** What the author types; everything else on the paper comes from the office and the letter. */
export type DraftText = { subject: string; recipient: string; body: RichText }

export type SavedDraft = NonNullable<LetterPage['draft']>

export function textOf({ subject, recipient, body }: SavedDraft): DraftText {
  return { subject, recipient, body: body as RichText }
}

/** Whether two texts say the same: what the editor adds of itself on opening a text is no change. */
export function isSameText(one: DraftText, other: DraftText): boolean {
  return (
    one.subject === other.subject &&
    one.recipient === other.recipient &&
    JSON.stringify(tidied(one.body)) === JSON.stringify(tidied(other.body))
  )
}

/** The text without the editor's own furniture: attributes left at their usual value, empty paragraphs at the end. */
export function tidied({ type, attrs, content, marks, text }: RichText): RichText {
  const own = Object.entries(attrs ?? {}).filter(
    ([name, value]) => value !== null && !(name === 'start' && value === 1),
  )
  const kept = marks?.map((mark) =>
    mark.type === 'link' ? { type: 'link', attrs: { href: mark.attrs?.href } } : { type: mark.type },
  )
  const inside = content?.map(tidied) ?? []
  const last = inside.findLastIndex((node) => node.type !== 'paragraph' || node.content !== undefined)
  const within = type === 'doc' ? inside.slice(0, Math.max(1, last + 1)) : inside
  return {
    ...(type !== undefined && { type }),
    ...(own.length > 0 && { attrs: Object.fromEntries(own) }),
    ...(within.length > 0 && { content: within }),
    ...(kept?.length && { marks: kept }),
    ...(text !== undefined && { text }),
  }
}

const keyOf = (letterId: string) => `cabinet.draft.${letterId}`

/** What was typed and not yet saved when the window closed; it stays in this window only. */
export function rescuedText(letterId: string): { version: number; text: DraftText } | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(letterId)) ?? 'null')
  } catch {
    return null
  }
}

export function rescue(letterId: string, version: number, text: DraftText): void {
  try {
    sessionStorage.setItem(keyOf(letterId), JSON.stringify({ version, text }))
  } catch {
    // A full or forbidden storage costs the safety net, not the writing.
  }
}

export const forgetRescued = (letterId: string) => sessionStorage.removeItem(keyOf(letterId))
