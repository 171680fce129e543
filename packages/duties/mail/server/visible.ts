import type { Person } from '@cabinet/office/person.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, desc, eq, exists, inArray, lt, type SQL } from 'drizzle-orm'
import { readerKeys } from '../rules/readers.ts'
import { type Letter, letters, type lines, openings } from './tables.ts'

/**
 * The one `where` with which every list, count and export begins: the letters open to this person. They are known by their
 * place in the series, because what is open to one reader lies close together in that order; what hangs on a letter gives
 * the column of its place, so that nothing is looked up for what stays closed.
 */
export function visible(
  read: Pick<Reads, 'select'>,
  person: Person,
  place: typeof letters.seq | typeof lines.letterSeq = letters.seq,
): SQL {
  const mine = and(eq(openings.seq, place), inArray(openings.reader, readerKeys(person)))
  return exists(read.select({ reader: openings.reader }).from(openings).where(mine))
}

/** One letter, or the same answer as for one that does not exist. */
export async function visibleLetter(read: Pick<Reads, 'select'>, person: Person, letterId: string): Promise<Letter> {
  const [letter] = await read
    .select()
    .from(letters)
    .where(and(eq(letters.id, letterId), visible(read, person)))
  if (!letter) throw notFound()
  return letter
}

/** Which of these letters are open to this person. */
export async function visibleAmong(read: Reads, person: Person, letterIds: readonly string[]): Promise<Set<string>> {
  if (!letterIds.length) return new Set()
  const rows = await read
    .selectDistinct({ id: openings.letterId })
    .from(openings)
    .where(and(inArray(openings.letterId, [...letterIds]), inArray(openings.reader, readerKeys(person))))
  return new Set(rows.map((row) => row.id))
}

/**
 * The newest letters open to this person, before a position. One short walk per key along its own index, then merged: the
 * price depends on the page and never on how many letters the office holds or how few of them this person sees.
 */
export async function latestVisible(
  read: Reads,
  person: Person,
  page: { before?: number; limit: number },
): Promise<number[]> {
  const walks = readerKeys(person).map((reader) =>
    read
      .select({ seq: openings.seq })
      .from(openings)
      .where(and(eq(openings.reader, reader), page.before === undefined ? undefined : lt(openings.seq, page.before)))
      .orderBy(desc(openings.seq))
      .limit(page.limit),
  )
  const found = new Set((await Promise.all(walks)).flat().map((row) => row.seq))
  return [...found].sort((a, b) => b - a).slice(0, page.limit)
}

export async function mayReadLetter(read: Reads, person: Person, letterId: string): Promise<boolean> {
  return (await visibleAmong(read, person, [letterId])).has(letterId)
}
