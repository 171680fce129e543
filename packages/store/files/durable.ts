import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '@cabinet/office/refusal.ts'

/** A name is only on the disk once its folder is: without this, a power cut takes away files whose bytes were safe. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes a folder that is still there after a power cut. */
export async function durableFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first) await syncFolder(dirname(first))
}

/** Puts small content (a ticket, a verdict, a preview) in its place whole or not at all. */
export async function durableWrite(path: string, content: string | Uint8Array): Promise<void> {
  const draft = join(dirname(path), `.${randomUUID()}.new`)
  try {
    const handle = await open(draft, 'wx', 0o600)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw diskFullOr(error)
  }
  await syncFolder(dirname(path))
}

/** Adds a piece at the end, safe on the disk before it is answered; a piece that does not fit leaves the rest as it was. */
export async function durableAppend(
  path: string,
  { offset, chunk }: { offset: number; chunk: Uint8Array },
): Promise<void> {
  const part = await open(path, 'r+')
  try {
    for (let done = 0; done < chunk.length; ) {
      done += (await part.write(chunk, done, chunk.length - done, offset + done)).bytesWritten
    }
    await part.datasync()
  } catch (error) {
    await part.truncate(offset)
    throw diskFullOr(error)
  } finally {
    await part.close()
  }
}

/** When it was last written, in milliseconds; 0 for what is not there. */
export async function changedAt(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs
  } catch (error) {
    if (isMissing(error)) return 0
    throw error
  }
}

/** What a killed process left half written; `before` in milliseconds. */
export async function removeOldDrafts(folder: string, before: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const draft = join(folder, name)
    if (/^\..*\.new$/.test(name) && (await stat(draft)).mtimeMs < before) await rm(draft, { force: true })
  }
}

/** "No space left" is an answer for the person, everything else on the disk is our own trouble. */
export function diskFullOr(error: unknown): unknown {
  return hasCode(error, 'ENOSPC', 'EDQUOT') ? new Refusal('files.disk-full') : error
}

export function isMissing(error: unknown): boolean {
  return hasCode(error, 'ENOENT')
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
