import Sqlite from 'better-sqlite3'
import { getTableColumns, getTableName, type Table } from 'drizzle-orm'

/** A database being filled as fast as it goes: nothing is safe before `finish`, and nobody else may look. */
export type BulkWriter = {
  /** Adds rows to one table, typed as the product's own tables are. */
  into<T extends Table>(table: T): (row: T['$inferInsert']) => void
  finish(say: (sentence: string) => void): void
}

/**
 * Opens a migrated database and lays its indexes and search triggers aside; `finish` builds them in one go, which is many
 * times faster than following each row.
 */
export function openBulkWriter(path: string): BulkWriter {
  const db = new Sqlite(path)
  for (const pragma of [
    'journal_mode = off',
    'synchronous = off',
    'foreign_keys = off',
    'cache_size = -2000000',
    'locking_mode = exclusive',
  ])
    db.pragma(pragma)
  const aside = layAside(db)
  let inTransaction = 0
  db.exec('begin')
  return {
    into(table) {
      const columns = Object.entries(getTableColumns(table))
      const names = columns.map(([, column]) => `"${inSnakeCase(column.name)}"`)
      const insert = db.prepare(
        `insert into "${getTableName(table)}" (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      )
      const read = columns.map(([key, column]) => (row: Record<string, unknown>) => {
        const value = row[key] ?? column.default ?? null
        return value === null ? null : column.mapToDriverValue(value)
      })
      return (row) => {
        insert.run(read.map((one) => one(row)))
        if (++inTransaction % 500_000 === 0) db.exec('commit; begin')
      }
    },
    finish(say) {
      db.exec('commit')
      for (const sql of aside.indexes) db.exec(sql)
      say('Indexes built.')
      db.exec("insert into search_index(search_index) values ('rebuild')")
      for (const sql of aside.triggers) db.exec(sql)
      say('Search index built.')
      db.pragma('locking_mode = normal')
      db.pragma('journal_mode = wal')
      db.close()
    },
  }
}

function layAside(db: Sqlite.Database): { indexes: string[]; triggers: string[] } {
  const parts = db
    .prepare("select type, name, sql from sqlite_master where sql is not null and type in ('index', 'trigger')")
    .all() as { type: string; name: string; sql: string }[]
  const away = parts.filter((part) => part.type === 'index' || part.name.startsWith('search_entries'))
  for (const { type, name } of away) db.exec(`drop ${type} "${name}"`)
  const sqlOf = (type: string) => away.filter((part) => part.type === type).map((part) => part.sql)
  return { indexes: sqlOf('index'), triggers: sqlOf('trigger') }
}

const inSnakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
