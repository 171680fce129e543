import { localIn } from '@cabinet/duties/agenda/screens/phone-clock.ts'
import { sayTime } from '@cabinet/words/say.ts'
import { useLocale } from '@cabinet/words/use-words.ts'

/** « 10 h 02 » of a moment, on the clock of the ceremony's place. */
export function useMomentClock(timeZone: string): (at: string | number) => string {
  const locale = useLocale()
  return (at) => sayTime(localIn(timeZone, new Date(at)), locale)
}
