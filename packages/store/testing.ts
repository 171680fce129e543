import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseUrl, dialect } from './dialect.ts'
import { migrate } from './migrate.ts'
import { openStore } from './open.ts'
import type { Clock, Store } from './store.ts'

/** A fresh, migrated, empty store. The migrations run once per process; every test then copies the result. */
export const freshStore: (clock?: Clock) => Promise<FreshStore> = dialect === 'sqlite' ? freshSqlite : freshPostgres

/** `url`: for those who look at it, copy it or harm it from outside. */
export type FreshStore = Store & { url: string }

let template: Promise<string> | undefined

async function freshSqlite(clock?: Clock): Promise<FreshStore> {
  template ??= (async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'cabinet-store-')), 'template.sqlite')
    await migrate(`file:${path}`)
    return path
  })()
  const copy = `${await template}.${randomUUID()}`
  copyFileSync(await template, copy)
  const store = await openStore(`file:${copy}`, clock)
  const close = async () => {
    await store.close()
    for (const end of ['', '-wal', '-shm']) rmSync(`${copy}${end}`, { force: true })
  }
  return { ...store, url: `file:${copy}`, close }
}

async function freshPostgres(clock?: Clock): Promise<FreshStore> {
  const { default: pg } = await import('pg')
  const admin = new pg.Client({ connectionString: databaseUrl })
  await admin.connect()
  const at = (name: string) => databaseUrl.replace(/\/[^/?]*(?=\?|$)/, `/${name}`)
  template ??= (async () => {
    const name = `template_${randomUUID().replaceAll('-', '')}`
    await admin.query(`create database ${name}`)
    await migrate(at(name))
    return name
  })()
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await admin.query(`create database ${name} template ${await template}`)
  const store = await openStore(at(name), clock)
  const close = async () => {
    await store.close()
    await admin.query(`drop database ${name}`)
    await admin.end()
  }
  return { ...store, url: at(name), close }
}
