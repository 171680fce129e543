import { type Day, isDay } from '@cabinet/office/day.ts'
import { sayLongDay, sayShortDay, sayTime } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { useMemo } from 'react'

type Times = { start: string; end: string }

/** When a ceremony is, in the reader's words. Local times of the ceremony's own place, never those of the reader's. */
export function useCeremonyTimes() {
  const t = useWords('ceremonies')
  const locale = useLocale()
  return useMemo(() => {
    const long = (local: string) => said(local, (day) => sayLongDay(day, locale, true))
    const short = (local: string) => said(local, (day) => sayShortDay(day, locale))
    const clock = (local: string) => sayTime(local, locale)
    /** « vendredi 7 août 2026, 8 h 30 – 11 h » */
    const whole = ({ start, end }: Times) => {
      const isOneDay = start.slice(0, 10) === end.slice(0, 10)
      const until = isOneDay ? clock(end) : `${short(end)} ${clock(end)}`
      return t('ceremony.frame.when', { day: long(start), from: clock(start), to: until })
    }
    return { long, short, clock, whole }
  }, [t, locale])
}

function said(local: string, say: (day: Day) => string): string {
  const day = local.slice(0, 10)
  return isDay(day) ? say(day) : local
}
