import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Refusal } from '@cabinet/office/refusal.ts'
import { diskFullOr, durableFolder, isMissing, syncFolder } from './durable.ts'
import { refuseWhenFull, type Space, spaceIn, spaceToKeep } from './free-space.ts'

export type Stored = { sha256: string; size: number }
type Source = Uint8Array | AsyncIterable<Uint8Array>

export type FileStoreOptions = {
  /** The largest file taken, in bytes. */
  maxBytes?: number
  /** Bytes of the disk that stay free; `files.disk-full` below. */
  keepFree?: (space: Space) => number
  space?: (folder: string) => Promise<Space>
  now?: () => Date
}

export type PutOptions = {
  /** Looks at the private copy before it gets its final name; what it throws is what `put` throws, and nothing is kept. */
  inspect?: (path: string, stored: Stored) => Promise<void>
}

export type FileStore = Awaited<ReturnType<typeof openFileStore>>

const aDay = 24 * 60 * 60 * 1000
const maxFileBytes = 25 * 2 ** 20

/** Sizes are said in whole megabytes; nobody counts in bytes. */
export const megabytes = (bytes: number) => Math.floor(bytes / 2 ** 20)

/**
 * Files by what is in them: `DATA_DIR/files/ab/abcdef…`. No part of a path comes from a person.
 * What `put` has answered survives a power cut; only then may a row of the database mention it.
 */
export async function openFileStore(dataDir: string, options: FileStoreOptions = {}) {
  const { maxBytes = maxFileBytes, keepFree = spaceToKeep, space = spaceIn, now = () => new Date() } = options
  const root = join(dataDir, 'files')
  const tmp = join(root, 'tmp')
  const leaving = join(root, 'leaving')
  for (const folder of [dataDir, root, tmp, leaving]) await durableFolder(folder)
  for (const name of await readdir(leaving)) await comeBack(name.slice(0, 64))

  return { maxBytes, put, read, has, path, sizeOf, touch, verify, sweep, list, refuseUnlessRoomFor }

  /** Refuses `files.empty`, `files.too-large {maxMega}`, `files.disk-full`, and whatever `inspect` refuses. */
  async function put(source: Source, { inspect }: PutOptions = {}): Promise<Stored> {
    await refuseUnlessRoomFor(0)
    const draft = join(tmp, randomUUID())
    try {
      const stored = await writeDraft(draft, source)
      await inspect?.(draft, stored)
      const folder = join(root, stored.sha256.slice(0, 2))
      await durableFolder(folder)
      // Even when the same content is there already, ours takes its place: that renews its date in the same instant,
      // so a sweep that had its eye on the old one finds a young file.
      await utimes(draft, now(), now())
      await rename(draft, path(stored.sha256))
      await syncFolder(folder)
      return stored
    } catch (error) {
      await rm(draft, { force: true })
      throw diskFullOr(error)
    }
  }

  async function writeDraft(draft: string, source: Source): Promise<Stored> {
    const hash = createHash('sha256')
    let size = 0
    const handle = await open(draft, 'wx', 0o600)
    try {
      for await (const piece of source instanceof Uint8Array ? [source] : source) {
        size += piece.length
        if (size > maxBytes) throw new Refusal('files.too-large', { maxMega: megabytes(maxBytes) })
        hash.update(piece)
        await writeWhole(handle, piece)
      }
      if (size === 0) throw new Refusal('files.empty')
      await handle.sync()
    } finally {
      await handle.close()
    }
    return { sha256: hash.digest('hex'), size }
  }

  /** Bytes `start` to `end`, both included. Throws when the file is not there: a row that mentions it is then our mistake. */
  async function read(sha256: string, range: { start?: number; end?: number } = {}): Promise<Readable> {
    const handle = await open(path(sha256), 'r').catch(async (error) => {
      // A sweep may hold it for a moment before it finds that someone needs it.
      if (!isMissing(error) || !(await comeBack(sha256))) throw error
      return open(path(sha256), 'r')
    })
    return handle.createReadStream(range)
  }

  async function has(sha256: string): Promise<boolean> {
    return (await sizeOf(sha256)) !== undefined
  }

  async function sizeOf(sha256: string): Promise<number | undefined> {
    try {
      return (await stat(path(sha256))).size
    } catch (error) {
      if (!isMissing(error)) throw error
      return (await comeBack(sha256)) ? (await stat(path(sha256))).size : undefined
    }
  }

  function path(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not the name of a stored file')
    return join(root, sha256.slice(0, 2), sha256)
  }

  /** Keeps a file for another day while its row is being written. False when it is gone: the person sends it again. */
  async function touch(sha256: string): Promise<boolean> {
    try {
      await utimes(path(sha256), now(), now())
      return true
    } catch (error) {
      if (!isMissing(error)) throw error
      return comeBack(sha256)
    }
  }

  /** True when every byte is as it was on the first day. */
  async function verify(sha256: string): Promise<boolean> {
    const hash = createHash('sha256')
    try {
      for await (const piece of createReadStream(path(sha256), { highWaterMark: 2 ** 20 })) hash.update(piece)
    } catch (error) {
      if (isMissing(error)) return false
      throw error
    }
    return hash.digest('hex') === sha256
  }

  /** Every stored file, for the integrity check and the backup. */
  async function* list(): AsyncGenerator<string> {
    for (const folder of await readdir(root)) {
      if (!/^[0-9a-f]{2}$/.test(folder)) continue
      for (const name of await readdir(join(root, folder))) if (/^[0-9a-f]{64}$/.test(name)) yield name
    }
  }

  /**
   * Removes what nothing mentions and nobody has sent or claimed for a day; answers what it removed.
   * A candidate first steps aside, then is looked at again: between the two looks an upload or a claim may have
   * renewed it, or a change may have mentioned it, and then it comes back. Each sweep has its own name for the place
   * beside, so that two of them never remove each other's candidates.
   */
  async function sweep(isReferenced: (sha256: string) => Promise<boolean>): Promise<string[]> {
    const removed: string[] = []
    for await (const sha256 of list()) {
      if (!(await isOld(path(sha256))) || (await isReferenced(sha256))) continue
      const aside = join(leaving, `${sha256}.${randomUUID()}`)
      if (!(await moved(path(sha256), aside))) continue
      if (!(await isOld(aside)) || (await isReferenced(sha256))) await comeBack(sha256)
      else {
        await rm(aside, { force: true })
        removed.push(sha256)
      }
    }
    for (const name of await readdir(tmp)) if (await isOld(join(tmp, name))) await rm(join(tmp, name), { force: true })
    return removed
  }

  async function isOld(file: string): Promise<boolean> {
    try {
      return now().getTime() - (await stat(file)).mtimeMs > aDay
    } catch (error) {
      if (isMissing(error)) return false
      throw error
    }
  }

  /**
   * Brings back what stepped aside; false when there is nothing left. Its date is renewed on the way, or it would replace a
   * young twin with an old one. Several tries, because another sweep may take it aside again in between.
   */
  async function comeBack(sha256: string): Promise<boolean> {
    for (let tries = 0; tries < 5; tries++) {
      for (const name of await readdir(leaving)) {
        if (!name.startsWith(sha256)) continue
        await utimes(join(leaving, name), now(), now()).catch(() => undefined)
        await moved(join(leaving, name), path(sha256))
      }
      if (await exists(path(sha256))) return true
    }
    return false
  }

  /** Refuses `files.disk-full` when `size` more bytes would eat into what stays free. */
  async function refuseUnlessRoomFor(size: number): Promise<void> {
    const there = await space(dataDir)
    refuseWhenFull(there, keepFree(there), size)
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}

async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

async function writeWhole(handle: Awaited<ReturnType<typeof open>>, piece: Uint8Array): Promise<void> {
  for (let written = 0; written < piece.length; ) {
    written += (await handle.write(piece, written)).bytesWritten
  }
}
