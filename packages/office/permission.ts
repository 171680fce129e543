import type { Held, Person } from './person.ts'
import { Refusal } from './refusal.ts'
import type { Role } from './role.ts'

/** Which roles may do what, one line per act: `{ 'mail.register': ['clerk'], 'mail.sign': ['mayor'] }`. */
export type Permissions<Act extends string = string> = Record<Act, readonly Role[]>

/** On what ground somebody acts: in their own right (`null`) or in the place of an absent person. */
export type Ground = { inPlaceOf: Held | null }

/** The ground on which this person may do the act: their own right before a borrowed one; `undefined` when they may not. */
export function groundFor<Act extends string>(
  permissions: Permissions<Act>,
  person: Person,
  act: Act,
): Ground | undefined {
  const allows = (held: Held) => held.roles.some((role) => permissions[act].includes(role))
  if (allows(person)) return { inPlaceOf: null }
  const lent = person.standsInFor.find((one) => one.acts.includes(act) && allows(one.absent))
  return lent && { inPlaceOf: lent.absent }
}

export function may<Act extends string>(permissions: Permissions<Act>, person: Person, act: Act): boolean {
  return groundFor(permissions, person, act) !== undefined
}

/** Throws `office.not-your-post` unless the person may. */
export function allow<Act extends string>(permissions: Permissions<Act>, person: Person, act: Act): Ground {
  const ground = groundFor(permissions, person, act)
  if (!ground) throw new Refusal('office.not-your-post', { act })
  return ground
}

/** The acts open to this person, so that a screen never guesses. */
export function actsOf<Act extends string>(permissions: Permissions<Act>, person: Person): Act[] {
  return (Object.keys(permissions) as Act[]).filter((act) => may(permissions, person, act))
}
