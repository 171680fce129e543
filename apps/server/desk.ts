import type { Desk } from '@cabinet/api/desk.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { House } from './app.ts'
import type { Config } from './config.ts'
import { sessionCookie, whoKnocks } from './sign-in.ts'

/** What lies on the desk for this request: who is there at this moment, and how to answer. */
export async function deskOf(house: House, request: FastifyRequest, reply: FastifyReply | null): Promise<Desk> {
  const { config, store, files, uploads } = house
  const cookie = sessionCookie(config.publicOrigin ?? '')
  const atTheDoor = await whoKnocks(store, cookie, request.headers.cookie)
  return {
    ...{ store, files, uploads },
    ...atTheDoor,
    reference: request.id,
    ip: request.ip,
    userAgent: String(request.headers['user-agent'] ?? '').slice(0, 300),
    setSessionCookie(token) {
      reply?.header('set-cookie', cookie.line(token))
      if (token === null) reply?.header('clear-site-data', '"cache", "storage"')
    },
    isStillSignedIn: async () => Boolean((await whoKnocks(store, cookie, request.headers.cookie)).person),
  }
}

/** Another site cannot act for somebody: no writing without our own header, our own origin and, for the office's acts, JSON. */
export function fromOurOwnPage(request: FastifyRequest, config: Config): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  const expected = config.publicOrigin ?? `${request.protocol}://${host}`
  const isOurs = origin === undefined || origin === expected
  const isJson = request.headers['content-type']?.split(';')[0]?.trim() === 'application/json'
  const mustBeJson = request.url.startsWith('/trpc')
  if (!isOurs || (site && site !== 'same-origin') || request.headers['x-cabinet'] !== '1' || (mustBeJson && !isJson))
    throw new Refusal('office.foreign-request')
}
