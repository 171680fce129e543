import { dialect } from './dialect.ts'
import type { Reads } from './store.ts'

/** For tests only: what somebody with the keys to the machine could do to the database, past every guard. */
export type Harm = { read: Reads; run(statement: string): Promise<void>; close(): Promise<void> }

/** Takes the guards away first; `read` sees what `run` did, so that harm can be done inside `begin` … `rollback`. */
export async function openHarm(url: string): Promise<Harm> {
  return dialect === 'postgres' ? onPostgres(url) : onSqlite(url.replace(/^file:/, ''))
}

async function onSqlite(path: string): Promise<Harm> {
  const [{ default: Sqlite }, { drizzle }] = await Promise.all([
    import('better-sqlite3'),
    import('drizzle-orm/better-sqlite3'),
  ])
  const client = new Sqlite(path)
  client.pragma('foreign_keys = off')
  for (const name of ['history_keeps_what_was', 'history_loses_nothing', 'letters_are_voided_not_erased'])
    client.exec(`drop trigger if exists ${name}`)
  return {
    read: drizzle({ client, casing: 'snake_case' }) as unknown as Reads,
    run: async (statement) => {
      client.exec(statement)
    },
    close: async () => {
      client.close()
    },
  }
}

async function onPostgres(url: string): Promise<Harm> {
  const [{ default: pg }, { drizzle }] = await Promise.all([import('pg'), import('drizzle-orm/node-postgres')])
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  // Neither triggers nor foreign keys for this connection.
  await client.query('set session_replication_role = replica')
  return {
    read: drizzle({ client, casing: 'snake_case' }),
    run: async (statement) => {
      await client.query(statement)
    },
    close: () => client.end(),
  }
}
