import { useEffect, useState } from 'react'

/** What the clock in the office shows, `2026-03-09T08:30`; it moves on by itself. */
export function useOfficeClock(timeZone: string): string {
  const [now, setNow] = useState(() => localIn(timeZone))
  useEffect(() => {
    const tick = () => setNow(localIn(timeZone))
    tick()
    const timer = setInterval(tick, 10_000)
    return () => clearInterval(timer)
  }, [timeZone])
  return now
}

/** A moment on the office's clock: Swedish writes it the way we keep it. */
export function localIn(timeZone: string, moment = new Date()): string {
  const written = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(moment)
  return written.replace(' ', 'T')
}
