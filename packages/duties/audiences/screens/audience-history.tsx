import { HistoryList } from '@cabinet/ui/history-list.tsx'
import { Loading } from '@cabinet/ui/loading.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { spokenKey } from '@cabinet/words/words.ts'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import css from './audience-page.module.css'
import { useAudiences } from './client.ts'

const page = 100

/** Everything that happened to the request, the latest first, as sentences. */
export function AudienceHistory({ audienceId }: { audienceId: string }) {
  const t = useWords('audiences')
  const { i18n } = useTranslation()
  const history = useInfiniteQuery(
    useAudiences().history.infiniteQueryOptions(
      { audienceId },
      { getNextPageParam: (rows) => (rows.length === page ? rows.at(-1)?.seq : undefined) },
    ),
  )
  const rows = history.data?.pages.flat()
  if (!rows) return history.error ? <Problem error={history.error} retry={() => void history.refetch()} /> : <Loading />
  const entries = rows.map(({ seq, at, event, who, inPlaceOf, details, reason }) => {
    const said = spokenKey(i18n, `history.${event}`, details) ?? event
    // What somebody did begins with the verb; what happened by itself is a whole sentence.
    const whole = /^\p{Ll}/u.test(said) && who ? `${who} ${said}` : said
    return { id: seq, at, sentence: reason ? t('historyReason', { whole, reason }) : whole, who, onBehalfOf: inPlaceOf }
  })
  return (
    <div className={css.history}>
      <HistoryList entries={entries} />
      {history.hasNextPage && (
        <Button variant="default" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </div>
  )
}
