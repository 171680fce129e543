import { randomUUID } from 'node:crypto'
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { letterForm } from '@cabinet/duties/mail/rules/forms.ts'
import { registerLetter } from '@cabinet/duties/mail/server/register-letter.ts'
import { type SmallOffice, smallOffice, typedLetter } from '@cabinet/duties/mail/server/small-office.ts'
import { letters } from '@cabinet/duties/mail/server/tables.ts'
import { databaseUrl, dialect } from '@cabinet/store/dialect.ts'
import { openStore } from '@cabinet/store/open.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { anchorsIn, writeAnchor } from '../anchor.ts'
import { makeCopy } from './make-copy.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { restoreCopy } from './restore-copy.ts'
import { placeOfFile } from './stored-files.ts'

let office: SmallOffice
let place: string
let folder: string
let afterwards: (() => Promise<void>)[]

beforeEach(async () => {
  office = await smallOffice()
  place = await mkdtemp(join(tmpdir(), 'cabinet-spare-copy-'))
  folder = join(place, 'copy')
  afterwards = []
})
afterEach(async () => {
  for (const work of afterwards) await work()
  await office.close()
  await rm(place, { recursive: true })
})

const quietly = () => undefined
const copy = () => makeCopy({ url: office.url, dataDir: office.dataDir, folder, say: quietly })

/** A letter with a scan of its own; answers its number once it is kept. */
async function register(text: string = randomUUID()): Promise<string> {
  const scan = await office.files.put(Buffer.from(text))
  const paper = { ...scan, name: 'scan.txt', type: 'txt', pages: 1, text, flags: [] }
  const letter = await office.change('clerk', (change) =>
    registerLetter(change, letterForm.parse(typedLetter()), [paper]),
  )
  return letter.number ?? ''
}

/** Where nothing is yet: a folder that does not exist, and a database without tables. */
async function emptyPlace(): Promise<{ url: string; dataDir: string }> {
  const dataDir = join(place, `restored-${randomUUID().slice(0, 8)}`)
  if (dialect === 'sqlite') return { dataDir, url: `file:${join(dataDir, 'cabinet.sqlite')}` }
  const { default: pg } = await import('pg')
  const name = `restored_${randomUUID().replaceAll('-', '')}`
  const run = async (statement: string) => {
    const admin = new pg.Client({ connectionString: databaseUrl })
    await admin.connect()
    await admin.query(statement)
    await admin.end()
  }
  await run(`create database ${name}`)
  afterwards.push(() => run(`drop database ${name}`))
  return { dataDir, url: databaseUrl.replace(/\/[^/?]*(?=\?|$)/, `/${name}`) }
}

async function restore(into?: { url: string; dataDir: string }) {
  const target = into ?? (await emptyPlace())
  const said: string[] = []
  const { problems } = await restoreCopy({ ...target, folder, say: (line) => said.push(line) })
  expect(
    said.filter((line) => line.startsWith('  ')),
    said.join('\n'),
  ).toEqual([])
  expect(problems).toBe(0)
  return target
}

async function numbersIn(url: string): Promise<(string | null)[]> {
  const store = await openStore(url)
  const rows = await store.read.select({ number: letters.number }).from(letters)
  await store.close()
  return rows.map((row) => row.number)
}

async function manifest(): Promise<Manifest> {
  const read = await readManifest(folder)
  if (read === null || read === 'unfinished') throw new Error('There is no whole copy.')
  return read
}

test('a copy made while letters are being registered holds every letter acknowledged before it began', async () => {
  const acknowledged: string[] = []
  for (let n = 0; n < 5; n += 1) acknowledged.push(await register())
  let atWork = true
  const desk = (async () => {
    while (atWork) acknowledged.push(await register())
  })()
  const before = [...acknowledged]
  const problems = await copy()
  const more = acknowledged.length - before.length
  atWork = false
  await desk
  expect(problems).toEqual([])
  expect(more).toBeGreaterThan(0)
  const { url } = await restore()
  const restored = await numbersIn(url)
  expect(restored).toEqual(expect.arrayContaining(before))
  expect(restored.length).toBeLessThan(acknowledged.length)
  expect((await manifest()).lastNumber?.number).toBe(restored.sort().at(-1))
})

test('the restored office goes on where it stopped: next number, next entry, the same papers', async () => {
  await register('première pièce')
  await writeAnchor(office.store, office.dataDir)
  await copy()
  const { dataDir, url } = await restore()
  expect(await readFile(anchorsIn(dataDir))).toEqual(await readFile(anchorsIn(office.dataDir)))
  const store = await openStore(url, office.store.clock)
  const next = await store.change(await office.as('clerk'), (change) =>
    registerLetter(change, letterForm.parse(typedLetter())),
  )
  await store.close()
  expect(next.number).toBe('A-2026-00002')
})

test('a second copy into the same folder brings only what is new, and replaces the first', async () => {
  await register('première pièce')
  await copy()
  const first = await manifest()
  const [kept] = await readdir(join(folder, 'files'))
  const inode = async () => (await stat(join(folder, 'files', kept ?? ''))).ino
  const before = await inode()
  await register('seconde pièce')
  expect(await copy()).toEqual([])
  expect(await inode()).toBe(before)
  const second = await manifest()
  expect(second.files.count).toBe(first.files.count + 1)
  expect(await readdir(folder)).toEqual(expect.not.arrayContaining([first.database.name, first.files.name]))
  expect(await numbersIn((await restore()).url)).toHaveLength(2)
})

test('nobody but the owner may read a copy', async () => {
  await register()
  await copy()
  const { database, files } = await manifest()
  for (const name of [database.name, files.name, 'manifest.json'])
    expect((await stat(join(folder, name))).mode & 0o777, name).toBe(0o600)
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
})

test('a folder with something else in it is left alone', async () => {
  await mkdir(folder)
  await writeFile(join(folder, 'photos.zip'), 'x')
  await expect(copy()).rejects.toThrow('is not empty and holds no earlier copy')
  expect(await readdir(folder)).toEqual(['photos.zip'])
})

test('a copy inside the data folder is refused: what takes one away would take the other', async () => {
  const inside = makeCopy({
    url: office.url,
    dataDir: office.dataDir,
    folder: join(office.dataDir, 'copy'),
    say: quietly,
  })
  await expect(inside).rejects.toThrow('lies inside')
})

test('a file that is damaged at home is named and does not replace the earlier whole copy', async () => {
  await register('première pièce')
  await copy()
  const first = await manifest()
  const { sha256 } = await office.files.put(Buffer.from('seconde pièce'))
  await register('seconde pièce')
  await appendFile(placeOfFile(office.dataDir, sha256), 'x')
  expect(await copy()).toEqual([expect.stringContaining(sha256)])
  expect(await manifest()).toEqual(first)
  expect(await numbersIn((await restore()).url)).toHaveLength(1)
})

test('a copy that was begun and never finished is not restored, and the next one may finish it', async () => {
  await register()
  await mkdir(folder)
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ format: 'cabinet-backup-1', unfinished: true }))
  await writeFile(join(folder, 'database-1.sqlite'), 'half')
  await expect(restore()).rejects.toThrow('never finished')
  expect(await copy()).toEqual([])
  expect(await readdir(folder)).not.toContain('database-1.sqlite')
  expect(await numbersIn((await restore()).url)).toHaveLength(1)
})

test('of two copies into one folder at the same time, the second is refused and the first is whole', async () => {
  await register()
  const [first, second] = await Promise.allSettled([copy(), copy()])
  expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected'])
  expect(await numbersIn((await restore()).url)).toHaveLength(1)
})

test('what a power cut left of a copy does not keep the next one away', async () => {
  await register()
  await copy()
  const mark = join(folder, '.copying')
  await writeFile(mark, '')
  await expect(copy()).rejects.toThrow('is under way')
  await utimes(mark, new Date(0), new Date(0))
  await copy()
  await expect(readFile(mark)).rejects.toThrow('ENOENT')
})

test('an office is never restored over another one', async () => {
  await register()
  await copy()
  const target = await emptyPlace()
  await mkdir(target.dataDir)
  await writeFile(join(target.dataDir, 'notes.txt'), 'x')
  await expect(restore(target)).rejects.toThrow('is not empty')
  await expect(restore({ url: office.url, dataDir: join(place, 'nothing') })).rejects.toThrow(
    'only restored into an empty',
  )
})

const damages: [what: string, damage: (of: Manifest) => Promise<void>, said: string][] = [
  ['with one byte of the database changed', (of) => flip(join(folder, of.database.name)), 'is not what was copied'],
  ['with its list of files changed', (of) => flip(join(folder, of.files.name)), 'is not what was copied'],
  ['without its database', (of) => rm(join(folder, of.database.name)), 'is missing from the copy'],
  ['with one byte of a file changed', async () => flip(await someFile()), 'the file is not what it was'],
  ['without one of its files', async () => rm(await someFile()), 'the file is missing'],
  ['with a manifest that cannot be read', () => writeFile(join(folder, 'manifest.json'), '{'), 'is damaged'],
  ['without its manifest', () => rm(join(folder, 'manifest.json')), 'holds no copy'],
]
test.each(damages)('a copy %s is refused before anything is written', async (_what, damage, said) => {
  await register()
  await copy()
  await damage(await manifest())
  const target = await emptyPlace()
  await expect(restore(target)).rejects.toThrow(said)
  await expect(stat(target.dataDir)).rejects.toThrow('ENOENT')
})

test.each([
  ['a newer version', { migrations: 999 }, 'a newer version'],
  ['the other kind of database', { dialect: dialect === 'sqlite' ? 'postgres' : 'sqlite' }, 'This is the copy of'],
])('a copy made by %s is refused with what to do', async (_what, change, said) => {
  await register()
  await copy()
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...(await manifest()), ...change }))
  await expect(restore()).rejects.toThrow(said)
})

async function flip(path: string): Promise<void> {
  const bytes = await readFile(path)
  const at = Math.floor(bytes.length / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(path, bytes)
}

async function someFile(): Promise<string> {
  const [sub = ''] = await readdir(join(folder, 'files'))
  const [name = ''] = await readdir(join(folder, 'files', sub))
  return join(folder, 'files', sub, name)
}
