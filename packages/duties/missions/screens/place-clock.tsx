import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { useEffect, useState } from 'react'

const tags = { fr: 'fr-FR', en: 'en-GB' } as const

/** The hour there and the hour at the office, on that day: 09:00 here is 10:00 there; today also the hour it is. */
export function PlaceClock({ timeZone, day }: { timeZone: string; day: string }) {
  const t = useWords('missions')
  const locale = useLocale()
  const office = useTimeZone()
  const now = useMinute()
  const say = (instant: Date, zone: string) =>
    new Intl.DateTimeFormat(tags[locale], { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(instant)
  // Noon of that day: summer time there may begin between today and then.
  const then = new Date(`${day}T12:00:00Z`)
  const isSame = say(then, timeZone) === say(then, office)
  if (isSame) return <span className="small muted">{t('clock.same', { now: say(now, timeZone) })}</span>
  const hours = { here: say(then, office), there: say(then, timeZone) }
  return (
    <span className="small muted">
      {t('clock.both', hours)} {t('clock.now', { here: say(now, office), there: say(now, timeZone) })}
    </span>
  )
}

function useMinute(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 20_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
