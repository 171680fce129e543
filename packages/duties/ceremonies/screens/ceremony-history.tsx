import { withDays } from '@cabinet/duties/missions/screens/with-days.ts'
import { HistoryList } from '@cabinet/ui/history-list.tsx'
import { Loading } from '@cabinet/ui/loading.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { spokenKey } from '@cabinet/words/words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CeremonySection } from './ceremony-section.tsx'
import { useCeremonies } from './client.ts'

const shownAtFirst = 8

/** Everything that happened to the ceremony, the latest first, as sentences. */
export function CeremonyHistory({ ceremonyId }: { ceremonyId: string }) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const { i18n } = useTranslation()
  const [all, setAll] = useState(false)
  const history = useQuery(useCeremonies().history.queryOptions({ ceremonyId }))
  const entries = history.data?.map(({ seq, at, event, who, inPlaceOf, details }) => {
    const said = spokenKey(i18n, `history.${event}`, withDays(details, locale)) ?? event
    // What somebody did begins with the verb; what happened by itself is a whole sentence.
    const sentence = /^\p{Ll}/u.test(said) ? `${who} ${said}` : said
    return { id: seq, at, sentence, who, onBehalfOf: inPlaceOf }
  })
  // A dozen guests put on the list one after the other are one line.
  const told = entries?.filter((one, i) => one.sentence !== entries[i - 1]?.sentence)
  const isLong = (told?.length ?? 0) > shownAtFirst
  return (
    <CeremonySection title={t('ceremony.section.history')}>
      {history.error && <Problem error={history.error} retry={() => void history.refetch()} />}
      {told ? <HistoryList entries={all ? told : told.slice(0, shownAtFirst)} /> : !history.error && <Loading />}
      {isLong && !all && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {t('ceremony.act.all')}
        </Button>
      )}
    </CeremonySection>
  )
}
