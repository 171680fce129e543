import { join } from 'node:path'

/** Where the office keeps its database (when embedded), its files and its spare copies. */
export const dataDir = process.env.DATA_DIR ?? './data'

/** One process speaks to one kind of database; it is decided by the address, before the first table is declared. */
export const databaseUrl = process.env.DATABASE_URL ?? `file:${join(dataDir, 'cabinet.sqlite')}`
export const dialect = /^postgres(ql)?:/.test(databaseUrl) ? 'postgres' : 'sqlite'
