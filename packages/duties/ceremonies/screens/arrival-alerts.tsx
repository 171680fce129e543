import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { localIn } from '@cabinet/duties/agenda/screens/phone-clock.ts'
import { announce } from '@cabinet/ui/announce.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { sayTime } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { type CeremoniesAnswers, useCeremonies } from './client.ts'

type Props = { ceremonyId: string; startsAt: string | Date; endsAt: string | Date }

const halfADay = 12 * 3_600_000

/** Says on any screen of a ceremony, on its day, that one of the first of the line has come in. */
export function ArrivalAlerts({ ceremonyId, startsAt, endsAt }: Props) {
  const may = useMay()
  const now = Date.now()
  const isDay = now > new Date(startsAt).getTime() - halfADay && now < new Date(endsAt).getTime() + halfADay
  return isDay && may('ceremonies.see-line') ? <OfCeremony ceremonyId={ceremonyId} /> : null
}

function OfCeremony({ ceremonyId }: { ceremonyId: string }) {
  useSaid(useQuery(useCeremonies().arrivalAlerts.queryOptions({ ceremonyId })).data)
  return null
}

/** Says it to whoever answers for the protocol of a ceremony of today, wherever in the office they are. */
export function MyArrivalAlerts() {
  useSaid(useQuery(useCeremonies().myArrivalAlerts.queryOptions()).data)
  return null
}

/** What was said in this window, whichever of its screens heard of it first. */
const said = new Set<string>()

function useSaid(alerts: CeremoniesAnswers['arrivalAlerts'] | undefined): void {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const known = useRef<ReadonlySet<string>>(null)
  useEffect(() => {
    if (!alerts) return
    const keyOf = (one: (typeof alerts)[number]) => `${one.guestId} ${one.at}`
    // What had happened before the screen was opened is on the board already.
    known.current ??= new Set(alerts.map(keyOf))
    for (const one of alerts) {
      if (known.current.has(keyOf(one)) || said.has(keyOf(one))) continue
      said.add(keyOf(one))
      const { name, function: held, door } = one
      const time = sayTime(localIn(one.timeZone, new Date(one.at)), locale)
      const sentence = t('day.arrivals.alert', { name, function: held, door, time })
      sayDone({ sentence, seconds: 30 })
      announce(sentence)
      navigator.vibrate?.([120, 80, 120])
    }
  }, [alerts, t, locale])
}
