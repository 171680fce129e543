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

/** « 45 min », « 1 h 30 » */
export function useMeetingLength() {
  const locale = useLocale()
  return (minutes: number) => {
    const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
    if (minutes < 60) return `${minutes}\u00a0min`
    return locale === 'fr' ? sayTime(clock, locale) : `${sayTime(clock, locale)}\u00a0h`
  }
}
