import { dialect } from './dialect.ts'
import type { Reads } from './store.ts'

/** For tests only: what somebody with the keys to the machine could do to the database, past every guard. */
export type Harm = {
  read: Reads
  run(statement: string): Promise<void>
  /** What a question written by hand answers, to be set beside what the office counts itself. */
  ask(question: string): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

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
  const guards = ['history_keeps_what_was', 'history_loses_nothing', 'facts_keep_what_was', 'facts_lose_nothing']
  const ofReports = [
    ...['report_editions_keep_what_was', 'report_editions_lose_nothing', 'report_counted_keeps_what_was'],
    ...['report_counted_loses_nothing', 'reports_keep_their_seal', 'frozen_reports_are_not_erased'],
  ]
  for (const name of [...guards, ...ofReports, 'letters_are_voided_not_erased'])
    client.exec(`drop trigger if exists ${name}`)
  return {
    read: drizzle({ client, casing: 'snake_case' }) as unknown as Reads,
    run: async (statement) => {
      client.exec(statement)
    },
    ask: async (question) => client.prepare(question).all() as Record<string, unknown>[],
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
    ask: async (question) => (await client.query<Record<string, unknown>>(question)).rows,
    close: () => client.end(),
  }
}
