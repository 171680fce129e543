import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { ThingLinks } from '@cabinet/office/thing-link.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, inArray } from 'drizzle-orm'
import { missionsPermissions } from '../rules/permissions.ts'
import { missions } from './tables.ts'
import { visible } from './visible.ts'

/** The orders among these that this person may read. */
export async function linksToMissions(
  read: Pick<Reads, 'select'>,
  person: Person,
  ids: readonly string[],
): Promise<ThingLinks> {
  const reads =
    may(missionsPermissions, person, 'missions.read') || may(missionsPermissions, person, 'missions.oversee')
  if (!ids.length || !reads) return new Map()
  const rows = await read
    .select({ id: missions.id, number: missions.number, purpose: missions.purpose })
    .from(missions)
    .where(and(inArray(missions.id, [...ids]), visible(read, person)))
  return new Map(
    rows.map(({ id, number, purpose }) => [id, { to: `/missions/${id}`, title: purpose, detail: number ?? '' }]),
  )
}
