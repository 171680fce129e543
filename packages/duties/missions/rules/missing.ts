import type { Day } from '@cabinet/office/day.ts'
import type { ApprovalRule } from './approval.ts'
import type { Payer } from './mission.ts'
import { type Journey, type Stage, stageProblems } from './stages.ts'

/** What an order may have to carry before it is signed or sent to the authority. */
export const needs = [
  'objectives',
  'stages',
  'delegation',
  'authorisation',
  'financial-incidence',
  'budget-line',
  'previous-report',
] as const
export type Need = (typeof needs)[number]

/** What an order says of itself, as far as it matters here. */
export type Order = Journey & {
  objectives: string
  authorisation: string
  authorisedOn: Day | null
  financialIncidence: boolean
  budgetLine: string
  stages: readonly Stage[]
  members: readonly { name: string; function: string; leads: boolean }[]
  costs: readonly { payer: Payer }[]
}

/** What stands around it: earlier journeys of the same leader without a report, and travellers who are elsewhere that day. */
export type Surroundings = {
  unreported: readonly { missionId: string; number: string; returnedOn: Day; dueOn: Day }[]
  elsewhere: readonly { name: string; number: string; from: Day; to: Day }[]
}

/** One thing that stands in the way: where it is put right, and the sentence that says so (`missing.<code>`). */
export type Missing = { need: Need | 'overlap'; code: string; details: Record<string, string> }

/** Everything that keeps an order from its last signature, in the order of the page; nothing when it may go. */
export function missingBefore(order: Order, rule: Pick<ApprovalRule, 'needs'>, around: Surroundings): Missing[] {
  const found: Record<Need, Missing[]> = {
    objectives: order.objectives.trim() ? [] : [one('objectives', 'objectives')],
    stages: stageProblems(order.stages, order).map(({ code, ...details }) => one('stages', code, details)),
    delegation: delegationOf(order),
    authorisation: authorisationOf(order),
    'financial-incidence': order.financialIncidence ? [] : [one('financial-incidence', 'financial-incidence')],
    'budget-line': paysNothing(order) || order.budgetLine.trim() ? [] : [one('budget-line', 'budget-line')],
    'previous-report': around.unreported.map(({ number, returnedOn, dueOn, missionId }) =>
      one('previous-report', 'previous-report', { number, returnedOn, dueOn, missionId }),
    ),
  }
  const overlaps = around.elsewhere.map((other) => one('overlap', 'overlap', other))
  return [...needs.filter((need) => rule.needs.includes(need)).flatMap((need) => found[need]), ...overlaps]
}

const one = (need: Missing['need'], code: string, details: Record<string, string> = {}): Missing => ({
  need,
  code,
  details,
})

function delegationOf({ members }: Order): Missing[] {
  if (members.length === 0) return [one('delegation', 'no-members')]
  if (members.filter((member) => member.leads).length !== 1) return [one('delegation', 'no-leader')]
  return members
    .filter((member) => !member.function.trim())
    .map(({ name }) => one('delegation', 'no-function', { name }))
}

/** The council authorises before the journey, by an act that has a number and a day. */
function authorisationOf({ authorisation, authorisedOn, departsOn }: Order): Missing[] {
  if (!authorisation.trim() || !authorisedOn) return [one('authorisation', 'authorisation')]
  return authorisedOn > departsOn ? [one('authorisation', 'authorised-late', { authorisedOn, departsOn })] : []
}

/** Where others pay for everything, no line of the budget is touched. */
const paysNothing = ({ costs }: Order) => costs.length > 0 && costs.every((cost) => cost.payer !== 'office')
