import type { Change, Reads } from '@cabinet/store/store.ts'
import { asc, eq, inArray } from 'drizzle-orm'
import { type Commitment, commitmentHelpers } from './tables.ts'

type Read = Pick<Reads, 'select'>

/** Who lends the lead a hand, by reader key. */
export async function helpersOf(read: Read, commitmentId: string): Promise<string[]> {
  return (await helpersOfMany(read, [commitmentId])).get(commitmentId) ?? []
}

/** The same for a whole list, in one query. */
export async function helpersOfMany(read: Read, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (!ids.length) return new Map()
  const rows = await read
    .select()
    .from(commitmentHelpers)
    .where(inArray(commitmentHelpers.commitmentId, [...ids]))
    .orderBy(asc(commitmentHelpers.helper))
  const groups = Map.groupBy(rows, (row) => row.commitmentId)
  return new Map([...groups].map(([id, group]) => [id, group.map((row) => row.helper)]))
}

/** Puts these in the place of whoever helped before; the lead is not their own helper. */
export async function writeHelpers(
  { tx }: Change,
  { id, lead }: Pick<Commitment, 'id' | 'lead'>,
  keys: readonly string[],
) {
  const helpers = [...new Set(keys)].filter((key) => key !== lead)
  await tx.delete(commitmentHelpers).where(eq(commitmentHelpers.commitmentId, id))
  if (helpers.length) await tx.insert(commitmentHelpers).values(helpers.map((helper) => ({ commitmentId: id, helper })))
  return helpers
}
