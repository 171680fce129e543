import type { Day } from '@cabinet/office/day.ts'
import { addWorkingDays, type Calendar } from '@cabinet/office/working-days.ts'
import type { AudienceState } from './audience.ts'

/**
 * The citizen's clock: while it runs, we owe them an answer. It waits while the request lies with them (incomplete), stops
 * when they are given a time or a refusal, and runs on when the request is delegated or oriented: for them nothing has
 * happened yet.
 */
export const clockRuns: readonly AudienceState[] = [
  'received',
  'pre-audience',
  'to-decide',
  'accepted',
  'delegated',
  'oriented',
  'postponed',
]

/** The day by which whoever asks must have had an answer; null when the office promised itself none for this motive. */
export function answerDue(receivedOn: Day, workingDays: number | null, calendar: Calendar): Day | null {
  return workingDays === null ? null : addWorkingDays(receivedOn, workingDays, calendar)
}

export function isLate(one: { state: AudienceState; dueOn: Day | null }, today: Day): boolean {
  return one.dueOn !== null && one.dueOn < today && clockRuns.includes(one.state)
}
