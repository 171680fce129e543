import { Empty } from '@cabinet/ui/empty.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { ThingFrame, type ThingTab } from '@cabinet/ui/thing-frame.tsx'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { type ReportAnswer, useReports } from './client.ts'
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
      <ThingFrame
        facts={<HeadFacts report={data} />}
        label={t('drafting.frame.tabs')}
        tabs={tabsOf(data, t)}
        title={title}
        wide={wide}
      >
        {typeof children === 'function' ? children(data) : children}
      </ThingFrame>
    </Page>
  )
}

function HeadFacts({ report }: { report: ReportAnswer }) {
  const t = useWords('reports')
  const locale = useLocale()
  const { state, cycle } = report
  return (
    <>
      <ReportStateBadge state={state} />
      {report.number && <b>{t('drafting.frame.number', { number: report.number })}</b>}
      <b>{t('drafting.frame.period', { from: sayDay(report.from, locale), to: sayDay(report.to, locale) })}</b>
      {state === 'drafting' && (
        <span className="muted">{t('drafting.frame.pagesOn', { day: sayDay(cycle.pagesOn, locale) })}</span>
      )}
      {isWritten(report) && (
        <span className="muted">{t('drafting.frame.visaOn', { day: sayDay(cycle.visaOn, locale) })}</span>
      )}
      {report.presentedOn && (
        <span className="muted">{t('drafting.frame.presentedOn', { day: sayDay(report.presentedOn, locale) })}</span>
      )}
    </>
  )
}

const isWritten = ({ state }: ReportAnswer) => state === 'drafting' || state === 'consolidating' || state === 'visa'

/** The report as a whole, then each page that is theirs to open while it is written. */
function tabsOf(report: ReportAnswer, t: ReturnType<typeof useWords<'reports'>>): ThingTab[] {
  const at = `/rapports/${report.id}`
  const whole = { to: at, name: t('drafting.frame.whole'), end: true }
  if (!isWritten(report)) return [whole]
  const work = [
    { to: `${at}/consolidation`, name: t('issue.tab.work') },
    { to: `${at}/lecture`, name: t('issue.tab.reading') },
  ]
  const pages = report.sections.map(({ bureau }) => ({
    to: `${at}/pages/${bureau}`,
    name: t(`drafting.bureau.${bureau}`),
  }))
  return [whole, ...(report.may.read ? work : []), ...pages]
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
