import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf } from './excerpt.ts'

const long = `${'avant '.repeat(60)}le marché de Kpota ${'après '.repeat(60)}`

test('the words around what was looked for are shown, accents or not', () => {
  const excerpt = excerptOf(long, 'MARCHE')
  expect(excerpt).toContain('le marché de Kpota')
  expect(excerpt.startsWith('… ')).toBe(true)
  expect(excerpt.endsWith(' …')).toBe(true)
})

test('nothing is shown when the paper does not hold the word', () => {
  expect(excerptOf(long, 'subvention')).toBe('')
  expect(excerptOf('', 'subvention')).toBe('')
  expect(excerptOf(long, '!!!')).toBe('')
})

test('an excerpt fits on a line of a list, whatever the paper', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 2000 }),
      fc.string({ maxLength: 20 }),
      (text, asked) => excerptOf(text, asked).length <= 250,
    ),
  )
})
