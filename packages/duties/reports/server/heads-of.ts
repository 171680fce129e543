import type { Read } from '@cabinet/blocks/people/server/office-now.ts'
import { holdings, persons, posts } from '@cabinet/blocks/people/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
import { and, asc, desc, eq, gte, inArray, isNull, lte, or, type SQL } from 'drizzle-orm'

/**
 * Who answers under each reader key on a day, by name and post as it was: « Solange Kadio, Directrice technique ». A key behind
 * which nobody stands – a vacant post, a unit without a head – is not in the answer.
 */
export async function headsOf(read: Read, keys: readonly string[], day: Day): Promise<Map<string, string>> {
  const idsOf = (kind: string) => [
    ...new Set(keys.filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1))),
  ]
  const [people, seats, places] = [idsOf('person'), idsOf('post'), idsOf('unit')]
  const [ofPeople, ofSeats, ofPlaces] = await Promise.all([
    people.length ? held(read, day, inArray(holdings.personId, people)) : [],
    seats.length ? held(read, day, inArray(holdings.postId, seats)) : [],
    places.length ? held(read, day, and(inArray(posts.unitId, places), eq(posts.headsUnit, true))) : [],
  ])
  const heads = new Map<string, string>()
  const say = (key: string, { name, post }: Held) => heads.has(key) || heads.set(key, `${name}, ${post}`)
  for (const one of ofPeople) say(`person:${one.personId}`, one)
  for (const one of ofSeats) say(`post:${one.postId}`, one)
  for (const one of ofPlaces) say(`unit:${one.unitId}`, one)
  return heads
}

/** The mayor's name on a day; empty while there is none. */
export async function mayorOn(read: Read, day: Day): Promise<{ id: string; name: string } | null> {
  const [mayor] = await held(read, day, eq(posts.role, 'mayor'))
  return mayor ? { id: mayor.personId, name: mayor.name } : null
}

type Held = Awaited<ReturnType<typeof held>>[number]

const held = (read: Read, day: Day, which: SQL | undefined) =>
  read
    .select({
      ...{ personId: holdings.personId, name: persons.name },
      ...{ postId: holdings.postId, post: posts.title, unitId: posts.unitId },
    })
    .from(holdings)
    .innerJoin(posts, eq(posts.id, holdings.postId))
    .innerJoin(persons, eq(persons.id, holdings.personId))
    .where(and(which, lte(holdings.from, day), or(isNull(holdings.to), gte(holdings.to, day))))
    .orderBy(desc(posts.headsUnit), asc(posts.position), asc(holdings.from), asc(holdings.id))
