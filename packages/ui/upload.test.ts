import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { UploadRefused, uploadFile } from './upload.ts'

/** A server that keeps pieces as ours does, and that can drop the line or fail when told to. */
type Mishap = (request: IncomingMessage, response: ServerResponse) => boolean

const open: Server[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await new Promise((closed) => server.close(closed))
})

async function anOffice({
  mishap = () => false,
  refusal = null,
}: {
  mishap?: Mishap
  refusal?: { code: string } | null
} = {}) {
  const kept = {
    bytes: Buffer.alloc(0),
    size: 0,
    name: '',
    asked: [] as string[],
    forgotten: false,
    headers: [] as unknown[],
  }
  const state = () => {
    const whole = kept.size > 0 && kept.bytes.length === kept.size
    const ticket = whole ? { name: kept.name, type: 'pdf', size: kept.size, pages: 3 } : null
    return { id: 'u1', name: kept.name, size: kept.size, received: kept.bytes.length, ticket, refusal: null }
  }
  const server = createServer(async (request, response) => {
    kept.asked.push(`${request.method} ${request.url}`)
    kept.headers.push(request.method === 'GET' ? '1' : request.headers['x-cabinet'])
    const body = Buffer.concat(await Array.fromAsync(request))
    if (mishap(request, response)) return
    const answer = (code: number, value: unknown) =>
      response.writeHead(code, { 'content-type': 'application/json', connection: 'close' }).end(JSON.stringify(value))
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://office')
    if (request.method === 'POST') {
      Object.assign(kept, JSON.parse(body.toString()))
      return answer(201, state())
    }
    if (request.method === 'DELETE') {
      kept.forgotten = true
      return response.writeHead(204).end()
    }
    expect(pathname).toBe('/files/u1')
    if (request.method === 'GET') return answer(200, state())
    if (refusal) return answer(422, { refusal: { ...refusal, details: {} } })
    const offset = Number(searchParams.get('offset'))
    if (offset !== kept.bytes.length)
      return answer(409, { refusal: { code: 'files.wrong-offset', details: { received: kept.bytes.length } } })
    kept.bytes = Buffer.concat([kept.bytes, body])
    return answer(200, state())
  })
  open.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { kept, base: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const scan = (bytes: number) => new File([randomBytes(bytes)], 'scan.pdf')
const print = async (file: Blob) =>
  createHash('sha256')
    .update(Buffer.from(await file.arrayBuffer()))
    .digest('hex')
const noPause = async () => {}

/** Cuts the line the first time a piece beginning at `offset` arrives, after having read it. */
function cutsAt(offset: number): Mishap {
  let cut = false
  return (request) => {
    if (cut || request.method !== 'PUT' || !request.url?.endsWith(`offset=${offset}`)) return false
    cut = true
    request.socket.destroy()
    return true
  }
}

describe('a file on its way to the office', () => {
  it('arrives whole, in pieces of one mebibyte, each with the header that proves it is ours', async () => {
    const { kept, base } = await anOffice()
    const file = scan(2 * 2 ** 20 + 17)
    const progress: number[] = []
    const uploaded = await uploadFile(file, { base, onProgress: (received) => progress.push(received) })
    expect(uploaded).toEqual({ id: 'u1', name: 'scan.pdf', type: 'pdf', size: file.size, pages: 3 })
    expect(await print(new Blob([kept.bytes]))).toBe(await print(file))
    expect(kept.asked).toHaveLength(4)
    expect(kept.headers).toEqual(['1', '1', '1', '1'])
    expect(progress.at(-1)).toBe(file.size)
    expect(progress).toEqual(progress.toSorted((left, right) => left - right))
  })

  it('goes on from where the server is when the line drops in the middle', async () => {
    const { kept, base } = await anOffice({ mishap: cutsAt(2 ** 20) })
    const file = scan(3 * 2 ** 20)
    const waits: boolean[] = []
    await uploadFile(file, { base, pause: noPause, onWaiting: (waiting) => waits.push(waiting) })
    expect(await print(new Blob([kept.bytes]))).toBe(await print(file))
    expect(kept.asked.filter((asked) => asked.startsWith('GET'))).toEqual(['GET /files/u1'])
    expect(kept.asked.filter((asked) => asked.endsWith('offset=0'))).toHaveLength(1)
    expect(waits).toContain(true)
    expect(waits.at(-1)).toBe(false)
  })

  it('survives a server that restarts under it', async () => {
    let failures = 3
    const mishap: Mishap = (request, response) => {
      if (request.method !== 'PUT' || failures-- <= 0) return false
      response.writeHead(503).end('restarting')
      return true
    }
    const { kept, base } = await anOffice({ mishap })
    const file = scan(1000)
    await uploadFile(file, { base, pause: noPause })
    expect(await print(new Blob([kept.bytes]))).toBe(await print(file))
  })

  it('gives up on a server that keeps failing', async () => {
    const mishap: Mishap = (_request, response) => {
      response.writeHead(500).end('{}')
      return true
    }
    const { kept, base } = await anOffice({ mishap })
    await expect(uploadFile(scan(10), { base, pause: noPause })).rejects.toThrow('500')
    expect(kept.asked.length).toBeLessThan(10)
  })

  it('ends at once when the office refuses the file, with the reason', async () => {
    const { kept, base } = await anOffice({ refusal: { code: 'files.macros' } })
    const refused = await uploadFile(scan(10), { base, pause: noPause }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(UploadRefused)
    expect((refused as UploadRefused).refusal).toEqual({ code: 'files.macros', details: {} })
    expect(kept.asked).toEqual(['POST /files', 'PUT /files/u1?offset=0'])
  })

  it('stops when cancelled, and tells the office to forget the pieces', async () => {
    const { kept, base } = await anOffice()
    const abort = new AbortController()
    const sending = uploadFile(scan(3 * 2 ** 20), {
      base,
      signal: abort.signal,
      onProgress: (received) => received > 0 && abort.abort(),
    })
    await expect(sending).rejects.toThrow()
    await expect.poll(() => kept.forgotten).toBe(true)
    expect(kept.bytes.length).toBeLessThan(3 * 2 ** 20)
  })
})
