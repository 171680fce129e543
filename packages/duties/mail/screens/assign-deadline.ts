import type { Day } from '@cabinet/office/day.ts'
import { workingDaysBetween } from '@cabinet/office/working-days.ts'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { dateToAskFor, deadlineFor, shippedInstruction } from '../rules/instructions.ts'
import { useChoices } from './choices.ts'
import { useCalendar } from './use-calendar.ts'

export type Deadline = {
  due: Day | null
  /** Working days from today, negative once past; null without a day, or until the calendar is known. */
  left: number | null
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
    const counted = meaning && calendar ? deadlineFor(meaning, { assignedOn: today, typeDelay, calendar }) : null
    const due = dueOn ?? counted
    return {
      due,
      left: due && calendar ? workingDaysBetween(today, due, calendar) : null,
      asks: meaning ? dateToAskFor(meaning) : null,
    }
  }
}
