import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { announce } from '@cabinet/ui/announce.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useCeremonies } from './client.ts'

type Props = { ceremonyId: string; startsAt: string | Date; endsAt: string | Date }

const halfADay = 12 * 3_600_000

/** Says on any screen of a ceremony, on its day, that one of the first of the line has come in. */
export function ArrivalAlerts({ ceremonyId, startsAt, endsAt }: Props) {
  const may = useMay()
  const now = Date.now()
  const isDay = now > new Date(startsAt).getTime() - halfADay && now < new Date(endsAt).getTime() + halfADay
  return isDay && may('ceremonies.see-line') ? <Listening ceremonyId={ceremonyId} /> : null
}

function Listening({ ceremonyId }: { ceremonyId: string }) {
  const t = useWords('ceremonies')
  const { data } = useQuery(useCeremonies().arrivalAlerts.queryOptions({ ceremonyId }))
  const said = useRef<Set<string>>(null)
  useEffect(() => {
    if (!data) return
    // What had happened before the screen was opened is on the board already.
    const known = said.current ?? new Set(data.map((one) => one.arrivalId))
    for (const one of data) {
      if (known.has(one.arrivalId)) continue
      const sentence = t('day.arrivals.alert', { name: one.name, function: one.function, door: one.door })
      sayDone({ sentence, seconds: 30 })
      announce(sentence)
    }
    said.current = new Set([...known, ...data.map((one) => one.arrivalId)])
  }, [data, t])
  return null
}
