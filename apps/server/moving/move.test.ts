import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseUrl, dialect } from '@cabinet/store/dialect.ts'
import { openSnapshot } from '@cabinet/store/snapshot.ts'
import { tablesNamedBy } from '@cabinet/store/table-rows.ts'
import { freshStore } from '@cabinet/store/testing.ts'
import { getTableName } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyTable } from '../every-table.ts'

test('no table of the database is forgotten, and each comes after those its rows name', async () => {
  const store = await freshStore()
  const snapshot = await openSnapshot(store.url)
  const there = Object.keys(await snapshot.rowCounts())
  await snapshot.close()
  await store.close()
  const moved = everyTable()
  const names = moved.map((table) => getTableName(table))
  expect(names.toSorted()).toEqual(there.toSorted())
  for (const [place, table] of moved.entries())
    for (const named of tablesNamedBy(table)) expect(names.indexOf(getTableName(named))).toBeLessThanOrEqual(place)
})

// Two processes, one for each kind of database, as on the day itself.
describe.runIf(dialect === 'postgres')('the day the office outgrows one machine', () => {
  const name = `moved_${randomUUID().replaceAll('-', '')}`
  const target = databaseUrl.replace(/\/[^/?]*(?=\?|$)/, `/${name}`)
  const folder = mkdtempSync(join(tmpdir(), 'cabinet-move-'))
  const embedded = { ...process.env, DATABASE_URL: '', DATA_DIR: join(folder, 'letters-300') }
  Reflect.deleteProperty(embedded, 'DATABASE_URL')

  beforeAll(async () => {
    await onServer(`create database ${name}`)
    expect(run(embedded, 'bench/build-corpus.ts', '300', folder).status).toBe(0)
  })
  afterAll(async () => {
    await onServer(`drop database ${name}`)
    rmSync(folder, { recursive: true })
  })

  test('every letter, line and entry arrives, and the journal holds in the new place', () => {
    const moved = run(embedded, 'move-store.ts', target)
    expect(moved.stdout).toMatch(/tables, every row arrived/)
    expect(moved.stdout).toMatch(/✓ journal: \d{3,} entries/)
    expect(moved.status).toBe(0)
    expect(run({ ...embedded, DATABASE_URL: target }, 'verify.ts').stdout).toContain('Everything is as it should be.')
  })

  test('a second time it is refused, because the new place is not empty any more', () => {
    const again = run(embedded, 'move-store.ts', target)
    expect(again.stderr).toContain('is not empty')
    expect(again.status).toBe(1)
  })
})

function run(env: NodeJS.ProcessEnv, program: string, ...args: string[]) {
  const path = join(import.meta.dirname, '..', program)
  return spawnSync(process.execPath, [path, ...args], { env, encoding: 'utf8' })
}

async function onServer(statement: string): Promise<void> {
  const { default: pg } = await import('pg')
  const admin = new pg.Client({ connectionString: databaseUrl })
  await admin.connect()
  await admin.query(statement)
  await admin.end()
}
