import { type AnyColumn, type SQL, sql } from 'drizzle-orm'
import { dialect } from './dialect.ts'

/** Byte order on both sides; give it a folded column. */
export function alphabetical(column: AnyColumn): SQL {
  return dialect === 'postgres' ? sql`${column} collate "C"` : sql`${column} collate binary`
}

/** Begins with, on a folded column, written as a range so that the index serves it on both databases. */
export function beginsWith(column: AnyColumn, start: string): SQL {
  return sql`${alphabetical(column)} >= ${start} and ${alphabetical(column)} < ${`${start}\u{10FFFF}`}`
}

/** One more than it was: the version of something edited. */
export function increment(column: AnyColumn): SQL {
  return sql`${column} + 1`
}
