import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { asc, eq } from 'drizzle-orm'
import type { instructions, letterTypes } from './tables.ts'

type Choices = typeof instructions | typeof letterTypes

/** Puts one choice at its place, counted from 0; everything below moves down, and no place is left empty. */
export async function putInPlace(change: Change, table: Choices, { code, place }: { code: string; place: number }) {
  const rows = await change.tx
    .select({ code: table.code, position: table.position })
    .from(table)
    .orderBy(asc(table.position), asc(table.code))
  const others = rows.filter((row) => row.code !== code)
  const moved = rows.filter((row) => row.code === code)
  for (const [position, row] of others.toSpliced(place, 0, ...moved).entries())
    if (row.position !== position) await change.tx.update(table).set({ position }).where(eq(table.code, row.code))
}

/** Whoever assigns or registers must be left something to choose. Refuses `mail.last-choice`. */
export async function refuseNothingOffered(change: Change, table: Choices): Promise<void> {
  if ((await change.tx.$count(table, eq(table.hidden, false))) === 0) throw new Refusal('mail.last-choice')
}
