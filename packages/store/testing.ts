import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseUrl, dialect } from './dialect.ts'
import { migrate } from './migrate.ts'
import { openStore } from './open.ts'
import { openSnapshot } from './snapshot.ts'
import type { Clock, Store } from './store.ts'

/** A fresh, migrated, empty store. The migrations run once per process; every test then copies the result. */
export const freshStore: (clock?: Clock) => Promise<FreshStore> = dialect === 'sqlite' ? freshSqlite : freshPostgres

/** `url`: for those who look at it, copy it or harm it from outside. */
export type FreshStore = Store & { url: string }

let template: Promise<string> | undefined

/** Another store that holds what this one holds now; from then on each lives a life of its own. */
export async function copiedStore(of: FreshStore, clock: Clock): Promise<FreshStore> {
  if (dialect === 'postgres') return postgresCopy(nameIn(of.url), clock)
  const copy = `${of.url.replace(/^file:/, '')}.${randomUUID()}`
  const snapshot = await openSnapshot(of.url)
  await snapshot.copyTo(copy)
  await snapshot.close()
  return sqliteAt(copy, clock)
}

async function freshSqlite(clock?: Clock): Promise<FreshStore> {
  template ??= (async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'cabinet-store-')), 'template.sqlite')
    await migrate(`file:${path}`)
    return path
  })()
  const copy = `${await template}.${randomUUID()}`
  copyFileSync(await template, copy)
  return sqliteAt(copy, clock)
}

async function sqliteAt(path: string, clock?: Clock): Promise<FreshStore> {
  const store = await openStore(`file:${path}`, clock)
  const close = async () => {
    await store.close()
    for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
  }
  return { ...store, url: `file:${path}`, close }
}

const urlOf = (name: string) => databaseUrl.replace(/\/[^/?]*(?=\?|$)/, `/${name}`)
const nameIn = (url: string) => new URL(url).pathname.slice(1)

async function freshPostgres(clock?: Clock): Promise<FreshStore> {
  template ??= (async () => {
    const name = `template_${randomUUID().replaceAll('-', '')}`
    const admin = await postgresAdmin()
    await admin.query(`create database ${name}`)
    await admin.end()
    await migrate(urlOf(name))
    return name
  })()
  return postgresCopy(await template, clock)
}

async function postgresAdmin() {
  const { default: pg } = await import('pg')
  const admin = new pg.Client({ connectionString: databaseUrl })
  await admin.connect()
  return admin
}

/** A database is copied while nobody is connected to it: idle connections are sent away, and come back when they are needed. */
async function postgresCopy(from: string, clock?: Clock): Promise<FreshStore> {
  const admin = await postgresAdmin()
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [from])
  await admin.query(`create database ${name} template ${from}`)
  const store = await openStore(urlOf(name), clock)
  const close = async () => {
    await store.close()
    await admin.query(`drop database ${name}`)
    await admin.end()
  }
  return { ...store, url: urlOf(name), close }
}
