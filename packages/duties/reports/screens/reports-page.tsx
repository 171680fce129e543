import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { Empty } from '@cabinet/ui/empty.tsx'
import { pagesOf } from '@cabinet/ui/infinite-list.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { type Column, Table } from '@cabinet/ui/table.tsx'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { type ReportsAnswers, useReports } from './client.ts'
import { DraftOpenDialog } from './draft-open-dialog.tsx'
import { ReportStateBadge } from './report-state.tsx'

type Row = ReportsAnswers['draftReports']['rows'][number]

/** The quarterly reports, the latest first: how far each is, and by when what is expected. */
export function ReportsPage() {
  const t = useWords('reports')
  const may = useMay()
  const go = useNavigate()
  const columns = useReportColumns()
  const [opening, open] = useState(false)
  const query = useInfiniteQuery(
    useReports().draftReports.infiniteQueryOptions(
      { limit: 30 },
      { getNextPageParam: (page) => page.next ?? undefined, initialCursor: null },
    ),
  )
  const keeps = may('reports.keep')
  useKeys(keeps ? [{ key: 'n', label: t('drafting.list.open'), run: () => open(true) }] : [])
  const { rows, more } = pagesOf(query)
  return (
    <Page
      title={t('nav.reports')}
      actions={keeps && <Button onClick={() => open(true)}>{t('drafting.list.open')}</Button>}
    >
      <QueryView
        query={query}
        isEmpty={(data) => data.pages[0]?.rows.length === 0}
        empty={<Empty>{t('drafting.list.empty')}</Empty>}
      >
        {() => (
          <Table
            label={t('drafting.list.label')}
            rows={rows}
            keyOf={(row) => row.id}
            columns={columns}
            onOpen={(row) => void go(`/rapports/${row.id}`)}
            more={more}
          />
        )}
      </QueryView>
      {opening && <DraftOpenDialog onClose={() => open(false)} />}
    </Page>
  )
}

function useReportColumns(): Column<Row>[] {
  const t = useWords('reports')
  return [
    {
      ...{ key: 'quarter', head: t('drafting.list.quarter'), phone: 'title' },
      cell: ({ id, year, quarter }) => (
        <Link to={`/rapports/${id}`}>
          {t('drafting.quarterOf', { quarter: t(`drafting.quarter.${quarter as 1 | 2 | 3 | 4}`), year })}
        </Link>
      ),
    },
    {
      ...{ key: 'state', head: t('drafting.list.state') },
      cell: ({ state }) => <ReportStateBadge state={state} />,
    },
    {
      ...{ key: 'number', head: t('drafting.list.number') },
      cell: ({ number }) => <span className="num">{number ?? ''}</span>,
    },
    {
      ...{ key: 'pages', head: t('drafting.list.pages') },
      cell: ({ pages }) => (pages.all ? <span className="num">{t('drafting.list.pagesCount', pages)}</span> : null),
    },
    { key: 'due', head: t('drafting.list.due'), cell: (row) => <Due row={row} /> },
  ]
}

/** What comes next, or what was the last thing done. */
function Due({ row }: { row: Row }) {
  const t = useWords('reports')
  const locale = useLocale()
  const { state, pagesOn, visaOn, presentedOn, frozenAt } = row
  if (presentedOn) return t('drafting.list.presentedOn', { day: sayDay(presentedOn, locale) })
  if (frozenAt)
    return t('drafting.list.frozenOn', { day: sayDay(new Date(frozenAt).toISOString().slice(0, 10), locale) })
  if (state === 'drafting' && pagesOn) return t('drafting.list.duePages', { day: sayDay(pagesOn, locale) })
  return visaOn ? t('drafting.list.dueVisa', { day: sayDay(visaOn, locale) }) : null
}
