import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeNoted, sentenceAt } from './meeting-sentences.ts'

const minutes =
  'Le Maire ouvre la séance. M. Kadio remet un devis avant vendredi. La voirie attend.\n\nLe budget est reporté.'
const noted = (commitmentId: string, sentence: string) => ({ commitmentId, sentence })

test('a commitment stands beside the sentence it was noted from', () => {
  const { paragraphs, elsewhere } = placeNoted(minutes, [
    noted('devis', 'M. Kadio remet un devis avant vendredi.'),
    noted('budget', 'budget est reporté'),
  ])
  expect(paragraphs.map((one) => one.sentences.map((each) => each.noted))).toEqual([[[], ['devis'], []], [['budget']]])
  expect(elsewhere).toEqual([])
})

test('of several sentences marked together it stands beside the last', () => {
  const marked = 'M. Kadio remet un devis avant vendredi. La voirie attend.'
  expect(placeNoted(minutes, [noted('devis', marked)]).paragraphs[0]?.sentences[2]?.noted).toEqual(['devis'])
})

test('one whose sentence was rewritten, or that had none, stands apart', () => {
  const { elsewhere } = placeNoted(minutes, [noted('old', 'La séance est levée.'), noted('point', '')])
  expect(elsewhere).toEqual(['old', 'point'])
})

test('whatever is written, every commitment is in sight exactly once and no word is lost', () => {
  const words = fc.array(fc.constantFrom('Le Maire', 'décide.', 'M.', 'Non !', '\n', '« Oui. »'), { maxLength: 30 })
  fc.assert(
    fc.property(words, fc.array(fc.constantFrom('Le Maire décide.', 'Non !', ''), { maxLength: 4 }), (said, marked) => {
      const text = said.join(' ')
      const list = marked.map((sentence, i) => noted(String(i), sentence))
      const { paragraphs, elsewhere } = placeNoted(text, list)
      const sentences = paragraphs.flatMap((one) => one.sentences)
      const placed = [...sentences.flatMap((one) => one.noted), ...elsewhere]
      expect(placed.toSorted()).toEqual(list.map((one) => one.commitmentId))
      const bare = (some: string) => some.replace(/\s+/g, '')
      expect(bare(sentences.map((one) => one.text).join(''))).toBe(bare(text))
    }),
  )
})

test.each([
  ['the cursor at the beginning', 0, 0, 'Le Maire ouvre la séance.'],
  ['the cursor in the second sentence', 40, 40, 'M. Kadio remet un devis avant vendredi.'],
  ['the cursor in the second paragraph', minutes.length - 3, minutes.length - 3, 'Le budget est reporté.'],
  ['some marked words', 3, 8, 'Maire'],
])('with %s the sentence is found', (_, from, until, sentence) => {
  expect(sentenceAt(minutes, from, until)).toBe(sentence)
})
