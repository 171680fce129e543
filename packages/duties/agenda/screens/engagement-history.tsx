import { HistoryList } from '@cabinet/ui/history-list.tsx'
import { Loading } from '@cabinet/ui/loading.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { spokenKey } from '@cabinet/words/words.ts'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useChangeWords } from './change-words.ts'
import { useAgenda } from './client.ts'

const page = 100

/** Everything that happened to it, the latest first, each changed field with what it was and what it became. */
export function EngagementHistory({ reference }: { reference: string }) {
  const t = useWords('agenda')
  const { i18n } = useTranslation()
  const sayChange = useChangeWords()
  const history = useInfiniteQuery(
    useAgenda().history.infiniteQueryOptions(
      { ref: reference },
      {
        getNextPageParam: (rows) => (rows.length === page ? rows.at(-1)?.seq : undefined),
      },
    ),
  )
  const rows = history.data?.pages.flat()
  if (!rows) return history.error ? <Problem error={history.error} retry={() => void history.refetch()} /> : <Loading />
  const entries = rows.map(({ seq, at, event, who, inPlaceOf, details, changes, ofSeries }) => {
    const said = spokenKey(i18n, `history.${event}`, details) ?? event
    const changed = changes.map(sayChange).join(' ; ')
    // What somebody did begins with the verb; what happened by itself is a whole sentence.
    const begun = /^\p{Ll}/u.test(said) ? `${who || t('story.theClock')} ${said}` : said
    const whole = changed ? t('story.with', { sentence: begun, changes: changed }) : begun
    const sentence = ofSeries ? t('story.ofSeries', { sentence: whole }) : whole
    return { id: seq, at, sentence, who: who || t('story.theClock'), onBehalfOf: inPlaceOf }
  })
  return (
    <>
      <HistoryList entries={entries} />
      {history.hasNextPage && (
        <Button variant="default" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('story.older')}
        </Button>
      )}
    </>
  )
}
