import type { Person } from '@cabinet/office/person.ts'
import type { Role } from '@cabinet/office/role.ts'

/** Whoever signs, decides on signatures or keeps the keys proves it with something they carry, not only something they know. */
export const rolesWithSecondFactor: readonly Role[] = [
  'chief',
  'deputy-chief',
  'mayor',
  'deputy-mayor',
  'secretary-general',
  'administrator',
]

/** Whether this person must have a second factor, for their own posts or for those of whom they stand in for. */
export function mustProveTwice(person: Pick<Person, 'roles' | 'standsInFor'>): boolean {
  const everyRole = [...person.roles, ...person.standsInFor.flatMap((lent) => lent.absent.roles)]
  return everyRole.some((role) => rolesWithSecondFactor.includes(role))
}
