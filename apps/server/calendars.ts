import { answerCaldav } from '@cabinet/duties/agenda/server/caldav.ts'
import { feedCalendar } from '@cabinet/duties/agenda/server/feed-calendar.ts'
import { publicCsv, publicJson } from '@cabinet/duties/agenda/server/public-export.ts'
import type { Store } from '@cabinet/store/store.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Addresses that calendar programmes ask. They bring their own secret with each request, and no cookie is looked at. */
const forCalendars = /^\/(dav|feeds|\.well-known\/caldav)(\/|\?|$)/

export const isForCalendars = (url: string): boolean => forCalendars.test(url)

const mostAsked = 64 * 1024

/** The calendars of the office for programmes outside it. Register it as a plugin: its body parser stays inside. */
export function calendarRoutes(store: Store) {
  return async function calendarsPlugin(app: FastifyInstance): Promise<void> {
    for (const method of ['PROPFIND', 'REPORT', 'PROPPATCH', 'MKCALENDAR', 'MKCOL', 'MOVE', 'COPY'])
      app.addHttpMethod(method, { hasBody: true })
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: mostAsked }, (_request, body, done) =>
      done(null, body),
    )

    // The address is the secret: it stays out of the log.
    app.get<{ Params: { file: string } }>('/feeds/:file', { logLevel: 'error' }, async (request, reply) => {
      const [, token] = /^([\w-]{43})\.ics$/.exec(request.params.file) ?? []
      const found = await feedCalendar(store, token ?? '', request.headers['if-none-match'])
      if (!found) return nothing(reply)
      reply.header('etag', found.etag).header('cache-control', 'private, no-cache')
      if (found.text === null) return reply.code(304).send()
      return reply.type('text/calendar; charset=utf-8').send(found.text)
    })
    app.all('/feeds/*', { logLevel: 'error' }, (_request, reply) => nothing(reply))

    app.all('/.well-known/caldav', (_request, reply) => reply.redirect('/dav/', 301))
    app.all('/dav', (_request, reply) => reply.redirect('/dav/', 301))
    app.all('/dav/*', (request, reply) => caldav(store, request, reply))
  }
}

/** What the mayor makes public, for whoever wants to read or to count it. */
export function publicRoutes(store: Store) {
  return async function publicPlugin(app: FastifyInstance): Promise<void> {
    app.get('/public/agenda.json', async (request, reply) =>
      open(reply)
        .type('application/json; charset=utf-8')
        .send(await publicJson(store, request.query)),
    )
    app.get('/public/agenda.csv', async (request, reply) =>
      open(reply)
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="agenda.csv"')
        .send(await publicCsv(store, request.query)),
    )
  }
}

async function caldav(store: Store, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { headers } = request
  const answer = await answerCaldav(store, {
    method: request.method,
    path: decoded(request.url.split('?')[0] ?? ''),
    authorization: headers.authorization ?? '',
    depth: String(headers.depth ?? ''),
    ifNoneMatch: headers['if-none-match'] ?? '',
    body: typeof request.body === 'string' ? request.body : '',
  })
  reply.code(answer.status).header('cache-control', 'private, no-cache')
  for (const [name, value] of Object.entries(answer.headers)) reply.header(name, value)
  return reply.send(answer.body)
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}

const nothing = (reply: FastifyReply) => reply.code(404).type('text/plain').header('cache-control', 'no-store').send('')
const open = (reply: FastifyReply) =>
  reply.header('cache-control', 'public, max-age=300').header('cross-origin-resource-policy', 'cross-origin')
