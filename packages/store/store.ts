import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { type Fact, wholeFact } from '@cabinet/office/fact.ts'
import type { Held, Person } from '@cabinet/office/person.ts'
import { desc } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { firstSeal, seal } from './chain.ts'
import { facts as factsTable, history, outbox } from './store.tables.ts'

export type Database = NodePgDatabase<Record<string, never>>

/** What a query may touch. The connection behind it is read-only too. */
export type Reads = Pick<Database, 'select' | 'selectDistinct' | '$count' | 'with'>

/** What the machinery may touch beside the acts of the office. */
export type Writes = Pick<Database, 'select' | 'selectDistinct' | '$count' | 'insert' | 'update' | 'delete'>

export type Errand = { kind: string; payload: Record<string, unknown>; runAt?: Date; once?: string }

/** What an entry says beyond its event; `facts` are kept beside it, to be counted. */
export type Details = Record<string, unknown> & { facts?: readonly Fact[] }

/** What a command holds in its hand: one transaction, one person (and in whose place), one moment. */
export type Change = {
  tx: Writes
  person: Person
  inPlaceOf: Held | null
  now: Date
  /** Writes the sentence in the journal, and the facts it lets be counted; a change without one is rolled back. */
  record(event: string, subjectId: string, details?: Details): Promise<void>
  /** Facts of a step that has no sentence of its own: they are kept with the next entry of this change. */
  count(...facts: readonly Fact[]): void
  /** Asks the rounds to do something once this change is kept: nothing but the database is awaited inside it. */
  later(errand: Errand): Promise<void>
}

export type Clock = () => Date

export type Store = {
  read: Reads
  /** Where it is, for whoever reads it beside this process's own work: see `openReader`. */
  url: string
  clock: Clock
  /** Runs `work` in one transaction. It must leave at least one entry in the journal. */
  change<T>(person: Person, work: (change: Change) => Promise<T>, inPlaceOf?: Held | null): Promise<T>
  /** For what is no act of the office: sessions, throttling, the outbox's own progress. Leaves no journal entry. */
  upkeep<T>(work: (tx: Writes) => Promise<T>): Promise<T>
  /** Called after each change that was kept, by this process. Returns the way to stop listening. */
  onChange(listener: () => void): () => void
  close(): Promise<void>
}

/** Reading without an office around it. */
export type Reader = { read: Reads; close(): Promise<void> }

const underway = new AsyncLocalStorage<true>()

/** A change that asked for another change would wait for itself for ever, on either database. Commands pass theirs on. */
export function notNested<T>(begin: () => Promise<T>): Promise<T> {
  if (underway.getStore()) throw new Error('A change inside a change: pass the `change` you have to the other command.')
  return underway.run(true, begin)
}

type Hands = { tx: Writes; person: Person; inPlaceOf: Held | null; now: Date }

/** Shared by both databases: the journal's rule lives here, once. */
export async function runChange<T>(hands: Hands, work: (change: Change) => Promise<T>): Promise<T> {
  const { tx, person, inPlaceOf, now } = hands
  let last: { seq: number; hash: string } | undefined
  const waiting: Fact[] = []
  const change: Change = {
    ...hands,
    async record(event, subjectId, { facts = [], ...details } = {}) {
      last ??= (await lastSealed(tx)) ?? { seq: 0, hash: firstSeal }
      const kept = JSON.parse(JSON.stringify(details)) as Record<string, unknown>
      const counted = [...waiting.splice(0), ...facts].map(wholeFact)
      const behalf = change.inPlaceOf?.id ?? null
      const entry = {
        seq: last.seq + 1,
        at: now,
        personId: person.id,
        inPlaceOf: behalf,
        event,
        subjectId,
        details: kept,
      }
      last = { seq: entry.seq, hash: seal(last.hash, entry, counted) }
      await tx.insert(history).values({ ...entry, hash: last.hash })
      const rows = counted.map((fact, place) => ({ ...fact, seq: entry.seq, place, at: now }))
      for (let i = 0; i < rows.length; i += 500) await tx.insert(factsTable).values(rows.slice(i, i + 500))
    },
    count: (...facts) => void waiting.push(...facts),
    async later({ kind, payload, runAt = now, once = randomUUID() }) {
      const errand = { id: randomUUID(), kind, payload, errand: `${kind}:${once}`, createdAt: now, runAt }
      await tx.insert(outbox).values(errand).onConflictDoNothing()
    },
    inPlaceOf,
  }
  const result = await work(change)
  if (!last) throw new Error('A change must leave an entry in the journal.')
  if (waiting.length) throw new Error('Facts were left that no entry of the journal tells.')
  return result
}

async function lastSealed(tx: Writes) {
  const [row] = await tx
    .select({ seq: history.seq, hash: history.hash })
    .from(history)
    .orderBy(desc(history.seq))
    .limit(1)
  return row
}

/** Tells everyone in this process that something was kept. */
export function bell() {
  const listeners = new Set<() => void>()
  return {
    ring: () => {
      for (const listener of listeners) listener()
    },
    onChange: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
