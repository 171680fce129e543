import { expect, test } from 'vitest'
import type { Figure, Split } from '../rules/figure.ts'
import { silent } from '../rules/figure-of.ts'
import { seasonOf } from '../rules/statistics-period.ts'
import { type ChartWords, chartsOfSplit, delaysByMonth, seasonsChart } from './split-charts.ts'

const words: ChartWords = {
  ...{ name: (code) => code, row: (_, row) => row.key, unit: (unit) => unit, cases: 'cas', median: 'médiane' },
  ...{
    ninth: 'neuf sur dix',
    now: 'maintenant',
    before: 'avant',
    silence: (row, code) => row.figures[code]?.silence ?? null,
  },
  ...{ monthOfYear: (row) => row.key.slice(5), year: (from, to) => `${from.key} ${to.key}` },
}
const monthly = (code: string, figures: readonly Figure[]): Split => ({
  ...{ code, by: 'month', columns: [code] },
  rows: seasonOf('2026-10-31', figures.length).map(({ from }, at) => ({
    ...{ key: from.slice(0, 7), label: null, figures: { [code]: figures[at] ?? silent('nothing') } },
  })),
})
const delay = (value: number, ninth: number, counted: number): Figure => ({ ...count(counted), value, ninth })
const count = (value: number): Figure => ({ ...silent('nothing'), value, counted: value, silence: null })
const few = silent('too-few', { counted: 4 })

test('delays month by month: the middle and the ninth in days, a gap where too few are, and how many behind each', () => {
  const chart = delaysByMonth(
    monthly('ML4r', [silent('before-journal'), delay(85, 140, 12), few, delay(60, 210, 31)]),
    words,
  )
  expect(chart).toMatchObject({
    ...{ shape: 'lines', unit: 'days', categories: ['2026-08', '2026-09', '2026-10'] },
    series: [
      { name: 'médiane', values: [8.5, null, 6], said: [null, 'too-few', null] },
      { name: 'neuf sur dix', values: [14, null, 21], said: [null, 'too-few', null] },
    ],
    cases: { head: 'cas', counts: [12, 4, 31] },
  })
  expect(delaysByMonth(monthly('ML4r', [few, few]), words)).toBeNull()
})

test('a season: the same month of two years in one place, and nothing within the first year', () => {
  const all = Array.from({ length: 36 }, (_, at) => (at < 12 ? silent('before-journal') : count(at)))
  expect(seasonsChart(monthly('ML1i', all), words)).toMatchObject({
    categories: ['11', '12', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10'],
    series: [
      { name: '2025-11 2026-10', values: all.slice(24).map(({ value }) => value) },
      { name: '2024-11 2025-10', values: all.slice(12, 24).map(({ value }) => value) },
    ],
  })
  expect(seasonsChart(monthly('ML1i', all.slice(24)), words)).toBeNull()
})

test('of three years of months thirteen are drawn side by side', () => {
  const [chart] = chartsOfSplit(
    monthly(
      'ML1i',
      Array.from({ length: 36 }, (_, at) => count(at)),
    ),
    words,
  )
  expect(chart?.series[0]?.values).toEqual(Array.from({ length: 13 }, (_, at) => at + 23))
})
