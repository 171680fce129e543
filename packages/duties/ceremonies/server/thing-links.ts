import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { ThingLinks } from '@cabinet/office/thing-link.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, eq, inArray } from 'drizzle-orm'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import { ceremonies, ceremonyTasks } from './tables.ts'
import { visible } from './visible.ts'

/** The ceremonies among these that this person may read; each with its day. */
export async function linksToCeremonies(read: Reads, person: Person, ids: readonly string[]): Promise<ThingLinks> {
  if (!ids.length || !may(ceremoniesPermissions, person, 'ceremonies.read')) return new Map()
  const rows = await read
    .select({ id: ceremonies.id, title: ceremonies.title, start: ceremonies.start })
    .from(ceremonies)
    .where(and(inArray(ceremonies.id, [...ids]), visible(read, person)))
  return new Map(
    rows.map(({ id, title, start }) => [id, { to: `/ceremonies/${id}`, title, detail: '', on: start.slice(0, 10) }]),
  )
}

/** The tasks among these that belong to a ceremony this person may read: each opens its ceremony. */
export async function linksToCeremonyTasks(read: Reads, person: Person, ids: readonly string[]): Promise<ThingLinks> {
  if (!ids.length || !may(ceremoniesPermissions, person, 'ceremonies.read')) return new Map()
  const rows = await read
    .select({ id: ceremonyTasks.id, label: ceremonyTasks.label, ceremonyId: ceremonies.id, title: ceremonies.title })
    .from(ceremonyTasks)
    .innerJoin(ceremonies, eq(ceremonies.id, ceremonyTasks.ceremonyId))
    .where(and(inArray(ceremonyTasks.id, [...ids]), visible(read, person)))
  return new Map(
    rows.map(({ id, label, ceremonyId, title }) => [
      id,
      { to: `/ceremonies/${ceremonyId}`, title: label, detail: title },
    ]),
  )
}
