import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentencesOf } from './sentences.ts'

test.each([
  ['one alone', 'Merci à tous.', ['Merci à tous.']],
  ['two', 'Merci. Bonne fête !', ['Merci. ', 'Bonne fête !']],
  [
    'a title shortened',
    'Je salue M. le Préfet et MM. les députés. Merci.',
    ['Je salue M. le Préfet et MM. les députés. ', 'Merci.'],
  ],
  [
    'an initial',
    'Nous devons ce pont à J. Koffi. Rendons-lui hommage.',
    ['Nous devons ce pont à J. Koffi. ', 'Rendons-lui hommage.'],
  ],
  ['a quotation', 'Il disait : « Tenez bon ! » Nous avons tenu.', ['Il disait : « Tenez bon ! » ', 'Nous avons tenu.']],
  ['figures', 'La route fait 3.5 km. Elle ouvre en mai.', ['La route fait 3.5 km. ', 'Elle ouvre en mai.']],
  [
    'a question',
    'Que voulons-nous ? Une ville propre… Et nous l’aurons !',
    ['Que voulons-nous ? ', 'Une ville propre… ', 'Et nous l’aurons !'],
  ],
  ['nothing', '', []],
])('%s', (_, text, expected) => {
  expect(sentencesOf(text)).toEqual(expected)
})

test('nothing of a paragraph is lost or added', () => {
  const words = fc.array(
    fc.constantFrom('Merci', 'M.', ' ', '\u202f', '. ', '! ', '…', '« ', ' »', 'été', 'A', '12', '\n'),
  )
  fc.assert(
    fc.property(words, (some) => {
      expect(sentencesOf(some.join('')).join('')).toBe(some.join(''))
    }),
  )
})
