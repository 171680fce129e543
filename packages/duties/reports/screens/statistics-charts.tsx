import { Chart } from '@cabinet/ui/chart.tsx'
import type { Split } from '../rules/figure.ts'
import { isDelays } from '../rules/months.ts'
import type { FigureRow } from './figure-rows.tsx'
import { useFigureWords } from './figure-words.ts'
import { chartsOfSplit, delayCharts, mostRows, shareChart } from './split-charts.ts'
import css from './statistics.module.css'
import { DelaysByMonth, Seasons } from './statistics-months.tsx'
import { useChartWords } from './use-chart-words.ts'

/** `minimum`: from how many cases on a delay is said; unknown in what was frozen before delays were told month by month. */
type Props = { lines: readonly FigureRow[]; splits: readonly Split[]; minimum: number | undefined }

/** The drawings of one bureau: what came and went by month, how long it took, what was kept in time, who carries what, how old it is. */
export function StatisticsCharts({ lines, splits, minimum = 0 }: Props) {
  const { t } = useFigureWords()
  const words = useChartWords()
  const shares = shareChart(lines, words)
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
      {splits.map((split) => (
        <SplitCharts key={`${split.code}-${split.by}`} split={split} minimum={minimum} />
      ))}
    </div>
  )
}

/** One figure told apart. */
function SplitCharts({ split, minimum }: { split: Split; minimum: number }) {
  const { t, locale } = useFigureWords()
  const words = useChartWords()
  if (split.rows.length === 0) return null
  if (isDelays(split)) return <DelaysByMonth split={split} minimum={minimum} />
  const more = split.by === 'month' ? 0 : split.rows.length - mostRows
  return (
    <>
      {chartsOfSplit(split, words).map((chart) => (
        <Chart
          key={chart.unit}
          title={t(`statistics.by.${split.by}`, {
            name: chart.series.map(({ name }) => name).join(locale === 'fr' ? '\u202f; ' : '; '),
          })}
          note={more > 0 ? t('statistics.charts.more', { count: more }) : undefined}
          head={t(`statistics.head.${split.by}`)}
          chart={chart}
        />
      ))}
      {split.by === 'month' && <Seasons split={split} />}
    </>
  )
}
