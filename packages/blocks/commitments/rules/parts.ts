import type { Person } from '@cabinet/office/person.ts'
import type { Role } from '@cabinet/office/role.ts'
import { type CommitmentState, openCommitmentStates } from './commitment.ts'

const directing: readonly Role[] = ['chief', 'deputy-chief', 'secretary-general', 'mayor']

/** The direction of the cabinet sees what the office owes, and whether it was kept. */
export const isDirection = (person: Pick<Person, 'roles'>): boolean =>
  person.roles.some((role) => directing.includes(role))

/** The keys under which a commitment may be this person's own to keep. */
export const leadKeysOf = (person: Pick<Person, 'id' | 'posts' | 'units'>): string[] => [
  `person:${person.id}`,
  ...person.posts.map((post) => `post:${post}`),
  ...person.units.map((unit) => `unit:${unit}`),
]

type Facts = {
  state: CommitmentState
  lead: string
  authorityId: string
  notedBy: string
  stateBy: string
  reserved: boolean
}

/** What this person may do with a commitment they may see. */
export function mayMove(person: Person, one: Facts) {
  const isOpen = openCommitmentStates.includes(one.state)
  const isLead = leadKeysOf(person).includes(one.lead)
  const answersForIt = isDirection(person) || [one.authorityId, one.notedBy].includes(person.id)
  // Nobody verifies what they claimed themselves.
  const sawTheProof = one.state === 'claimed' && answersForIt && one.stateBy !== person.id
  return {
    issue: one.state === 'proposed' && answersForIt,
    acknowledge: one.state === 'issued' && isLead,
    claim: ['issued', 'acknowledged', 'returned'].includes(one.state) && isLead,
    verify: sawTheProof,
    return: sawTheProof,
    cancel: isOpen && answersForIt,
    postpone: isOpen && answersForIt,
  }
}
