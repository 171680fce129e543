import { existsSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { missingGuards } from './guards.ts'
import type { Snapshot } from './snapshot.ts'
import type { Reads } from './store.ts'

type ForeignKeyRow = { table: string; rowid: number | null; parent: string }

export function snapshotSqlite(path: string): Snapshot {
  if (!existsSync(path)) throw new Error(`There is no database at ${path}.`)
  const connection = new Sqlite(path, { readonly: true })
  // The first look is what fixes the moment: in WAL mode every later one sees the same rows.
  connection.exec('begin')
  const tables = tablesOf(connection)
  const one = (query: string) => connection.prepare(query).pluck().get() as number

  return {
    read: drizzle({ client: connection, casing: 'snake_case' }) as unknown as Reads,
    unsound: async () => [...brokenPages(connection), ...brokenKeys(connection), ...missingTriggers(connection)],
    migrations: async () =>
      tables.includes('__drizzle_migrations') ? one('select count(*) from __drizzle_migrations') : 0,
    rowCounts: async () =>
      Object.fromEntries(tables.filter(isOurs).map((name) => [name, one(`select count(*) from "${name}"`)])),
    copyTo: (copy) => copyTo(connection, copy),
    close: async () => {
      connection.close()
    },
  }
}

function tablesOf(connection: Sqlite.Database): string[] {
  const named = connection.prepare("select name from sqlite_master where type = 'table' order by name").pluck()
  return named.all() as string[]
}

const isOurs = (name: string) => !/^(sqlite_|__drizzle|search_index)/.test(name)

/** Read through this connection, whose moment stands still: otherwise each letter registered meanwhile would begin it anew. */
async function copyTo(connection: Sqlite.Database, copy: string): Promise<void> {
  await connection.backup(copy, { progress: () => 2_000 })
  const copied = new Sqlite(copy)
  try {
    // One file that is whole by itself, without the two that belong to a database in use.
    copied.pragma('journal_mode = delete')
  } finally {
    copied.close()
  }
}

/** Pages, indexes and the full-text index. */
function brokenPages(connection: Sqlite.Database): string[] {
  try {
    const said = connection.pragma('integrity_check(100)') as { integrity_check: string }[]
    return said.map((row) => row.integrity_check).filter((line) => line !== 'ok')
  } catch (error) {
    return [`it cannot be read: ${error instanceof Error ? error.message : error}`]
  }
}

function brokenKeys(connection: Sqlite.Database): string[] {
  try {
    const broken = connection.pragma('foreign_key_check') as ForeignKeyRow[]
    return broken
      .slice(0, 100)
      .map(({ table, rowid, parent }) => `${table}, row ${rowid}: it names a row of ${parent} that does not exist`)
  } catch (error) {
    return [`its references cannot be read: ${error instanceof Error ? error.message : error}`]
  }
}

function missingTriggers(connection: Sqlite.Database): string[] {
  return missingGuards(
    'sqlite',
    connection.prepare("select name from sqlite_master where type = 'trigger'").pluck().all() as string[],
  )
}
