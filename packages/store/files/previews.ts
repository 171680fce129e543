import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '@cabinet/office/refusal.ts'
import { durableFolder, durableWrite, isMissing, removeOldDrafts } from './durable.ts'
import type { FileStore } from './file-store.ts'
import { readInLimitedProcess } from './limited-process.ts'

export type Previews = Awaited<ReturnType<typeof openPreviews>>

const anHour = 60 * 60 * 1000
const mostAnswer = 30 * 2 ** 20

/** Pages as pictures, made once and kept under `DATA_DIR/previews`. All of them can be thrown away: they are made again. */
export async function openPreviews(dataDir: string, store: Pick<FileStore, 'path' | 'has'>) {
  const root = join(dataDir, 'previews')
  await durableFolder(root)
  const underWay = new Map<string, Promise<string>>()

  return { preview, thumbnail, sweep }

  /** Page `page` (from 1) as a PNG of at most 1,800 pixels; the path of the picture. For PDF and pictures only. */
  function preview(sha256: string, page: number): Promise<string> {
    return once(sha256, ['page', page], 'png')
  }

  /** The first page, at most 240 pixels wide, as WebP; the path of the picture. */
  function thumbnail(sha256: string): Promise<string> {
    return once(sha256, ['thumbnail', 1], 'webp')
  }

  /** Two people who open the same letter wait for the same picture. */
  function once(
    sha256: string,
    [kind, page]: [kind: 'page' | 'thumbnail', page: number],
    ending: string,
  ): Promise<string> {
    if (!Number.isInteger(page) || page < 1 || page > 10_000) return Promise.reject(new Refusal('files.no-such-page'))
    const source = store.path(sha256)
    const target = join(root, sha256.slice(0, 2), `${sha256}-${kind}-${page}.${ending}`)
    const already = underWay.get(target)
    if (already) return already
    const making = make(source, target, [kind, String(page)]).finally(() => underWay.delete(target))
    underWay.set(target, making)
    return making
  }

  async function make(source: string, target: string, words: string[]): Promise<string> {
    if (await exists(target)) return target
    const picture = await readInLimitedProcess('preview-child.ts', { file: source, words }, { mostAnswer })
    if (picture.length === 0) throw new Refusal('files.no-such-page')
    await durableFolder(join(target, '..'))
    await durableWrite(target, picture)
    return target
  }

  /** Removes the pictures of files that are no longer kept; answers how many. */
  async function sweep(): Promise<number> {
    let removed = 0
    for (const folder of await readdir(root)) {
      await removeOldDrafts(join(root, folder), Date.now() - anHour)
      for (const name of await readdir(join(root, folder))) {
        const sha256 = /^[0-9a-f]{64}(?=-)/.exec(name)?.[0]
        if (!sha256 || (await store.has(sha256))) continue
        await rm(join(root, folder, name), { force: true })
        removed++
      }
    }
    return removed
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}
