import { isDay } from '@cabinet/office/day.ts'
import { HistoryList } from '@cabinet/ui/history-list.tsx'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { spokenKey } from '@cabinet/words/words.ts'
import { useTranslation } from 'react-i18next'
import type { CommitmentAnswer } from './board-row.ts'

/** Everything that happened to it, the latest first, as sentences. */
export function CommitmentHistory({ one }: { one: CommitmentAnswer }) {
  const t = useWords('directives')
  const locale = useLocale()
  const { i18n } = useTranslation()
  const entries = one.history.map(({ seq, at, event, who, inPlaceOf, details }) => {
    const shown = Object.entries(details).map(([name, value]) => [name, isDay(value) ? sayDay(value, locale) : value])
    const said = spokenKey(i18n, `history.${event}`, Object.fromEntries(shown)) ?? event
    // What somebody did begins with the verb; what the clock did is a whole sentence.
    const sentence = /^\p{Ll}/u.test(said) ? `${who} ${said}` : said
    return { id: seq, at, sentence, who, onBehalfOf: inPlaceOf }
  })
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('board.page.history')}</h2>
      <HistoryList entries={entries} />
    </section>
  )
}
