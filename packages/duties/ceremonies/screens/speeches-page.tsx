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
import { type SpeechList, speechLists } from '../rules/speech.ts'
import { useCeremonies } from './client.ts'
import { useSpeechColumns } from './speech-columns.tsx'
import { SpeechLibrary } from './speech-library.tsx'

type Shelf = SpeechList | 'library'
const shelves: readonly Shelf[] = [...speechLists, 'library']

/** The speeches of the office: what is to be written, what goes round, what is ready, and what was said. */
export function SpeechesPage() {
  const t = useWords('ceremonies')
  const may = useMay()
  const [asked] = useFilter('file', 'to-write')
  const shelf = shelves.find((one) => one === asked) ?? 'to-write'
  const { data: counts } = useQuery(useCeremonies().speechCounts.queryOptions())
  const actions = (
    <>
      <Button component={Link} to="/discours/messages" variant="default">
        {t('speech.list.messages')}
      </Button>
      {may('ceremonies.write-speech') && (
        <Button component={Link} to="/discours/nouveau">
          {t('speech.list.new')}
        </Button>
      )}
    </>
  )
  return (
    <Page title={t('speech.list.title')} actions={actions} wide>
      <ListDesk
        label={t('speech.list.label')}
        open={shelf}
        tabs={shelves.map((key) => ({
          ...{ key, to: `/discours?file=${key}`, name: t(`speech.list.name.${key}`) },
          count: key === 'library' ? undefined : counts?.[key],
        }))}
      >
        {shelf === 'library' ? <SpeechLibrary /> : <Queue list={shelf} />}
      </ListDesk>
    </Page>
  )
}

function Queue({ list }: { list: SpeechList }) {
  const t = useWords('ceremonies')
  const go = useNavigate()
  const columns = useSpeechColumns(list)
  const query = useInfiniteQuery(
    useCeremonies().speechList.infiniteQueryOptions(
      { list, limit: 60 },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  )
  const { rows, more } = pagesOf(query)
  return (
    <QueryView
      query={query}
      isEmpty={(data) => data.pages[0]?.rows.length === 0}
      empty={<Empty>{t(`speech.list.empty.${list}`)}</Empty>}
    >
      {() => (
        <Table
          label={t(`speech.list.name.${list}`)}
          rows={rows}
          keyOf={(row) => row.id}
          columns={columns}
          onOpen={(row) => void go(`/discours/${row.id}`)}
          more={more}
        />
      )}
    </QueryView>
  )
}
