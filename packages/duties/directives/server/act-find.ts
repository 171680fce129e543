import { findingKeysOf } from '@cabinet/blocks/commitments/server/findable.ts'
import { leadNames } from '@cabinet/blocks/commitments/server/lead-names.ts'
import { commitments } from '@cabinet/blocks/commitments/server/tables.ts'
import { visibleCommitments } from '@cabinet/blocks/commitments/server/visible.ts'
import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import type { Person } from '@cabinet/office/person.ts'
import { searching } from '@cabinet/store/search.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, desc, eq } from 'drizzle-orm'

type Asked = { text: string; limit: number; now: Date }

/** Commitments this person may see in which every word stands, the newest first. */
export async function findCommitments(read: Reads, person: Person, { text, limit, now }: Asked) {
  const search = searching({ kind: 'commitment', who: findingKeysOf(person), text })
  if (!search) return []
  const rows = await read
    .select({
      ...{ id: commitments.id, text: commitments.text, kind: commitments.kind, state: commitments.state },
      ...{ lead: commitments.lead, dueOn: commitments.dueOn },
    })
    .from(search.source)
    .innerJoin(commitments, eq(commitments.id, search.subjectId))
    .where(and(search.match, await visibleCommitments(read, person, await todayOf(read, now))))
    .orderBy(desc(search.position))
    .limit(limit)
  const names = await leadNames(
    read,
    rows.map((row) => row.lead),
  )
  return rows.map((row) => ({ ...row, leadName: names.get(row.lead) ?? '' }))
}
