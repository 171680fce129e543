import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { useEffect, useState } from 'react'
import { officeNow } from './office-now.ts'

const aMinute = 60_000

/** The clock on the office's wall, told anew every minute. */
export function useOfficeClock(): string {
  const zone = useTimeZone()
  const [now, setNow] = useState(() => officeNow(zone))
  useEffect(() => {
    const timer = setInterval(() => setNow(officeNow(zone)), aMinute / 2)
    return () => clearInterval(timer)
  }, [zone])
  return now
}
