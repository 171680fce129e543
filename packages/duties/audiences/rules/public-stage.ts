import type { AudienceState } from './audience.ts'

/** How far a request is, as a stranger with the receipt is told: never what was thought or decided, never who. */
export const publicStages = ['received', 'incomplete', 'studied', 'answer-coming', 'appointment', 'over'] as const
export type PublicStage = (typeof publicStages)[number]

const stages: Record<AudienceState, PublicStage> = {
  received: 'received',
  incomplete: 'incomplete',
  inadmissible: 'answer-coming',
  'pre-audience': 'studied',
  'to-decide': 'studied',
  accepted: 'answer-coming',
  delegated: 'answer-coming',
  oriented: 'answer-coming',
  refused: 'answer-coming',
  scheduled: 'appointment',
  confirmed: 'appointment',
  arrived: 'appointment',
  'in-progress': 'appointment',
  held: 'over',
  absent: 'answer-coming',
  postponed: 'answer-coming',
  'follow-up': 'over',
  withdrawn: 'over',
  closed: 'over',
}

export const publicStage = (state: AudienceState): PublicStage => stages[state]
