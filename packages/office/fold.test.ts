import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from './fold.ts'

describe('folding what is written so that it can be found', () => {
  test.each([
    ['Décès de M. Núñez', 'deces de m. nunez'],
    ['Œuvre du sacré-cœur', 'oeuvre du sacre-coeur'],
    ['Straße', 'strasse'],
    ['Curriculum vitæ', 'curriculum vitae'],
    ['HOUNKPÈ', 'hounkpe'],
    ['Ɛɖɛ́', 'ɛɖɛ'],
    ['l’arrêté n° 12', "l'arrete n° 12"],
    ['  Union\u202f: deux\u00a0  mots ', 'union : deux mots'],
    ['ﬁche d’imputation', "fiche d'imputation"],
    ['İstanbul', 'istanbul'],
    ['', ''],
  ])('%j becomes %j', (written, folded) => {
    expect(fold(written)).toBe(folded)
  })

  test('a letter typed with its accent apart is the same letter', () => {
    expect(fold('E\u0301tat')).toBe(fold('État'))
  })

  test('folding twice changes nothing, whatever was typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)))
  })

  test('capital and small letters are found alike in French', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aàâbcçdeéèêëfgiîïoôœuùûüyÿæ -’') }), (text) => {
        return fold(text.toUpperCase()) === fold(text)
      }),
    )
  })
})
