import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf } from '@cabinet/office/day.ts'
import { dice } from '@cabinet/paper/dice.ts'
import { openFileStore } from '@cabinet/store/files/file-store.ts'
import { migrate } from '@cabinet/store/migrate.ts'
import { root } from '@cabinet/store/root.ts'
import { searchEntryOf } from '@cabinet/store/search.ts'
import { openBulkWriter } from './bulk-writer.ts'
import { writeDiaries } from './diary-corpus.ts'
import { sentence } from './french.ts'
import { type StoredFile, writeLetters } from './letters-corpus.ts'
import { writeOffice } from './office-corpus.ts'

const aDay = 86_400_000

/** The data folder of a corpus of so many letters, built when it is not there; kept from one run to the next. */
export async function corpusOf(folder: string, count: number, say: (sentence: string) => void): Promise<string> {
  const dataDir = join(folder, `letters-${count}`)
  const done = join(dataDir, 'corpus.json')
  const recipe = recipeHash()
  if (existsSync(done) && JSON.parse(readFileSync(done, 'utf8')).recipe === recipe) return dataDir
  const started = Date.now()
  rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true })
  say(`Building ${count} letters in ${dataDir}…`)
  const path = join(dataDir, 'cabinet.sqlite')
  await migrate(`file:${path}`)
  const roll = dice(`bench ${count}`)
  const end = Date.now()
  // A small office writes its ten thousand letters in two years, a large one its million in twenty.
  const start = end - Math.round((count / Math.max(5_000, count / 20)) * 365.25) * aDay
  const files = await storeFiles(dataDir, roll)
  const bulk = openBulkWriter(path)
  const office = await writeOffice(bulk, { roll, from: dayOf(new Date(start), 'UTC'), now: new Date(start) })
  writeLetters(bulk, { count, roll, office, start, end, files })
  say('Letters written.')
  writeDiaries(bulk, { roll, office, end })
  bulk.finish(say)
  writeFileSync(done, JSON.stringify({ recipe, count, builtAt: new Date(end), seconds: (Date.now() - started) / 1000 }))
  say(`${count} letters built in ${Math.round((Date.now() - started) / 1000)} s.`)
  return dataDir
}

/** Counted on when the corpus itself is made otherwise. */
const edition = 2

/** A corpus is built anew when the tables, the search index or the corpus are made otherwise. */
function recipeHash(): string {
  const migrations = join(root, 'packages/store/migrations/sqlite')
  const hash = createHash('sha256')
  for (const name of readdirSync(migrations)
    .filter((one) => one.endsWith('.sql'))
    .sort())
    hash.update(readFileSync(join(migrations, name)))
  hash.update(
    JSON.stringify([edition, searchEntryOf({ kind: 'k', who: ['unit:1'], marks: ['year:2026'], texts: ['Été'] })]),
  )
  return hash.digest('hex')
}

/** A few real files that every paper of the corpus points to: what is measured is the database. */
async function storeFiles(dataDir: string, roll: () => number): Promise<StoredFile[]> {
  const store = await openFileStore(dataDir, { keepFree: () => 0 })
  const stored: StoredFile[] = []
  for (let n = 0; n < 24; n++) stored.push(await store.put(Buffer.from(sentence(roll, 400))))
  return stored
}

if (import.meta.main) {
  const started = Date.now()
  const say = (text: string) => console.log(`[${((Date.now() - started) / 1000).toFixed(1)}s] ${text}`)
  await corpusOf(process.argv[3] ?? '.bench', Number(process.argv[2] ?? 10_000), say)
}
