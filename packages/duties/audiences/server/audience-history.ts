import type { Person } from '@cabinet/office/person.ts'
import { history } from '@cabinet/store/store.tables.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, desc, eq, lt, ne } from 'drizzle-orm'
import { namesOf } from './audience-rows.ts'
import { visibleAudience } from './visible.ts'

type Asked = { audienceId: string; before?: number | undefined }

/** What happened to a request, the latest first, ready to be said as sentences: who, in whose place, when, what. */
export async function audienceHistory(read: Reads, person: Person, { audienceId, before }: Asked) {
  await visibleAudience(read, person, audienceId)
  const rows = await read
    .select()
    .from(history)
    .where(
      and(
        ...[eq(history.subjectId, audienceId), ne(history.event, 'audiences.request.asked-again')],
        before === undefined ? undefined : lt(history.seq, before),
      ),
    )
    .orderBy(desc(history.seq))
    .limit(100)
  const names = await namesOf(read, { persons: rows.flatMap((row) => [row.personId, row.inPlaceOf]) })
  return rows.map((row) => ({
    ...{ seq: row.seq, at: row.at, event: row.event },
    who: names.get(row.personId) ?? '',
    inPlaceOf: row.inPlaceOf ? (names.get(row.inPlaceOf) ?? '') : null,
    details: row.details,
    /** Empty for a reserved request: the journal keeps none. */
    reason: typeof row.details.reason === 'string' ? row.details.reason : '',
  }))
}
