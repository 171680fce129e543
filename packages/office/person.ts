import type { Day } from './day.ts'
import type { Role } from './role.ts'

/** What somebody holds today: the posts, the units these belong to, and the roles they carry. */
export type Held = {
  id: string
  name: string
  roles: readonly Role[]
  /** Units of the posts held; for the head of a unit also every unit below it. */
  units: readonly string[]
  /** Those of the posts held and nothing below: what is owed by a unit is owed by its own people. Left out, all of them. */
  ownUnits?: readonly string[]
  posts: readonly string[]
}

/** One absent person's rights, lent for a while. They never include what was lent to the absent person: no chaining. */
export type Lent = {
  standInId: string
  absent: Held
  /** Acts lent, such as `mail.assign`; never more than the absent person has. */
  acts: readonly string[]
  /** Letters reserved to the absent person are lent only when the grant says so. */
  reserved: boolean
  until: Day
}

/** Who is at the desk: own rights, and those of the people they stand in for, as they are at this moment. */
export type Person = Held & {
  locale: 'fr' | 'en'
  standsInFor: readonly Lent[]
}

/** The office itself, when the clock acts and nobody does: rounds, migrations, the first set-up. */
export const theOffice: Person = {
  id: 'office',
  name: 'Cabinet',
  roles: [],
  units: [],
  posts: [],
  locale: 'fr',
  standsInFor: [],
}
