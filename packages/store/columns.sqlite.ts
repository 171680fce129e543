import { integer, text } from 'drizzle-orm/sqlite-core'

export {
  index,
  integer,
  primaryKey,
  sqliteTable as table,
  text,
  union,
  unionAll,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'

export const flag = () => integer({ mode: 'boolean' })
export const cents = () => integer({ mode: 'number' })
export const day = () => text()
export const instant = () => integer({ mode: 'timestamp_ms' })
export const json = <T>() => text({ mode: 'json' }).$type<T>()
