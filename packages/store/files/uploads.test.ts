import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FileStore, openFileStore } from './file-store.ts'
import { page, pdf } from './hostile-files.ts'
import { openUploads, type Uploads } from './uploads.ts'

const [anne, karim] = ['anne', 'karim']
const letter = pdf('Madame la Maire')
const half = Math.floor(letter.length / 2)
const clock = { now: new Date() }
const disk = { free: 100 * 2 ** 30, total: 200 * 2 ** 30 }

let folder: string
let files: FileStore
let uploads: Uploads

beforeEach(async () => {
  clock.now = new Date()
  disk.free = 100 * 2 ** 30
  folder = mkdtempSync(join(tmpdir(), 'uploads-'))
  files = await openFileStore(folder, { now: () => clock.now, space: async () => disk })
  uploads = await openUploads(folder, { store: files, now: () => clock.now })
})
afterEach(() => rmSync(folder, { recursive: true }))

const begin = (name = 'lettre.pdf', size = letter.length) => uploads.begin(anne, { name, size })

async function send(bytes: Uint8Array, name = 'lettre.pdf'): Promise<string> {
  const { id } = await begin(name, bytes.length)
  await uploads.append(id, anne, { offset: 0, chunk: bytes })
  return id
}

test('a letter arrives in two pieces, is looked into, and can be claimed as often as needed', async () => {
  const { id } = await begin('../Lettre du maire.PDF')
  expect(await uploads.append(id, anne, { offset: 0, chunk: letter.subarray(0, half) })).toMatchObject({
    received: half,
    ticket: null,
  })
  expect(await uploads.append(id, anne, { offset: half, chunk: letter.subarray(half) })).toMatchObject({
    received: letter.length,
  })
  const ticket = await uploads.claim(id, anne)
  expect(ticket).toMatchObject({ name: 'Lettre du maire.PDF', type: 'pdf', pages: 1, size: letter.length, flags: [] })
  expect(ticket.text).toContain('Madame la Maire')
  expect(await uploads.claim(id, anne)).toEqual(ticket)
  expect(await text(await files.read(ticket.sha256))).toBe(letter.toString('utf8'))
  expect(readdirSync(join(folder, 'uploads'))).toEqual([`${id}.json`])
})

test('a piece sent again changes nothing; one that does not follow is told where to go on', async () => {
  const { id } = await begin()
  const piece = { offset: 0, chunk: letter.subarray(0, half) }
  await uploads.append(id, anne, piece)
  expect(await uploads.append(id, anne, piece)).toMatchObject({ received: half })
  const wrong = { code: 'files.wrong-offset', details: { received: half } }
  await expect(uploads.append(id, anne, { offset: half + 1, chunk: letter.subarray(half + 1) })).rejects.toMatchObject(
    wrong,
  )
  await expect(uploads.append(id, anne, { offset: 1, chunk: letter.subarray(1) })).rejects.toMatchObject(wrong)
  const [one, other] = await Promise.all(
    [0, 1].map(() => uploads.append(id, anne, { offset: half, chunk: letter.subarray(half) })),
  )
  expect(one).toEqual(other)
  expect((await uploads.claim(id, anne)).size).toBe(letter.length)
})

test('nobody else sees, fills, claims or removes an upload', async () => {
  const id = await send(letter)
  const unknown = { code: 'office.not-found' }
  await expect(uploads.state(id, karim)).rejects.toMatchObject(unknown)
  await expect(uploads.append(id, karim, { offset: 0, chunk: letter })).rejects.toMatchObject(unknown)
  await expect(uploads.abandon(id, karim)).rejects.toMatchObject(unknown)
  await expect(uploads.claim(id, karim)).rejects.toMatchObject({ code: 'files.not-yours' })
  for (const other of ['0'.repeat(40), '../../etc/passwd', ''])
    await expect(uploads.state(other, anne)).rejects.toMatchObject(unknown)
})

test('what is still on its way cannot be claimed', async () => {
  const { id } = await begin()
  await expect(uploads.claim(id, anne)).rejects.toMatchObject({ code: 'files.not-finished' })
})

test('a no is said before the bytes are sent, where the name or the size allow', async () => {
  await expect(begin('virus.exe')).rejects.toMatchObject({ code: 'files.type-not-accepted', details: { found: 'exe' } })
  await expect(begin('a.docm')).rejects.toMatchObject({ code: 'files.macros' })
  await expect(begin('a.pdf', 0)).rejects.toMatchObject({ code: 'files.empty' })
  await expect(begin('a.pdf', 26 * 2 ** 20)).rejects.toMatchObject({
    code: 'files.too-large',
    details: { maxMega: 25 },
  })
  disk.free = 0
  await expect(begin()).rejects.toMatchObject({ code: 'files.disk-full' })
  expect(readdirSync(join(folder, 'uploads'))).toEqual([])
})

test('more than declared is refused, and what came before stays', async () => {
  const { id } = await begin('lettre.pdf', 10)
  await expect(uploads.append(id, anne, { offset: 0, chunk: letter })).rejects.toMatchObject({
    code: 'files.longer-than-declared',
  })
  expect(await uploads.state(id, anne)).toMatchObject({ received: 0 })
})

test('a refused file says why, every time it is asked, and is not kept', async () => {
  const { id } = await begin('page.pdf', page.length)
  const refused = { code: 'files.type-not-accepted', details: { found: 'html' } }
  await expect(uploads.append(id, anne, { offset: 0, chunk: Buffer.from(page) })).rejects.toMatchObject(refused)
  await expect(uploads.claim(id, anne)).rejects.toMatchObject(refused)
  expect(await uploads.state(id, anne)).toMatchObject({ refusal: refused })
  expect(await Array.fromAsync(files.list())).toEqual([])
})

test('a disk that fills up during the upload loses nothing: once there is room, it goes on', async () => {
  const { id } = await begin()
  await uploads.append(id, anne, { offset: 0, chunk: letter.subarray(0, half) })
  disk.free = 0
  const rest = { offset: half, chunk: letter.subarray(half) }
  await expect(uploads.append(id, anne, rest)).rejects.toMatchObject({ code: 'files.disk-full' })
  expect(await uploads.state(id, anne)).toMatchObject({ received: half })
  disk.free = 100 * 2 ** 30
  expect(await uploads.append(id, anne, rest)).toMatchObject({ ticket: { type: 'pdf' } })
})

test('a server killed in the middle of a piece goes on from what is really there', async () => {
  const { id } = await begin()
  writeFileSync(join(folder, 'uploads', `${id}.part`), letter.subarray(0, 100))
  const restarted = await openUploads(folder, { store: files })
  expect(await restarted.state(id, anne)).toMatchObject({ received: 100 })
  expect(await restarted.append(id, anne, { offset: 100, chunk: letter.subarray(100) })).toMatchObject({
    ticket: { type: 'pdf' },
  })
})

test('a server killed after the last piece finishes when it is asked with an empty one', async () => {
  const { id } = await begin()
  writeFileSync(join(folder, 'uploads', `${id}.part`), letter)
  await expect(uploads.claim(id, anne)).rejects.toMatchObject({ code: 'files.not-finished' })
  const nothing = { offset: letter.length, chunk: Buffer.alloc(0) }
  expect(await uploads.append(id, anne, nothing)).toMatchObject({ ticket: { pages: 1 } })
})

test('what nobody finished or claimed for a day is forgotten, the rest stays', async () => {
  const { id: abandoned } = await begin()
  const finished = await send(letter)
  clock.now = new Date(Date.now() + 23 * 60 * 60 * 1000)
  expect(await uploads.sweep()).toBe(0)
  expect((await uploads.claim(finished, anne)).type).toBe('pdf')
  clock.now = new Date(Date.now() + 25 * 60 * 60 * 1000)
  expect(await uploads.sweep()).toBe(2)
  await expect(uploads.state(abandoned, anne)).rejects.toMatchObject({ code: 'office.not-found' })
  expect(readdirSync(join(folder, 'uploads'))).toEqual([])
  expect(existsSync(files.path((await Array.fromAsync(files.list()))[0] ?? ''))).toBe(true)
})

test('a file without an ending gets the one it should have', async () => {
  expect((await uploads.claim(await send(letter, 'scan du 3 mai'), anne)).name).toBe('scan du 3 mai.pdf')
})
