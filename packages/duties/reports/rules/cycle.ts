import { addDays, type Day } from '@cabinet/office/day.ts'
import { addWorkingDays, type Calendar } from '@cabinet/office/working-days.ts'
import type { Period } from './period.ts'

/** The office's habits, as they stand in its settings. `draftAfter` null: a report is only opened by hand. */
export type Habits = { draftAfter: number | null; pagesAfter: number; visaAfter: number; remindBefore: number }

/** The days of one report, reckoned from the last day of its quarter. */
export type Cycle = { opensOn: Day | null; remindOn: Day; pagesOn: Day; visaOn: Day }

/** The draft opens on a day of the calendar, whatever day it is: nobody has to be there. All else is counted in working days. */
export function cycleOf({ to }: Pick<Period, 'to'>, habits: Habits, calendar: Calendar): Cycle {
  const pagesOn = addWorkingDays(to, habits.pagesAfter, calendar)
  return {
    opensOn: habits.draftAfter === null ? null : addDays(to, habits.draftAfter),
    remindOn: habits.remindBefore === 0 ? pagesOn : addWorkingDays(pagesOn, -habits.remindBefore, calendar),
    pagesOn,
    visaOn: addWorkingDays(to, habits.visaAfter, calendar),
  }
}

/** A page is asked for twice: some days before, and on the day. */
export const reminders = ['before', 'on-the-day'] as const
export type Reminder = (typeof reminders)[number]

/** Which reminder is due today for a page not handed in; null when it was sent, or is not due yet. */
export function reminderDue(cycle: Cycle, today: Day, remindedOn: Day | null): Reminder | null {
  if (today < cycle.remindOn) return null
  if (today < cycle.pagesOn) return remindedOn === null ? 'before' : null
  return remindedOn === null || remindedOn < cycle.pagesOn ? 'on-the-day' : null
}
