import { databaseUrl, dialect } from './dialect.ts'
import type { Reads } from './store.ts'

/** One moment of the database, looked at in peace while the office goes on working. It must be closed again. */
export type Snapshot = {
  read: Reads
  /** What the database itself finds wrong with what it holds, one sentence each. */
  unsound(): Promise<string[]>
  /** How many migrations it has been through; 0 for a database without tables. */
  migrations(): Promise<number>
  /** Every table of ours and how many rows it holds. */
  rowCounts(): Promise<Record<string, number>>
  /** Writes exactly this moment, with everything later left out, to a file that does not exist yet. */
  copyTo(path: string): Promise<void>
  close(): Promise<void>
}

/** Refuses with an ordinary error when there is no database at that address. */
export async function openSnapshot(url = databaseUrl): Promise<Snapshot> {
  if (dialect === 'postgres') return (await import('./snapshot.postgres.ts')).snapshotPostgres(url)
  return (await import('./snapshot.sqlite.ts')).snapshotSqlite(url.replace(/^file:/, ''))
}
