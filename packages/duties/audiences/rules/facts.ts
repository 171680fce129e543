import type { Day } from '@cabinet/office/day.ts'
import type { Fact } from '@cabinet/office/fact.ts'
import type { FactKind } from '@cabinet/office/fact-kinds.ts'
import type { AudienceChannel, AudienceState } from './audience.ts'

/** Once the citizen was received, or told no, nothing is waited for any more. */
const noLongerWaiting: readonly AudienceState[] = [
  'held',
  'follow-up',
  'inadmissible',
  'refused',
  'withdrawn',
  'closed',
]
export const stillWaits = (state: AudienceState) => !noLongerWaiting.includes(state)

const counted: Partial<Record<AudienceState, FactKind>> = {
  scheduled: 'audience.scheduled',
  held: 'audience.held',
  absent: 'audience.missed',
}
const decided: readonly AudienceState[] = ['accepted', 'delegated', 'oriented', 'refused']

type Counted = {
  id: string
  receivedOn: Day
  dueOn: Day | null
  motive: string
  channel: AudienceChannel
  reserved: boolean
  state: AudienceState
}

export const audienceFact = (kind: FactKind, audience: Counted, sort?: string): Fact => ({
  ...{ kind, thing: audience.id, day: audience.receivedOn, due: audience.dueOn, sort: sort ?? audience.motive },
  ...{ origin: audience.channel, reserved: audience.reserved },
})

/** What a move of a request lets be counted: it begins or ends to wait once, however often it changes hands. */
export function factsOfMove(before: Counted, to: AudienceState): Fact[] {
  const kind = counted[to]
  const facts = kind ? [audienceFact(kind, before)] : []
  if (before.state === 'to-decide' && decided.includes(to)) facts.push(audienceFact('audience.decided', before, to))
  if (stillWaits(before.state) && !stillWaits(to)) facts.push(audienceFact('audience.ended', before, to))
  if (!stillWaits(before.state) && stillWaits(to)) facts.push(audienceFact('audience.reopened', before))
  return facts
}
