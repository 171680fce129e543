import { asc, getTableColumns, sql, type Table } from 'drizzle-orm'
import { getTableConfig as ofPostgres, type PgTable } from 'drizzle-orm/pg-core'
import { getTableConfig as ofSqlite, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { dialect } from './dialect.ts'
import type { Reads } from './store.ts'

/** The tables that a row of this one names by a foreign key. */
export function tablesNamedBy(table: Table): Table[] {
  const { foreignKeys } = dialect === 'postgres' ? ofPostgres(table as PgTable) : ofSqlite(table as SQLiteTable)
  return foreignKeys.map((key) => key.reference().foreignTable)
}

/** All rows of a table of an embedded database as they lie there, page after page, as the same values the duties see. */
export async function* rowsOf(read: Reads, table: Table, pageLength = 500): AsyncGenerator<Record<string, unknown>[]> {
  const at = sql<number>`rowid`
  for (let last = Number.MIN_SAFE_INTEGER; ; ) {
    const page = await read
      .select({ at, row: getTableColumns(table) })
      .from(table as PgTable)
      .where(sql`rowid > ${last}`)
      .orderBy(asc(at))
      .limit(pageLength)
    const end = page.at(-1)
    if (!end) return
    yield page.map((one) => one.row as Record<string, unknown>)
    last = end.at
  }
}
