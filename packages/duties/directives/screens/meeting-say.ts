import { sayLongDay, sayTime } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import type { MeetingRow } from './meeting-answers.ts'

/** « Point-cabinet du lundi 2 mars 2026 », or the name it was given. */
export function useMeetingName() {
  const t = useWords('directives')
  const locale = useLocale()
  return ({ kind, title, on }: Pick<MeetingRow, 'kind' | 'title' | 'on'>) =>
    title || t('meeting.on', { name: t(`meeting.kind.${kind}`), day: sayLongDay(on, locale, true) })
}

/** « lundi 2 mars 2026, 9 h » */
export function useMeetingWhen() {
  const locale = useLocale()
  return ({ on, startsAt }: Pick<MeetingRow, 'on' | 'startsAt'>) =>
    `${sayLongDay(on, locale, true)}, ${sayTime(startsAt, locale)}`
}
