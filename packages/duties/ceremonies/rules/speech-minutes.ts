import { paragraphsOf, type Written } from './speech-text.ts'

/** Usual pace of somebody who reads to a hall, pauses included. A usage, not a rule: nobody has measured this mayor. */
export const usualWordsPerMinute = 130

/** A word is letters or figures in a row; « l’État » is one breath, and so is « c’est-à-dire ». */
const word = /[\p{L}\p{N}]+(?:[’'ʼ.,-][\p{L}\p{N}]+)*/gu

export function wordCount(text: string): number {
  return text.match(word)?.length ?? 0
}

/** How long so many words take, begun minutes counted whole; no words take no time. */
export function minutesOf(words: number): number {
  return Math.ceil(words / usualWordsPerMinute)
}

export type Length = { words: number; minutes: number; over: number }

/** The length of a text beside its slot: `over` is how many minutes it is too long; a slot of 0 is none. */
export function lengthOf(doc: Written, slot: number): Length {
  const words = paragraphsOf(doc).reduce((sum, paragraph) => sum + wordCount(paragraph), 0)
  const minutes = minutesOf(words)
  return { words, minutes, over: slot > 0 ? Math.max(0, minutes - slot) : 0 }
}
