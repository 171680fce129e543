import type { Step } from '@cabinet/ui/step-line.tsx'
import type { AudienceState } from '../rules/audience.ts'

export const pathStages = ['request', 'pre-audience', 'decision', 'appointment', 'audience', 'follow-up'] as const
export type PathStage = (typeof pathStages)[number]

/** At which stage a request stands. */
const stages: Record<AudienceState, PathStage> = {
  received: 'request',
  incomplete: 'request',
  inadmissible: 'request',
  withdrawn: 'request',
  'pre-audience': 'pre-audience',
  'to-decide': 'decision',
  refused: 'decision',
  accepted: 'appointment',
  scheduled: 'appointment',
  confirmed: 'appointment',
  postponed: 'appointment',
  absent: 'audience',
  arrived: 'audience',
  'in-progress': 'audience',
  held: 'audience',
  delegated: 'follow-up',
  oriented: 'follow-up',
  'follow-up': 'follow-up',
  closed: 'follow-up',
}

const blocked: ReadonlySet<AudienceState> = new Set(['incomplete', 'inadmissible', 'refused', 'absent', 'withdrawn'])

/** The path as steps done, reached and still to come. A closed request has them all behind it. */
export function pathOf(state: AudienceState): { stage: PathStage; state: Step['state'] }[] {
  const reached = pathStages.indexOf(stages[state])
  const here = blocked.has(state) ? 'blocked' : 'current'
  return pathStages.map((stage, index) => ({
    stage,
    state: state === 'closed' || index < reached ? 'done' : index === reached ? here : 'waiting',
  }))
}
