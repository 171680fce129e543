import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import type { Day } from '@cabinet/office/day.ts'
import { type Calendar, workingDaysBetween } from '@cabinet/office/working-days.ts'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { dateToAskFor, deadlineFor, shippedInstruction } from '../rules/instructions.ts'
import { useChoices } from './choices.ts'

export type Deadline = {
  due: Day | null
  /** Working days from today; negative once past. */
  left: number
  /** A date no calendar knows: whoever decides types it. */
  asks: 'event-date' | 'next-meeting' | 'review-date' | null
}

/** The day a line runs out: the one typed, else the instruction's own delay or the letter type's, as the server will count it. */
export function useDeadlines(letterType: string): (line: { instruction: string; dueOn: Day | null }) => Deadline {
  const { data } = useChoices()
  const calendar = useCalendar()
  const today = useToday()
  const typeDelay = data?.types.find((one) => one.code === letterType)?.workingDays ?? null
  return ({ instruction, dueOn }) => {
    const row = data?.instructions.find((one) => one.code === instruction)
    const shipped = row && shippedInstruction(row.meaning)
    const own = row?.workingDays ?? null
    const meaning = shipped && (own === null ? shipped : { ...shipped, defaultDelay: { workingDays: own } })
    const due = dueOn ?? (meaning ? deadlineFor(meaning, { assignedOn: today, typeDelay, calendar }) : null)
    return {
      due,
      left: due ? workingDaysBetween(today, due, calendar) : 0,
      asks: meaning ? dateToAskFor(meaning) : null,
    }
  }
}

/** When the town hall is closed: weekends until the office's own days off are known. */
function useCalendar(): Calendar {
  const people = usePeople()
  const aday = { staleTime: 24 * 60 * 60_000 }
  const weekend = useQuery({ ...people.office.queryOptions(), ...aday }).data?.weekend
  const holidays = useQuery({ ...people.holidays.queryOptions(), ...aday }).data
  return useMemo(() => ({ weekend: weekend ?? [6, 7], holidays: holidays ?? [] }), [weekend, holidays])
}
