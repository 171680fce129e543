import type { Split, SplitRow } from '../rules/figure.ts'
import type { Unit } from '../rules/indicator.ts'
import { monthName, monthOfYear } from '../rules/row-name.ts'
import { useFigureName } from './figure-names.ts'
import { useFigureWords } from './figure-words.ts'
import type { ChartWords } from './split-charts.ts'
import { useRowName } from './split-names.ts'

/** The words of the drawings, in the reader's language. */
export function useChartWords(): ChartWords {
  const { t, locale } = useFigureWords()
  const name = useFigureName()
  const rowName = useRowName()
  return {
    name,
    row: (by: Split['by'], row: SplitRow) => rowName(by, row),
    unit: (unit: Unit) => (unit === 'number' ? '' : t(`statistics.axis.${unit}`)),
    silence: (row: SplitRow, code: string) => {
      const silence = row.figures[code]?.silence
      return silence ? t(`statistics.short.${silence}`) : null
    },
    monthOfYear: (row: SplitRow) => monthOfYear(row.key, locale),
    year: (from: SplitRow, to: SplitRow) => `${monthName(from.key, locale)} – ${monthName(to.key, locale)}`,
    cases: t('statistics.charts.cases'),
    median: t('statistics.charts.median'),
    ninth: t('statistics.charts.ninth'),
    now: t('statistics.column.now'),
    before: t('statistics.column.before'),
  }
}
