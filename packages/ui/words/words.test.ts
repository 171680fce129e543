import { expect, it } from 'vitest'
import { uiFr } from './fr.ts'

function sentences(words: object): string[] {
  return Object.values(words).flatMap((value) => (typeof value === 'string' ? value : sentences(value)))
}

it('sets the narrow no-break space before the high signs, as French print does', () => {
  const wrong = sentences(uiFr).filter((sentence) => /\p{L}[;!?]| [;:!?]|« | »/u.test(sentence))
  expect(wrong).toEqual([])
})

it('writes the curly apostrophe', () => {
  expect(sentences(uiFr).filter((sentence) => sentence.includes("'"))).toEqual([])
})
