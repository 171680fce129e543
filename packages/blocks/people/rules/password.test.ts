import { Refusal } from '@cabinet/office/refusal.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { howManyCommonPasswords, isCommonPassword } from './common-passwords.ts'
import { checkPassword } from './password.ts'

const surroundings = {
  known: ['Mairie de Porto-Sèmè', 'Afiavi Sossou-Dossa', 'afi.sossou@porto-seme.bj'],
  isCommon: isCommonPassword,
}

function refusalOf(password: string): string | undefined {
  try {
    checkPassword(password, surroundings)
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code.replace('people.password.', '')
    throw error
  }
}

describe('a password somebody would guess', () => {
  test.each([
    ['court', 'too-short'],
    ['onze signes!', undefined],
    ['x'.repeat(129), 'too-long'],
    ['aaaaaaaaaaaa', 'repeats'],
    ['soleilsoleil', 'repeats'],
    ['121212121212', 'repeats'],
    ['abcabcabcabc1', 'repeats'],
    ['motdepasse2026', 'common'],
    ['MotDePasse!!!!', 'common'],
    ['P@ssw0rd2026!', 'common'],
    ['2026password!', 'common'],
    ['mot de passe 2026', 'common'],
    ['football123456', 'common'],
    ['azertyuiopqs', 'keyboard-walk'],
    ['azertyuiop123456', 'common'],
    ['qsdfghjklmwxcvbn', 'keyboard-walk'],
    ['123456789012', 'common'],
    ['abcdefghijkl', 'keyboard-walk'],
    ['Mairie2026!!', 'known-words'],
    ['MairiePortoSeme2026', 'known-words'],
    ['SossouAfiavi1987', 'known-words'],
    ['cabinet-du-maire-26', 'known-words'],
    ['Bienvenue-Sossou1', 'known-words'],
    ['M@irieP0rto$eme', 'known-words'],
  ])('%s', (password, code) => {
    expect(refusalOf(password)).toBe(code)
  })

  test('a lone half of a character or a hidden zero is refused: it could not be typed again', () => {
    expect(refusalOf('quatre chiens\ud800 gris')).toBe('unreadable')
    expect(refusalOf('quatre chiens\0 gris')).toBe('unreadable')
  })
})

describe('a password that is good', () => {
  test.each([
    'quatre pirogues bleues au large',
    'le bac part à neuf heures',
    'Tabouret-violet-7-lanternes',
    'xK4#mQ9$vL2p',
    'la mairie ouvre quand la pluie cesse',
    'ɖo nukun e nyɔ hugan',
    '我们今天早上去河边钓了三条鱼',
  ])('%s', (password) => {
    expect(refusalOf(password)).toBeUndefined()
  })

  test('any password of random letters and digits, from twelve to one hundred and twenty-eight long', () => {
    const anySign = fc.constantFrom(...'bcdfghjklmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ23456789')
    fc.assert(
      fc.property(fc.array(anySign, { minLength: 16, maxLength: 128 }), (signs) => {
        fc.pre(new Set(signs.map((sign) => sign.toLowerCase())).size > 10)
        const code = refusalOf(signs.join(''))
        return code === undefined || code === 'repeats'
      }),
    )
  })

  test('whatever is typed gets an answer, also what would send a careless pattern round in circles', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (password) => refusalOf(password) !== ''))
    for (const circling of ['ab'.repeat(64), `${'a'.repeat(127)}b`]) expect(refusalOf(circling)).toBe('repeats')
  })
})

test('the list of common passwords is long enough to be of use', () => {
  expect(howManyCommonPasswords()).toBeGreaterThan(3000)
  for (const word of ['password', 'azerty', 'motdepasse', '123456789']) expect(isCommonPassword(word)).toBe(true)
})
