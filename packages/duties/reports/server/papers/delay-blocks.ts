import type { Chart } from '@cabinet/office/chart.ts'
import { chartInWords, type ReportBlock } from '@cabinet/paper/activity-report.ts'
import type { Split } from '../../rules/figure.ts'
import { shownValue } from '../../rules/figure-change.ts'
import { casesBehind, monthsShown } from '../../rules/months.ts'
import { monthName } from '../../rules/row-name.ts'
import type { PaperDesk } from './paper-words.ts'

/** How long things took, month after month, and from how many cases; which months say too little is said, not drawn. */
export function delayBlocks(desk: PaperDesk, split: Split, caption: string): ReportBlock[] {
  const { t, number, content } = desk
  const { span, leftOut } = casesBehind(monthsShown(split), split.code)
  const least = { minimum: number(content.minimum ?? 0) }
  if (!span) return [quiet(t('paper.delays.none', { caption, ...least }))]
  const chart = delayChart(desk, split)
  const behind = [
    t(span.low === span.high ? 'statistics.charts.casesSame' : 'statistics.charts.casesSpan', {
      low: number(span.low),
      high: number(span.high),
    }),
    ...(leftOut > 0 ? [t('statistics.charts.leftOut', { count: leftOut, ...least })] : []),
  ]
  return [{ kind: 'chart', caption, chart, alt: chartInWords(chart, desk.locale), under: behind.join(' ') }]
}

const quiet = (text: string): ReportBlock => ({ kind: 'note', look: 'quiet', text })

function delayChart({ t, locale, unitOf, silence }: PaperDesk, { code, ...split }: Split): Chart {
  const rows = monthsShown(split)
  const unit = unitOf(code)
  const figures = rows.map((row) => row.figures[code])
  const values = (part: 'value' | 'ninth') =>
    figures.map((figure) => (figure?.[part] == null ? null : shownValue(figure[part], unit)))
  const said = figures.map((figure) => (figure?.silence ? silence(figure) : null))
  return {
    ...{ shape: 'lines', unit: unit === 'working-days' || unit === 'days' ? t(`statistics.axis.${unit}`) : '' },
    categories: rows.map((row) => monthName(row.key, locale)),
    series: [
      { name: t('statistics.charts.median'), values: values('value'), said },
      { name: t('statistics.charts.ninth'), values: values('ninth'), said },
    ],
  }
}
