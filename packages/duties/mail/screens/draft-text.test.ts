import { describe, expect, test } from 'vitest'
import { isSameText, tidied } from './draft-text.ts'

const said = (...content: object[]) => ({ subject: 'Réponse', recipient: 'Mme Sossou', body: { type: 'doc', content } })
const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Madame,' }] }

describe('whether a draft changed', () => {
  test('what the editor adds of itself on opening a text is no new version', () => {
    const opened = { type: 'paragraph', attrs: { textAlign: null }, content: [{ text: 'Madame,', type: 'text' }] }
    expect(isSameText(said(paragraph), said(opened, { type: 'paragraph', attrs: { textAlign: null } }))).toBe(true)
  })

  test('a word, an alignment, a bold or a blank line in the middle is one', () => {
    const others = [
      [{ type: 'paragraph', content: [{ type: 'text', text: 'Madame la Présidente,' }] }],
      [{ ...paragraph, attrs: { textAlign: 'center' } }],
      [{ type: 'paragraph', content: [{ type: 'text', text: 'Madame,', marks: [{ type: 'bold' }] }] }],
      [paragraph, { type: 'paragraph' }, paragraph],
    ]
    for (const other of others) expect(isSameText(said(paragraph), said(...other))).toBe(false)
  })

  test('an empty page keeps its one paragraph', () => {
    expect(tidied({ type: 'doc', content: [{ type: 'paragraph' }] })).toEqual({
      type: 'doc',
      content: [{ type: 'paragraph' }],
    })
  })
})
