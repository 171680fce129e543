import { randomUUID } from 'node:crypto'
import type { Errand, Tools } from '@cabinet/api/errand.ts'
import { theOffice } from '@cabinet/office/person.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { mailingOf, moveBatch } from '../rules/batch.ts'
import type { Batch } from './batch-of.ts'
import { type BatchPaper, makeBatchPaper } from './papers/card-batch.ts'
import { batches, guestMailings, guests } from './tables.ts'

/**
 * Makes the papers of a batch: guests are prepared fifty at a time, then set as one document, hashed and on disk before the
 * row names it. Begun again from the start after a stop; a cancelled one leaves nothing behind.
 */
export const makeBatch: Errand = {
  async run(payload, tools) {
    const batchId = String(payload.batchId)
    if (!(await begin(tools, batchId))) return
    const paper = await makeBatchPaper(tools, {
      batchId,
      goOn: async (done) => {
        await tools.store.upkeep((tx) => tx.update(batches).set({ done }).where(eq(batches.id, batchId)))
        return (await batchRow(tools.store.read, batchId))?.state === 'running'
      },
    })
    if (!paper) return
    const stored = await tools.files.put(paper.bytes)
    await tools.store.change(theOffice, (change) => keepBatch(change, batchId, { ...paper, ...stored }))
  },
  async giveUp(payload, tools, why) {
    const batch = await batchRow(tools.store.read, String(payload.batchId))
    if (!batch || (batch.state !== 'running' && batch.state !== 'waiting')) return
    await tools.store.change(theOffice, async (change) => {
      const failed = { state: moveBatch(batch.state, 'failed'), problem: why.slice(0, 500), finishedAt: change.now }
      await change.tx.update(batches).set(failed).where(eq(batches.id, batch.id))
      await change.record('ceremonies.batch.failed', batch.ceremonyId, { batchId: batch.id, kind: batch.kind })
    })
  },
}

async function batchRow(read: Pick<Reads, 'select'>, batchId: string): Promise<Batch | undefined> {
  const [batch] = await read.select().from(batches).where(eq(batches.id, batchId))
  return batch
}

async function begin({ store }: Tools, batchId: string): Promise<boolean> {
  return store.upkeep(async (tx) => {
    const [batch] = await tx.select().from(batches).where(eq(batches.id, batchId))
    if (!batch || (batch.state !== 'waiting' && batch.state !== 'running')) return false
    await tx.update(batches).set({ state: 'running', done: 0 }).where(eq(batches.id, batchId))
    return true
  })
}

type Kept = BatchPaper & { sha256: string; size: number }

async function keepBatch(change: Change, batchId: string, paper: Kept): Promise<void> {
  const batch = await batchRow(change.tx, batchId)
  if (batch?.state !== 'running') {
    await change.record('ceremonies.batch.not-kept', batch?.ceremonyId ?? batchId, { batchId })
    return
  }
  const { sha256, size, name, count } = paper
  const ready = { state: moveBatch('running', 'ready'), sha256, size, name, done: batch.total, finishedAt: change.now }
  await change.tx.update(batches).set(ready).where(eq(batches.id, batchId))
  for (const [guestId, linkHash] of paper.links)
    await change.tx.update(guests).set({ linkHash }).where(eq(guests.id, guestId))
  const kind = mailingOf(batch.kind)
  if (kind && paper.guestIds.length) {
    const rows = paper.guestIds.map((guestId) => ({
      ...{ id: randomUUID(), guestId, kind, channel: 'paper' as const, state: 'asked' as const, problem: '' },
      ...{ batchId, by: batch.askedBy, at: change.now },
    }))
    await change.tx.insert(guestMailings).values(rows)
  }
  await change.record('ceremonies.batch.ready', batch.ceremonyId, { batchId, kind: batch.kind, count })
}
