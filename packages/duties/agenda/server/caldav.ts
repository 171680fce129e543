import type { Store } from '@cabinet/store/store.ts'
import {
  addresses,
  failedCondition,
  goneResponse,
  multistatus,
  type Resource,
  responseOf,
  syncToken,
  usual,
  type Wanted,
  wantedIn,
} from './caldav-props.ts'
import { askedFor, happensIn } from './caldav-query.ts'
import { caldav, child, dav, type Element, readXml } from './caldav-xml.ts'
import { etagOf, objectsOf } from './feed-calendar.ts'
import { keepMark, markIn, stateOf } from './feed-marks.ts'
import type { FeedObject } from './feed-objects.ts'
import { feedOf, type OpenFeed } from './feeds.ts'
import { writeCalendar } from './ics-write.ts'

/** RFC 4791, as far as a telephone needs it to show a diary: looked at and never written to. */
export type DavRequest = {
  method: string
  path: string
  /** Of the header `Authorization`. */
  authorization: string
  depth: string
  ifNoneMatch: string
  body: string
}
export type DavAnswer = { status: number; headers: Record<string, string>; body: string }

const methods = 'OPTIONS, GET, HEAD, PROPFIND, REPORT'
const xml = { 'content-type': 'application/xml; charset=utf-8', dav: '1, 3, calendar-access' }
const challenge = { 'www-authenticate': 'Basic realm="Cabinet", charset="UTF-8"' }

export async function answerCaldav(store: Store, request: DavRequest): Promise<DavAnswer> {
  if (request.method === 'OPTIONS') return { status: 200, headers: { allow: methods, dav: xml.dav }, body: '' }
  const open = await whoAsks(store, request.authorization)
  if (!open) return { status: 401, headers: challenge, body: '' }
  const { method, path } = request
  if (!['GET', 'HEAD', 'PROPFIND', 'REPORT'].includes(method)) return refused(403, 'd:need-privileges')
  const resource = resourceAt(path, open)
  if (!resource) return { status: 404, headers: {}, body: '' }
  if (method === 'PROPFIND') return propfind(store, { open, resource, request })
  if (method === 'REPORT') return reportOn(store, { open, resource, request })
  return getOne(store, { open, resource, request })
}

/** The address somebody signs in with, and the secret of one feed for a password: it opens that diary and nothing else. */
async function whoAsks(store: Store, authorization: string): Promise<OpenFeed | null> {
  const [, encoded = ''] = /^Basic ([A-Za-z0-9+/=]{1,2000})$/i.exec(authorization) ?? []
  const [, email = '', token = ''] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? []
  const open = await feedOf(store, token)
  return open && open.email.toLowerCase() === email.trim().toLowerCase() ? open : null
}

type Asking = { open: OpenFeed; resource: Resource; request: DavRequest }

function resourceAt(path: string, { feed, email, name }: OpenFeed): Resource | null {
  const clean = path.endsWith('/') || path.endsWith('.ics') ? path : `${path}/`
  const facts = { href: clean, email, name }
  if (clean === addresses.root) return { ...facts, kind: 'root' }
  if (clean === addresses.principal) return { ...facts, kind: 'principal' }
  if (clean === addresses.home) return { ...facts, kind: 'home' }
  const calendar = addresses.calendar(feed.id)
  if (clean === calendar) return { ...facts, kind: 'calendar' }
  const isEvent = clean.startsWith(calendar) && /^[\w.-]{1,140}\.ics$/.test(clean.slice(calendar.length))
  return isEvent ? { ...facts, kind: 'event' } : null
}

/** Every engagement as a resource of its own, and the mark of them all. */
async function contents(store: Store, open: OpenFeed) {
  const state = await stateOf(store)
  const objects = (await objectsOf(store, open)).map((object) => ({ object, ...resourceOf(object, open) }))
  const mark = etagOf(objects.map(({ href, etag }) => `${href} ${etag}`).join('\n')).slice(1, -1)
  keepMark(store, open.feed.id, { state, kind: 'contents', mark })
  return { objects, mark }
}

/** The mark alone, without looking at anything when nothing has happened in the office since. */
async function markOf(store: Store, open: OpenFeed): Promise<string> {
  const known = markIn(store, open.feed.id, { state: await stateOf(store), kind: 'contents' })
  return known ?? (await contents(store, open)).mark
}

function resourceOf(object: FeedObject, { feed, email }: OpenFeed) {
  const href = `${addresses.calendar(feed.id)}${object.id}.ics`
  const text = () => writeCalendar({ events: object.events })
  return { href, kind: 'event' as const, name: '', email, text, etag: etagOf(JSON.stringify(object.events)) }
}

async function propfind(store: Store, { open, resource, request }: Asking): Promise<DavAnswer> {
  if (/infinity/i.test(request.depth)) return refused(403, 'd:propfind-finite-depth')
  const asked = request.body.trim() === '' ? undefined : readXml(request.body)
  if (asked === null || (asked && (asked.space !== dav || asked.name !== 'propfind'))) return badRequest
  const wanted = wantedIn(child(asked, dav, 'prop'))
  const found = await withInside(store, { open, resource, deep: request.depth.trim() === '1' })
  if (!found) return { status: 404, headers: {}, body: '' }
  return said(found.map((one) => responseOf(one, wanted.length ? wanted : usual)))
}

/** A resource with its mark, and what lies directly in it when that is asked for. */
async function withInside(
  store: Store,
  { open, resource, deep }: { open: OpenFeed; resource: Resource; deep: boolean },
) {
  const { feed, email, name } = open
  if (resource.kind === 'root') {
    const inside: Resource[] = [
      { href: addresses.principal, kind: 'principal', name, email },
      { href: addresses.home, kind: 'home', name, email },
    ]
    return deep ? [resource, ...inside] : [resource]
  }
  if (resource.kind === 'principal' || (resource.kind === 'home' && !deep)) return [resource]
  const calendar = (mark: string): Resource => ({
    ...{ name, email, mark },
    href: addresses.calendar(feed.id),
    kind: 'calendar',
  })
  if (resource.kind === 'home') return [resource, calendar(await markOf(store, open))]
  if (resource.kind === 'calendar' && !deep) return [calendar(await markOf(store, open))]
  const { objects, mark } = await contents(store, open)
  if (resource.kind === 'calendar') return [calendar(mark), ...objects]
  const one = objects.find(({ href }) => href === resource.href)
  return one && [one]
}

async function reportOn(store: Store, { open, resource, request }: Asking): Promise<DavAnswer> {
  const asked = readXml(request.body)
  if (!asked) return badRequest
  if (resource.kind !== 'calendar') return refused(403, 'd:supported-report')
  const wanted = wantedIn(child(asked, dav, 'prop'))
  const isSync = asked.space === dav && asked.name === 'sync-collection'
  const token = isSync ? (child(asked, dav, 'sync-token')?.text ?? '') : ''
  if (token !== '') return syncAgain(await markOf(store, open), token)
  const { objects, mark } = await contents(store, open)
  if (asked.space === caldav && asked.name === 'calendar-query') return query(objects, { asked, wanted })
  if (asked.space === caldav && asked.name === 'calendar-multiget') return multiget(objects, { asked, wanted })
  if (isSync)
    return said(
      objects.map((one) => responseOf(one, wanted)),
      syncToken(mark),
    )
  return refused(403, 'd:supported-report')
}

type Found = Resource & { object: FeedObject }
type Report = { asked: Element; wanted: Wanted[] }

function query(objects: Found[], { asked, wanted }: Report): DavAnswer {
  const span = askedFor(child(asked, caldav, 'filter'))
  if (span === undefined) return refused(403, 'c:supported-filter')
  const found = span === 'none' ? [] : objects.filter(({ object }) => span === 'all' || happensIn(object, span))
  return said(found.map((one) => responseOf(one, wanted)))
}

const mostAtOnce = 5000

function multiget(objects: Found[], { asked, wanted }: Report): DavAnswer {
  const byHref = new Map(objects.map((one) => [one.href, one]))
  const hrefs = asked.inside.filter((one) => one.space === dav && one.name === 'href').slice(0, mostAtOnce)
  return said(
    hrefs.map(({ text }) => {
      const one = byHref.get(pathOf(text))
      return one ? responseOf(one, wanted) : goneResponse(text)
    }),
  )
}

/** A programme that comes back is told either "nothing changed" or to begin afresh: no list of deletions is kept. */
const syncAgain = (mark: string, token: string): DavAnswer =>
  token === syncToken(mark) ? said([], token) : refused(403, 'd:valid-sync-token')

async function getOne(store: Store, { open, resource, request }: Asking): Promise<DavAnswer> {
  const { objects } = resource.kind === 'event' ? await contents(store, open) : { objects: [] }
  const one = objects.find(({ href }) => href === resource.href)
  if (!one) return { status: resource.kind === 'event' ? 404 : 405, headers: { allow: methods }, body: '' }
  const headers = { etag: one.etag, 'content-type': 'text/calendar; charset=utf-8' }
  if (request.ifNoneMatch.includes(one.etag)) return { status: 304, headers: { etag: one.etag }, body: '' }
  return { status: 200, headers, body: one.text() }
}

/** The path of an address as programmes write it: whole, or escaped in places. */
function pathOf(href: string): string {
  try {
    return decodeURIComponent(href.replace(/^https?:\/\/[^/]+/i, ''))
  } catch {
    return ''
  }
}

const said = (responses: readonly string[], token = ''): DavAnswer => ({
  status: 207,
  headers: xml,
  body: multistatus(responses, token),
})
const refused = (status: number, condition: string): DavAnswer => ({
  status,
  headers: { ...xml, allow: methods },
  body: failedCondition(condition),
})
const badRequest: DavAnswer = { status: 400, headers: {}, body: '' }
