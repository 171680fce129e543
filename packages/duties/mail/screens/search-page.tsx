import { Empty } from '@cabinet/ui/empty.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Navigate, useSearchParams } from 'react-router'
import { registers } from '../rules/letter.ts'
import { typedNumber } from '../rules/numbering.ts'
import { useMail } from './client.ts'
import { SearchBar } from './search-bar.tsx'
import css from './search-page.module.css'
import { SearchResult } from './search-result.tsx'

/** Letters by their number, by whose they are, by any word of the subject or of the scan. What is asked lives in the address. */
export function SearchPage() {
  const t = useWords('mail')
  const [search, setSearch] = useSearchParams()
  const text = (search.get('q') ?? '').slice(0, 200)
  const register = registers.find((one) => one === search.get('registre'))
  const type = search.get('type')
  const year = Number(search.get('annee')) || null
  const asked = { text, limit: 20, ...(register && { register }), ...(type && { type }), ...(year && { year }) }
  const query = useInfiniteQuery(
    useMail().find.infiniteQueryOptions(asked, {
      getNextPageParam: (page) => page.next ?? undefined,
      enabled: text !== '',
      placeholderData: keepPreviousData,
    }),
  )
  const found = query.data?.pages.flatMap((page) => page.rows) ?? []
  const [only] = found
  if (typedNumber(text) && !query.isPlaceholderData && only) return <Navigate to={`/courrier/${only.id}`} replace />
  const isFiltered = Boolean(register || type || year)
  const clear = () => setSearch({ q: text })
  return (
    <Page title={t('search.title')}>
      <SearchBar key={text} text={text} />
      {text === '' ? (
        <p className="muted">{t('search.begin')}</p>
      ) : (
        <QueryView
          query={query}
          isEmpty={() => found.length === 0}
          empty={<Empty filtered={{ words: text, clear: isFiltered ? clear : () => setSearch({}) }} />}
        >
          {() => (
            <>
              <ol className={css.results} aria-label={t('search.results')}>
                {found.map((row) => (
                  <SearchResult key={row.id} row={row} words={text} />
                ))}
              </ol>
              {query.hasNextPage && (
                <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {t('search.more')}
                </Button>
              )}
            </>
          )}
        </QueryView>
      )}
    </Page>
  )
}
