import { useWords } from '@cabinet/words/use-words.ts'
import type { ReactNode } from 'react'
import { isEmptyQuarter } from '../rules/empty-quarter.ts'
import { reachesBack } from '../rules/figure-change.ts'
import { mayorFields } from '../rules/report.ts'
import type { ReportContent, Restatement } from '../rules/report-content.ts'
import { useFigureName } from './figure-names.ts'
import { IssueBureau } from './issue-bureau.tsx'
import { KeyFigures, PageFigures, saidOf } from './issue-figures.tsx'
import { IssueFollowUp } from './issue-follow-up.tsx'
import css from './issue-reading.module.css'
import { IssueRestated } from './issue-restated.tsx'
import { IssueText } from './issue-text.tsx'
import { StatisticsCharts } from './statistics-charts.tsx'

type Props = {
  content: ReportContent
  /** Where the list behind a figure is. */
  to: (code: string) => string
  restated?: readonly Restatement[] | undefined
  rail?: ReactNode
}

/** One edition as it reads on paper: contents at the side, the chapters in their order. */
export function IssueReading({ content, to, restated, rail }: Props) {
  const t = useWords('reports')
  const chapters = [
    {
      id: 'maire',
      title: t('issue.reading.mayor'),
      body: <MayorChapter content={content} to={to} restated={restated} />,
    },
    { id: 'suites', title: t('issue.reading.followUp'), body: <FollowUpChapter content={content} /> },
    {
      ...{ id: 'directives', title: t('issue.reading.directives') },
      body: <DirectivesChapter content={content} to={to} restated={restated} />,
    },
    ...content.pages.map((page) => ({
      ...{ id: page.bureau, title: t(`drafting.bureau.${page.bureau}`) },
      body: <IssueBureau page={page} minimum={content.minimum} to={to} restated={restated} />,
    })),
    { id: 'methode', title: t('issue.reading.method'), body: <MethodChapter content={content} /> },
    { id: 'rectifications', title: t('issue.reading.restatements'), body: <RestatementsChapter content={content} /> },
  ]
  return (
    <div className={css.layout}>
      <article className={css.sheet}>
        <header className={css.cover}>
          <span className="muted">{content.office}</span>
          <h2>{t(`issue.edition.${content.edition}`)}</h2>
          <span>
            {content.mayor.name
              ? t('issue.reading.addressed', { name: content.mayor.name })
              : t('issue.reading.addressedNobody')}
          </span>
          <span className="muted small">{t(`issue.edition.${content.edition}Help`)}</span>
        </header>
        {chapters.map(({ id, title, body }) => (
          <section key={id} id={id} className={css.chapter} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{title}</h2>
            {body}
          </section>
        ))}
      </article>
      <aside className={css.rail}>
        {rail}
        <nav className={css.contents} aria-label={t('issue.reading.contents')}>
          {chapters.map(({ id, title }) => (
            <a key={id} href={`#${id}`}>
              {title}
            </a>
          ))}
        </nav>
      </aside>
    </div>
  )
}

function MayorChapter({ content, to, restated }: Omit<Props, 'rail'>) {
  const t = useWords('reports')
  const { figures } = content.mayor
  return (
    <>
      {isEmptyQuarter(content) && <p className={css.notice}>{t('issue.reading.emptyQuarter')}</p>}
      {!reachesBack(figures, 'before') && <p className="muted">{t('issue.reading.firstQuarter')}</p>}
      <KeyFigures figures={figures} to={to} restated={restated} />
      {mayorFields.map((field) => (
        <IssueText key={field} title={t(`issue.reading.${field}`)} text={content.mayor.texts[field]} />
      ))}
    </>
  )
}

function FollowUpChapter({ content: { followUp } }: { content: ReportContent }) {
  const t = useWords('reports')
  if (!followUp) return <p className="muted">{t('issue.reading.noBefore')}</p>
  return (
    <>
      {followUp.number && <p className="muted">{t('issue.reading.followUpOf', { number: followUp.number })}</p>}
      <IssueFollowUp
        label={t('issue.reading.followUp')}
        what={t('issue.row.observation')}
        rows={followUp.rows}
        empty={t('issue.reading.noObservation')}
      />
    </>
  )
}

function DirectivesChapter({ content, to, restated }: Omit<Props, 'rail'>) {
  const t = useWords('reports')
  const { directives } = content
  return (
    <>
      <PageFigures label={t('issue.reading.directives')} figures={directives.figures} to={to} restated={restated} />
      <StatisticsCharts lines={directives.figures.map(saidOf)} splits={directives.splits} minimum={content.minimum} />
      <h3>{t('issue.reading.overdue')}</h3>
      <IssueFollowUp
        label={t('issue.reading.overdue')}
        what={t('issue.row.directive')}
        rows={directives.overdue}
        empty={t('issue.reading.noOverdue')}
      />
      {directives.reservedLeftOut && <p className="muted small">{t('issue.reading.reservedOut')}</p>}
    </>
  )
}

function MethodChapter({ content }: { content: ReportContent }) {
  const t = useWords('reports')
  const name = useFigureName()
  const spoken = t as unknown as (key: string) => string
  return (
    <>
      <p className="muted">{t('issue.reading.methodHelp')}</p>
      <dl className={css.method}>
        {content.method.map(({ code, formula }) => (
          <div key={code}>
            <dt>
              {name(code)} <span className="muted small">{code}</span>
            </dt>
            <dd>
              {spoken(`figures.indicators.${code}.method`)}{' '}
              <span className="muted small">{t('statistics.formula', { version: formula })}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function RestatementsChapter({ content: { restatements } }: { content: ReportContent }) {
  const t = useWords('reports')
  const name = useFigureName()
  if (!restatements.length) return <p className="muted">{t('issue.reading.noRestatement')}</p>
  return (
    <dl className={css.method}>
      {restatements.map((one) => (
        <div key={`${one.code} ${one.quarter.year} ${one.quarter.quarter}`}>
          <dt>
            {name(one.code)}{' '}
            <span className="muted small">
              {t('drafting.quarterOf', {
                year: one.quarter.year,
                quarter: t(`drafting.quarter.${one.quarter.quarter as 1 | 2 | 3 | 4}`),
              })}
            </span>
          </dt>
          <dd>
            <IssueRestated restatement={one} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
