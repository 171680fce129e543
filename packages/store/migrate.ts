import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { databaseUrl, dialect } from './dialect.ts'
import { root } from './root.ts'
import type { Reads } from './store.ts'

const shipped = join(root, 'packages/store/migrations')

/** Brings the database up to the shipped tables, all or nothing. `folder` holds one migration folder per dialect. */
export async function migrate(url = databaseUrl, folder = shipped): Promise<void> {
  if (dialect === 'postgres') {
    const [{ drizzle }, { migrate }, pg] = await Promise.all([
      import('drizzle-orm/node-postgres'),
      import('drizzle-orm/node-postgres/migrator'),
      import('pg'),
    ])
    const client = new pg.default.Client({ connectionString: url })
    await client.connect()
    try {
      // Several server processes may start at once on one database; one of them migrates, the others wait.
      await client.query('select pg_advisory_lock(1853)')
      await migrate(drizzle({ client }), { migrationsFolder: join(folder, 'postgres') })
    } finally {
      await client.end()
    }
  } else {
    const [{ drizzle }, { migrate }, Sqlite] = await Promise.all([
      import('drizzle-orm/better-sqlite3'),
      import('drizzle-orm/better-sqlite3/migrator'),
      import('better-sqlite3'),
    ])
    const client = new Sqlite.default(url.replace(/^file:/, ''))
    client.pragma('journal_mode = wal')
    client.pragma('synchronous = full')
    migrate(drizzle({ client }), { migrationsFolder: join(folder, 'sqlite') })
    client.close()
  }
}

/** How many migrations this version of the product knows. */
export function shippedMigrations(): number {
  const journal = readFileSync(join(shipped, dialect, 'meta/_journal.json'), 'utf8')
  return (JSON.parse(journal) as { entries: unknown[] }).entries.length
}

/** How many migrations this database has been through. */
export async function migrationsDone(read: Reads): Promise<number> {
  const from = dialect === 'postgres' ? sql`drizzle.__drizzle_migrations` : sql`__drizzle_migrations`
  const [row] = await read.select({ done: sql<number>`count(*)`.mapWith(Number) }).from(from)
  return row?.done ?? 0
}
