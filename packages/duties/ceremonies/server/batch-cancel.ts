import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import { moveBatch } from '../rules/batch.ts'
import { batchOf } from './batch-of.ts'
import { batches, guestMailings } from './tables.ts'

/** Stops a batch: what was sent was sent, nothing more is made or goes out. */
export async function cancelBatch(change: Change, batchId: string): Promise<void> {
  const { batch } = await batchOf(change.tx, change.person, batchId)
  const state = moveBatch(batch.state, 'cancelled')
  await change.tx.update(batches).set({ state, finishedAt: change.now }).where(eq(batches.id, batch.id))
  await change.tx
    .update(guestMailings)
    .set({ state: 'failed', problem: 'cancelled' })
    .where(and(eq(guestMailings.batchId, batch.id), eq(guestMailings.state, 'asked')))
  await change.record('ceremonies.batch.cancelled', batch.ceremonyId, { batchId: batch.id, kind: batch.kind })
}
