import { useWords } from '@cabinet/words/use-words.ts'

/** « 25 min », « 1 h 20 »: how long something still takes. */
export function useSpan(): (minutes: number) => string {
  const t = useWords('agenda')
  return (minutes) => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
    if (hours === 0) return t('phone.minutes', { minutes })
    return rest === 0
      ? t('phone.hours', { hours })
      : t('phone.hoursMinutes', { hours, minutes: String(rest).padStart(2, '0') })
  }
}
