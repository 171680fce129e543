import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { diskFullOr } from './disk-full.ts'
import { bell, type Clock, notNested, type Reader, runChange, type Store, type Writes } from './store.ts'

/** Any number, as long as nothing else in this database uses it. */
const changesOneAtATime = 1852

/**
 * PostgreSQL would happily run two changes at once and let both of them file the same letter. An office makes a few
 * changes a minute, so we take one lock per change and get exactly SQLite's behaviour: one writer, no surprises.
 */
export function openPostgres(url: string, clock: Clock): Store {
  const readers = new pg.Pool({ connectionString: url, options: '-c default_transaction_read_only=on' })
  const writers = new pg.Pool({ connectionString: url, max: 4 })
  // A connection that breaks while idle is replaced by the pool; it must not take the server down.
  for (const pool of [readers, writers]) pool.on('error', () => {})
  const db = drizzle({ client: writers, casing: 'snake_case' })
  const { ring, onChange } = bell()

  const transaction = <T>(work: (tx: Writes) => Promise<T>): Promise<T> =>
    notNested(() =>
      db
        .transaction(async (tx) => {
          await tx.execute(sql`select pg_advisory_xact_lock(${changesOneAtATime})`)
          return work(tx)
        })
        .catch((error: unknown) => {
          throw diskFullOr(error)
        }),
    )

  return {
    read: drizzle({ client: readers, casing: 'snake_case' }),
    url,
    clock,
    onChange,
    change: async (person, work, inPlaceOf = null) => {
      const result = await transaction((tx) => runChange({ tx, person, inPlaceOf, now: clock() }, work))
      ring()
      return result
    },
    upkeep: (work) => transaction(work),
    close: async () => {
      await Promise.all([readers.end(), writers.end()])
    },
  }
}

/** A connection that only reads, for a thread of its own. */
export function openPostgresReader(url: string): Reader {
  const pool = new pg.Pool({ connectionString: url, max: 1, options: '-c default_transaction_read_only=on' })
  pool.on('error', () => {})
  return { read: drizzle({ client: pool, casing: 'snake_case' }), close: () => pool.end() }
}
