import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import type { Period } from '../rules/period.ts'
import type { Bureau } from '../rules/report.ts'
import { FigureRows } from './figure-rows.tsx'
import css from './statistics.module.css'
import { StatisticsCharts } from './statistics-charts.tsx'
import type { useStatistics } from './use-statistics.ts'

type Part = ReturnType<typeof useStatistics>['parts'][number]

/** One bureau: its figures as lines, then its drawings. */
export function StatisticsBureau({ bureau, figures, splits, period }: Part & { bureau: Bureau; period: Period }) {
  const t = useWords('reports')
  const search = new URLSearchParams({ du: period.from, au: period.to }).toString()
  const title = t(`drafting.bureau.${bureau}`)
  return (
    <section className={css.bureau} aria-label={title}>
      <h2>{title}</h2>
      <QueryView query={figures}>
        {({ lines, minimum }) => (
          <>
            <div className={css.lines}>
              <FigureRows label={title} rows={lines} search={search} />
            </div>
            {splits.data || splits.error ? (
              <QueryView query={splits}>
                {(data) => <StatisticsCharts lines={lines} splits={data} minimum={minimum} />}
              </QueryView>
            ) : null}
          </>
        )}
      </QueryView>
    </section>
  )
}
