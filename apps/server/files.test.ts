import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFileStore } from '@cabinet/store/files/file-store.ts'
import { docx, page, pdf } from '@cabinet/store/files/hostile-files.ts'
import { openPreviews } from '@cabinet/store/files/previews.ts'
import { openUploads } from '@cabinet/store/files/uploads.ts'
import Fastify, { type FastifyInstance } from 'fastify'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { filesRoutes, type Paper } from './files.ts'

const letter = pdf('Madame la Maire', { pages: 2 })
const half = Math.floor(letter.length / 2)

let folder: string
let office: FastifyInstance
/** Who may read what, as the database would say. */
const papers = new Map<string, Paper & { readers: string[] }>()

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'files-routes-'))
  const files = await openFileStore(folder, { keepFree: () => 0 })
  const uploads = await openUploads(folder, { store: files })
  const previews = await openPreviews(folder, files)
  office = Fastify()
  office.register(
    filesRoutes({
      files,
      uploads,
      previews,
      pieceSeconds: 0.5,
      whoIs: ({ headers }) => (typeof headers['x-person'] === 'string' ? { personId: headers['x-person'] } : null),
      mayRead: async ({ personId }, id) =>
        papers.get(id)?.readers.includes(personId) ? (papers.get(id) ?? null) : null,
    }),
  )
  papers.clear()

  /** A paper that Anne may read and Karim may not. */
  filed = async (bytes, name, type) => {
    const { sha256 } = await files.put(bytes)
    papers.set('d1', { sha256, name, type, readers: ['anne'] })
  }
})
afterEach(async () => {
  await office.close()
  rmSync(folder, { recursive: true })
})

let filed: (bytes: Uint8Array, name: string, type: string) => Promise<void>

type Ask = { as?: string; body?: Uint8Array | object; headers?: Record<string, string> }

function ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, { as = 'anne', body, headers = {} }: Ask = {}) {
  const type = body instanceof Uint8Array ? { 'content-type': 'application/octet-stream' } : {}
  const payload = body === undefined ? {} : { payload: body instanceof Uint8Array ? Buffer.from(body) : body }
  return office.inject({ method, url, headers: { ...(as ? { 'x-person': as } : {}), ...type, ...headers }, ...payload })
}

const begin = async (name = 'Lettre.pdf', size = letter.length) =>
  (await ask('POST', '/files', { body: { name, size } })).json().id

describe('sending a file', () => {
  test('in two pieces, then it is there with our verdict, without its hash or all its words', async () => {
    const started = await ask('POST', '/files', { body: { name: 'Lettre.pdf', size: letter.length } })
    expect(started.statusCode).toBe(201)
    const { id } = started.json()
    const first = await ask('PUT', `/files/${id}?offset=0`, { body: letter.subarray(0, half) })
    expect(first.json()).toMatchObject({ received: half, ticket: null })
    const last = await ask('PUT', `/files/${id}?offset=${half}`, { body: letter.subarray(half) })
    expect(last.json().ticket).toEqual({
      name: 'Lettre.pdf',
      type: 'pdf',
      size: letter.length,
      pages: 2,
      width: null,
      height: null,
      flags: [],
    })
    expect((await ask('GET', `/files/${id}`)).json()).toEqual(last.json())
    expect((await ask('DELETE', `/files/${id}`)).statusCode).toBe(204)
    expect((await ask('GET', `/files/${id}`)).statusCode).toBe(404)
  })

  test('a piece in the wrong place is answered with the right one', async () => {
    const id = await begin()
    const wrong = await ask('PUT', `/files/${id}?offset=5`, { body: letter.subarray(5) })
    expect(wrong.statusCode).toBe(409)
    expect(wrong.json()).toEqual({ refusal: { code: 'files.wrong-offset', details: { received: 0 } } })
  })

  test('somebody else is told that it does not exist, a stranger that they must sign in', async () => {
    const id = await begin()
    for (const [method, url] of [
      ['GET', `/files/${id}`],
      ['PUT', `/files/${id}?offset=0`],
      ['DELETE', `/files/${id}`],
    ] as const) {
      expect((await ask(method, url, { as: 'karim' })).statusCode).toBe(404)
      expect((await ask(method, url, { as: '' })).statusCode).toBe(401)
    }
    expect((await ask('GET', `/files/${id}`)).json()).toMatchObject({ received: 0 })
  })

  test('what the inspection refuses is refused with its reason', async () => {
    const id = await begin('page.pdf', page.length)
    const refused = await ask('PUT', `/files/${id}?offset=0`, { body: Buffer.from(page) })
    expect(refused.statusCode).toBe(422)
    expect(refused.json()).toEqual({ refusal: { code: 'files.type-not-accepted', details: { found: 'html' } } })
  })

  test('a piece above 1 MiB, a form that makes no sense and a place that is none are refused', async () => {
    const id = await begin('a.pdf', 5 * 2 ** 20)
    const piece = await ask('PUT', `/files/${id}?offset=0`, { body: Buffer.alloc(2 ** 20 + 2_000) })
    expect([piece.statusCode, piece.json().refusal.code]).toEqual([413, 'files.piece-too-large'])
    expect((await ask('POST', '/files', { body: { name: 'x'.repeat(2_000), size: -1 } })).statusCode).toBe(400)
    expect((await ask('PUT', `/files/${id}?offset=-1`, { body: letter })).statusCode).toBe(400)
    expect((await ask('GET', '/files/..%2F..%2Fetc%2Fpasswd')).statusCode).toBe(404)
  })

  test('a line too slow for a piece is cut, and what had arrived before stays', { timeout: 10_000 }, async () => {
    const id = await begin()
    await ask('PUT', `/files/${id}?offset=0`, { body: letter.subarray(0, half) })
    const { port } = new URL(await office.listen({ port: 0, host: '127.0.0.1' }))
    const line = connect(Number(port), '127.0.0.1')
    line.on('error', () => undefined)
    const head = [
      `PUT /files/${id}?offset=${half} HTTP/1.1`,
      'host: x',
      'x-person: anne',
      'content-type: application/octet-stream',
      'content-length: 5000',
    ]
    line.write(`${head.join('\r\n')}\r\n\r\nsome bytes, then nothing more`)
    line.resume()
    await once(line, 'close')
    expect((await ask('GET', `/files/${id}`)).json()).toMatchObject({ received: half })
  })
})

describe('reading a paper', () => {
  test('comes with our type and headers under which nothing in it runs', async () => {
    await filed(letter, 'Réponse « été » 2026.pdf', 'pdf')
    const { headers, rawPayload, statusCode } = await ask('GET', '/papers/d1')
    expect(statusCode).toBe(200)
    expect(rawPayload.equals(letter)).toBe(true)
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
      'content-disposition': `inline; filename="Reponse _ ete _ 2026.pdf"; filename*=UTF-8''R%C3%A9ponse%20%C2%AB%20%C3%A9t%C3%A9%20%C2%BB%202026.pdf`,
    })
  })

  test('an office document is a download, whatever its name tries', async () => {
    await filed(docx('x'), 'a"\r\nset-cookie: x=1;.docx', 'docx')
    const { headers } = await ask('GET', '/papers/d1')
    expect(headers['content-disposition']).toMatch(/^attachment; filename="[^"\r\n]*"; filename\*=UTF-8''[^"\r\n]*$/)
    expect(headers['set-cookie']).toBeUndefined()
  })

  test.each([
    ['bytes=0-3', 206, `bytes 0-3/${letter.length}`, letter.subarray(0, 4)],
    ['bytes=-5', 206, `bytes ${letter.length - 5}-${letter.length - 1}/${letter.length}`, letter.subarray(-5)],
    ['bytes=10-', 206, `bytes 10-${letter.length - 1}/${letter.length}`, letter.subarray(10)],
    ['bytes=99999999-', 416, `bytes */${letter.length}`, Buffer.alloc(0)],
    ['bytes=0-1,3-4', 200, undefined, letter],
    ['lines=1-2', 200, undefined, letter],
  ])('a part of it: %s', async (range, status, contentRange, bytes) => {
    await filed(letter, 'a.pdf', 'pdf')
    const answer = await ask('GET', '/papers/d1', { headers: { range } })
    expect([answer.statusCode, answer.headers['content-range']]).toEqual([status, contentRange])
    expect(answer.rawPayload.equals(bytes)).toBe(true)
  })

  test('who may not know of it gets the answer for what does not exist', async () => {
    await filed(letter, 'a.pdf', 'pdf')
    for (const tail of ['', '/preview/1', '/thumbnail']) {
      const forbidden = await ask('GET', `/papers/d1${tail}`, { as: 'karim' })
      const missing = await ask('GET', `/papers/d2${tail}`)
      expect([forbidden.statusCode, forbidden.body]).toEqual([missing.statusCode, missing.body])
      expect(forbidden.statusCode).toBe(404)
      expect((await ask('GET', `/papers/d1${tail}`, { as: '' })).statusCode).toBe(401)
    }
  })

  test('a scan of several pages is shown page by page, and small in lists', { timeout: 20_000 }, async () => {
    const sheet = (background: string) =>
      sharp({ create: { width: 300, height: 800, channels: 3, background } })
        .png()
        .toBuffer()
    const scan = await sharp([await sheet('#c0ffee'), await sheet('#ff0000')], { join: { animated: true } })
      .tiff()
      .toBuffer()
    await filed(scan, 'scan.tif', 'tiff')
    const first = await ask('GET', '/papers/d1/preview/1')
    expect(first.headers['content-type']).toBe('image/png')
    expect(await sharp(first.rawPayload).metadata()).toMatchObject({ format: 'png', width: 300, height: 800 })
    const second = await ask('GET', '/papers/d1/preview/2')
    expect((await sharp(second.rawPayload).stats()).dominant).toMatchObject({ r: 248, g: 8, b: 8 })
    expect((await ask('GET', '/papers/d1/preview/3')).statusCode).toBe(404)
    const [one, other] = await Promise.all([ask('GET', '/papers/d1/thumbnail'), ask('GET', '/papers/d1/thumbnail')])
    expect(one.rawPayload.equals(other.rawPayload)).toBe(true)
    expect(await sharp(one.rawPayload).metadata()).toMatchObject({ format: 'webp', width: 180, height: 480 })
    for (const page of ['0', '-1', 'x']) expect((await ask('GET', `/papers/d1/preview/${page}`)).statusCode).toBe(400)
  })

  test('a scan no browser draws is looked at before it is registered, by whoever sends it and nobody else', {
    timeout: 20_000,
  }, async () => {
    const scan = await sharp({ create: { width: 300, height: 400, channels: 3, background: '#ff0000' } })
      .tiff()
      .toBuffer()
    const id = await begin('scan.tif', scan.length)
    await ask('PUT', `/files/${id}?offset=0`, { body: scan })
    const shown = await ask('GET', `/files/${id}/preview/1`)
    expect(await sharp(shown.rawPayload).metadata()).toMatchObject({ format: 'png', width: 300, height: 400 })
    expect((await ask('GET', `/files/${id}/preview/1`, { as: 'karim' })).statusCode).toBe(404)
  })

  test('a PDF has pictures too; an office document has none', { timeout: 20_000 }, async () => {
    await filed(letter, 'a.pdf', 'pdf')
    expect(await sharp((await ask('GET', '/papers/d1/preview/2')).rawPayload).metadata()).toMatchObject({
      format: 'png',
      height: 1800,
    })
    expect((await ask('GET', '/papers/d1/preview/3')).statusCode).toBe(404)
    await filed(docx('x'), 'a.docx', 'docx')
    expect((await ask('GET', '/papers/d1/thumbnail')).statusCode).toBe(404)
  })
})

describe('a server that is killed', () => {
  test('in the middle of an upload, five times over, loses nothing that was acknowledged', {
    timeout: 60_000,
  }, async () => {
    const scan = await noisyScan()
    let server = await startServer(folder)
    const { id } = (await (
      await server.send('POST', '/files', JSON.stringify({ name: 'scan.png', size: scan.length }))
    ).json()) as { id: string }
    let acknowledged = 0
    for (let kills = 0; kills < 5; kills++) {
      const sending = sendPieces(server, { id, scan, from: acknowledged })
      await once(sending.events, 'acknowledged')
      server.child.kill('SIGKILL')
      acknowledged = await sending.stopped
      server = await startServer(folder)
      const { received } = (await (await server.send('GET', `/files/${id}`)).json()) as { received: number }
      expect(received).toBeGreaterThanOrEqual(acknowledged)
      acknowledged = received
    }
    const rest = sendPieces(server, { id, scan, from: acknowledged })
    expect(await rest.stopped).toBe(scan.length)
    const { ticket } = (await (await server.send('GET', `/files/${id}`)).json()) as { ticket: object }
    expect(ticket).toMatchObject({ type: 'png', size: scan.length })
    server.child.kill('SIGKILL')
    const store = await openFileStore(folder)
    const kept = await Array.fromAsync(store.list())
    expect(kept).toHaveLength(1)
    expect(await store.verify(kept[0] ?? '')).toBe(true)
  })
})

/** A picture that does not pack well, so that it takes many pieces. */
async function noisyScan(): Promise<Buffer> {
  return sharp({
    create: {
      width: 700,
      height: 700,
      channels: 3,
      background: '#fff',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png()
    .toBuffer()
}

type Server = { child: ChildProcess; send: (method: string, path: string, body?: BodyInit) => Promise<Response> }

/** The routes in a process of their own, on a port the system chooses. */
async function startServer(dataDir: string): Promise<Server> {
  const program = `
    import Fastify from 'fastify'
    import { filesRoutes } from '${join(import.meta.dirname, 'files.ts')}'
    import { openFileStore } from '@cabinet/store/files/file-store.ts'
    import { openUploads } from '@cabinet/store/files/uploads.ts'
    const files = await openFileStore(${JSON.stringify(dataDir)}, { keepFree: () => 0 })
    const uploads = await openUploads(${JSON.stringify(dataDir)}, { store: files })
    const app = Fastify()
    app.register(filesRoutes({ files, uploads, previews: undefined, whoIs: () => ({ personId: 'anne' }), mayRead: async () => null }))
    console.log(await app.listen({ port: 0, host: '127.0.0.1' }))`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [address] = (await once(child.stdout, 'data')) as [Buffer]
  const send = (method: string, path: string, body?: BodyInit) => {
    const type = method === 'POST' ? 'application/json' : 'application/octet-stream'
    return fetch(new URL(path, address.toString().trim()), {
      method,
      ...(body === undefined ? {} : { body, headers: { 'content-type': type } }),
    })
  }
  return { child, send }
}

/** Sends small pieces until the end or until the line breaks; answers how much was acknowledged. */
function sendPieces(server: Server, { id, scan, from }: { id: string; scan: Buffer; from: number }) {
  const events = new EventTarget()
  const run = async () => {
    let acknowledged = from
    try {
      while (acknowledged < scan.length) {
        const piece = scan.subarray(acknowledged, acknowledged + 40_000)
        const answer = await server.send('PUT', `/files/${id}?offset=${acknowledged}`, new Uint8Array(piece))
        acknowledged = ((await answer.json()) as { received: number }).received
        events.dispatchEvent(new Event('acknowledged'))
      }
    } catch {
      // The line broke: that is what the test is about.
    }
    return acknowledged
  }
  return { events, stopped: run() }
}
