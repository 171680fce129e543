import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, eq, inArray, or, type SQL } from 'drizzle-orm'
import { type CeremoniesAct, ceremoniesPermissions } from '../rules/permissions.ts'
import { type Ceremony, ceremonies, ceremonyTasks, doors, showLines } from './tables.ts'

export type Reading = Pick<Reads, 'select'>

/**
 * The one `where` with which every list, count and page begins: all ceremonies for whoever oversees them; for others those in
 * which they have a task, a line of the run of show or a door, or which they prepare. Undefined: everything.
 */
export function visible(read: Reading, person: Person): SQL | undefined {
  if (may(ceremoniesPermissions, person, 'ceremonies.oversee')) return undefined
  const mine = standingFor(person, 'ceremonies.read')
  const tasks = read
    .select({ id: ceremonyTasks.ceremonyId })
    .from(ceremonyTasks)
    .where(inArray(ceremonyTasks.ownerId, mine))
  const lines = read.select({ id: showLines.ceremonyId }).from(showLines).where(inArray(showLines.ownerId, mine))
  const atDoors = read.select({ id: doors.ceremonyId }).from(doors).where(inArray(doors.personId, mine))
  return or(
    inArray(ceremonies.officerId, mine),
    inArray(ceremonies.id, tasks),
    inArray(ceremonies.id, lines),
    inArray(ceremonies.id, atDoors),
  )
}

/** Themselves, and those who lent them that act. */
export function standingFor(person: Person, act: CeremoniesAct): string[] {
  const lent = person.standsInFor.filter((one) => one.acts.includes(act))
  return [person.id, ...lent.map((one) => one.absent.id)]
}

/** One ceremony, or the same answer as for one that does not exist. */
export async function visibleCeremony(read: Reading, person: Person, ceremonyId: string): Promise<Ceremony> {
  const [ceremony] = await read
    .select()
    .from(ceremonies)
    .where(and(eq(ceremonies.id, ceremonyId), visible(read, person)))
  if (!ceremony) throw notFound()
  return ceremony
}

/** Whoever may read a ceremony may read its papers and photographs. */
export async function mayReadCeremony(read: Reading, person: Person, ceremonyId: string): Promise<boolean> {
  if (!may(ceremoniesPermissions, person, 'ceremonies.read')) return false
  const found = and(eq(ceremonies.id, ceremonyId), visible(read, person))
  return (await read.select({ id: ceremonies.id }).from(ceremonies).where(found)).length > 0
}
