import { caldav, calendarServer, dav, type Element, escaped } from './caldav-xml.ts'

/** What a programme finds at an address. */
export type Resource = {
  href: string
  kind: 'root' | 'principal' | 'home' | 'calendar' | 'event'
  name: string
  email: string
  /** Of a calendar: what changes whenever anything in it does. */
  mark?: string
  etag?: string
  /** Written when somebody asks for it. */
  text?: () => string
}

export const addresses = {
  root: '/dav/',
  principal: '/dav/principal/',
  home: '/dav/calendars/',
  calendar: (feedId: string) => `/dav/calendars/${feedId}/`,
}

const href = (address: string) => `<d:href>${escaped(address)}</d:href>`
const privilege = (name: string) => `<d:privilege><d:${name}/></d:privilege>`
const report = (name: string) => `<d:supported-report><d:report><${name}/></d:report></d:supported-report>`
const reports = ['c:calendar-query', 'c:calendar-multiget', 'd:sync-collection'].map(report).join('')

const kinds: Record<Resource['kind'], string> = {
  root: '<d:collection/>',
  principal: '<d:collection/><d:principal/>',
  home: '<d:collection/>',
  calendar: '<d:collection/><c:calendar/>',
  event: '',
}

type Answers = Record<string, (resource: Resource) => string | undefined>

/** What each property says, as the inside of its element; undefined where it says nothing. Read, and nothing but read. */
const ofDav: Answers = {
  resourcetype: ({ kind }) => kinds[kind],
  displayname: ({ kind, name }) => (kind === 'event' ? undefined : escaped(name)),
  'current-user-principal': () => href(addresses.principal),
  'principal-URL': ({ kind }) => (kind === 'principal' ? href(addresses.principal) : undefined),
  'principal-collection-set': () => href(addresses.principal),
  owner: () => href(addresses.principal),
  'current-user-privilege-set': () => privilege('read') + privilege('read-current-user-privilege-set'),
  'supported-report-set': ({ kind }) => (kind === 'calendar' ? reports : ''),
  'sync-token': ({ mark }) => mark && syncToken(mark),
  getetag: ({ etag }) => etag && escaped(etag),
  getcontenttype: ({ kind }) => (kind === 'event' ? 'text/calendar; charset=utf-8; component=vevent' : undefined),
  getcontentlength: ({ text }) => text && String(Buffer.byteLength(text())),
}
const ofCaldav: Answers = {
  'calendar-home-set': ({ kind }) => (kind === 'principal' || kind === 'root' ? href(addresses.home) : undefined),
  'calendar-user-address-set': ({ kind, email }) => (kind === 'principal' ? href(`mailto:${email}`) : undefined),
  'calendar-user-type': ({ kind }) => (kind === 'principal' ? 'INDIVIDUAL' : undefined),
  'supported-calendar-component-set': ({ kind }) => (kind === 'calendar' ? '<c:comp name="VEVENT"/>' : undefined),
  'supported-calendar-data': ({ kind }) =>
    kind === 'calendar' ? '<c:calendar-data content-type="text/calendar" version="2.0"/>' : undefined,
  'calendar-data': ({ text }) => text && escaped(text()),
}
const ofCalendarServer: Answers = { getctag: ({ mark }) => mark && syncToken(mark) }
const spaces: Record<string, Answers> = { [dav]: ofDav, [caldav]: ofCaldav, [calendarServer]: ofCalendarServer }
const prefixes: Record<string, string> = { [dav]: 'd', [caldav]: 'c', [calendarServer]: 'cs' }

export const syncToken = (mark: string) => `urn:cabinet:sync:${mark}`

export type Wanted = { space: string; name: string }

/** What is usually asked for, when a programme asks for everything. */
export const usual: readonly Wanted[] = [
  ...['resourcetype', 'displayname', 'getetag', 'getcontenttype', 'current-user-principal'].map((name) => ({
    space: dav,
    name,
  })),
]

export const wantedIn = (prop: Element | undefined): Wanted[] =>
  (prop?.inside ?? []).slice(0, 100).map(({ space, name }) => ({ space, name }))

/** One resource of a multi-status answer: what is known of it, and what it does not have. */
export function responseOf(resource: Resource, wanted: readonly Wanted[]): string {
  const said = wanted.map((one) => ({ one, answer: spaces[one.space]?.[one.name]?.(resource) }))
  const found = said.flatMap(({ one, answer }) => (answer === undefined ? [] : [tag(one, answer)])).join('')
  const lacking = said.flatMap(({ one, answer }) => (answer === undefined ? [tag(one, '')] : [])).join('')
  const stats = [found && propstat(found, '200 OK'), lacking && propstat(lacking, '404 Not Found')].filter(Boolean)
  return `<d:response>${href(resource.href)}${stats.join('') || propstat('', '200 OK')}</d:response>`
}

export const goneResponse = (address: string): string =>
  `<d:response>${href(address)}<d:status>HTTP/1.1 404 Not Found</d:status></d:response>`

export function multistatus(responses: readonly string[], token = ''): string {
  const synced = token && `<d:sync-token>${escaped(token)}</d:sync-token>`
  return `${head}<d:multistatus ${declared}>${responses.join('')}${synced}</d:multistatus>`
}

/** Why something is refused, as the standards name it. */
export const failedCondition = (name: string): string => `${head}<d:error ${declared}><${name}/></d:error>`

const head = '<?xml version="1.0" encoding="utf-8"?>\n'
const declared = `xmlns:d="${dav}" xmlns:c="${caldav}" xmlns:cs="${calendarServer}"`

const propstat = (props: string, status: string) =>
  `<d:propstat><d:prop>${props}</d:prop><d:status>HTTP/1.1 ${status}</d:status></d:propstat>`

/** A name from outside is written back only if it is one. */
function tag({ space, name }: Wanted, inside: string): string {
  if (!/^[A-Za-z_][\w.-]{0,99}$/.test(name)) return ''
  const prefix = prefixes[space]
  const full = prefix ? `${prefix}:${name}` : `x:${name}`
  const own = prefix ? '' : ` xmlns:x="${escaped(space || 'urn:cabinet:none')}"`
  return inside === '' ? `<${full}${own}/>` : `<${full}${own}>${inside}</${full}>`
}
