import { persons } from '@cabinet/blocks/people/server/tables.ts'
import { canMove } from '@cabinet/office/moves.ts'
import type { Person } from '@cabinet/office/person.ts'
import { and, count, desc, eq, inArray, ne } from 'drizzle-orm'
import { batchMoves, mailingOf } from '../rules/batch.ts'
import { type Batch, batchOf } from './batch-of.ts'
import { batches, guestMailings } from './tables.ts'
import { type Reading, visibleCeremony } from './visible.ts'

/** How far a batch has come, and what may be done with it. */
export async function batchProgress(read: Reading, person: Person, batchId: string) {
  const { batch } = await batchOf(read, person, batchId)
  const [row] = await withCounts(read, [batch])
  if (!row) throw new Error(`No figures for batch ${batchId}.`)
  return row
}

/** The batches of a ceremony, the latest first. */
export async function batchesOf(read: Reading, person: Person, ceremonyId: string) {
  await visibleCeremony(read, person, ceremonyId)
  const rows = await read
    .select()
    .from(batches)
    .where(eq(batches.ceremonyId, ceremonyId))
    .orderBy(desc(batches.askedAt), desc(batches.id))
    .limit(50)
  return withCounts(read, rows)
}

async function withCounts(read: Reading, rows: readonly Batch[]) {
  const ids = rows.map((row) => row.id)
  const tallies = ids.length
    ? await read
        .select({ batchId: guestMailings.batchId, state: guestMailings.state, count: count() })
        .from(guestMailings)
        .where(and(inArray(guestMailings.batchId, ids), ne(guestMailings.problem, 'cancelled')))
        .groupBy(guestMailings.batchId, guestMailings.state)
    : []
  const askers = await namesOf(read, [...new Set(rows.map((row) => row.askedBy))])
  const tally = (batchId: string, state: string) =>
    tallies.find((one) => one.batchId === batchId && one.state === state)?.count ?? 0
  return rows.map((row) => {
    const { id, ceremonyId, kind, format, total, state, problem, name, size, askedAt, finishedAt } = row
    const [sent, failed, waiting] = [tally(id, 'sent'), tally(id, 'failed'), tally(id, 'asked')]
    return {
      ...{ id, ceremonyId, kind, format, total, state, problem, name, size, askedAt, finishedAt, sent, failed },
      done: format === 'email' ? sent + failed : row.done,
      askedBy: askers.get(row.askedBy) ?? '',
      may: {
        cancel: canMove(batchMoves, state, 'cancelled'),
        download: state === 'ready' && row.sha256 !== null,
        handOver: state === 'ready' && format !== 'email' && mailingOf(kind) !== null && waiting > 0,
      },
    }
  })
}

async function namesOf(read: Reading, ids: string[]): Promise<Map<string, string>> {
  if (!ids.length) return new Map()
  const rows = await read.select({ id: persons.id, name: persons.name }).from(persons).where(inArray(persons.id, ids))
  return new Map(rows.map((row) => [row.id, row.name]))
}
