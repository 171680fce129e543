import type { Person } from '@cabinet/office/person.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import { and, eq } from 'drizzle-orm'
import { batches, ceremonies } from './tables.ts'
import { type Reading, visible } from './visible.ts'

export type Batch = typeof batches.$inferSelect

/** One batch of a ceremony this person may see, or the same answer as for one that does not exist. */
export async function batchOf(read: Reading, person: Person, batchId: string) {
  const [found] = await read
    .select({ batch: batches, ceremony: ceremonies })
    .from(batches)
    .innerJoin(ceremonies, eq(ceremonies.id, batches.ceremonyId))
    .where(and(eq(batches.id, batchId), visible(read, person)))
  if (!found) throw notFound()
  return found
}
