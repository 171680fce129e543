import { persons, posts, units } from '@cabinet/blocks/people/server/tables.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { inArray } from 'drizzle-orm'

type Read = Pick<Reads, 'select'>

/** The names behind lead keys: three queries, however many. */
export async function leadNames(read: Read, keys: readonly string[]): Promise<Map<string, string>> {
  const idsOf = (kind: string) => [
    ...new Set(keys.filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1))),
  ]
  const [people, seats, places] = [idsOf('person'), idsOf('post'), idsOf('unit')]
  const found = [
    ...(people.length
      ? (
          await read.select({ id: persons.id, name: persons.name }).from(persons).where(inArray(persons.id, people))
        ).map((row) => [`person:${row.id}`, row.name] as const)
      : []),
    ...(seats.length
      ? (await read.select({ id: posts.id, name: posts.title }).from(posts).where(inArray(posts.id, seats))).map(
          (row) => [`post:${row.id}`, row.name] as const,
        )
      : []),
    ...(places.length
      ? (await read.select({ id: units.id, name: units.name }).from(units).where(inArray(units.id, places))).map(
          (row) => [`unit:${row.id}`, row.name] as const,
        )
      : []),
  ]
  return new Map(found)
}
