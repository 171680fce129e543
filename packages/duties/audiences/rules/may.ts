import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { type AudienceState, canMoveAudience, type OpinionSide } from './audience.ts'
import { type AudiencesAct, audiencesPermissions } from './permissions.ts'
import { sightOf } from './readers.ts'

type Facts = { state: AudienceState; delegateId: string | null; unitId: string | null; reserved: boolean }
type Given = readonly { side: OpinionSide; isMine: boolean }[]

/** The sides of the pre-audience this person may speak for. */
export function sidesOf(person: Person): OpinionSide[] {
  const sides: OpinionSide[] = []
  if (may(audiencesPermissions, person, 'audiences.opinion-chief')) sides.push('chief')
  if (may(audiencesPermissions, person, 'audiences.opinion-general')) sides.push('secretary-general')
  return sides
}

/** Delegated to this person or to somebody they stand in for, or taken over by a service of theirs. */
function isEntrusted(person: Person, { delegateId, unitId, reserved }: Facts): boolean {
  const { delegates, namedDelegates, units } = sightOf(person)
  const theirs = reserved ? namedDelegates : delegates
  return (delegateId !== null && theirs.includes(delegateId)) || (unitId !== null && units.includes(unitId))
}

/** Who may say what came of a request: whoever it was entrusted to, and those who report on audiences. */
export function mayCloseFollowUp(person: Person, audience: Facts): boolean {
  return isEntrusted(person, audience) || may(audiencesPermissions, person, 'audiences.report')
}

/** What this person may do with a request they may see: the acts of their role, and the state it is in. */
export function mayOn(person: Person, audience: Facts, opinions: Given) {
  const { state, delegateId } = audience
  const can = (act: AudiencesAct) => may(audiencesPermissions, person, act)
  const to = (next: AudienceState) => canMoveAudience(state, next)
  const openSides = sidesOf(person).filter((side) => opinions.every((one) => one.side !== side))
  const isDelegate = delegateId === person.id && can('audiences.follow')
  const isThere = state === 'scheduled' || state === 'confirmed' || state === 'arrived'
  return {
    correct: can('audiences.register') && ['received', 'incomplete', 'pre-audience', 'to-decide'].includes(state),
    admit: can('audiences.admit') && state === 'received',
    askToComplete: can('audiences.admit') && to('incomplete'),
    complete: can('audiences.admit') && state === 'incomplete',
    refuseAdmission: can('audiences.admit') && to('inadmissible'),
    takeUpAgain: can('audiences.admit') && (state === 'inadmissible' || state === 'refused'),
    declareUrgent: can('audiences.admit') && (state === 'received' || state === 'pre-audience'),
    /** The sides this person may speak for now. */
    giveOpinion: state === 'pre-audience' && !opinions.some((one) => one.isMine) ? openSides : [],
    decide: can('audiences.decide') && (state === 'to-decide' || state === 'accepted'),
    schedule: can('audiences.schedule') && (to('scheduled') || state === 'scheduled' || state === 'confirmed'),
    cancelAppointment: can('audiences.schedule') && (state === 'scheduled' || state === 'confirmed'),
    putBack: can('audiences.schedule') && (state === 'postponed' || state === 'absent'),
    postpone: can('audiences.schedule') && isThere,
    receive: can('audiences.receive') && (isThere || state === 'in-progress'),
    report: state === 'held' && (isDelegate || can('audiences.report')),
    closeFollowUp:
      can('audiences.follow') &&
      mayCloseFollowUp(person, audience) &&
      ['delegated', 'oriented', 'follow-up'].includes(state),
    close: can('audiences.schedule') && overWithoutFollowUp.includes(state),
    withdraw: can('audiences.register') && to('withdrawn'),
  }
}

/** Nothing more need come of it: what was entrusted to somebody is closed by their answer instead. */
export const overWithoutFollowUp: readonly AudienceState[] = [
  'inadmissible',
  'refused',
  'withdrawn',
  'absent',
  'postponed',
  'incomplete',
  'held',
]
