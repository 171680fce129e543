import { createReadStream } from 'node:fs'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import { cleanFileName } from '@cabinet/store/files/file-name.ts'
import type { FileStore } from '@cabinet/store/files/file-store.ts'
import { contentTypes, isFileType } from '@cabinet/store/files/file-type.ts'
import type { Previews } from '@cabinet/store/files/previews.ts'
import { maxChunkBytes, type UploadState, type Uploads } from '@cabinet/store/files/uploads.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

/** A paper as far as the person may know it: which file, under which name, of which of our types. */
export type Paper = { sha256: string; name: string; type: string }

export type FilesOptions<Reader extends { personId: string }> = {
  files: FileStore
  uploads: Uploads
  previews: Previews
  /** Who is asking, or null when nobody is signed in. */
  whoIs: (request: FastifyRequest) => Reader | null | Promise<Reader | null>
  /** Null for what does not exist and for what this person may not know: both are answered 404. */
  mayRead: (reader: Reader, documentId: string) => Promise<Paper | null>
  /** Seconds one piece of 1 MiB may take: 120 s is 70 kbit/s. */
  pieceSeconds?: number
}

/** Files in, piece by piece, and papers out. Register it as a plugin: its body parser and its answers stay inside. */
export function filesRoutes<Reader extends { personId: string }>(options: FilesOptions<Reader>) {
  const { files, uploads, previews, pieceSeconds = 120 } = options

  return async function filesPlugin(app: FastifyInstance): Promise<void> {
    app.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: maxChunkBytes + 1024 },
      (_request, body, done) => done(null, body),
    )
    app.setErrorHandler(answerRefusal)

    app.post('/files', { bodyLimit: 16 * 1024 }, async (request, reply) => {
      const { personId } = await reader(request)
      const upload = await uploads.begin(personId, read(uploadForm, request.body))
      return reply.code(201).send(shown(upload))
    })

    app.put('/files/:id', { onRequest: cutSlowPieces(pieceSeconds) }, async (request) => {
      const { personId } = await reader(request)
      const { offset } = read(pieceQuery, request.query)
      const chunk = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      return shown(await uploads.append(uploadId(request), personId, { offset, chunk }))
    })

    app.get('/files/:id', async (request) => {
      const { personId } = await reader(request)
      return shown(await uploads.state(uploadId(request), personId))
    })

    app.delete('/files/:id', async (request, reply) => {
      const { personId } = await reader(request)
      await uploads.abandon(uploadId(request), personId)
      return reply.code(204).send()
    })

    // What no browser draws is looked at before it is registered, by whoever is sending it.
    app.get('/files/:id/preview/:page', async (request, reply) => {
      const { personId } = await reader(request)
      const { ticket } = await uploads.state(uploadId(request), personId)
      if (!ticket || !shownAsPicture.has(ticket.type)) throw notFound()
      const picture = await previews.preview(ticket.sha256, read(pageParams, request.params).page)
      return closed(reply).type('image/png').send(createReadStream(picture))
    })

    app.get('/papers/:documentId', async (request, reply) => {
      const paper = await readable(request)
      return sendPaper(request, reply, paper)
    })

    app.get('/papers/:documentId/preview/:page', async (request, reply) => {
      const { sha256, type } = await readable(request)
      if (!shownAsPicture.has(type)) throw notFound()
      const picture = await previews.preview(sha256, read(pageParams, request.params).page)
      return closed(reply).type('image/png').send(createReadStream(picture))
    })

    app.get('/papers/:documentId/thumbnail', async (request, reply) => {
      const { sha256, type } = await readable(request)
      if (!shownAsPicture.has(type)) throw notFound()
      return closed(reply)
        .type('image/webp')
        .send(createReadStream(await previews.thumbnail(sha256)))
    })
  }

  async function reader(request: FastifyRequest): Promise<Reader> {
    const person = await options.whoIs(request)
    if (!person) throw new Refusal('office.not-signed-in')
    return person
  }

  async function readable(request: FastifyRequest): Promise<Paper> {
    const paper = await options.mayRead(await reader(request), read(paperParams, request.params).documentId)
    if (!paper) throw notFound()
    return paper
  }

  async function sendPaper(
    request: FastifyRequest,
    reply: FastifyReply,
    { sha256, name, type }: Paper,
  ): Promise<FastifyReply> {
    const size = await files.sizeOf(sha256)
    if (size === undefined) throw new Error(`the file ${sha256} is mentioned but not there`)
    closed(reply)
      .type(isFileType(type) ? contentTypes[type] : 'application/octet-stream')
      .header('content-disposition', disposition(name, type))
      .header('accept-ranges', 'bytes')
    const range = oneRange(request.headers.range, size)
    if (range === 'outside') return reply.code(416).header('content-range', `bytes */${size}`).send()
    if (!range) return reply.header('content-length', size).send(await files.read(sha256))
    reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${size}`)
    return reply.header('content-length', range.end - range.start + 1).send(await files.read(sha256, range))
  }
}

const uploadForm = z.object({ name: z.string().min(1).max(1000), size: z.int().min(0) })
const pieceQuery = z.object({
  offset: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 40),
})
const paperParams = z.object({ documentId: z.string().min(1).max(100) })
const pageParams = z.object({ page: z.coerce.number().int().min(1).max(10_000) })

const shownInline = new Set(['pdf', 'jpeg', 'png', 'webp'])
const shownAsPicture = new Set([...shownInline, 'tiff'])

function uploadId(request: FastifyRequest): string {
  return read(z.object({ id: z.string().max(100) }), request.params).id
}

function read<T>(form: z.ZodType<T>, given: unknown): T {
  const result = form.safeParse(given)
  if (!result.success) throw new Refusal('office.not-understood')
  return result.data
}

/** The screen learns what the file is, not all its words, which may be 200,000 characters. */
function shown({ ticket, ...upload }: UploadState) {
  if (!ticket) return { ...upload, ticket }
  const { name, type, size, pages, width, height, flags } = ticket
  return { ...upload, ticket: { name, type, size, pages, width, height, flags } }
}

/** Whatever a file contains, it runs nothing on our address, is embedded by nobody else, and stays in no cache. */
function closed(reply: FastifyReply): FastifyReply {
  return reply
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'private, no-store')
}

/** RFC 6266: a plain name for old programs, the real one beside it. */
function disposition(name: string, type: string): string {
  const clean = cleanFileName(name)
  const plain = clean
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7E]|["\\%;]/g, '_')
  const real = encodeURIComponent(clean).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${shownInline.has(type) ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${real}`
}

/** One range or none: several at once are answered with the whole file, which the standard allows. */
function oneRange(header: string | undefined, size: number): { start: number; end: number } | 'outside' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return undefined
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start >= size || (from === '' && Number(to) === 0) ? 'outside' : start > end ? undefined : { start, end }
}

/** A line too slow for one piece is cut; the next try goes on from what had arrived before. */
function cutSlowPieces(seconds: number) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const clock = setTimeout(() => request.raw.destroy(), seconds * 1000)
    const stop = () => clearTimeout(clock)
    request.raw.once('end', stop)
    reply.raw.once('close', stop)
  }
}

const statusOf: Record<string, number> = {
  'office.not-found': 404,
  'office.not-signed-in': 401,
  'office.not-understood': 400,
  'files.wrong-offset': 409,
  'files.too-large': 413,
  'files.piece-too-large': 413,
  'files.no-such-page': 404,
}

/** Refusals are answers; anything else goes to the server's own handler. */
function answerRefusal(error: unknown, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = error instanceof Refusal ? error : tooMuch(error)
  if (!refusal) throw error
  const { code, details } = refusal
  return reply
    .code(statusOf[code] ?? 422)
    .header('cache-control', 'no-store')
    .send({ refusal: { code, details } })
}

function tooMuch(error: unknown): Refusal | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'FST_ERR_CTP_BODY_TOO_LARGE'
    ? new Refusal('files.piece-too-large', { max: maxChunkBytes })
    : undefined
}
