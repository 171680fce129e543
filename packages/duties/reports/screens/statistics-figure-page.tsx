import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router'
import { chosenPeriod, typedPeriod } from '../rules/statistics-period.ts'
import { useReports } from './client.ts'
import { FigureBehind } from './figure-behind.tsx'
import { FigureMethod } from './figure-method.tsx'
import { useFigureName } from './figure-names.ts'
import { FigureRows } from './figure-rows.tsx'
import { FigureTargets } from './figure-targets.tsx'
import { useFigureWords } from './figure-words.ts'
import css from './statistics.module.css'
import { StatisticsIntro } from './statistics-intro.tsx'

/** One figure: what it says and how it is counted, then the list it was counted from. */
export function StatisticsFigurePage() {
  const { t } = useFigureWords()
  const name = useFigureName()
  const may = useMay()
  const { code = '' } = useParams()
  const [search] = useSearchParams()
  const today = useToday()
  const period = typedPeriod(search.get('du') ?? '', search.get('au') ?? '') ?? chosenPeriod('quarter', today)
  const query = useQuery(useReports().statisticFigure.queryOptions({ ...period, code }))
  return (
    <Page title={name(code)} badge={code}>
      <div className={css.page}>
        <QueryView query={query}>
          {(said) => (
            <>
              <StatisticsIntro said={said} />
              <div className={css.lines}>
                <FigureRows
                  label={name(code)}
                  rows={[said.line]}
                  search={new URLSearchParams({ du: period.from, au: period.to }).toString()}
                />
              </div>
              <FigureMethod said={said.line} least={said.least} />
              {may('reports.settings') && <FigureTargets of={said.line} />}
              <section className={css.bureau}>
                <h2>{t('statistics.list.title')}</h2>
                <FigureBehind period={period} line={said.line} />
              </section>
            </>
          )}
        </QueryView>
      </div>
    </Page>
  )
}
