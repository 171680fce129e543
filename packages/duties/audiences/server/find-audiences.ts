import type { Day } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import { searching } from '@cabinet/store/search.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, desc, eq } from 'drizzle-orm'
import { typedAudienceNumber } from '../rules/numbering.ts'
import { readerKeys } from '../rules/readers.ts'
import { audienceRows } from './audience-rows.ts'
import type { AudiencePage } from './lists.ts'
import { type Audience, audiences } from './tables.ts'
import { visible } from './visible.ts'

type Asked = { text: string; before?: number | undefined; limit: number; today: Day }

/** Requests this person may know of in which every word stands, newest first; a number typed in full is found at once. */
export async function findAudiences(read: Reads, person: Person, asked: Asked): Promise<AudiencePage> {
  const page = await matching(read, person, asked)
  const rows = page.map((one) => one.audience)
  return {
    rows: await audienceRows(read, rows, asked.today),
    next: page.length === asked.limit ? (page.at(-1)?.position ?? null) : null,
  }
}

async function matching(read: Reads, person: Person, { text, before, limit }: Asked) {
  const number = typedAudienceNumber(text)
  if (number) {
    const rows: Audience[] = await read
      .select()
      .from(audiences)
      .where(and(eq(audiences.number, number), visible(person)))
    return rows.map((audience) => ({ audience, position: 0 }))
  }
  const search = searching({ kind: 'audience', who: readerKeys(person), text })
  if (!search) return []
  return read
    .select({ audience: audiences, position: search.position })
    .from(search.source)
    .innerJoin(audiences, eq(audiences.id, search.subjectId))
    .where(and(search.match, before === undefined ? undefined : search.earlierThan(before), visible(person)))
    .orderBy(desc(search.position))
    .limit(limit)
}
