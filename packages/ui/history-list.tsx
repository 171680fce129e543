import { sayInstant } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import css from './history-list.module.css'
import { useTimeZone } from './time-zone.ts'

export type HistoryEntry = {
  id: string | number
  at: Date | string
  sentence: string
  who: string
  onBehalfOf?: string | null | undefined
}

/** What happened, one sentence each, in the order given. */
export function HistoryList({ entries }: { entries: readonly HistoryEntry[] }) {
  const t = useWords('ui')
  const locale = useLocale()
  const timeZone = useTimeZone()
  if (entries.length === 0) return <p className="faint">{t('history.none')}</p>
  return (
    <ol className={css.list} aria-label={t('history.label')}>
      {entries.map(({ id, at, sentence, who, onBehalfOf }) => (
        <li key={id} className={css.entry}>
          <div>
            <div dir="auto">{sentence}</div>
            <div className={css.foot}>
              <time dateTime={new Date(at).toISOString()}>{sayInstant(new Date(at), locale, timeZone)}</time>
              {/* What the clock did has nobody's name. */}
              {who && ' · '}
              {onBehalfOf ? t('history.onBehalfOf', { who, other: onBehalfOf }) : who}
            </div>
          </div>
        </li>
      ))}
    </ol>
  )
}
