import { calendarOf } from '@cabinet/blocks/people/server/office-now.ts'
import type { Day } from '@cabinet/office/day.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { type DueRule, dueFromRule } from '../rules/due-rule.ts'

type Said = { dueOn: Day | null; dueRule: DueRule | null; issuedOn: Day | null }

/**
 * The day it is due, as said or reckoned, and the same as the day first due, which nothing changes afterwards. A rule waits
 * for the day the commitment is given. Refuses `commitments.due-before-issue`.
 */
export async function agreedDays({ tx }: Pick<Change, 'tx'>, { dueOn, dueRule, issuedOn }: Said) {
  const reckoned = !dueOn && dueRule && issuedOn ? dueFromRule(dueRule, issuedOn, await calendarOf(tx)) : dueOn
  if (reckoned && issuedOn && reckoned < issuedOn) throw new Refusal('commitments.due-before-issue', { day: issuedOn })
  return { dueOn: reckoned, firstDueOn: reckoned }
}
