import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { missingGuards } from './guards.ts'
import { runPostgresTool } from './postgres-tools.ts'
import type { Snapshot } from './snapshot.ts'
import type { Reads } from './store.ts'

type ForeignKey = { child: string; childColumns: string[]; parent: string; parentColumns: string[] }

export async function snapshotPostgres(url: string): Promise<Snapshot> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('begin transaction isolation level repeatable read read only')
  const all = async <Row>(query: string): Promise<Row[]> => (await client.query(query)).rows as Row[]
  const tables = (
    await all<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' order by 1")
  ).map((row) => row.name)

  const count = async (table: string) => Number((await all<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n)

  return {
    read: drizzle({ client, casing: 'snake_case' }) as unknown as Reads,
    unsound: async () => [...(await brokenKeys(all)), ...(await missingTriggers(all))],
    migrations: async () => {
      const [there] = await all<{ name: string | null }>("select to_regclass('drizzle.__drizzle_migrations') as name")
      return there?.name ? count('drizzle.__drizzle_migrations') : 0
    },
    rowCounts: async () => {
      const counts: Record<string, number> = {}
      for (const name of tables) counts[name] = await count(`"${name}"`)
      return counts
    },
    async copyTo(copy) {
      const [exported] = await all<{ name: string }>('select pg_export_snapshot() as name')
      await runPostgresTool(
        'pg_dump',
        ['--format=custom', '--no-owner', '--no-privileges', `--snapshot=${exported?.name}`, `--file=${copy}`],
        url,
      )
    },
    close: () => client.end(),
  }
}

type All = <Row>(query: string) => Promise<Row[]>

/** PostgreSQL keeps its references itself, unless somebody told it not to: so each one is looked up again. */
async function brokenKeys(all: All): Promise<string[]> {
  const keys = await all<ForeignKey>(`
    select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent,
      array(select quote_ident(a.attname) from unnest(c.conkey) with ordinality k(n, i) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n order by k.i)::text[] as "childColumns",
      array(select quote_ident(a.attname) from unnest(c.confkey) with ordinality k(n, i) join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.n order by k.i)::text[] as "parentColumns"
    from pg_constraint c join pg_namespace n on n.oid = c.connamespace where c.contype = 'f' and n.nspname = 'public'`)
  const problems: string[] = []
  for (const { child, childColumns, parent, parentColumns } of keys) {
    const named = childColumns.map((column) => `c.${column} is not null`).join(' and ')
    const same = childColumns.map((column, i) => `p.${parentColumns[i]} = c.${column}`).join(' and ')
    const [row] = await all<{ n: string }>(
      `select count(*) as n from ${child} c where ${named} and not exists (select 1 from ${parent} p where ${same})`,
    )
    if (Number(row?.n)) problems.push(`${child}: ${row?.n} rows name a row of ${parent} that does not exist`)
  }
  return problems
}

async function missingTriggers(all: All): Promise<string[]> {
  const present = await all<{ name: string }>(
    "select tgname as name from pg_trigger where not tgisinternal and tgenabled <> 'D'",
  )
  return missingGuards(
    'postgres',
    present.map((row) => row.name),
  )
}
