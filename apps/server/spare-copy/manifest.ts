import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { durableWrite, isMissing } from '@cabinet/store/files/durable.ts'
import { z } from 'zod'

const format = 'cabinet-backup-1'
const partName = z.string().regex(/^[a-z0-9][a-z0-9.-]{1,80}$/)
const part = z.object({ name: partName, size: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) })

const manifestForm = z.object({
  format: z.literal(format),
  madeAt: z.iso.datetime(),
  dialect: z.enum(['sqlite', 'postgres']),
  /** How many migrations the database had been through: an older copy is brought up to date when it is restored. */
  migrations: z.int().min(1),
  database: part,
  /** One line for each file: its hash, which is its name, and its length. */
  files: part.extend({ count: z.int().min(0), bytes: z.int().min(0) }),
  rows: z.record(z.string(), z.int().min(0)),
  /** The head of the journal: kept elsewhere, it proves later that the end was not cut off. */
  journal: z.object({ seq: z.int().min(0), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  lastNumber: z.object({ number: z.string(), at: z.iso.datetime() }).nullable(),
})

export type Part = z.output<typeof part>
export type Manifest = z.output<typeof manifestForm>

const manifestIn = (folder: string) => join(folder, 'manifest.json')

/** What lies in a folder: a whole copy, one that was begun and never finished, or nothing of ours. */
export async function readManifest(folder: string): Promise<Manifest | 'unfinished' | null> {
  const text = await readFile(manifestIn(folder), 'utf8').catch((error) => {
    if (isMissing(error)) return null
    throw error
  })
  if (text === null) return null
  const read = readJson(text)
  const whole = manifestForm.safeParse(read)
  if (whole.success) return whole.data
  const begun = z.object({ format: z.literal(format), unfinished: z.literal(true) }).safeParse(read)
  if (begun.success) return 'unfinished'
  throw new Error(`${manifestIn(folder)} is damaged, or was written by a newer version.`)
}

export async function beginManifest(folder: string): Promise<void> {
  await durableWrite(manifestIn(folder), JSON.stringify({ format, unfinished: true }))
}

/** From this moment on the folder holds this copy and no earlier one. */
export async function writeManifest(folder: string, manifest: Omit<Manifest, 'format'>): Promise<void> {
  await durableWrite(manifestIn(folder), `${JSON.stringify({ format, ...manifest }, null, 2)}\n`)
}

export async function partOf(folder: string, name: string): Promise<Part> {
  const hash = createHash('sha256')
  let size = 0
  for await (const piece of createReadStream(join(folder, name), { highWaterMark: 2 ** 20 })) {
    hash.update(piece)
    size += piece.length
  }
  return { name, size, sha256: hash.digest('hex') }
}

/** Throws with a sentence when a part is missing or not what was written. */
export async function checkPart(folder: string, expected: Part): Promise<void> {
  const found = await partOf(folder, expected.name).catch((error) => {
    if (isMissing(error)) throw new Error(`${expected.name} is missing from the copy.`)
    throw error
  })
  if (found.size !== expected.size || found.sha256 !== expected.sha256)
    throw new Error(`${expected.name} is not what was copied: nothing was restored.`)
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return
  }
}
