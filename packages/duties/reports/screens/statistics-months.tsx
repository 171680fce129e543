import { Chart } from '@cabinet/ui/chart.tsx'
import type { Split } from '../rules/figure.ts'
import { casesBehind, monthsShown } from '../rules/months.ts'
import { useFigureName } from './figure-names.ts'
import { useFigureWords } from './figure-words.ts'
import { delaysByMonth, seasonsChart } from './split-charts.ts'
import css from './statistics.module.css'
import { useChartWords } from './use-chart-words.ts'

/** How long things took, month after month: the middle and what nine of ten did not outlast, and which months say too little. */
export function DelaysByMonth({ split, minimum }: { split: Split; minimum: number }) {
  const { t, number } = useFigureWords()
  const words = useChartWords()
  const chart = delaysByMonth(split, words)
  const title = t('statistics.by.month', { name: words.name(split.code) })
  if (!chart) return <NothingDrawn title={title}>{t('statistics.charts.noMonth', { minimum })}</NothingDrawn>
  const { span, leftOut } = casesBehind(monthsShown(split), split.code)
  const said = [
    span &&
      t(span.low === span.high ? 'statistics.charts.casesSame' : 'statistics.charts.casesSpan', {
        low: number(span.low),
        high: number(span.high),
      }),
    leftOut > 0 && t('statistics.charts.leftOut', { count: leftOut, minimum }),
  ]
  return <Chart title={title} head={t('statistics.head.month')} chart={chart} note={said.filter(Boolean).join(' ')} />
}

/** One year laid over the other; in an office's first year, why there is none to see yet. */
export function Seasons({ split }: { split: Split }) {
  const { t } = useFigureWords()
  const name = useFigureName()
  const chart = seasonsChart(split, useChartWords())
  const title = t('statistics.charts.seasons', { name: name(split.code) })
  if (!chart) return <NothingDrawn title={title}>{t('statistics.charts.noSeasons')}</NothingDrawn>
  return (
    <Chart title={title} head={t('statistics.head.month')} chart={chart} note={t('statistics.charts.seasonsNote')} />
  )
}

function NothingDrawn({ title, children }: { title: string; children: string }) {
  return (
    <section className={css.undrawn}>
      <h3>{title}</h3>
      <p>{children}</p>
    </section>
  )
}
