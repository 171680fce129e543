import { Empty } from '@cabinet/ui/empty.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { Link, NavLink } from 'react-router'
import { type ReportAnswer, useReports } from './client.ts'
import css from './report-frame.module.css'
import { ReportStateBadge } from './report-state.tsx'

type Props = {
  id: string
  actions?: ReactNode | ((report: ReportAnswer) => ReactNode)
  /** What this page is about, for whoever hears it; the report's own title stands on top. */
  title?: string
  /** The children fill the height themselves. */
  wide?: boolean
  children: ReactNode | ((report: ReportAnswer) => ReactNode)
}

/** The head of every page of one report: which quarter, how it stands, by when what; and the way to its pages. */
export function ReportFrame({ id, title, actions, wide = false, children }: Props) {
  const t = useWords('reports')
  const page = useQuery(useReports().draftReport.queryOptions({ reportId: id }))
  if (page.error?.data?.code === 'NOT_FOUND') return <ReportUnknown />
  const { data } = page
  if (!data) {
    return (
      <Page title={title ?? t('nav.reports')}>
        <QueryView query={page} shape="form">
          {() => null}
        </QueryView>
      </Page>
    )
  }
  const { year, quarter } = data
  return (
    <Page
      title={t('drafting.title', { year, quarter: t(`drafting.quarter.${quarter as 1 | 2 | 3 | 4}`) })}
      actions={typeof actions === 'function' ? actions(data) : actions}
      wide
    >
      <div className={css.frame}>
        <Head report={data} title={title} />
        <div className={wide ? css.wide : css.body}>{typeof children === 'function' ? children(data) : children}</div>
      </div>
    </Page>
  )
}

function Head({ report, title }: { report: ReportAnswer; title: string | undefined }) {
  const t = useWords('reports')
  const locale = useLocale()
  const { state, cycle } = report
  return (
    <div className={css.head}>
      <p className={css.facts}>
        <ReportStateBadge state={state} />
        {report.number && <span className={css.when}>{t('drafting.frame.number', { number: report.number })}</span>}
        <span className={css.when}>
          {t('drafting.frame.period', { from: sayDay(report.from, locale), to: sayDay(report.to, locale) })}
        </span>
        {state === 'drafting' && (
          <span className="muted">{t('drafting.frame.pagesOn', { day: sayDay(cycle.pagesOn, locale) })}</span>
        )}
        {(state === 'drafting' || state === 'consolidating' || state === 'visa') && (
          <span className="muted">{t('drafting.frame.visaOn', { day: sayDay(cycle.visaOn, locale) })}</span>
        )}
        {report.presentedOn && (
          <span className="muted">{t('drafting.frame.presentedOn', { day: sayDay(report.presentedOn, locale) })}</span>
        )}
      </p>
      <Tabs report={report} />
      {title && <h2 className="visually-hidden">{title}</h2>}
    </div>
  )
}

/** The report as a whole, then each page that is theirs to open while it is written. */
function Tabs({ report }: { report: ReportAnswer }) {
  const t = useWords('reports')
  const nav = useRef<HTMLElement>(null)
  // On a phone the tabs are wider than the screen: the open one is brought into sight.
  useEffect(() => {
    const open = nav.current?.querySelector<HTMLElement>('[aria-current]')
    if (open && nav.current) nav.current.scrollLeft = open.offsetLeft - nav.current.clientWidth / 2
  }, [])
  const isWritten = report.state === 'drafting' || report.state === 'consolidating' || report.state === 'visa'
  const bureaus = isWritten ? report.sections : []
  return (
    <nav ref={nav} className={css.tabs} aria-label={t('drafting.frame.tabs')}>
      <NavLink to={`/rapports/${report.id}`} end className={css.tab ?? ''}>
        {t('drafting.frame.whole')}
      </NavLink>
      {isWritten && report.may.read && (
        <>
          <NavLink to={`/rapports/${report.id}/consolidation`} className={css.tab ?? ''}>
            {t('issue.tab.work')}
          </NavLink>
          <NavLink to={`/rapports/${report.id}/lecture`} className={css.tab ?? ''}>
            {t('issue.tab.reading')}
          </NavLink>
        </>
      )}
      {bureaus.map(({ bureau }) => (
        <NavLink key={bureau} to={`/rapports/${report.id}/pages/${bureau}`} className={css.tab ?? ''}>
          {t(`drafting.bureau.${bureau}`)}
        </NavLink>
      ))}
    </nav>
  )
}

/** The same answer for a report one may not see and for one that does not exist. */
export function ReportUnknown() {
  const t = useWords('reports')
  return (
    <Page title={t('drafting.frame.unknownTitle')}>
      <Empty
        action={
          <Button component={Link} to="/rapports" variant="default">
            {t('nav.reports')}
          </Button>
        }
      >
        {t('drafting.frame.unknown')}
      </Empty>
    </Page>
  )
}
