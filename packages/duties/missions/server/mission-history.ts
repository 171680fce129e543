import { personNames } from '@cabinet/duties/mail/server/letter-page.ts'
import type { Person } from '@cabinet/office/person.ts'
import { history } from '@cabinet/store/store.tables.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, desc, eq, like, lt } from 'drizzle-orm'
import { visibleMission } from './visible.ts'

type Asked = { missionId: string; before?: number | undefined }

/** What happened to an order, the latest first, ready to be said as sentences: who, in whose place, when, what. */
export async function missionHistory(read: Reads, person: Person, { missionId, before }: Asked) {
  await visibleMission(read, person, missionId)
  const earlier = before === undefined ? undefined : lt(history.seq, before)
  const rows = await read
    .select()
    .from(history)
    .where(and(eq(history.subjectId, missionId), like(history.event, 'missions.%'), earlier))
    .orderBy(desc(history.seq))
    .limit(100)
  const named = rows.flatMap((row) => [row.personId, row.inPlaceOf ?? '', String(row.details.toId ?? '')])
  const names = await personNames(read, named)
  return rows.map((row) => ({
    ...{ seq: row.seq, at: row.at, event: row.event, who: names.get(row.personId) ?? '' },
    inPlaceOf: row.inPlaceOf ? (names.get(row.inPlaceOf) ?? '') : null,
    details: { ...row.details, to: names.get(String(row.details.toId ?? '')) ?? '' },
  }))
}
