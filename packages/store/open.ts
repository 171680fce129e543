import { databaseUrl, dialect } from './dialect.ts'
import type { Clock, Reader, Store } from './store.ts'

export async function openStore(url = databaseUrl, clock: Clock = () => new Date()): Promise<Store> {
  if (dialect === 'postgres') return (await import('./open.postgres.ts')).openPostgres(url, clock)
  return (await import('./open.sqlite.ts')).openSqlite(url.replace(/^file:/, ''), clock)
}

/** The same database, to be read only, beside whoever has it open: for long reading in a thread of its own. */
export async function openReader(url: string): Promise<Reader> {
  if (dialect === 'postgres') return (await import('./open.postgres.ts')).openPostgresReader(url)
  return (await import('./open.sqlite.ts')).openSqliteReader(url.replace(/^file:/, ''))
}
