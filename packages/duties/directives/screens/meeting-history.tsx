import { isDay } from '@cabinet/office/day.ts'
import { HistoryList } from '@cabinet/ui/history-list.tsx'
import { Loading } from '@cabinet/ui/loading.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { sayDay, sayTime } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { spokenKey } from '@cabinet/words/words.ts'
import { IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDirectives } from './client.ts'
import css from './meeting.module.css'

/** Everything that happened to the meeting, the latest first; the same act repeated by the same person is one line. */
export function MeetingHistory({ meetingId }: { meetingId: string }) {
  const t = useWords('directives')
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={css.block} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={css.summary}>
        <IconChevronRight size={16} aria-hidden className={css.turn} />
        <h2>{t('meeting.page.history')}</h2>
      </summary>
      {isOpen && <Entries meetingId={meetingId} />}
    </details>
  )
}

function Entries({ meetingId }: { meetingId: string }) {
  const { i18n } = useTranslation()
  const locale = useLocale()
  const history = useQuery(useDirectives().meetingHistory.queryOptions({ meetingId }))
  const told = history.data?.filter(
    (one, i, all) =>
      all[i - 1]?.event !== one.event ||
      all[i - 1]?.who !== one.who ||
      /\.(?:called|moved|told|not-told)$/.test(one.event),
  )
  const entries = told?.map(({ seq, at, event, who, inPlaceOf, details }) => {
    const shown = Object.entries(details).map(([name, value]) => [
      name,
      isDay(value) ? sayDay(value, locale) : /^(?:hour|fromHour)$/.test(name) ? sayTime(String(value), locale) : value,
    ])
    const said = spokenKey(i18n, `history.${event}`, Object.fromEntries(shown)) ?? event
    // What somebody did begins with the verb; what the clock did is a whole sentence.
    const sentence = /^\p{Ll}/u.test(said) ? `${who} ${said}` : said
    return { id: seq, at, sentence, who, onBehalfOf: inPlaceOf }
  })
  if (history.error) return <Problem error={history.error} retry={() => void history.refetch()} />
  return entries ? <HistoryList entries={entries} /> : <Loading />
}
