import { neverLent, peoplePermissions } from '@cabinet/blocks/people/rules/permissions.ts'
import { agendaPermissions } from '@cabinet/duties/agenda/rules/permissions.ts'
import { audiencesPermissions } from '@cabinet/duties/audiences/rules/permissions.ts'
import { mailPermissions } from '@cabinet/duties/mail/rules/permissions.ts'
import { actsOf, type Permissions } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { missionsPermissions } from './permissions.ts'

/** The acts an order may lend while its leader is away: those of the duties that a mayor's absence concerns. */
export const lendable: Permissions = {
  ...peoplePermissions,
  ...mailPermissions,
  ...agendaPermissions,
  ...audiencesPermissions,
  ...missionsPermissions,
}

/** What this person may lend: their own acts, without those that stay with the person. */
export function lendableActs(person: Person): string[] {
  return actsOf(lendable, { ...person, standsInFor: [] }).filter((act) => !neverLent.includes(act))
}
