import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { Empty } from '@cabinet/ui/empty.tsx'
import { pagesOf } from '@cabinet/ui/infinite-list.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { ListDesk } from '@cabinet/ui/list-desk.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { Table } from '@cabinet/ui/table.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { type CeremonyList, ceremonyLists } from '../rules/forms.ts'
import { useCeremonyColumns } from './ceremony-columns.tsx'
import { CeremonyMyTasks } from './ceremony-my-tasks.tsx'
import { CeremonySuggestions } from './ceremony-suggestions.tsx'
import { type CeremonyRow, useCeremonies } from './client.ts'

/** The ceremonies of the office: to come, proposed by the calendar, with a task of mine, to close, past. */
export function CeremoniesPage() {
  const t = useWords('ceremonies')
  const ceremonies = useCeremonies()
  const may = useMay()
  const go = useNavigate()
  const [asked] = useFilter('file', 'coming')
  const list = ceremonyLists.find((one) => one === asked) ?? 'coming'
  const counts = useQuery(ceremonies.counts.queryOptions())
  const query = useInfiniteQuery(
    ceremonies.list.infiniteQueryOptions({ list, limit: 50 }, { getNextPageParam: (page) => page.next ?? undefined }),
  )
  const prepares = may('ceremonies.prepare')
  useKeys(prepares ? [{ key: 'n', label: t('ceremony.lists.new'), run: () => void go('/ceremonies/nouvelle') }] : [])
  const begin = prepares && (
    <Button component={Link} to="/ceremonies/nouvelle">
      {t('ceremony.lists.new')}
    </Button>
  )
  return (
    <Page title={t('ceremony.lists.title')} actions={begin} wide>
      <ListDesk
        label={t('ceremony.lists.label')}
        open={list}
        tabs={ceremonyLists.map((key) => ({
          ...{ key, name: t(`ceremony.lists.name.${key}`), count: counts.data?.[key === 'mine' ? 'tasks' : key] },
          to: key === 'coming' ? '/ceremonies' : `/ceremonies?file=${key}`,
        }))}
      >
        {list === 'mine' ? (
          <CeremonyMyTasks />
        ) : (
          <QueryView
            query={query}
            isEmpty={(data) => data.pages[0]?.rows.length === 0}
            empty={<Empty>{t(`ceremony.lists.empty.${list}`)}</Empty>}
          >
            {() => <Rows list={list} {...pagesOf(query)} />}
          </QueryView>
        )}
      </ListDesk>
    </Page>
  )
}

function Rows({ list, rows, more }: { list: CeremonyList } & ReturnType<typeof pagesOf<CeremonyRow>>) {
  const t = useWords('ceremonies')
  const go = useNavigate()
  const columns = useCeremonyColumns()
  if (list === 'suggested') return <CeremonySuggestions rows={rows} more={more} />
  return (
    <Table
      label={t(`ceremony.lists.name.${list}`)}
      rows={rows}
      keyOf={(row) => row.id}
      columns={columns}
      onOpen={(row) => void go(`/ceremonies/${row.id}`)}
      more={more}
    />
  )
}
