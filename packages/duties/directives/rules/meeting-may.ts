import { may } from '@cabinet/office/permission.ts'
import type { Held, Person } from '@cabinet/office/person.ts'
import type { Role } from '@cabinet/office/role.ts'
import type { MeetingState } from './meeting.ts'
import { directivesPermissions } from './permissions.ts'

type Facts = { state: MeetingState; chairId: string; calledBy: string }

/** Whose meetings these are to keep by post: the direction's, and their secretary's. */
const keepers: readonly Role[] = ['chief', 'deputy-chief', 'secretary-general', 'mayor', 'secretary']

/** Those as whom this person may hold meetings today: themselves, and whoever lent it to them. */
const standingAs = (person: Person): Held[] => [
  person,
  ...person.standsInFor.filter((one) => one.acts.includes('directives.meet')).map((one) => one.absent),
]

/**
 * As whom this person keeps a meeting they may see, themselves before an absent one: its chair, whoever called it, the
 * direction and its secretary. Undefined when they do not.
 */
export function keeperOf(person: Person, { chairId, calledBy }: Omit<Facts, 'state'>): Held | undefined {
  if (!may(directivesPermissions, person, 'directives.meet')) return undefined
  return standingAs(person).find(
    (one) => one.id === chairId || one.id === calledBy || one.roles.some((role) => keepers.includes(role)),
  )
}

/** What this person may do now with a meeting they may see, so that screens never guess. */
export function mayOnMeeting(person: Person, meeting: Facts) {
  const keeps = keeperOf(person, meeting) !== undefined
  const is = (...states: MeetingState[]) => states.includes(meeting.state)
  const adds = may(directivesPermissions, person, 'directives.meet')
  return {
    keep: keeps,
    change: keeps && is('planned', 'under-way'),
    presence: keeps && is('planned', 'under-way', 'held'),
    arrange: keeps && is('planned', 'under-way'),
    /** Whoever comes and may hold meetings may put something on the agenda. */
    add: adds && is('planned', 'under-way'),
    begin: keeps && is('planned'),
    settle: keeps && is('under-way', 'held'),
    write: keeps && is('under-way', 'held'),
    commit: keeps && is('under-way', 'held'),
    hold: keeps && is('under-way'),
    reopen: keeps && is('held'),
    close: keeps && is('held'),
    cancel: keeps && is('planned'),
  }
}
