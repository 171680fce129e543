import { Empty } from '@cabinet/ui/empty.tsx'
import { pagesOf } from '@cabinet/ui/infinite-list.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { Table } from '@cabinet/ui/table.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { useCeremonies } from './client.ts'
import css from './speech.module.css'
import { useSpeechColumns } from './speech-columns.tsx'

const yearsBack = 15

/** What was said, by theme and year, or by a word in it. */
export function SpeechLibrary() {
  const t = useWords('ceremonies')
  const go = useNavigate()
  const ceremonies = useCeremonies()
  const [theme, setTheme] = useFilter('theme', '')
  const [year, setYear] = useFilter('annee', '')
  const [words, setWords] = useFilter('mots', '')
  const [text] = useDebouncedValue(words, 250)
  const themes = useQuery(ceremonies.speechThemes.queryOptions())
  const columns = useSpeechColumns('library')
  const thisYear = Number(useToday().slice(0, 4))
  const years = Array.from({ length: yearsBack }, (_, back) => String(thisYear - back))
  const query = useInfiniteQuery(
    ceremonies.speechLibrary.infiniteQueryOptions(
      { theme, year: Number(year) || null, text: text.slice(0, 200), limit: 60 },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  )
  const { rows, more } = pagesOf(query)
  const clear = () => void go('/discours?file=library', { replace: true })
  const asked = [text, theme, year].filter(Boolean).join(', ')
  return (
    <div className={css.shelves}>
      <div className={css.filters}>
        <TextInput
          type="search"
          aria-label={t('speech.list.search')}
          placeholder={t('speech.list.search')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          maxLength={200}
        />
        <Select
          aria-label={t('speech.list.theme')}
          data={[{ value: '', label: t('speech.list.everyTheme') }, ...(themes.data ?? [])]}
          value={theme}
          onChange={(value) => setTheme(value ?? '')}
          allowDeselect={false}
        />
        <Select
          aria-label={t('speech.list.year')}
          data={[{ value: '', label: t('speech.list.everyYear') }, ...years]}
          value={year}
          onChange={(value) => setYear(value ?? '')}
          allowDeselect={false}
        />
      </div>
      <QueryView
        query={query}
        isEmpty={(data) => data.pages[0]?.rows.length === 0}
        empty={
          asked ? (
            <Empty filtered={{ words: asked, clear }}>{null}</Empty>
          ) : (
            <Empty>{t('speech.list.empty.library')}</Empty>
          )
        }
      >
        {() => (
          <Table
            label={t('speech.list.name.library')}
            rows={rows}
            keyOf={(row) => row.id}
            columns={columns}
            onOpen={(row) => void go(`/discours/${row.id}`)}
            more={more}
          />
        )}
      </QueryView>
    </div>
  )
}
