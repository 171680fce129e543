import type { Person } from '@cabinet/office/person.ts'
import { searching } from '@cabinet/store/search.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, desc, eq } from 'drizzle-orm'
import { refOfRow } from '../rules/occurrence-ref.ts'
import { diariesOf, seatsOf } from './diaries.ts'
import { isSeries } from './engagement-times.ts'
import { searchKeysOf } from './findable.ts'
import { sightIn, standingsOf } from './standing.ts'
import { engagements } from './tables.ts'

type Asked = { text: string; before?: number | undefined; limit: number }

/** Engagements this person may read in which every word stands, the newest first. */
export async function findEngagements(read: Reads, person: Person, asked: Asked) {
  const seats = await seatsOf(read)
  const search = searching({ kind: 'engagement', who: searchKeysOf(person, seats.values()), text: asked.text })
  if (!search) return { rows: [], next: null }
  const page = await read
    .select({ engagement: engagements, position: search.position })
    .from(search.source)
    .innerJoin(engagements, eq(engagements.id, search.subjectId))
    .where(and(search.match, asked.before === undefined ? undefined : search.earlierThan(asked.before)))
    .orderBy(desc(search.position))
    .limit(asked.limit)
  const standings = await standingsOf(
    read,
    person,
    page.map((one) => one.engagement.id),
  )
  // The index says who may find; what a diary or a role no longer opens today is left out here.
  const seen = page.filter(
    ({ engagement }) => sightIn(person, engagement, { standing: standings.get(engagement.id), seats }) === 'full',
  )
  return {
    rows: seen.map(({ engagement: row }) => ({
      ref: refOfRow(row),
      ...{ title: row.title, kind: row.kind, start: row.start, end: row.end, allDay: row.allDay, state: row.state },
      ...{ place: row.place, isSeries: isSeries(row) },
      diaries: diariesOf(standings.get(row.id), seats),
    })),
    next: page.length === asked.limit ? (page.at(-1)?.position ?? null) : null,
  }
}
