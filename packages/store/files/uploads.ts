import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import { changedAt, durableAppend, durableFolder, durableWrite, isMissing, removeOldDrafts } from './durable.ts'
import { cleanFileName, endingOf } from './file-name.ts'
import { type FileStore, megabytes } from './file-store.ts'
import { refuseByName } from './file-type.ts'
import { inspect } from './inspect.ts'
import type { Verdict } from './verdict.ts'

/** What a command gets for an upload: a file that is safe on the disk, and our verdict about it. */
export type Ticket = Verdict & { sha256: string; name: string; size: number }

export type UploadState = {
  id: string
  name: string
  size: number
  received: number
  ticket: Ticket | null
  refusal: { code: string; details: Record<string, unknown> } | null
}

/** What is written about an upload. How much has come is not: the length of the part is the truth. */
type Note = Omit<UploadState, 'received'> & { personId: string }

export type Uploads = Awaited<ReturnType<typeof openUploads>>

export const maxChunkBytes = 2 ** 20
const aDay = 24 * 60 * 60 * 1000
const mostAtOnce = 100

/**
 * Files on their way in, piece by piece, kept as plain files under `DATA_DIR/uploads` so that a cut line or a killed server
 * costs at most one piece. Whoever asks for somebody else's upload learns nothing.
 */
export async function openUploads(
  dataDir: string,
  { store, now = () => new Date() }: { store: FileStore; now?: () => Date },
) {
  const root = join(dataDir, 'uploads')
  await durableFolder(root)
  const turns = new Map<string, Promise<unknown>>()

  return { begin, state, append, abandon, claim, sweep }

  /** Refuses `files.empty`, `files.too-large {maxMega}`, `files.type-not-accepted {found}`, `files.macros`, `files.disk-full`. */
  async function begin(personId: string, { name, size }: { name: string; size: number }): Promise<UploadState> {
    const clean = cleanFileName(name)
    refuseByName(clean)
    if (size === 0) throw new Refusal('files.empty')
    if (size > store.maxBytes) throw new Refusal('files.too-large', { maxMega: megabytes(store.maxBytes) })
    await store.refuseUnlessRoomFor(size)
    const id = mark(personId) + randomBytes(16).toString('hex')
    if ((await partsOf(personId)) >= mostAtOnce) throw new Refusal('files.too-many-uploads', { max: mostAtOnce })
    await durableWrite(partPath(id), '')
    await write({ id, personId, name: clean, size, ticket: null, refusal: null })
    return state(id, personId)
  }

  /** How far it has come. `office.not-found` for an unknown upload and for somebody else's. */
  async function state(id: string, personId: string): Promise<UploadState> {
    const { personId: _, ...note } = await ownNote(id, personId)
    return { ...note, received: note.ticket || note.refusal ? note.size : await lengthOf(partPath(id)) }
  }

  /**
   * Takes the next piece, at most 1 MiB. A piece that is already there is answered as received; one that does not follow is
   * refused with `files.wrong-offset {received}`. The last piece inspects and stores the file before it is answered; an
   * empty piece at the end asks for that again.
   */
  function append(
    id: string,
    personId: string,
    { offset, chunk }: { offset: number; chunk: Uint8Array },
  ): Promise<UploadState> {
    return inTurn(id, async () => {
      const before = await state(id, personId)
      if (before.refusal) throw new Refusal(before.refusal.code, before.refusal.details)
      if (before.ticket) return before
      if (chunk.length > maxChunkBytes) throw new Refusal('files.piece-too-large', { max: maxChunkBytes })
      const end = offset + chunk.length
      if (end > before.size) throw new Refusal('files.longer-than-declared', { size: before.size })
      if (offset !== before.received && end > before.received)
        throw new Refusal('files.wrong-offset', { received: before.received })
      if (offset === before.received && chunk.length > 0) {
        await store.refuseUnlessRoomFor(chunk.length)
        await durableAppend(partPath(id), { offset, chunk })
      }
      const received = Math.max(end, before.received)
      return received === before.size ? finish(id, personId) : { ...before, received }
    })
  }

  /** A refusal because of the file stays; one because of our disk or our haste can be asked again without sending anything. */
  async function finish(id: string, personId: string): Promise<UploadState> {
    const note = await ownNote(id, personId)
    try {
      const ticket = await keep(id, note.name)
      await write({ ...note, name: ticket.name, ticket })
    } catch (error) {
      if (!(error instanceof Refusal) || passing.has(error.code)) throw error
      await write({ ...note, refusal: { code: error.code, details: error.details } })
      await rm(partPath(id), { force: true })
      throw error
    }
    await rm(partPath(id), { force: true })
    return state(id, personId)
  }

  async function keep(id: string, name: string): Promise<Ticket> {
    const seen: { verdict?: Verdict } = {}
    const look = async (path: string) => {
      seen.verdict = await inspect(path, name)
    }
    const stored = await store.put(createReadStream(partPath(id), { highWaterMark: 2 ** 18 }), { inspect: look })
    if (!seen.verdict) throw new Error('stored without a verdict')
    return { ...stored, ...seen.verdict, name: endingOf(name) ? name : `${name}.${seen.verdict.type}` }
  }

  /** Forgets an upload. A file already stored is left to the sweep, since somebody else may have sent the same one. */
  function abandon(id: string, personId: string): Promise<void> {
    return inTurn(id, async () => {
      await ownNote(id, personId)
      await forget(id)
    })
  }

  /**
   * What a command asks before the change that mentions the file; as often as it likes for a day.
   * Refuses `files.not-yours`, `files.not-finished` (unknown, too old, or still on its way), or what the inspection refused.
   */
  async function claim(id: string, personId: string): Promise<Ticket> {
    const note = await readNote(id)
    if (note && note.personId !== personId) throw new Refusal('files.not-yours')
    if (note?.refusal) throw new Refusal(note.refusal.code, note.refusal.details)
    // The file's date is renewed, so that no sweep takes it away while the change is being written.
    if (!note?.ticket || !(await store.touch(note.ticket.sha256))) throw new Refusal('files.not-finished')
    return note.ticket
  }

  /** Forgets uploads that nothing has happened to for a day; answers how many. */
  async function sweep(): Promise<number> {
    const aDayAgo = now().getTime() - aDay
    await removeOldDrafts(root, aDayAgo)
    const ids = new Set(
      (await readdir(root)).flatMap((name) => /^([0-9a-f]{40})\.(?:json|part)$/.exec(name)?.[1] ?? []),
    )
    let forgotten = 0
    for (const id of ids) {
      const last = Math.max(
        await changedAt(notePath(id)),
        await changedAt(partPath(id)),
        await changedAt(join(root, id)),
      )
      if (last >= aDayAgo) continue
      await inTurn(id, () => forget(id))
      forgotten++
    }
    return forgotten
  }

  async function ownNote(id: string, personId: string): Promise<Note> {
    const note = await readNote(id)
    if (!note || note.personId !== personId) throw notFound()
    return note
  }

  async function readNote(id: string): Promise<Note | undefined> {
    if (!/^[0-9a-f]{40}$/.test(id)) return undefined
    try {
      return JSON.parse(await readFile(notePath(id), 'utf8')) as Note
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  }

  function write(note: Note): Promise<void> {
    return durableWrite(notePath(note.id), JSON.stringify(note))
  }

  async function forget(id: string): Promise<void> {
    await rm(notePath(id), { force: true })
    await rm(partPath(id), { force: true })
  }

  /** Two pieces of one upload never write at the same time. */
  function inTurn<T>(id: string, act: () => Promise<T>): Promise<T> {
    const mine = (turns.get(id) ?? Promise.resolve()).then(act, act)
    turns.set(id, mine)
    const done = () => {
      if (turns.get(id) === mine) turns.delete(id)
    }
    mine.then(done, done)
    return mine
  }

  async function partsOf(personId: string): Promise<number> {
    return (await readdir(root)).filter((name) => name.startsWith(mark(personId)) && name.endsWith('.part')).length
  }

  function notePath(id: string): string {
    return join(root, `${id}.json`)
  }

  function partPath(id: string): string {
    return join(root, `${id}.part`)
  }
}

const passing = new Set(['files.disk-full', 'files.took-too-long'])

/** Eight signs that tell how many uploads someone has open, without telling who it is. */
function mark(personId: string): string {
  return createHash('sha256').update(personId).digest('hex').slice(0, 8)
}

async function lengthOf(path: string): Promise<number> {
  return (await stat(path)).size
}
