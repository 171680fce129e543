import { personNames } from '@cabinet/duties/mail/server/letter-page.ts'
import type { Person } from '@cabinet/office/person.ts'
import { history } from '@cabinet/store/store.tables.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, desc, eq, like, lt } from 'drizzle-orm'
import { visibleCeremony } from './visible.ts'

type Asked = { ceremonyId: string; before?: number | undefined }

/** What happened to a ceremony, the latest first, ready to be said as sentences: who, in whose place, when, what. */
export async function ceremonyHistory(read: Reads, person: Person, { ceremonyId, before }: Asked) {
  await visibleCeremony(read, person, ceremonyId)
  const earlier = before === undefined ? undefined : lt(history.seq, before)
  const rows = await read
    .select()
    .from(history)
    .where(and(eq(history.subjectId, ceremonyId), like(history.event, 'ceremonies.%'), earlier))
    .orderBy(desc(history.seq))
    .limit(100)
  const named = rows.flatMap((row) => [row.personId, row.inPlaceOf ?? '', String(row.details.toId ?? '')])
  const names = await personNames(read, named)
  return rows.map((row) => ({
    ...{ seq: row.seq, at: row.at, event: row.event, who: names.get(row.personId) ?? '' },
    inPlaceOf: row.inPlaceOf ? (names.get(row.inPlaceOf) ?? '') : null,
    details: { ...row.details, toName: names.get(String(row.details.toId ?? '')) ?? '' },
  }))
}
