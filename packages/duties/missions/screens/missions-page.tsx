import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { Empty } from '@cabinet/ui/empty.tsx'
import { pagesOf } from '@cabinet/ui/infinite-list.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { Table } from '@cabinet/ui/table.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { type ListName, listNames } from '../rules/lists.ts'
import { type MissionRow, useMissions } from './client.ts'
import { useMissionColumns } from './missions-columns.tsx'
import css from './missions-page.module.css'

/** The missions of the office, by what is owed on each. */
export function MissionsPage() {
  const t = useWords('missions')
  const missions = useMissions()
  const may = useMay()
  const [asked] = useFilter('file', 'all')
  const list = listNames.find((one) => one === asked) ?? 'all'
  const counts = useQuery(missions.counts.queryOptions())
  const query = useInfiniteQuery(
    missions.list.infiniteQueryOptions({ list, limit: 60 }, { getNextPageParam: (page) => page.next ?? undefined }),
  )
  const begin = may('missions.draft') && (
    <Button component={Link} to="/missions/nouvelle" className={css.act ?? ''}>
      {t('lists.new')}
    </Button>
  )
  return (
    <Page title={t('lists.title')} actions={begin} wide>
      <div className={css.page}>
        <Queues open={list} counts={counts.data} />
        <QueryView
          query={query}
          isEmpty={(data) => data.pages[0]?.rows.length === 0}
          empty={<Empty>{t(`lists.empty.${list}`)}</Empty>}
        >
          {() => <Rows list={list} {...pagesOf(query)} />}
        </QueryView>
      </div>
    </Page>
  )
}

function Queues({ open, counts }: { open: ListName; counts: Record<string, number> | undefined }) {
  const t = useWords('missions')
  return (
    <nav className={css.menu} aria-label={t('lists.label')}>
      {listNames.map((list) => (
        <Link
          key={list}
          to={list === 'all' ? '/missions' : `/missions?file=${list}`}
          aria-current={list === open ? 'page' : undefined}
          className={css.tab}
        >
          {t(`lists.name.${list}`)} <span className={css.count}>{counts?.[list] || ''}</span>
        </Link>
      ))}
    </nav>
  )
}

function Rows({ list, rows, more }: { list: ListName } & ReturnType<typeof pagesOf<MissionRow>>) {
  const t = useWords('missions')
  const go = useNavigate()
  return (
    <Table
      label={t(`lists.name.${list}`)}
      rows={rows}
      keyOf={(row) => row.id}
      columns={useMissionColumns()}
      onOpen={(row) => void go(`/missions/${row.id}`)}
      more={more}
    />
  )
}
