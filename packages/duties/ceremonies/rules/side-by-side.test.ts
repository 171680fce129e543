import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowAsSeen, sideBySide, splitBySide } from './side-by-side.ts'

const ministry = ['préfet', 'député', 'sénateur', 'prés. CR', 'prés. CD', 'maire', 'prés. EPCI']

test('the row of the Interior ministry’s guide, seen from the audience (Maire-info, 10 June 2020)', () => {
  const row = rowAsSeen(ministry, 'front').map((one) => (one === 'préfet' ? 'PRÉFET' : one))
  expect(row.join(' | ')).toBe('maire | prés. CR | député | PRÉFET | sénateur | prés. CD | prés. EPCI')
})

test('right is the right hand of whoever stands in the centre', () => {
  const sides = new Map(sideBySide(ministry).map(({ one, side, away }) => [one, `${side} ${away}`]))
  expect([sides.get('préfet'), sides.get('député'), sides.get('sénateur')]).toEqual(['centre 0', 'right 1', 'left 1'])
})

test('the same row from the dais is its mirror, and nobody is lost', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { maxLength: 40 }), (people) => {
      expect(rowAsSeen(people, 'dais')).toEqual(rowAsSeen(people, 'front').reverse())
      expect(rowAsSeen(people, 'front').toSorted()).toEqual(people.toSorted())
    }),
  )
})

test('civilians on the right and the military on the left, each by rank', () => {
  const people = [
    { id: 'préfet', side: 'civil' as const },
    { id: 'député', side: 'civil' as const },
    { id: 'général', side: 'military' as const },
    { id: 'maire', side: 'civil' as const },
    { id: 'colonel', side: 'military' as const },
  ]
  expect(splitBySide(people, 'front').map((one) => one.id)).toEqual(['maire', 'député', 'préfet', 'général', 'colonel'])
})
