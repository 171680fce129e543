import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { sayDay } from '@cabinet/words/say.ts'
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { bureaus } from '../rules/report.ts'
import { type ReportsAnswers, useReports } from './client.ts'
import { FigureMethod } from './figure-method.tsx'
import { useFigureName } from './figure-names.ts'
import { useFigureWords } from './figure-words.ts'
import css from './statistics.module.css'

type Method = ReportsAnswers['statisticMethod']

/** Every indicator and how it is counted, to be read by whoever doubts a figure; one sheet on paper. */
export function StatisticsMethodPage() {
  const { t } = useFigureWords()
  const query = useQuery(useReports().statisticMethod.queryOptions())
  const actions = (
    <Button variant="default" onClick={() => print()} leftSection={<IconPrinter size={16} aria-hidden />}>
      {t('statistics.print')}
    </Button>
  )
  return (
    <Page title={t('statistics.method.title')} actions={actions}>
      <div className={css.page}>
        <div className={`reading ${css.rules}`}>
          <p>{t('statistics.method.journal')}</p>
          <p>{t('statistics.method.due')}</p>
          <p>{t('statistics.method.small')}</p>
          <p>{t('statistics.method.reserved')}</p>
        </div>
        <QueryView query={query}>{(method) => <Indicators method={method} />}</QueryView>
      </div>
    </Page>
  )
}

function Indicators({ method }: { method: Method }) {
  const { t, locale, sayValue } = useFigureWords()
  const name = useFigureName()
  const aimOf = (code: string) => method.targets.findLast((one) => one.code === code)
  return bureaus.map((bureau) => (
    <section key={bureau} className={css.bureau}>
      <h2>{t(`drafting.bureau.${bureau}`)}</h2>
      <dl className={css.sheet}>
        {method.indicators
          .filter((one) => one.bureau === bureau)
          .map((one) => {
            const aim = aimOf(one.code)
            return (
              <div key={one.code}>
                <dt>
                  <Link to={`/statistiques/${one.code}`}>{name(one.code)}</Link>{' '}
                  <span className={css.code}>{one.code}</span>
                </dt>
                <dd>
                  <FigureMethod said={one} least={method.least} />
                  {aim?.target != null && (
                    <p className={css.behind}>
                      {t('statistics.method.target', {
                        value: sayValue(aim.target, one.unit),
                        day: sayDay(aim.from, locale),
                      })}
                    </p>
                  )}
                </dd>
              </div>
            )
          })}
      </dl>
    </section>
  ))
}
