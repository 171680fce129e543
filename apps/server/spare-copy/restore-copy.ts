import { createReadStream, existsSync } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { dialect } from '@cabinet/store/dialect.ts'
import { isMissing, syncFolder } from '@cabinet/store/files/durable.ts'
import { migrate, shippedMigrations } from '@cabinet/store/migrate.ts'
import { isEmptyPostgres, restorePostgres } from '@cabinet/store/restore.postgres.ts'
import { openSnapshot } from '@cabinet/store/snapshot.ts'
import { anchorsIn } from '../anchor.ts'
import { sayWhatIsFound } from '../verification/examine.ts'
import { checkPart, type Manifest, readManifest } from './manifest.ts'
import { faultOf, fileCopier, type NamedFile } from './stored-files.ts'

export type Restoring = { url: string; folder: string; dataDir: string; say: (line: string) => void }

/**
 * Brings an office back from a spare copy, into a place where nothing is. The copy is examined before anything is written,
 * and the office afterwards; answers how many problems that found. Throws with a sentence when it refuses.
 */
export async function restoreCopy({
  url,
  folder,
  dataDir,
  say,
}: Restoring): Promise<{ manifest: Manifest; problems: number }> {
  const manifest = await soundManifest(folder)
  await refuseUnlessEmpty(url, dataDir)
  say(`Examining the copy of ${manifest.madeAt}…`)
  await checkPart(folder, manifest.database)
  await checkPart(folder, manifest.files)
  await checkFiles(folder, manifest)
  say(`The copy is whole: ${manifest.files.count} files, journal up to entry ${manifest.journal.seq}.`)

  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  await bringFiles(folder, { manifest, dataDir })
  say('Files restored.')
  await bringDatabase(join(folder, manifest.database.name), url)
  await migrate(url)
  say('Database restored. Examining the office…')
  return { manifest, problems: await examineAgainst(manifest, { url, dataDir, say }) }
}

async function soundManifest(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder)
  if (manifest === null) throw new Error(`${folder} holds no copy: manifest.json is missing.`)
  if (manifest === 'unfinished') throw new Error(`The copy in ${folder} was begun and never finished.`)
  if (manifest.dialect !== dialect)
    throw new Error(
      manifest.dialect === 'postgres'
        ? 'This is the copy of a PostgreSQL database: set DATABASE_URL to an empty one.'
        : 'This is the copy of an embedded database: restore it without DATABASE_URL, then move it with apps/server/move-store.ts.',
    )
  if (manifest.migrations > shippedMigrations())
    throw new Error('This copy was made by a newer version of Cabinet: install that version first.')
  return manifest
}

const pathOf = (url: string) => url.replace(/^file:/, '')

/** Restoring never writes over an office. */
async function refuseUnlessEmpty(url: string, dataDir: string): Promise<void> {
  const there = await readdir(dataDir).catch((error) => {
    if (isMissing(error)) return []
    throw error
  })
  if (there.length) throw new Error(`${dataDir} is not empty: an office is only restored into an empty place.`)
  if (dialect === 'sqlite' && existsSync(pathOf(url)))
    throw new Error(`${pathOf(url)} is there already: an office is only restored into an empty place.`)
  if (dialect === 'postgres' && !(await isEmptyPostgres(url)))
    throw new Error('The PostgreSQL database is not empty: an office is only restored into an empty one.')
}

async function* filesOf(folder: string, manifest: Manifest): AsyncGenerator<NamedFile> {
  const lines = createInterface({
    input: createReadStream(join(folder, manifest.files.name)),
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  for await (const line of lines) {
    const [, sha256, size] = /^([0-9a-f]{64}) (\d+)$/.exec(line) ?? []
    if (sha256 && size) yield { sha256, size: Number(size) }
  }
}

async function checkFiles(folder: string, manifest: Manifest): Promise<void> {
  const faults: string[] = []
  for await (const file of filesOf(folder, manifest)) {
    const fault = await faultOf(folder, file)
    if (fault && faults.length < 20) faults.push(`    ${file.sha256}: ${fault}`)
  }
  if (faults.length) throw new Error(`The copy is damaged, nothing was restored:\n${faults.join('\n')}`)
}

async function bringFiles(
  folder: string,
  { manifest, dataDir }: { manifest: Manifest; dataDir: string },
): Promise<void> {
  const copier = fileCopier(folder, dataDir)
  for await (const file of filesOf(folder, manifest)) {
    const fault = await copier.copy(file)
    if (fault) throw new Error(`${file.sha256}: ${fault}. Restoring stopped; empty ${dataDir} and begin again.`)
  }
  await copier.flush()
  await copyFile(anchorsIn(folder), anchorsIn(dataDir)).catch((error) => {
    if (!isMissing(error)) throw error
  })
  await syncFolder(dataDir)
}

/** Last of all, and in one step: a place that was only half restored has no database, and no server takes it for an office. */
async function bringDatabase(copy: string, url: string): Promise<void> {
  if (dialect === 'postgres') return restorePostgres(copy, url)
  const path = pathOf(url)
  await copyFile(copy, `${path}.restoring`)
  const file = await open(`${path}.restoring`, 'r+')
  await file.chmod(0o600)
  await file.sync()
  await file.close()
  await rename(`${path}.restoring`, path)
  await syncFolder(dirname(path))
}

async function examineAgainst(manifest: Manifest, { url, dataDir, say }: Omit<Restoring, 'folder'>): Promise<number> {
  const snapshot = await openSnapshot(url)
  try {
    const anchors = manifest.journal.seq ? [manifest.journal] : []
    let problems = await sayWhatIsFound({ snapshot, dataDir, anchors }, { done: say, wrong: say })
    const rows = manifest.migrations === shippedMigrations() ? await snapshot.rowCounts() : manifest.rows
    for (const [table, count] of Object.entries(manifest.rows)) {
      if (rows[table] === count) continue
      say(`    ${table} holds ${rows[table] ?? 0} rows and not ${count}`)
      problems++
    }
    return problems
  } finally {
    await snapshot.close()
  }
}
