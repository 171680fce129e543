import { sentencesOf } from '@cabinet/office/sentences.ts'
import { soundsBinding } from './capture.ts'

/** A sentence of a text that was pasted; `sounds` when it reads like an order or a promise. */
export type Sentence = { id: string; text: string; sounds: boolean; startsParagraph: boolean }

/** The most sentences shown of one text: whoever pastes a book cuts it first. */
export const mostSentences = 600

/** The sentences of a text, paragraph by paragraph, in their order; bullets and numbers in front are left out. */
export function sentencesIn(text: string): Sentence[] {
  const found = text.split(/\n+/).flatMap((paragraph, at) =>
    sentencesOf(paragraph.trim())
      .map((sentence) => sentence.replace(/^\s*(?:[-–—•*·]|\d{1,2}[.)])\s+/u, '').trim())
      .filter((sentence) => sentence.length >= 3)
      .map((sentence, i) => ({
        ...{ id: `${at}.${i}`, text: sentence, sounds: soundsBinding(sentence), startsParagraph: i === 0 },
      })),
  )
  return found.slice(0, mostSentences)
}
