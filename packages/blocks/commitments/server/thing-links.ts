import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { ThingLinks } from '@cabinet/office/thing-link.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, inArray } from 'drizzle-orm'
import { leadNames } from './lead-names.ts'
import { commitments } from './tables.ts'
import { visibleCommitments } from './visible.ts'

type Asked = { ids: readonly string[]; now: Date }

/** The commitments among these that this person may see, with who leads. */
export async function linksToCommitments(read: Reads, person: Person, { ids, now }: Asked): Promise<ThingLinks> {
  if (!ids.length) return new Map()
  const seen = await visibleCommitments(read, person, await todayOf(read, now))
  const rows = await read
    .select({ id: commitments.id, text: commitments.text, lead: commitments.lead })
    .from(commitments)
    .where(and(inArray(commitments.id, [...ids]), seen))
  const names = await leadNames(
    read,
    rows.map((row) => row.lead),
  )
  return new Map(
    rows.map(({ id, text, lead }) => [id, { to: `/suivi/${id}`, title: text, detail: names.get(lead) ?? '' }]),
  )
}
