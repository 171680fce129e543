import type { AudienceState } from './audience.ts'

/** The queues of the duty, by what somebody owes. */
export const audienceLists = [
  'received',
  'incomplete',
  'to-opine',
  'to-decide',
  'to-schedule',
  'scheduled',
  'to-report',
  'follow-up',
  'mine',
  'late',
  'all',
] as const
export type AudienceList = (typeof audienceLists)[number]

/** The states a queue is made of; those not listed ask for more than a state. */
export const statesOfList = {
  received: ['received'],
  incomplete: ['incomplete'],
  'to-opine': ['pre-audience'],
  'to-decide': ['to-decide'],
  'to-schedule': ['accepted', 'postponed', 'absent'],
  scheduled: ['scheduled', 'confirmed', 'arrived', 'in-progress'],
  'to-report': ['held'],
  'follow-up': ['delegated', 'oriented', 'follow-up'],
} as const satisfies Partial<Record<AudienceList, readonly AudienceState[]>>

/** Everything that is not over: what "late" and "mine" look among. */
export const openStates: readonly AudienceState[] = [
  'received',
  'incomplete',
  'pre-audience',
  'to-decide',
  'accepted',
  'delegated',
  'oriented',
  'scheduled',
  'confirmed',
  'arrived',
  'in-progress',
  'held',
  'absent',
  'postponed',
  'follow-up',
]
