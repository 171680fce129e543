import { Empty } from '@cabinet/ui/empty.tsx'
import { pagesOf } from '@cabinet/ui/infinite-list.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { ListDesk } from '@cabinet/ui/list-desk.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { Table } from '@cabinet/ui/table.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Link, Navigate, useNavigate, useParams } from 'react-router'
import { type ListName, listNames } from '../rules/lists.ts'
import { type ListRow, useMail } from './client.ts'
import { useListColumns } from './lists-columns.tsx'
import { useListTabs } from './lists-tabs.ts'

/** Queues that have a desk of their own. */
const desks: Partial<Record<ListName, string>> = {
  'to-assign': '/imputation',
  'to-sign': '/parapheur',
  'to-dispatch': '/courrier/a-expedier',
}

/** One of the lists of the mail, by what somebody owes or awaits. */
export function ListsPage() {
  const { list } = useParams()
  const name = listNames.find((one) => one === list)
  if (!name) return <Navigate to="/courrier/listes/mine" replace />
  const desk = desks[name]
  return desk ? <Navigate to={desk} replace /> : <List key={name} list={name} />
}

function List({ list }: { list: ListName }) {
  const t = useWords('mail')
  const mail = useMail()
  const counts = useQuery(mail.counts.queryOptions())
  const query = useInfiniteQuery(
    mail.list.infiniteQueryOptions({ list, limit: 60 }, { getNextPageParam: (page) => page.next ?? undefined }),
  )
  const tabs = useListTabs(counts.data)
  const count = counts.data?.[list]
  const over = count !== undefined && count > 1000 ? t('lists.over', { count: 1000 }) : count
  const write = list === 'drafts' && (
    <Button component={Link} to="/courrier/projet/nouveau">
      {t('lists.write')}
    </Button>
  )
  return (
    <Page title={t(`lists.title.${list}`)} badge={over} actions={write} wide>
      <ListDesk label={t('lists.label')} open={list} tabs={tabs}>
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

type RowsProps = { list: ListName } & ReturnType<typeof pagesOf<ListRow>>

const keyOf = (row: ListRow) => row.line?.id ?? row.id

function Rows({ list, rows, more }: RowsProps) {
  const t = useWords('mail')
  const go = useNavigate()
  const columns = useListColumns(list)
  const [chosen, setChosen] = useState<string | undefined>()
  // Read when a key is pressed: two presses may come faster than one drawing.
  const latest = useRef(chosen)
  const at = () => rows.findIndex((row) => keyOf(row) === latest.current)
  const open = (row: ListRow | undefined) => row && void go(`/courrier/${row.id}`)
  const step = (by: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, at() + by))
    const row = rows[next]
    if (!row) return
    latest.current = keyOf(row)
    setChosen(latest.current)
    // The row itself takes the focus, so that Enter and the arrows go on from there.
    document.querySelector<HTMLElement>(`tr[data-index="${next}"]`)?.focus()
  }
  useKeys([
    { key: 'j', label: t('lists.next'), run: () => step(1) },
    { key: 'k', label: t('lists.previous'), run: () => step(-1) },
    { key: 'o', label: t('lists.open'), run: () => open(rows[at()]), disabled: chosen === undefined },
  ])
  return (
    <Table
      label={t(`lists.title.${list}`)}
      rows={rows}
      keyOf={keyOf}
      columns={columns}
      onOpen={open}
      selected={chosen}
      more={more}
    />
  )
}
