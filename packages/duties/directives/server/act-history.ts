import { namesOf } from '@cabinet/duties/agenda/server/engagement-page.ts'
import { history } from '@cabinet/store/store.tables.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, desc, eq, ne } from 'drizzle-orm'

/** What happened to one, the latest first, ready to be said as sentences. The caller has made sure that it may be seen. */
export async function commitmentHistory(read: Reads, commitmentId: string) {
  const rows = await read
    .select()
    .from(history)
    .where(and(eq(history.subjectId, commitmentId), ne(history.event, 'commitments.commitment.asked-again')))
    .orderBy(desc(history.seq))
    .limit(200)
  const names = await namesOf(
    read,
    rows.flatMap((row) => [row.personId, row.inPlaceOf ?? '']),
  )
  return rows.map(({ seq, at, event, details, personId, inPlaceOf }) => ({
    ...{ seq, at, event, details },
    who: names.get(personId) ?? '',
    inPlaceOf: inPlaceOf ? (names.get(inPlaceOf) ?? '') : null,
  }))
}
