import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { seatsOf } from './diaries.ts'
import { sightIn, standingsOf } from './standing.ts'
import { type Engagement, engagementDiaries, engagements } from './tables.ts'

/** What of these stands in the diary already, by the name other calendars give it. What the person does not read is not known. */
export async function knownEngagements(
  read: Pick<Reads, 'select'>,
  person: Person,
  { diaryId, uids }: { diaryId: string; uids: readonly string[] },
): Promise<Map<string, Engagement>> {
  const seats = await seatsOf(read)
  const known = new Map<string, Engagement>()
  for (let at = 0; at < uids.length; at += 1000) {
    const rows = await read
      .select({ row: engagements })
      .from(engagements)
      .innerJoin(
        engagementDiaries,
        and(eq(engagementDiaries.engagementId, engagements.id), eq(engagementDiaries.diaryId, diaryId)),
      )
      .where(and(inArray(engagements.uid, uids.slice(at, at + 1000)), isNull(engagements.seriesId)))
    const standings = await standingsOf(
      read,
      person,
      rows.map(({ row }) => row.id),
    )
    for (const { row } of rows)
      if (sightIn(person, row, { standing: standings.get(row.id), seats }) === 'full') known.set(row.uid, row)
  }
  return known
}
