import { expect, test } from 'vitest'
import type { Figure, SplitRow } from './figure.ts'
import { silent } from './figure-of.ts'
import { casesBehind, isDelays, monthsShown, yearsOfMonths } from './months.ts'
import { seasonOf } from './statistics-period.ts'

const months = (count: number, figure: (at: number) => Figure): SplitRow[] =>
  seasonOf('2026-10-31', count).map(({ from }, at) => ({
    ...{ key: from.slice(0, 7), label: null, figures: { ML4r: figure(at) } },
  }))
const before = silent('before-journal')
const delay = (counted: number): Figure =>
  counted < 10
    ? silent('too-few', { counted })
    : { ...silent('nothing'), value: 90, counted, ninth: 200, silence: null }

test('thirteen months stand side by side, but for those the journal does not reach', () => {
  const shown = (rows: SplitRow[]) => monthsShown({ rows, columns: ['ML4r'] }).map(({ key }) => key)
  expect(shown(months(36, () => delay(12)))).toHaveLength(13)
  expect(shown(months(36, () => delay(12)))[0]).toBe('2025-10')
  expect(shown(months(13, (at) => (at < 10 ? before : delay(0))))).toEqual(['2026-08', '2026-09', '2026-10'])
  expect(shown(months(13, () => before))).toEqual([])
})

test('what stands behind the months is said, and how many say too little', () => {
  const rows = months(
    13,
    (at) => [before, delay(12), delay(30), delay(9), silent('nothing', { counted: 0 })][at % 5] ?? before,
  )
  expect(casesBehind(rows, 'ML4r')).toEqual({ span: { low: 12, high: 30 }, leftOut: 4 })
  expect(
    casesBehind(
      months(3, () => delay(4)),
      'ML4r',
    ),
  ).toEqual({ span: null, leftOut: 3 })
})

test('a year is laid over the one before it, as far back as anything was counted', () => {
  const years = yearsOfMonths(
    months(36, (at) => (at < 20 ? before : delay(11))),
    'ML4r',
  )
  expect(years.map((year) => [year[0]?.key, year.at(-1)?.key])).toEqual([
    ['2025-11', '2026-10'],
    ['2024-11', '2025-10'],
  ])
  expect(
    yearsOfMonths(
      months(13, () => delay(11)),
      'ML4r',
    ),
  ).toHaveLength(1)
})

test('only how long things took is told with a middle', () => {
  expect(isDelays({ by: 'month', code: 'ML4r' })).toBe(true)
  expect(isDelays({ by: 'month', code: 'ML1i' })).toBe(false)
  expect(isDelays({ by: 'sort', code: 'ML4r' })).toBe(false)
})
