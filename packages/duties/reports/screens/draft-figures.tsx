import { Card } from '@cabinet/ui/card.tsx'
import { Loading } from '@cabinet/ui/loading.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayInstant } from '@cabinet/words/say.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { type DraftPageAnswer, type ReportsAnswers, useReports } from './client.ts'
import css from './draft.module.css'
import { FigureChangeMark } from './figure-change-mark.tsx'
import { useFigureName } from './figure-names.ts'
import { FigureValue } from './figure-rows.tsx'
import { useFigureWords } from './figure-words.ts'

type Line = ReportsAnswers['draftFigures']['lines'][number]

const minute = 60_000

/** The figures a page is written beside, as of when they were counted: they go on living until the report is frozen. */
export function DraftFigures({ page }: { page: DraftPageAnswer }) {
  const { t, locale } = useFigureWords()
  const timeZone = useTimeZone()
  const reports = useReports()
  const queries = useQueryClient()
  const asked = { reportId: page.report.id, bureau: page.section.bureau }
  // Kept apart from what is asked again at every save: counting a quarter is work, and a figure may be some minutes old.
  const { data, error, refetch } = useQuery({
    queryKey: ['figures beside a draft', asked.reportId, asked.bureau],
    queryFn: () => queries.fetchQuery({ ...reports.draftFigures.queryOptions(asked), staleTime: 0, gcTime: minute }),
    staleTime: 5 * minute,
  })
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  const search = `du=${data.period.from}&au=${data.period.to}`
  return (
    <Card title={t('drafting.page.figures')}>
      <p className="muted small">
        {t('drafting.page.asOf', { instant: sayInstant(new Date(data.asOf), locale, timeZone) })}
      </p>
      {data.lines.length === 0 && <p className="faint">{t('drafting.page.noFigures')}</p>}
      <ul className={css.lines}>
        {data.lines.map((line) => (
          <FigureLine key={line.code} line={line} search={search} />
        ))}
      </ul>
    </Card>
  )
}

function FigureLine({ line, search }: { line: Line; search: string }) {
  const { t, ...say } = useFigureWords()
  const name = useFigureName()
  return (
    <li className={css.figure}>
      <Link to={`/statistiques/${line.code}?${search}`}>{name(line.code)}</Link>
      <span className={css.value}>
        <FigureValue row={line} />
      </span>
      <dl className={`${css.beside} small`}>
        <div>
          <dt>{t('drafting.page.before')}</dt>
          <dd>
            <FigureChangeMark now={line.now} then={line.before} of={line} />
          </dd>
        </div>
        <div>
          <dt>{t('drafting.page.lastYear')}</dt>
          <dd>
            <FigureChangeMark now={line.now} then={line.lastYear} of={line} />
          </dd>
        </div>
        {line.target !== null && (
          <div>
            <dt>{t('drafting.page.target')}</dt>
            <dd className="num">{say.sayValue(line.target, line.unit)}</dd>
          </div>
        )}
      </dl>
    </li>
  )
}
