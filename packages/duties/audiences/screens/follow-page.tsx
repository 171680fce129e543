import { Empty } from '@cabinet/ui/empty.tsx'
import { pagesOf } from '@cabinet/ui/infinite-list.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { type Column, Table } from '@cabinet/ui/table.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { clockRuns } from '../rules/clock.ts'
import { AudienceDue, AudienceFlags, AudienceStateBadge } from './audience-badges.tsx'
import { type AudienceRow, useAudiences } from './client.ts'

/** What a service or a delegate was asked to take over, and still owes the citizen an answer for. */
export function FollowPage() {
  const t = useWords('audiences')
  const query = useInfiniteQuery(
    useAudiences().list.infiniteQueryOptions(
      { list: 'mine', limit: 60 },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  )
  return (
    <Page title={t('follow.pageTitle')} wide>
      <QueryView
        query={query}
        isEmpty={(data) => data.pages[0]?.rows.length === 0}
        empty={<Empty>{t('empty.mine')}</Empty>}
      >
        {() => <Rows {...pagesOf<AudienceRow>(query)} />}
      </QueryView>
    </Page>
  )
}

function Rows({ rows, more }: ReturnType<typeof pagesOf<AudienceRow>>) {
  const t = useWords('audiences')
  const go = useNavigate()
  return (
    <Table
      label={t('follow.pageTitle')}
      rows={rows}
      keyOf={(row) => row.id}
      columns={useColumns()}
      onOpen={(row) => void go(`/audiences/${row.id}`)}
      more={more}
    />
  )
}

function useColumns(): Column<AudienceRow>[] {
  const t = useWords('audiences')
  return [
    {
      key: 'number',
      head: t('column.number'),
      width: '130px',
      cell: (row) => <b className="num">{row.number}</b>,
    },
    {
      key: 'subject',
      head: t('column.subject'),
      phone: 'title',
      cell: (row) => (
        <>
          <AudienceFlags {...row} /> <bdi>{row.subject}</bdi>
        </>
      ),
    },
    { key: 'who', head: t('column.who'), width: '22%', cell: (row) => <bdi>{row.contact || row.visitor}</bdi> },
    { key: 'state', head: t('column.state'), width: '150px', cell: (row) => <AudienceStateBadge state={row.state} /> },
    {
      key: 'lead',
      head: t('column.lead'),
      width: '18%',
      phone: 'hide',
      cell: (row) => <bdi>{row.delegate || row.unit}</bdi>,
    },
    {
      key: 'due',
      head: t('column.due'),
      width: '130px',
      cell: (row) => (clockRuns.includes(row.state) ? <AudienceDue dueOn={row.dueOn} /> : null),
    },
  ]
}
