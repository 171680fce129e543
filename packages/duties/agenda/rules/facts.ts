import type { Fact } from '@cabinet/office/fact.ts'
import type { FactKind } from '@cabinet/office/fact-kinds.ts'
import type { Confidentiality, EngagementState } from './engagement.ts'
import { refOfRow } from './occurrence-ref.ts'

type Counted = {
  id: string
  seriesId: string | null
  originalStart: string | null
  kind: string
  start: string
  sourceKind: string | null
  confidentiality: Confidentiality
  state: EngagementState
}

/** What is counted of an engagement, on the day it is for. What is personal is nobody's figure. */
export function engagementFacts(kind: FactKind, row: Counted, said: Partial<Fact> = {}): Fact[] {
  if (row.confidentiality === 'personal') return []
  return [{ kind, thing: refOfRow(row), day: row.start.slice(0, 10), sort: row.kind, origin: row.sourceKind, ...said }]
}

/** Once it stood in the diary, it can be called off or put off; what was only wished for cannot. */
export function factsOfEngagementMove(before: Counted, to: EngagementState): Fact[] {
  const stood = before.state === 'confirmed' || before.state === 'option'
  if (!stood) return []
  if (to === 'cancelled' || to === 'declined') return engagementFacts('engagement.cancelled', before, { sort: to })
  return to === 'postponed' ? engagementFacts('engagement.moved', before) : []
}
