import { HistoryList } from '@cabinet/ui/history-list.tsx'
import { Loading } from '@cabinet/ui/loading.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { spokenKey } from '@cabinet/words/words.ts'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMail } from './client.ts'

const page = 100

/** Everything that happened to the letter, the latest first, as sentences. */
export function LetterHistory({ letterId }: { letterId: string }) {
  const t = useWords('mail')
  const { i18n } = useTranslation()
  const mail = useMail()
  const history = useInfiniteQuery(
    mail.history.infiniteQueryOptions(
      { letterId },
      { getNextPageParam: (rows) => (rows.length === page ? rows.at(-1)?.seq : undefined) },
    ),
  )
  const rows = history.data?.pages.flat()
  if (!rows) return history.error ? <Problem error={history.error} retry={() => void history.refetch()} /> : <Loading />
  const entries = rows.map(({ seq, at, event, who, inPlaceOf, details }) => {
    const said = spokenKey(i18n, `history.${event}`, details) ?? event
    // What somebody did begins with the verb; what happened by itself is a whole sentence.
    const sentence = /^\p{Ll}/u.test(said) ? `${who} ${said}` : said
    return { id: seq, at, sentence, who, onBehalfOf: inPlaceOf }
  })
  return (
    <>
      <HistoryList entries={entries} />
      {history.hasNextPage && (
        <Button variant="default" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('letter.older')}
        </Button>
      )}
    </>
  )
}
