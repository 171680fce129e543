import type { Ground } from '@cabinet/office/permission.ts'
import type { Held, Person } from '@cabinet/office/person.ts'
import type { Role } from '@cabinet/office/role.ts'
import { type CommitmentState, openCommitmentStates } from './commitment.ts'

const directing: readonly Role[] = ['chief', 'deputy-chief', 'secretary-general', 'mayor']

/** The direction of the cabinet sees what the office owes, and whether it was kept. */
export const isDirection = (person: Pick<Person, 'roles'>): boolean =>
  person.roles.some((role) => directing.includes(role))

/** Whoever follows up for the whole office: the direction, and the private secretary who keeps the mayor's boards. */
export const followsAll = (person: Pick<Person, 'roles'>): boolean =>
  isDirection(person) || person.roles.includes('secretary')

/** Whose word this person may give: one's own; for somebody else's, the direction and the private secretary. */
export const speaksFor = (person: Pick<Person, 'id' | 'roles'>, authorityId: string): boolean =>
  person.id === authorityId || isDirection(person) || person.roles.includes('secretary')

/** The keys under which a commitment is this person's to know: theirs, their units', those of the units below. */
export const leadKeysOf = (person: Pick<Held, 'id' | 'posts' | 'units'>): string[] => [
  `person:${person.id}`,
  ...person.posts.map((post) => `post:${post}`),
  ...person.units.map((unit) => `unit:${unit}`),
]

/** The keys under which it is theirs to keep: what a unit below owes is for its own people, not for everybody above. */
export const ownLeadKeysOf = (person: Pick<Held, 'id' | 'posts' | 'units' | 'ownUnits'>): string[] =>
  leadKeysOf({ ...person, units: person.ownUnits ?? person.units })

/**
 * As whom this person looks at what is owed: themselves, and the absent people who lent them that. What is reserved is lent
 * only when the grant says so.
 */
export function actingAs(person: Person): { held: Held; reserved: boolean }[] {
  const lent = person.standsInFor.filter((one) => one.acts.includes('directives.read'))
  return [{ held: person, reserved: true }, ...lent.map(({ absent, reserved }) => ({ held: absent, reserved }))]
}

/**
 * For whom this person, who stands in, has a commitment among what they owe (`mine`) or await: the name of the absent one;
 * null when it is there in their own right.
 */
export function absentWhose(
  person: Person,
  one: Pick<Facts, 'lead' | 'helpers' | 'authorityId' | 'notedBy' | 'reserved'>,
  board: 'mine' | 'awaited',
): string | null {
  const isOn = (held: Held) => {
    if (board === 'awaited') return [one.authorityId, one.notedBy].includes(held.id)
    const keys = ownLeadKeysOf(held)
    return [one.lead, ...(one.helpers ?? [])].some((key) => keys.includes(key))
  }
  const as = actingAs(person).find(({ held, reserved }) => (reserved || !one.reserved) && isOn(held))
  return as && as.held !== person ? as.held.name : null
}

type Facts = {
  state: CommitmentState
  lead: string
  authorityId: string
  notedBy: string
  stateBy: string
  reserved: boolean
  helpers?: readonly string[]
}

/** What this person may do with a commitment they may see, in their own right or in the place of somebody absent. */
export function mayMove(person: Person, one: Facts) {
  const can = (act: CommitmentAct) => groundToMove(person, one, act) !== undefined
  return {
    issue: can('issue'),
    acknowledge: can('acknowledge'),
    claim: can('claim'),
    verify: can('verify'),
    return: can('return'),
    cancel: can('cancel'),
    postpone: can('postpone'),
    supersede: can('supersede'),
    helpers: can('helpers'),
    attach: can('attach'),
  }
}

/** On what ground: their own right before a borrowed one; undefined when they may not. */
export function groundToMove(person: Person, one: Facts, act: CommitmentAct): Ground | undefined {
  // Nobody verifies what they claimed themselves, in whoever's place.
  if ((act === 'verify' || act === 'return') && one.stateBy === person.id) return undefined
  const ground = actingAs(person)
    .filter((as) => as.reserved || !one.reserved)
    .find(({ held }) => mayAs(held, one)[act])
  return ground && { inPlaceOf: ground.held === person ? null : ground.held }
}

export type CommitmentAct = keyof ReturnType<typeof mayAs>

function mayAs(held: Held, one: Facts) {
  const isOpen = openCommitmentStates.includes(one.state)
  const keys = ownLeadKeysOf(held)
  const isLead = keys.includes(one.lead)
  const lendsAHand = (one.helpers ?? []).some((helper) => keys.includes(helper))
  const answersForIt = isDirection(held) || [one.authorityId, one.notedBy].includes(held.id)
  const isGiven = isOpen && one.state !== 'proposed'
  // The lead does not see to it that the lead is right; another of the same unit may.
  const isLeadAlone = isLead && !one.lead.startsWith('unit:')
  const sawTheProof = one.state === 'claimed' && answersForIt && one.stateBy !== held.id && !isLeadAlone
  return {
    // Whoever heard it cannot make it binding alone: that is for the one whose word it is.
    issue: one.state === 'proposed' && speaksFor(held, one.authorityId),
    acknowledge: one.state === 'issued' && isLead,
    claim: ['issued', 'acknowledged', 'returned'].includes(one.state) && isLead,
    verify: sawTheProof,
    return: sawTheProof,
    cancel: isOpen && answersForIt,
    postpone: isOpen && answersForIt,
    supersede: isGiven && answersForIt,
    helpers: isOpen && (answersForIt || isLead),
    attach: isGiven && (answersForIt || isLead || lendsAHand),
  }
}
