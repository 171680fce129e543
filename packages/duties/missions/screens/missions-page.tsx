import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { Empty } from '@cabinet/ui/empty.tsx'
import { pagesOf } from '@cabinet/ui/infinite-list.tsx'
import { ListDesk } from '@cabinet/ui/list-desk.tsx'
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
    <Button component={Link} to="/missions/nouvelle">
      {t('lists.new')}
    </Button>
  )
  return (
    <Page title={t('lists.title')} actions={begin} wide>
      <ListDesk
        label={t('lists.label')}
        open={list}
        tabs={listNames.map((key) => ({
          ...{ key, name: t(`lists.name.${key}`), count: counts.data?.[key] },
          to: key === 'all' ? '/missions' : `/missions?file=${key}`,
        }))}
      >
        <QueryView
          query={query}
          isEmpty={(data) => data.pages[0]?.rows.length === 0}
          empty={<Empty>{t(`lists.empty.${list}`)}</Empty>}
        >
          {() => <Rows list={list} {...pagesOf(query)} />}
        </QueryView>
      </ListDesk>
    </Page>
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
