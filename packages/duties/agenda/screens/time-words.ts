import { addDays, type Day } from '@cabinet/office/day.ts'
import { sayLongDay, sayShortDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import type { Locale } from '@cabinet/words/words.ts'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { dayOfLocal, type Local, timeOfLocal } from '../rules/local-time.ts'
import { narrow, sayClock } from './clock-words.ts'

type Times = { start: Local; end: Local; allDay: boolean }

/** When something is, in the reader's words: its hours, its day, or both. The same ones until the language changes. */
export function useTimeWords() {
  const t = useWords('agenda')
  const locale = useLocale()
  return useMemo(() => timeWords(t, locale), [t, locale])
}

function timeWords(t: TFunction<'agenda'>, locale: Locale) {
  const clock = (local: Local) => sayClock(timeOfLocal(local), locale)
  const longDay = (day: Day) => sayLongDay(day, locale, true)
  const shortDay = (day: Day) => sayShortDay(day, locale)
  const hours = ({ start, end, allDay }: Times) => {
    if (allDay) return t('when.allDay')
    const sameDay = dayOfLocal(end) === dayOfLocal(start)
    return `${clock(start)} – ${sameDay ? clock(end) : `${shortDay(dayOfLocal(end))} ${clock(end)}`}`
  }
  /** « lundi 16 novembre 2026, 8 h 30 – 9 h » */
  const whole = (times: Times) => {
    const first = dayOfLocal(times.start)
    // A whole day ends at the midnight after it.
    const last = addDays(dayOfLocal(times.end), -1)
    if (times.allDay && last > first) return t('when.days', { from: longDay(first), to: longDay(last) })
    return `${longDay(first)}, ${hours(times)}`
  }
  const length = (minutes: number) => {
    const hour = Math.floor(minutes / 60)
    const rest = minutes % 60
    if (hour === 0) return t('when.minutes', { count: rest })
    return rest === 0 ? `${hour}${narrow}h` : `${hour}${narrow}h${narrow}${String(rest).padStart(2, '0')}`
  }
  return { clock, hours, longDay, shortDay, whole, length, locale }
}
