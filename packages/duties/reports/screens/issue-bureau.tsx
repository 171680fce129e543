import { useWords } from '@cabinet/words/use-words.ts'
import { isEmptyPage, isWrittenFor } from '../rules/empty-quarter.ts'
import { narrativeFields } from '../rules/report.ts'
import type { BureauPage, Restatement } from '../rules/report-content.ts'
import { PageFigures, saidOf } from './issue-figures.tsx'
import css from './issue-reading.module.css'
import { IssueText } from './issue-text.tsx'
import { StatisticsCharts } from './statistics-charts.tsx'

type Props = {
  page: BureauPage
  minimum: number | undefined
  to: (code: string) => string
  restated?: readonly Restatement[] | undefined
}

/** One bureau's page: who answers, its figures and drawings, what it wrote; or that it kept silent. */
export function IssueBureau({ page, minimum, to, restated }: Props) {
  const t = useWords('reports')
  const { bureau, head, silent, figures, splits, texts, carried } = page
  const written = narrativeFields.filter((field) => !silent || texts[field] !== '')
  return (
    <>
      <p className="muted">{head ? t('issue.reading.answeredBy', { head }) : t('issue.reading.noHead')}</p>
      {silent && (
        <p className={css.notice}>
          {t(isWrittenFor(page) ? 'issue.reading.silentWritten' : 'issue.reading.silentPage')}
        </p>
      )}
      <PageFigures label={t(`drafting.bureau.${bureau}`)} figures={figures} to={to} restated={restated} />
      {isEmptyPage(page) && <p className="muted">{t('issue.reading.emptyPage')}</p>}
      <StatisticsCharts lines={figures.map(saidOf)} splits={splits} minimum={minimum} />
      {written.map((field) => (
        <IssueText
          key={field}
          title={t(`issue.narrative.${field}`)}
          text={texts[field]}
          carried={carried.includes(field)}
        />
      ))}
    </>
  )
}
