import { useEffect, useMemo, useState } from 'react'
import { driftOf, type ShowDrift } from '../rules/show-drift.ts'
import { showTimes, type TimedLine } from '../rules/show-times.ts'
import type { ShowAnswer } from './show-answers.ts'

export type Timed = { byId: ReadonlyMap<string, TimedLine>; drift: ShowDrift; now: number; isDay: boolean }

const halfADay = 12 * 3_600_000

/** The hours of all lines at this moment; they move on by themselves, without asking the office. `readAt`: when it last answered. */
export function useShowTimes({ lines, startsAt, endsAt, now: officeNow }: ShowAnswer, readAt: number): Timed {
  const now = useNow(officeNow - readAt)
  return useMemo(() => {
    const isDay = now > startsAt - halfADay && now < endsAt + halfADay
    const hasBegun = lines.some((line) => line.startedAt !== null)
    // Before the day the plan is shown; afterwards, what was.
    const times = showTimes(lines, { start: startsAt, now: isDay && (hasBegun || now > startsAt) ? now : startsAt })
    return { byId: new Map(times.map((one) => [one.id, one])), drift: driftOf(times), now, isDay }
  }, [lines, startsAt, endsAt, now])
}

/** The office's clock, going on by itself: the telephone's own may be minutes off. */
function useNow(off: number): number {
  const [here, setHere] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setHere(Date.now()), 5_000)
    return () => clearInterval(timer)
  }, [])
  return here + off
}
