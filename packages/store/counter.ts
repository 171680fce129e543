import { eq, sql } from 'drizzle-orm'
import { counters } from './store.tables.ts'
import type { Writes } from './store.ts'

/**
 * The next position of a series, starting at 1. One statement takes it, so two desks can never take the same one; a
 * rollback gives it back, so there is never a gap.
 */
export async function nextOf(tx: Writes, series: string): Promise<number> {
  const [row] = await tx
    .insert(counters)
    .values({ series, last: 1 })
    .onConflictDoUpdate({ target: counters.series, set: { last: sql`${counters.last} + 1` } })
    .returning({ last: counters.last })
  if (!row) throw new Error(`The counter of ${series} gave no number.`)
  return row.last
}

/** The last position given out, 0 when the series has not begun. */
export async function lastOf(read: Pick<Writes, 'select'>, series: string): Promise<number> {
  const [row] = await read.select({ last: counters.last }).from(counters).where(eq(counters.series, series))
  return row?.last ?? 0
}
