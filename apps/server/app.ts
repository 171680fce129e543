import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { FileStore } from '@cabinet/store/files/file-store.ts'
import type { Previews } from '@cabinet/store/files/previews.ts'
import type { Uploads } from '@cabinet/store/files/uploads.ts'
import { root } from '@cabinet/store/root.ts'
import type { Store } from '@cabinet/store/store.ts'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import staticFiles from '@fastify/static'
import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { ZodError } from 'zod'
import { appRouter } from './app-router.ts'
import { calendarRoutes, isForCalendars, publicRoutes } from './calendars.ts'
import type { Config } from './config.ts'
import { deskOf, fromOurOwnPage } from './desk.ts'
import { filesRoutes } from './files.ts'
import { isHealthy } from './health.ts'
import { prints, readablePaper } from './papers.ts'

export type House = { config: Config; store: Store; files: FileStore; uploads: Uploads; previews: Previews }

const webRoot = join(root, 'apps/web/dist')
const versioned = /[\\/](assets|pdfjs-[\d.]+)[\\/]/

/** Everything the office answers over HTTP. What is not declared here or in a router does not exist. */
export async function openDoors(house: House): Promise<FastifyInstance> {
  const { config } = house
  const app = fastify({
    logger:
      config.logLevel === 'silent'
        ? false
        : { level: config.logLevel, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    trustProxy: config.trustedProxies.length ? config.trustedProxies : false,
    bodyLimit: 2 ** 20,
    requestTimeout: 130_000,
    keepAliveTimeout: 72_000,
    http: { headersTimeout: 8_000, connectionsCheckingInterval: 2_000, maxHeaderSize: 16_384 },
    routerOptions: { maxParamLength: 5_000 },
    genReqId: () => crypto.randomUUID().slice(0, 8).toUpperCase(),
  })
  await app.register(helmet, headers(config))
  await app.register(compress, { threshold: 1024 })
  app.addHook('onRequest', async (request, reply) => {
    if (/^\/(trpc|files|papers|prints)\b/.test(request.url)) reply.header('cache-control', 'private, no-store')
    // Calendar programmes bring their own secret with each request; no cookie of ours speaks for them.
    if (!isForCalendars(request.url)) fromOurOwnPage(request, config)
  })
  app.setErrorHandler(answerError)
  await officeRoutes(app, house)
  await pages(app)
  return app
}

async function officeRoutes(app: FastifyInstance, house: House): Promise<void> {
  const { store, files, uploads, previews } = house
  app.get('/healthz', async (_request, reply) => {
    const ok = await isHealthy(store)
    return reply.code(ok ? 200 : 503).send({ ok })
  })
  await app.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      maxBatchSize: 10,
      createContext: ({ req, res }: { req: FastifyRequest; res: FastifyReply }) => deskOf(house, req, res),
      onError: ({
        error,
        ctx,
        path,
      }: {
        error: Error
        ctx?: { reference: string } | undefined
        path?: string | undefined
      }) => {
        const { cause } = error
        if (cause instanceof Refusal || cause instanceof ZodError) return
        app.log.error({ reference: ctx?.reference, path, error })
      },
    },
  })
  await app.register(calendarRoutes(store))
  await app.register(publicRoutes(store))
  await app.register(
    filesRoutes({
      ...{ files, uploads, previews },
      whoIs: async (request) => {
        const { person } = await deskOf(house, request, null)
        return person && { personId: person.id, person }
      },
      mayRead: ({ person }, documentId) => readablePaper(store.read, person, documentId),
    }),
  )
  app.get<{ Params: { duty: string; paper: string } }>('/prints/:duty/:paper', async (request, reply) => {
    const { person } = await deskOf(house, request, null)
    if (!person) throw new Refusal('people.sign-in-first')
    const print = prints[request.params.duty]?.[request.params.paper]
    if (!print) throw new Refusal('office.not-found')
    const { bytes, name, type } = await print({ store, files, person }, request.query)
    return reply
      .type(type)
      .header('content-disposition', `${type === 'application/pdf' ? 'inline' : 'attachment'}; filename="${name}"`)
      .header('content-security-policy', "sandbox; default-src 'none'")
      .send(Buffer.from(bytes))
  })
}

/** The application itself; any address that is not a file opens it, with a fresh nonce for its styles. */
async function pages(app: FastifyInstance): Promise<void> {
  await app.register(staticFiles, {
    root: webRoot,
    wildcard: false,
    index: false,
    cacheControl: false,
    // What carries its version in its name is kept for ever; the phone's page asks each time whether its parts are new.
    setHeaders: (reply, path) =>
      reply.header('cache-control', versioned.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
    serveDotFiles: false,
    // The build writes .br and .gz beside each file.
    preCompressed: true,
  })
  const page = readFileSync(join(webRoot, 'index.html'), 'utf8')
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      ['GET', 'HEAD'].includes(request.method) && !/^\/(trpc|files|papers|prints|assets)\b/.test(request.url)
    if (!isPage) return reply.code(404).send({ refusal: { code: 'office.not-found', details: {} } })
    if (request.url.startsWith(doorPages)) allowCardReader(reply)
    return reply
      .type('text/html')
      .header('cache-control', 'no-store')
      .send(page.replaceAll('__CSP_NONCE__', reply.cspNonce.style))
  })
}

const doorPages = '/m/porte'

/** Where the browser cannot read the square on a card itself, the door brings a reader in WebAssembly: there and nowhere else. */
function allowCardReader(reply: FastifyReply): void {
  const policy = String(reply.getHeader('content-security-policy'))
  reply.header('content-security-policy', policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"))
}

const httpStatus: Record<string, number> = {
  'office.not-found': 404,
  'office.not-your-post': 403,
  'office.foreign-request': 403,
  'people.sign-in-first': 401,
}

function answerError(
  this: FastifyInstance,
  error: Error & { statusCode?: number },
  request: FastifyRequest,
  reply: FastifyReply,
) {
  if (error instanceof Refusal)
    return reply.code(httpStatus[error.code] ?? 409).send({ refusal: { code: error.code, details: error.details } })
  if (error instanceof ZodError) return reply.code(400).send({ refusal: { code: 'office.bad-request', details: {} } })
  if (error.statusCode && error.statusCode < 500) return reply.code(error.statusCode).send({ reference: request.id })
  this.log.error({ reference: request.id, error })
  return reply.code(500).send({ reference: request.id })
}

function headers(config: Config) {
  const secure = config.publicOrigin?.startsWith('https:') ?? false
  return {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        // A dropped PDF is drawn from the browser's own copy while it travels.
        connectSrc: ["'self'", 'blob:'],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        frameSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: secure ? { maxAge: 31_536_000 } : (false as const),
    referrerPolicy: { policy: 'no-referrer' as const },
    crossOriginResourcePolicy: { policy: 'same-origin' as const },
    crossOriginOpenerPolicy: { policy: 'same-origin' as const },
  }
}
