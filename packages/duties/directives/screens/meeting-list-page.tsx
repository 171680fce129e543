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
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { type MeetingList, meetingLists } from '../rules/meeting-forms.ts'
import { useDirectives } from './client.ts'
import type { MeetingRow } from './meeting-answers.ts'
import { useMeetingColumns } from './meeting-columns.tsx'

/** The meetings somebody may see: to come, minutes to finish, past. */
export function MeetingListPage() {
  const t = useWords('directives')
  const may = useMay()
  const go = useNavigate()
  const [asked] = useFilter('file', 'coming')
  const list = meetingLists.find((one) => one === asked) ?? 'coming'
  const query = useInfiniteQuery(
    useDirectives().meetingList.infiniteQueryOptions(
      { list, limit: 50 },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  )
  const calls = may('directives.meet')
  useKeys(calls ? [{ key: 'n', label: t('meeting.list.call'), run: () => void go('/reunions/nouvelle') }] : [])
  const call = calls && (
    <Button component={Link} to="/reunions/nouvelle">
      {t('meeting.list.call')}
    </Button>
  )
  return (
    <Page title={t('meeting.list.title')} actions={call} wide>
      <ListDesk
        label={t('meeting.list.label')}
        open={list}
        tabs={meetingLists.map((key) => ({
          ...{ key, name: t(`meeting.list.name.${key}`) },
          to: key === 'coming' ? '/reunions' : `/reunions?file=${key}`,
        }))}
      >
        <QueryView
          query={query}
          isEmpty={(data) => data.pages[0]?.rows.length === 0}
          empty={<Empty>{t(`meeting.list.empty.${list}`)}</Empty>}
        >
          {() => <Rows list={list} {...pagesOf(query)} />}
        </QueryView>
      </ListDesk>
    </Page>
  )
}

function Rows({ list, rows, more }: { list: MeetingList } & ReturnType<typeof pagesOf<MeetingRow>>) {
  const t = useWords('directives')
  const go = useNavigate()
  const columns = useMeetingColumns()
  return (
    <Table
      label={t(`meeting.list.name.${list}`)}
      rows={rows}
      keyOf={(row) => row.id}
      columns={columns}
      onOpen={(row) => void go(`/reunions/${row.id}`)}
      more={more}
    />
  )
}
