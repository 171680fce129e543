import type { Chart } from '@cabinet/office/chart.ts'
import type { Split, SplitRow } from '../rules/figure.ts'
import { shownValue } from '../rules/figure-change.ts'
import type { Unit } from '../rules/indicator.ts'
import { indicatorOf } from '../rules/indicators.ts'
import { monthsShown, yearsOfMonths } from '../rules/months.ts'
import type { FigureRow } from './figure-rows.tsx'

/** What the screen says: names of indicators and of rows, units, and why a value is missing. */
export type ChartWords = {
  name: (code: string) => string
  row: (by: Split['by'], row: SplitRow) => string
  unit: (unit: Unit) => string
  silence: (row: SplitRow, code: string) => string | null
  /** The month without its year: « sept. ». */
  monthOfYear: (row: SplitRow) => string
  /** Twelve months as one: « déc. 24 – nov. 25 ». */
  year: (from: SplitRow, to: SplitRow) => string
  cases: string
  median: string
  ninth: string
  now: string
  before: string
}

/** More rows than a drawing can name: the longest lists end here, and the files exported hold them all. */
export const mostRows = 20

const shapes = {
  month: 'up',
  age: 'histogram',
  unit: 'across',
  sort: 'across',
  origin: 'across',
  authority: 'across',
} as const

/** One split as drawings: columns of one unit together, since days and per cent do not share an axis. */
export function chartsOfSplit(split: Split, words: ChartWords): Chart[] {
  const rows = split.by === 'month' ? monthsShown(split) : split.rows.slice(0, mostRows)
  const byUnit = Map.groupBy(split.columns, (code) => indicatorOf(code)?.unit ?? 'number')
  const charts = [...byUnit].map(([unit, codes]) => ({
    shape: shapes[split.by],
    categories: rows.map((row) => words.row(split.by, row)),
    series: codes.map((code) => ({
      name: words.name(code),
      values: rows.map((row) => valueIn(row, code, unit)),
      said: rows.map((row) => words.silence(row, code)),
    })),
    unit: words.unit(unit),
  }))
  // Where every case is silent there is nothing to draw.
  return charts.filter(({ series }) => series.some(({ values }) => values.some((value) => value !== null)))
}

function valueIn(row: SplitRow, code: string, unit: Unit): number | null {
  const value = row.figures[code]?.value ?? null
  return value === null ? null : shownValue(value, unit)
}

/** How long things took: the middle one, and the one nine out of ten did not outlast. One drawing for each unit of time. */
export function delayCharts(lines: readonly FigureRow[], words: ChartWords): Chart[] {
  const delays = lines.filter((line) => line.measure === 'median' && line.now.value !== null)
  return [...Map.groupBy(delays, (line) => line.unit)].map(([unit, some]) => ({
    shape: 'across',
    categories: some.map((line) => words.name(line.code)),
    series: [
      { name: words.median, values: some.map(({ now }) => now.value && shownValue(now.value, unit)) },
      { name: words.ninth, values: some.map(({ now }) => now.ninth && shownValue(now.ninth, unit)) },
    ],
    unit: words.unit(unit),
  }))
}

/** Each share before and now, and the way between them; bars when there is nothing before. */
export function shareChart(lines: readonly FigureRow[], words: ChartWords): Chart | null {
  const shares = lines.filter((line) => line.measure === 'share' && line.now.value !== null)
  if (shares.length < 2) return null
  const inPercent = (value: number | null) => (value === null ? null : shownValue(value, 'percent'))
  const now = { name: words.now, values: shares.map((line) => inPercent(line.now.value)) }
  const before = { name: words.before, values: shares.map((line) => inPercent(line.before.value)) }
  const isCompared = before.values.some((value) => value !== null)
  return {
    shape: isCompared ? 'dumbbell' : 'across',
    categories: shares.map((line) => words.name(line.code)),
    series: isCompared ? [before, now] : [now],
    unit: '%',
  }
}

/** How long things took, month after month, with how many were counted: what nobody can see in one figure for a whole period. */
export function delaysByMonth(split: Split, words: ChartWords): Chart | null {
  const { code } = split
  const rows = monthsShown(split)
  const unit = indicatorOf(code)?.unit ?? 'days'
  const said = rows.map((row) => words.silence(row, code))
  const values = (part: 'value' | 'ninth') =>
    rows.map(({ figures }) => {
      const value = figures[code]?.[part] ?? null
      return value === null ? null : shownValue(value, unit)
    })
  if (values('value').every((value) => value === null)) return null
  return {
    ...{ shape: 'lines', unit: words.unit(unit), categories: rows.map((row) => words.row('month', row)) },
    series: [
      { name: words.median, values: values('value'), said },
      { name: words.ninth, values: values('ninth'), said },
    ],
    cases: { head: words.cases, counts: rows.map(({ figures }) => figures[code]?.counted ?? null) },
  }
}

/** The same month in one year above the other: what comes back in it is a season. Null within the first year. */
export function seasonsChart(split: Split, words: ChartWords): Chart | null {
  const { code } = split
  const years = yearsOfMonths(split.rows, code)
  const [latest] = years
  if (!latest || years.length < 2) return null
  return {
    ...{ shape: 'lines', unit: words.unit(indicatorOf(code)?.unit ?? 'number') },
    categories: latest.map((row) => words.monthOfYear(row)),
    series: years.flatMap((year) => {
      const [from, to] = [year.at(0), year.at(-1)]
      if (!from || !to) return []
      const values = year.map((row) => valueIn(row, code, indicatorOf(code)?.unit ?? 'number'))
      return [{ name: words.year(from, to), values, said: year.map((row) => words.silence(row, code)) }]
    }),
  }
}
