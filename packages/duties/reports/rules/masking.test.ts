import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hiddenCounts } from './masking.ts'

test.each([
  ['nothing small', [12, 7, 5, 0], [false, false, false, false]],
  ['one small: the smallest of the others goes with it', [12, 3, 7], [false, true, true]],
  ['two small ones hide each other', [12, 3, 4], [false, true, true]],
  ['two of one each would be told by their sum', [12, 1, 1, 6], [false, true, true, true]],
  ['a small one among rows of nothing', [3, 0, 0], [true, true, false]],
  ['the only row is the total', [3], null],
  ['one person among rows of nothing', [1, 0], null],
] as const)('%s', (_, counts, hidden) => {
  expect(hiddenCounts(counts, 5)).toEqual(hidden)
})

/** Every way to fill the hidden places so that they make the same total. */
function waysFor(place: number, { counts, hidden }: { counts: readonly number[]; hidden: readonly boolean[] }) {
  const places = [...counts.keys()].filter((one) => hidden[one])
  const sum = places.reduce((total, one) => total + (counts[one] ?? 0), 0)
  // Whoever reads knows that a hidden row is not nothing, as long as there are enough rows that are not.
  const least = places.every((one) => counts[one]) ? 1 : 0
  const found = new Set<number>()
  for (let value = least; value <= sum - least * (places.length - 1); value++) found.add(value)
  return places.includes(place) ? found.size : 1
}

test('a small count is never shown, and no hidden count follows from the total and the others', () => {
  const column = fc.array(fc.nat(30), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(column, fc.integer({ min: 2, max: 12 }), (counts, mask) => {
      const hidden = hiddenCounts(counts, mask)
      if (!hidden) return
      for (const [place, count] of counts.entries()) {
        if (count > 0 && count < mask) expect(hidden[place]).toBe(true)
        if (hidden[place]) expect(waysFor(place, { counts, hidden })).toBeGreaterThan(1)
      }
    }),
  )
})

test('nothing is hidden where nothing is small', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 5, max: 400 })), (counts) => {
      expect(hiddenCounts([...counts, 0], 5)).toEqual([...counts, 0].map(() => false))
    }),
  )
})
