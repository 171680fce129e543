import fc from 'fast-check'
import { expect, test } from 'vitest'
import { medianOfCounts, medianTenths, ninthTenths } from './median.ts'

test.each([
  ['nothing', [], null, null],
  ['one', [7], 70, 70],
  ['two', [1, 2], 15, 20],
  ['three, in any order', [9, 1, 5], 50, 90],
  ['ten', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 55, 90],
  ['eleven', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 110], 60, 100],
] as const)('of %s', (_, values, median, ninth) => {
  expect(medianTenths(values)).toBe(median)
  expect(ninthTenths(values)).toBe(ninth)
})

test('nine out of ten take no longer than the ninth, and counting by how often a value occurs gives the same median', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 60 }), (values) => {
      const ninth = ninthTenths(values) ?? -1
      expect(values.filter((value) => value * 10 <= ninth).length).toBeGreaterThanOrEqual(values.length * 0.9)
      expect(values.some((value) => value * 10 === ninth)).toBe(true)
      const counts = new Map([...Map.groupBy(values, (value) => value)].map(([value, same]) => [value, same.length]))
      expect(medianOfCounts(counts)).toBe(medianTenths(values))
    }),
  )
})

test('a stock of nothing has no age', () => {
  expect(medianOfCounts(new Map([[3, 0]]))).toBeNull()
})
