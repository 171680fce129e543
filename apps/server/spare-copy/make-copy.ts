import { createWriteStream } from 'node:fs'
import { chmod, copyFile, mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { finished } from 'node:stream/promises'
import { dialect } from '@cabinet/store/dialect.ts'
import { isMissing, syncFolder } from '@cabinet/store/files/durable.ts'
import { openSnapshot, type Snapshot } from '@cabinet/store/snapshot.ts'
import { anchorsIn } from '../anchor.ts'
import { filesNamed } from '../verification/files.ts'
import { journalHead, lastNumber } from './last-number.ts'
import { beginManifest, type Part, partOf, readManifest, writeManifest } from './manifest.ts'
import { fileCopier, isThere } from './stored-files.ts'

export type Copying = { url: string; dataDir: string; folder: string; say: (line: string) => void }

/**
 * Makes a spare copy of one moment while the office goes on working: the database first, then the files it names, which
 * were on the disk before it named them and never change. A folder that holds an earlier copy keeps the files it has; that
 * copy stays whole until this one is. Answers what could not be copied, one sentence each.
 */
export async function makeCopy({ url, dataDir, folder, say }: Copying): Promise<string[]> {
  await roomFor(dataDir, folder)
  const release = await takeFolder(folder)
  const snapshot = await openSnapshot(url).catch(async (error) => {
    await release()
    throw error
  })
  try {
    const madeAt = new Date()
    const database = await copyDatabase(snapshot, folder, madeAt)
    say(`Database copied: ${database.name}, ${megabytes(database.size)}.`)
    const { files, problems, copied } = await copyFiles(snapshot, { dataDir, folder, madeAt })
    say(`Files copied: ${copied} new of ${files.count}, ${megabytes(files.bytes)} in all.`)
    const journal = await journalHead(snapshot.read)
    const [rows, migrations, last] = [
      await snapshot.rowCounts(),
      await snapshot.migrations(),
      await lastNumber(snapshot.read),
    ]
    await keepAnchors(dataDir, folder)
    if (problems.length) return problems
    await writeManifest(folder, {
      madeAt: madeAt.toISOString(),
      dialect,
      migrations,
      database,
      files,
      rows,
      journal,
      lastNumber: last,
    })
    await forget(folder, [database.name, files.name])
    say(`Journal up to entry ${journal.seq}${last ? `, last number ${last.number}` : ''}.`)
    return []
  } finally {
    await snapshot.close()
    await release()
  }
}

/** Makes the folder, or makes sure that it is ours to write in. */
async function roomFor(dataDir: string, folder: string): Promise<void> {
  const inside = relative(resolve(dataDir), resolve(folder))
  if (inside === '' || !inside.startsWith('..'))
    throw new Error(
      `${folder} lies inside ${dataDir}: what takes one away would take the other. Choose a folder elsewhere.`,
    )
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const found = await readManifest(folder)
  if (found === null && (await readdir(folder)).length)
    throw new Error(`${folder} is not empty and holds no earlier copy: choose an empty folder.`)
  if (found === null) await beginManifest(folder)
  await chmod(folder, 0o700)
}

/** Two copies into one folder would each throw away what the other wrote: the second is refused while the first runs. */
async function takeFolder(folder: string): Promise<() => Promise<void>> {
  const lock = join(folder, '.copying')
  const release = () => rm(lock, { force: true })
  if (await takes(lock)) return release
  const holder = Number(await readFile(lock, 'utf8').catch(() => '0'))
  if (holder ? isRunning(holder) : await isFresh(lock))
    throw new Error(`Another copy into ${folder} is under way (process ${holder || 'not yet named'}).`)
  await release()
  if (!(await takes(lock))) throw new Error(`Another copy into ${folder} has just begun.`)
  return release
}

/** One call makes the mark and fails when it is there: of two who come together one has it. */
async function takes(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { mode: 0o600, flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** A mark without a name is being signed, or was left by a power cut: after a minute it counts no more. */
async function isFresh(lock: string): Promise<boolean> {
  const { mtimeMs } = await stat(lock).catch(() => ({ mtimeMs: 0 }))
  return Date.now() - mtimeMs < 60_000
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const stampOf = (at: Date) => at.toISOString().replace(/[^0-9]/g, '')

async function copyDatabase(snapshot: Snapshot, folder: string, at: Date): Promise<Part> {
  const name = `database-${stampOf(at)}.${dialect === 'sqlite' ? 'sqlite' : 'dump'}`
  const path = join(folder, name)
  await (await open(path, 'wx', 0o600)).close()
  await snapshot.copyTo(path)
  const written = await open(path, 'r+')
  await written.sync()
  await written.close()
  await syncFolder(folder)
  return partOf(folder, name)
}

type Where = { dataDir: string; folder: string; madeAt: Date }

async function copyFiles(snapshot: Snapshot, { dataDir, folder, madeAt }: Where) {
  const problems: string[] = []
  const copier = fileCopier(dataDir, folder)
  const name = `files-${stampOf(madeAt)}.txt`
  const list = createWriteStream(join(folder, name), { mode: 0o600, flush: true })
  let [count, bytes, copied] = [0, 0, 0]
  for await (const file of filesNamed(snapshot.read)) {
    if (!(await isThere(folder, file))) {
      const fault = await copier.copy(file)
      if (fault) problems.push(`${file.sha256}: ${fault}`)
      else copied++
    }
    if (!list.write(`${file.sha256} ${file.size}\n`)) await new Promise((resolve) => list.once('drain', resolve))
    count++
    bytes += file.size
  }
  list.end()
  await finished(list)
  await copier.flush()
  await syncFolder(folder)
  return { files: { ...(await partOf(folder, name)), count, bytes }, problems, copied }
}

async function keepAnchors(dataDir: string, folder: string): Promise<void> {
  await copyFile(anchorsIn(dataDir), anchorsIn(folder)).catch((error) => {
    if (!isMissing(error)) throw error
  })
}

/** What the new copy replaces, and what an interrupted one left behind. */
async function forget(folder: string, kept: readonly string[]): Promise<void> {
  for (const name of await readdir(folder))
    if (/^(database|files)-\d+\./.test(name) && !kept.includes(name)) await rm(join(folder, name), { force: true })
}

export const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
