import { bigint, boolean, date, jsonb, timestamp } from 'drizzle-orm/pg-core'

export { index, integer, pgTable as table, primaryKey, text, union, unionAll, uniqueIndex } from 'drizzle-orm/pg-core'

export const flag = () => boolean()
export const cents = () => bigint({ mode: 'number' })
export const day = () => date({ mode: 'string' })
export const instant = () => timestamp({ mode: 'date', withTimezone: true, precision: 3 })
export const json = <T>() => jsonb().$type<T>()
