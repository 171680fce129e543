import { circuitSteps } from '@cabinet/blocks/circuits/server/tables.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { ThingLinks } from '@cabinet/office/thing-link.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, eq, inArray } from 'drizzle-orm'
import { letterLinks } from './letter-links.ts'
import { letters, lines } from './tables.ts'
import { visible } from './visible.ts'

/** The letters among these that this person may read. */
export async function linksToLetters(
  read: Pick<Reads, 'select'>,
  person: Person,
  ids: readonly string[],
): Promise<ThingLinks> {
  const found = await letterLinks(read, person, ids)
  return new Map(
    [...found].map(([id, { number, subject }]) => [
      id,
      { to: `/courrier/${id}`, title: subject, detail: number ?? '' },
    ]),
  )
}

/** The lines among these whose letter this person may read: each opens its letter. */
export async function linksToLines(read: Reads, person: Person, ids: readonly string[]): Promise<ThingLinks> {
  if (!ids.length) return new Map()
  const rows = await read
    .select({ id: lines.id, letterId: letters.id, number: letters.number, subject: letters.subject })
    .from(lines)
    .innerJoin(letters, eq(letters.id, lines.letterId))
    .where(and(inArray(lines.id, [...ids]), visible(read, person, lines.letterSeq)))
  return new Map(
    rows.map((row) => [row.id, { to: `/courrier/${row.letterId}`, title: row.subject, detail: row.number ?? '' }]),
  )
}

/** The steps among these that a letter this person may read went through. */
export async function linksToSteps(read: Reads, person: Person, ids: readonly string[]): Promise<ThingLinks> {
  if (!ids.length) return new Map()
  const ofLetters = and(eq(circuitSteps.subjectKind, 'letter'), inArray(circuitSteps.id, [...ids]))
  const rows = await read
    .select({ id: circuitSteps.id, letterId: circuitSteps.subjectId })
    .from(circuitSteps)
    .where(ofLetters)
  const found = await linksToLetters(
    read,
    person,
    rows.map((row) => row.letterId),
  )
  return new Map(
    rows.flatMap((row) => {
      const link = found.get(row.letterId)
      return link ? [[row.id, link] as const] : []
    }),
  )
}
