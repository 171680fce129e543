import type { Person } from '@cabinet/office/person.ts'
import type { ThingLinks } from '@cabinet/office/thing-link.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { inArray } from 'drizzle-orm'
import { readRef } from '../rules/occurrence-ref.ts'
import { seatsOf } from './diaries.ts'
import { sightIn, standingsOf } from './standing.ts'
import { engagements } from './tables.ts'

/** The engagements among these (by id, or by the reference of one occurrence) that this person sees in full. */
export async function linksToEngagements(read: Reads, person: Person, refs: readonly string[]): Promise<ThingLinks> {
  const ids = [...new Set(refs.map((ref) => readRef(ref).id))]
  if (!ids.length) return new Map()
  const [rows, standings, seats] = await Promise.all([
    read.select().from(engagements).where(inArray(engagements.id, ids)),
    standingsOf(read, person, ids),
    seatsOf(read),
  ])
  const seen = new Map(
    rows
      .filter((row) => sightIn(person, row, { standing: standings.get(row.id), seats }) === 'full')
      .map((row) => [row.id, row]),
  )
  return new Map(
    refs.flatMap((ref) => {
      const { id, originalStart } = readRef(ref)
      const row = seen.get(id)
      if (!row) return []
      const link = { to: `/agenda/rendez-vous/${encodeURIComponent(ref)}`, title: row.title }
      return [[ref, { ...link, detail: '', on: (originalStart ?? row.start).slice(0, 10) }] as const]
    }),
  )
}
