import { HistoryList } from '@cabinet/ui/history-list.tsx'
import { Loading } from '@cabinet/ui/loading.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { spokenKey } from '@cabinet/words/words.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useCeremonies } from './client.ts'
import { SpeechBlock } from './speech-block.tsx'

/** Everything that happened to the speech, the latest first. Versions saved one after the other are one line. */
export function SpeechHistory({ speechId }: { speechId: string }) {
  const t = useWords('ceremonies')
  const { i18n } = useTranslation()
  const history = useQuery(useCeremonies().speechHistory.queryOptions({ speechId }))
  const told = history.data?.filter(
    (one, i, all) =>
      one.event !== 'ceremonies.speech.saved' || all[i - 1]?.event !== one.event || all[i - 1]?.who !== one.who,
  )
  const entries = told?.map(({ seq, at, event, who, inPlaceOf, details }) => {
    const said = spokenKey(i18n, `history.${event}`, details) ?? event
    return { id: seq, at, sentence: `${who} ${said}`, who, onBehalfOf: inPlaceOf }
  })
  return (
    <SpeechBlock title={t('speech.page.history')}>
      {history.error && <Problem error={history.error} retry={() => void history.refetch()} />}
      {entries ? <HistoryList entries={entries} /> : !history.error && <Loading />}
    </SpeechBlock>
  )
}
