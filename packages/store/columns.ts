import * as postgres from './columns.postgres.ts'
import * as sqlite from './columns.sqlite.ts'
import { dialect } from './dialect.ts'

/**
 * The column kit. Typed as PostgreSQL on purpose: everyday tests run on SQLite, the compiler speaks
 * PostgreSQL, so a construct that only one of them knows fails either in the editor or in the first test.
 */
const kit = dialect === 'postgres' ? postgres : (sqlite as unknown as typeof postgres)

export const {
  table,
  text,
  integer,
  flag,
  cents,
  day,
  instant,
  json,
  index,
  primaryKey,
  uniqueIndex,
  union,
  unionAll,
} = kit
