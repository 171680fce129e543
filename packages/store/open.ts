import { databaseUrl, dialect } from './dialect.ts'
import type { Clock, Store } from './store.ts'

export async function openStore(url = databaseUrl, clock: Clock = () => new Date()): Promise<Store> {
  if (dialect === 'postgres') return (await import('./open.postgres.ts')).openPostgres(url, clock)
  return (await import('./open.sqlite.ts')).openSqlite(url.replace(/^file:/, ''), clock)
}
