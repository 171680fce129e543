import { expect, test } from 'vitest'
import { differenceOf, figureOf, stockFigure } from './figure-of.ts'

const ids = (count: number) => Array.from({ length: count }, (_, place) => `${place}`)
const delays = (...days: number[]) => days.map((value, place) => ({ thing: `${place}`, value }))
const share = { measure: 'share', unit: 'percent' } as const
const median = { measure: 'median', unit: 'days' } as const

test.each([
  ['eight of ten', 8, 10, { value: 800, counted: 8, among: 10, low: 490, high: 943, silence: null }],
  ['one short of the least number', 8, 9, { value: null, counted: 8, among: 9, low: null, silence: 'too-few' }],
  ['among nothing', 0, 0, { value: null, counted: 0, among: 0, silence: 'nothing' }],
])('a share: %s', (_, counted, among, expected) => {
  expect(figureOf(share, { counted: ids(counted), among: ids(among) }, 10)).toMatchObject(expected)
})

test.each([
  ['of enough', [1, 2, 4], 3, { value: 20, ninth: 40, counted: 3, silence: null }],
  ['of too few', [1, 2], 3, { value: null, counted: 2, silence: 'too-few' }],
  ['of nothing', [], 3, { value: null, counted: 0, silence: 'nothing' }],
])('a median %s', (_, days, minimum, expected) => {
  expect(figureOf(median, { counted: [], among: null, values: delays(...days) }, minimum)).toMatchObject(expected)
})

test('nothing counted is a count of none, not a silence', () => {
  const figure = figureOf({ measure: 'count', unit: 'number' }, { counted: [], among: null }, 10)
  expect(figure).toMatchObject({ value: 0, counted: 0, silence: null })
})

test('minutes are summed in tenths, money is not', () => {
  const said = { counted: ids(2), among: null, values: delays(30, 45) }
  expect(figureOf({ measure: 'sum', unit: 'minutes' }, said, 10).value).toBe(750)
  expect(figureOf({ measure: 'sum', unit: 'money' }, said, 10).value).toBe(75)
})

test('a ratio of sums may pass a hundred per cent and has no interval; set against nothing it is silent', () => {
  const values = [
    { thing: 'a', value: 90, of: 60 },
    { thing: 'b', value: 30, of: 40 },
  ]
  const ratio = { measure: 'ratio', unit: 'percent' } as const
  expect(figureOf(ratio, { counted: ids(2), among: ids(2), values }, 10)).toMatchObject({
    ...{ value: 1200, counted: 120, among: 100, low: null, high: null },
  })
  expect(figureOf(ratio, { counted: [], among: [], values: [] }, 10).silence).toBe('nothing')
})

test('the age of a stock is said from the least number on, the stock itself always', () => {
  expect(stockFigure(3, 125, 10)).toMatchObject({ value: 3, age: null })
  expect(stockFigure(10, 125, 10)).toMatchObject({ value: 10, age: 125 })
})

test('points between two shares; silent as soon as one of them is', () => {
  const [first, second] = [8, 6].map((counted) => figureOf(share, { counted: ids(counted), among: ids(10) }, 10))
  const few = figureOf(share, { counted: [], among: ids(3) }, 10)
  if (!first || !second) throw new Error('There are two.')
  expect(differenceOf(second, first)).toMatchObject({ value: 200, silence: null })
  expect(differenceOf(second, few)).toMatchObject({ value: null, silence: 'too-few' })
})
