import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import type { Calendar } from '@cabinet/office/working-days.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

const anHour = 60 * 60 * 1000

/** The days the office is closed, or undefined until they are known: no deadline is shown that would be wrong. */
export function useCalendar(): Calendar | undefined {
  const people = usePeople()
  const office = useQuery(people.office.queryOptions(undefined, { staleTime: anHour }))
  const holidays = useQuery(people.holidays.queryOptions(undefined, { staleTime: anHour }))
  const { weekend } = office.data ?? {}
  return useMemo(
    () => (weekend && holidays.data ? { weekend, holidays: holidays.data } : undefined),
    [weekend, holidays.data],
  )
}
