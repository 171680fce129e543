import type { WholeFact } from '@cabinet/office/fact.ts'
import { and, lt, type SQL } from 'drizzle-orm'
import { dialect } from './dialect.ts'
import { facts } from './store.tables.ts'
import type { Reads } from './store.ts'

/** A fact with its entry, its place in it, and its moment (milliseconds UTC). */
export type FactRow = WholeFact & { seq: number; place: number; at: number }

type Bare = [
  ...[
    string,
    number,
    number,
    number,
    WholeFact['kind'],
    string,
    string | null,
    string | null,
    string | null,
    string | null,
  ],
  ...[string | null, number | null, number],
]

/**
 * The facts a question chooses, as known before a moment, in no order: sorting them costs more than laying them out by thing. A
 * quarter of a large office is half a million rows: SQLite hands them over bare, so that each is made into an object once.
 */
export async function manyFacts(read: Reads, chosen: SQL | undefined, before: Date): Promise<FactRow[]> {
  const { thing, seq, place, at, kind, day, due, until, whose, sort, origin, amount, reserved } = facts
  const asked = read
    .select({ thing, seq, place, at, kind, day, due, until, whose, sort, origin, amount, reserved })
    .from(facts)
    .where(and(chosen, lt(at, before)))
  if (dialect === 'postgres') return (await asked).map((row) => Object.assign(row, { at: row.at.getTime() }))
  const bare = await (asked as unknown as { values(): Promise<Bare[]> }).values()
  return bare.map(madeFact)
}

function madeFact([
  thing,
  seq,
  place,
  at,
  kind,
  day,
  due,
  until,
  whose,
  sort,
  origin,
  amount,
  reserved,
]: Bare): FactRow {
  return { thing, seq, place, at, kind, day, due, until, whose, sort, origin, amount, reserved: reserved === 1 }
}
