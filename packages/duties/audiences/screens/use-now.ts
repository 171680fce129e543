import { useEffect, useState } from 'react'

const halfAMinute = 30_000

/** The moment, looked at again every half minute, so that waiting times grow by themselves. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), halfAMinute)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** Whole minutes since then; never less than none, whatever the clock of this computer says. */
export function minutesSince(then: Date | string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - new Date(then).getTime()) / 60_000))
}
