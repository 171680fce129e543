import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alikePairs, type Card } from './alike.ts'

const card = (id: string, folded: string, more: Partial<Card> = {}): Card => ({
  id,
  folded,
  email: '',
  phone: '',
  ...more,
})

test('the same name in another order, the same address or telephone: two cards that may be one', () => {
  const pairs = alikePairs([
    card('1', 'kossi ahlonsso'),
    card('2', 'ahlonsso, kossi'),
    card('3', 'mairie de kpota', { email: 'mairie@kpota.example' }),
    card('4', 'commune de kpota', { email: 'mairie@kpota.example' }),
    card('5', 'afi sossou', { phone: '+229 01 90 00 00 01' }),
    card('6', 'afi s.', { phone: '01 90 00 00 01' }),
  ])
  expect(pairs.map(({ a, b, by }) => [a.id, b.id, by])).toEqual([
    ['1', '2', 'name'],
    ['3', '4', 'email'],
    ['5', '6', 'phone'],
  ])
})

test('cards without an address or a telephone are not alike for that', () => {
  expect(
    alikePairs([
      card('1', 'ana'),
      card('2', 'afi'),
      card('3', 'paul', { phone: '12' }),
      card('4', 'jean', { phone: '12' }),
    ]),
  ).toEqual([])
})

test('the switchboard of an institution makes nobody alike', () => {
  const at = { email: 'accueil@conseil.example', phone: '+225 05 00 00 77 01' }
  const named = ['ana', 'afi', 'paul', 'jean'].map((name, i) => card(String(i), name, at))
  expect(alikePairs(named)).toEqual([])
  expect(alikePairs(named.slice(2))).toMatchObject([{ by: 'email' }])
})

test('a pair is named once, whatever it shares', () => {
  const some = fc.record({
    folded: fc.constantFrom('ana', 'afi'),
    email: fc.constantFrom('', 'a@b.example'),
    phone: fc.constantFrom('', '90000001'),
  })
  fc.assert(
    fc.property(fc.array(some, { maxLength: 12 }), (rows) => {
      const pairs = alikePairs(rows.map((row, i) => ({ ...row, id: String(i) })))
      expect(new Set(pairs.map(({ a, b }) => `${a.id}-${b.id}`)).size).toBe(pairs.length)
    }),
  )
})
