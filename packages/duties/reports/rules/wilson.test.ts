import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilson } from './wilson.ts'

// 81 of 263 and 15 of 148: the worked examples of Newcombe, Statistics in Medicine 17 (1998), 857–872, method 3.
test.each([
  [81, 263, 255, 366],
  [15, 148, 62, 160],
  [0, 20, 0, 161],
  [1, 29, 6, 172],
  [0, 10, 0, 278],
  [5, 10, 237, 763],
  [10, 10, 722, 1000],
])('%i of %i lies between %i and %i tenths of a per cent', (counted, among, low, high) => {
  expect(wilson(counted, among)).toEqual({ low, high })
})

test('the interval holds the proportion, stays between nothing and all, and is the mirror of what was not counted', () => {
  const pair = fc
    .integer({ min: 1, max: 100_000 })
    .chain((among) => fc.tuple(fc.integer({ min: 0, max: among }), fc.constant(among)))
  fc.assert(
    fc.property(pair, ([counted, among]) => {
      const { low, high } = wilson(counted, among)
      const value = Math.round((counted * 1000) / among)
      expect(0 <= low && low <= value && value <= high && high <= 1000).toBe(true)
      const mirror = wilson(among - counted, among)
      expect(Math.abs(1000 - mirror.low - high)).toBeLessThanOrEqual(1)
    }),
  )
})

test('there is no proportion among nothing', () => {
  expect(() => wilson(0, 0)).toThrow()
})
