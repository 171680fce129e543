import type { FactKind } from '@cabinet/office/fact-kinds.ts'
import type { Split } from './figure.ts'
import type { Indicator, Life } from './indicator.ts'

const begins: Partial<Record<Indicator['opens'], readonly FactKind[]>> = {
  letter: ['letter.in', 'letter.out'],
  line: ['line.given'],
  step: ['step.reached'],
  commitment: ['commitment.issued'],
  engagement: ['engagement.held', 'engagement.made'],
  audience: ['audience.requested'],
  ceremony: ['ceremony.opened'],
  'ceremony-task': ['ceremony-task.due'],
  mission: ['mission.begun'],
}

/** Under which row a life stands, by what was written when it began. Empty: it was not said. */
export function lifeKey(life: Life, by: Exclude<Split['by'], 'month' | 'age'>, opens: Indicator['opens']): string {
  const begun = life.facts.find((fact) => begins[opens]?.includes(fact.kind)) ?? life.facts[0]
  if (by === 'unit') return begun?.whose ?? ''
  return (by === 'origin' ? begun?.origin : begun?.sort) ?? ''
}
