import { HistoryList } from '@cabinet/ui/history-list.tsx'
import { Loading } from '@cabinet/ui/loading.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { spokenKey } from '@cabinet/words/words.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMissions } from './client.ts'
import { MissionSection } from './mission-section.tsx'
import { withDays } from './with-days.ts'

/** Everything that happened to the order, the latest first, as sentences. */
export function MissionHistory({ missionId }: { missionId: string }) {
  const t = useWords('missions')
  const locale = useLocale()
  const { i18n } = useTranslation()
  const history = useQuery(useMissions().history.queryOptions({ missionId }))
  const entries = history.data?.map(({ seq, at, event, who, inPlaceOf, details }) => {
    const said = spokenKey(i18n, `history.${event}`, withDays(details, locale)) ?? event
    // What somebody did begins with the verb; what happened by itself is a whole sentence.
    const sentence = /^\p{Ll}/u.test(said) ? `${who} ${said}` : said
    return { id: seq, at, sentence, who, onBehalfOf: inPlaceOf }
  })
  // A dozen papers ticked one after the other are one line.
  const told = entries?.filter((one, i) => one.sentence !== entries[i - 1]?.sentence)
  return (
    <MissionSection anchor="history" title={t('section.history')}>
      {history.error && <Problem error={history.error} retry={() => void history.refetch()} />}
      {told ? <HistoryList entries={told} /> : !history.error && <Loading />}
    </MissionSection>
  )
}
