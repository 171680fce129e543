import type { Person } from '@cabinet/office/person.ts'
import type { ThingLinks } from '@cabinet/office/thing-link.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, inArray } from 'drizzle-orm'
import { audiences } from './tables.ts'
import { visible } from './visible.ts'

/** The requests among these that this person may know of. */
export async function linksToAudiences(
  read: Pick<Reads, 'select'>,
  person: Person,
  ids: readonly string[],
): Promise<ThingLinks> {
  if (!ids.length) return new Map()
  const rows = await read
    .select({ id: audiences.id, number: audiences.number, visitor: audiences.visitor, subject: audiences.subject })
    .from(audiences)
    .where(and(inArray(audiences.id, [...ids]), visible(person)))
  return new Map(
    rows.map(({ id, number, visitor, subject }) => [
      id,
      {
        to: `/audiences/${id}`,
        title: visitor || subject,
        detail: [number, visitor && subject].filter(Boolean).join(' · '),
      },
    ]),
  )
}
