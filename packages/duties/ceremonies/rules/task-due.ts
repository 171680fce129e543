import type { Day } from '@cabinet/office/day.ts'
import { addWorkingDays, type Calendar } from '@cabinet/office/working-days.ts'

export type DueTask = {
  /** Working days from the day of the ceremony: −21 before it, 3 after it, 0 the day itself. */
  offset: number
  /** Set by hand; it then does not follow the ceremony. */
  dueOn: Day | null
}

/**
 * The day a task has to be done. Counted in working days from the day of the ceremony, which itself never counts; a ceremony
 * on a Sunday keeps what has to be done on the day itself.
 */
export function taskDue({ offset, dueOn }: DueTask, ceremonyDay: Day, calendar: Calendar): Day {
  if (dueOn) return dueOn
  return offset === 0 ? ceremonyDay : addWorkingDays(ceremonyDay, offset, calendar)
}

export type Standing = 'done' | 'dropped' | 'late' | 'today' | 'open'

/** How a task stands on a day. */
export function taskStanding(
  task: { doneAt: Date | null; droppedAt: Date | null },
  { dueOn, today }: { dueOn: Day; today: Day },
): Standing {
  if (task.droppedAt) return 'dropped'
  if (task.doneAt) return 'done'
  if (dueOn < today) return 'late'
  return dueOn === today ? 'today' : 'open'
}
