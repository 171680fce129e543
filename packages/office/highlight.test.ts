import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from './fold.ts'
import { highlight, type Piece } from './highlight.ts'

const marked = (pieces: readonly Piece[]) => pieces.filter((piece) => piece.marked).map((piece) => piece.text)
const read = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text).join('')

describe('an excerpt of a letter with the words that were looked for', () => {
  test('marks the words whatever their accents and capitals, and leaves the text as it is written', () => {
    const pieces = highlight('Toiture du hangar : DÉGÂTS constatés', 'degats hangar')
    expect(marked(pieces)).toEqual(['hangar', 'DÉGÂTS'])
    expect(read(pieces)).toBe('Toiture du hangar : DÉGÂTS constatés')
  })

  test('marks only the part of a word that was typed, and only at its beginning', () => {
    expect(marked(highlight('Le marché et le supermarché', 'march'))).toEqual(['march'])
  })

  test('finds œ under oe, and a letter whose accent is a sign of its own', () => {
    expect(marked(highlight('Vœux et cœurs', 'voeux coeur'))).toEqual(['Vœux', 'cœur'])
    expect(marked(highlight('re\u0301ponse', 'repon'))).toEqual(['re\u0301pon'])
  })

  test('marks the word typed on one side of an apostrophe', () => {
    expect(marked(highlight('Demande d’audience', 'audience'))).toEqual(['audience'])
  })

  test('shows the sentence around the first match of a long text, cut between words', () => {
    const text = `${'Le conseil délibère longuement. '.repeat(40)}La toiture du hangar fuit. ${'Suite. '.repeat(80)}`
    const pieces = highlight(text, 'toiture')
    expect(marked(pieces)).toEqual(['toiture'])
    expect(read(pieces)).toMatch(/^…\S.*La toiture du hangar fuit\..*\S…$/)
  })

  test('shows the beginning when nothing matches or nothing is looked for', () => {
    expect(highlight('Monsieur le Maire, bonjour', 'piscine')).toEqual([
      { text: 'Monsieur le Maire, bonjour', marked: false },
    ])
    expect(highlight('', 'piscine')).toEqual([])
    expect(highlight('Bonjour', ' ;!')).toEqual([{ text: 'Bonjour', marked: false }])
  })

  test('is never longer than asked and never breaks or invents a sign, whatever the text', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 600 })
    fc.assert(
      fc.property(texts, fc.string({ maxLength: 20 }), (text, words) => {
        const shown = read(highlight(text, words))
        expect(shown.length).toBeLessThanOrEqual(240)
        expect(text.replace(/\s+/g, ' ').trim()).toContain(shown.replace(/^…|…$/g, '').trim())
        expect(shown.isWellFormed() || !text.isWellFormed()).toBe(true)
      }),
    )
  })

  test('a word of the text that is looked for is marked', () => {
    const word = fc.stringMatching(/^[a-zéèàç]{3,12}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), fc.nat(), (words, choice) => {
        const chosen = words[choice % words.length] ?? ''
        expect(marked(highlight(words.join(' '), chosen)).map(fold)).toContain(fold(chosen))
      }),
    )
  })
})
