import type { RichText } from '@cabinet/ui/rich-text.ts'
import type { LetterPage } from './client.ts'

/** What the author types; everything else on the paper comes from the office and the letter. */
export type DraftText = { subject: string; recipient: string; body: RichText }

export type SavedDraft = NonNullable<LetterPage['draft']>

export function textOf({ subject, recipient, body }: SavedDraft): DraftText {
  return { subject, recipient, body: body as RichText }
}

export const isSameText = (one: DraftText, other: DraftText) => JSON.stringify(one) === JSON.stringify(other)

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
