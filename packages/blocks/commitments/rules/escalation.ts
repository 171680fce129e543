import { type Day, laterOf } from '@cabinet/office/day.ts'
import { type Calendar, workingDaysBetween } from '@cabinet/office/working-days.ts'
import type { CommitmentState } from './commitment.ts'

/** Where silence is carried, one step after the other: the lead, the head of the unit, the chef de cabinet, the mayor's weekly sheet. */
export const escalationLevels = ['lead', 'head', 'chief', 'mayor'] as const
export type EscalationLevel = (typeof escalationLevels)[number]

/** In working days; null: this step is not taken on that ground. */
export type Delay = { level: EscalationLevel; afterIssue: number | null; afterDue: number | null }

type Silent = {
  state: CommitmentState
  dueOn: Day | null
  /** The day of its last move: when it was written down, when the lead read it, when the proof was handed back. */
  movedOn: Day
  escalation: EscalationLevel | null
}

const waitsForItsLead: readonly CommitmentState[] = ['issued', 'acknowledged', 'returned']
const height = (level: EscalationLevel | null) => (level ? escalationLevels.indexOf(level) : -1)

/**
 * How far the silence around a commitment has to be carried by today: the highest step whose delay has run out, never below
 * the one it stands on. Null while there is nothing to say. It is silence when nobody has read it, and when its day has come
 * and the lead has not spoken since; once it is said to be done, the lead is no longer the one who is waited for.
 */
export function escalationDue(
  one: Silent,
  delays: readonly Delay[],
  { today, calendar }: { today: Day; calendar: Calendar },
): EscalationLevel | null {
  if (!waitsForItsLead.includes(one.state)) return null
  // What was given on a day gone by can be read only since it was written down.
  const unread = one.state === 'issued' ? silence(one.movedOn, today, calendar) : null
  const overdue = sinceDue(one, today, calendar)
  const runOut = (since: number | null, after: number | null) => since !== null && after !== null && since >= after
  const reached = delays
    .filter(({ afterIssue, afterDue }) => runOut(unread, afterIssue) || runOut(overdue, afterDue))
    .map((delay) => delay.level)
  return [...reached, one.escalation].reduce((top, level) => (height(level) > height(top) ? level : top), null)
}

/**
 * Working days since its day came without a word; what the lead said on that day or later begins it anew, and so does a
 * proof handed back. Null before its day, and on the day somebody spoke.
 */
function sinceDue({ state, dueOn, movedOn }: Silent, today: Day, calendar: Calendar): number | null {
  if (!dueOn || today < dueOn) return null
  const spoke = state !== 'issued' && movedOn >= dueOn
  return spoke && today <= movedOn ? null : silence(laterOf(dueOn, movedOn), today, calendar)
}

const silence = (from: Day, today: Day, calendar: Calendar): number =>
  today < from ? 0 : workingDaysBetween(from, today, calendar)
