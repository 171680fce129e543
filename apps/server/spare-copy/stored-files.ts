import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { durableFolder, isMissing, syncFolder } from '@cabinet/store/files/durable.ts'

export type NamedFile = { sha256: string; size: number }

/** Where the file store keeps a file, in a data folder as in a spare copy of one. */
export function placeOfFile(dataDir: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not the name of a stored file')
  return join(dataDir, 'files', sha256.slice(0, 2), sha256)
}

export async function isThere(dataDir: string, { sha256, size }: NamedFile): Promise<boolean> {
  const found = await stat(placeOfFile(dataDir, sha256)).catch(() => null)
  return found?.size === size
}

/** What is wrong with one stored file, read to its last byte, as the end of a sentence; nothing when all is well. */
export async function faultOf(dataDir: string, { sha256, size }: NamedFile): Promise<string | undefined> {
  const hash = createHash('sha256')
  let length = 0
  try {
    for await (const piece of createReadStream(placeOfFile(dataDir, sha256), { highWaterMark: 2 ** 20 })) {
      hash.update(piece)
      length += piece.length
    }
  } catch (error) {
    if (isMissing(error)) return 'the file is missing'
    return `the file cannot be read (${error instanceof Error ? error.message : error})`
  }
  if (length !== size) return `the file has ${length} bytes and not ${size}`
  return hash.digest('hex') === sha256 ? undefined : 'the file is not what it was'
}

/**
 * Copies files from one folder to another and leaves nothing half written; `flush` makes sure their names are on the disk.
 * A copy and not a second name for the same bytes: what damages the one must not damage the other.
 */
export function fileCopier(from: string, to: string) {
  const touched = new Set<string>()
  return {
    /** Answers what was wrong with the original, in which case nothing is copied. */
    async copy(file: NamedFile): Promise<string | undefined> {
      const place = placeOfFile(to, file.sha256)
      if (!touched.has(dirname(place))) await durableFolder(dirname(place))
      touched.add(dirname(place))
      const draft = `${place}.new`
      try {
        const hash = await copyWhole(placeOfFile(from, file.sha256), draft)
        if (hash.sha256 !== file.sha256) return 'the file is not what it was'
        if (hash.size !== file.size) return `the file has ${hash.size} bytes and not ${file.size}`
        await rename(draft, place)
        return
      } catch (error) {
        if (isMissing(error)) return 'the file is missing'
        throw error
      } finally {
        await rm(draft, { force: true })
      }
    },
    async flush(): Promise<void> {
      for (const folder of touched) await syncFolder(folder)
    },
  }
}

async function copyWhole(from: string, to: string): Promise<NamedFile> {
  const source = createReadStream(from, { highWaterMark: 2 ** 20 })
  const hash = createHash('sha256')
  let size = 0
  await new Promise<void>((resolve, reject) => {
    source.once('open', () => resolve())
    source.once('error', reject)
  })
  const target = await open(to, 'w', 0o600)
  try {
    for await (const piece of source) {
      hash.update(piece)
      size += piece.length
      await target.writeFile(piece)
    }
    await target.sync()
  } finally {
    await target.close()
  }
  return { sha256: hash.digest('hex'), size }
}
