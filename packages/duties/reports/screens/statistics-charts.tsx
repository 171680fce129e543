import { Chart } from '@cabinet/ui/chart.tsx'
import type { Split } from '../rules/figure.ts'
import type { FigureRow } from './figure-rows.tsx'
import { useFigureWords } from './figure-words.ts'
import { chartsOfSplit, delayCharts, mostRows, shareChart } from './split-charts.ts'
import css from './statistics.module.css'
import { useChartWords } from './use-chart-words.ts'

/** The drawings of one bureau: what came and went by month, how long it took, what was kept in time, who carries what, how old it is. */
export function StatisticsCharts({ lines, splits }: { lines: readonly FigureRow[]; splits: readonly Split[] }) {
  const { t, locale } = useFigureWords()
  const words = useChartWords()
  const shares = shareChart(lines, words)
  const drawn = splits.filter((split) => split.rows.length > 0)
  return (
    <div className={css.charts}>
      {shares && <Chart title={t('statistics.charts.shares')} head={t('statistics.column.figure')} chart={shares} />}
      {delayCharts(lines, words).map((chart) => (
        <Chart
          key={chart.unit}
          title={t('statistics.charts.delays')}
          note={t('statistics.charts.delaysNote')}
          head={t('statistics.column.figure')}
          chart={chart}
        />
      ))}
      {drawn.flatMap((split) =>
        chartsOfSplit(split, words).map((chart) => (
          <Chart
            key={`${split.code}-${split.by}-${chart.unit}`}
            title={t(`statistics.by.${split.by}`, {
              name: chart.series.map(({ name }) => name).join(locale === 'fr' ? '\u202f; ' : '; '),
            })}
            note={
              split.rows.length > mostRows && split.by !== 'month'
                ? t('statistics.charts.more', { count: split.rows.length - mostRows })
                : undefined
            }
            head={t(`statistics.head.${split.by}`)}
            chart={chart}
          />
        )),
      )}
    </div>
  )
}
