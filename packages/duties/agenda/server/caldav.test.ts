import { afterEach, beforeEach, expect, test } from 'vitest'
import { answerCaldav } from './caldav.ts'
import { type CalendarsOffice, calendarsOffice } from './calendars-office.ts'
import type { Engagement } from './tables.ts'

let office: CalendarsOffice
let feed: { id: string; token: string }
let once: Engagement
let weekly: Engagement
beforeEach(async () => {
  office = await calendarsOffice()
  once = await office.engage({ title: 'Réunion <A> & B', confidentiality: 'public' })
  weekly = await office.engage({
    title: 'Point',
    start: '2026-03-02T07:30',
    end: '2026-03-02T08:00',
    rule: 'FREQ=WEEKLY',
  })
  feed = await office.calendars('chief').makeFeed({ diaryId: office.diaryId, name: 'Agenda & Cie' })
})
afterEach(() => office.close())

const basic = (email: string, token: string) => `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`
const ask = (
  method: string,
  path: string,
  more: { body?: string; depth?: string; authorization?: string; ifNoneMatch?: string } = {},
) =>
  answerCaldav(office.store, {
    ...{ method, path, depth: more.depth ?? '', body: more.body ?? '', ifNoneMatch: more.ifNoneMatch ?? '' },
    authorization: more.authorization ?? basic('chief@ville.example', feed.token),
  })
const calendar = () => `/dav/calendars/${feed.id}/`
const hrefs = (body: string) => [...body.matchAll(/<d:response><d:href>([^<]*)/g)].map(([, href]) => href)
const named = (engagement: Engagement) => `${calendar()}${engagement.id}.ics`
const spaces = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:cs="http://calendarserver.org/ns/"'
const props = (inside: string) => `<?xml version="1.0"?><d:propfind ${spaces}><d:prop>${inside}</d:prop></d:propfind>`

test('a telephone finds its way: who am I, where are my calendars, what is in them', async () => {
  const root = await ask('PROPFIND', '/dav/', { body: props('<d:current-user-principal/>'), depth: '0' })
  expect([root.status, hrefs(root.body)]).toEqual([207, ['/dav/']])
  expect(root.body).toContain('<d:current-user-principal><d:href>/dav/principal/</d:href></d:current-user-principal>')
  const home = await ask('PROPFIND', '/dav/principal/', { body: props('<c:calendar-home-set/>'), depth: '0' })
  expect(home.body).toContain('<c:calendar-home-set><d:href>/dav/calendars/</d:href></c:calendar-home-set>')
  const calendars = await ask('PROPFIND', '/dav/calendars/', {
    body: props('<d:resourcetype/><d:displayname/>'),
    depth: '1',
  })
  expect(hrefs(calendars.body)).toEqual(['/dav/calendars/', calendar()])
  expect(calendars.body).toContain('<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>')
  expect(calendars.body).toContain('<d:displayname>Agenda &amp; Cie</d:displayname>')
  const inside = await ask('PROPFIND', calendar(), { body: props('<d:getetag/><cs:getctag/>'), depth: '1' })
  expect(hrefs(inside.body).sort()).toEqual([calendar(), named(once), named(weekly)].sort())
})

test('whatever name a programme gives the spaces, and what we do not have is said to be missing', async () => {
  const body = '<propfind xmlns="DAV:" xmlns:x="urn:nobody:knows"><prop><displayname/><x:colour/></prop></propfind>'
  const answer = await ask('PROPFIND', calendar(), { body, depth: '0' })
  expect(answer.body).toContain('<d:displayname>Agenda &amp; Cie</d:displayname>')
  expect(answer.body).toMatch(/<x:colour xmlns:x="urn:nobody:knows"\/><\/d:prop><d:status>HTTP\/1.1 404/)
})

test('it may be read and nothing else, and says so', async () => {
  const answer = await ask('PROPFIND', calendar(), { body: props('<d:current-user-privilege-set/>'), depth: '0' })
  expect(answer.body).toContain('<d:privilege><d:read/></d:privilege>')
  expect(answer.body).not.toMatch(/<d:(write|all|bind|unbind)/)
  for (const method of ['PUT', 'DELETE', 'MKCALENDAR', 'PROPPATCH', 'MOVE', 'POST', 'ACL', 'LOCK'])
    expect([method, (await ask(method, named(once))).status]).toEqual([method, 403])
})

test('only the address and the secret of one feed open it, and it opens that one only', async () => {
  const other = await office.calendars('mayor').makeFeed({ diaryId: office.diaryId, name: '' })
  const wrong = [
    ...['', 'Bearer x', 'Basic', 'Basic ###', basic('', ''), basic('chief@ville.example', '')],
    ...[
      basic('mayor@ville.example', feed.token),
      basic('chief@ville.example', other.token),
      basic('chief@ville.example', 'x'.repeat(43)),
    ],
  ]
  for (const authorization of wrong) {
    const { status, headers, body } = await ask('PROPFIND', calendar(), { authorization, depth: '0' })
    expect([authorization, status, body]).toEqual([authorization, 401, ''])
    expect(headers['www-authenticate']).toMatch(/^Basic /)
  }
  const ofOther = `/dav/calendars/${other.id}/`
  for (const path of [
    ofOther,
    `${ofOther}${once.id}.ics`,
    '/dav/calendars/x/',
    '/dav/x',
    '/dav/calendars/../principal/',
    '',
  ])
    expect([path, (await ask('PROPFIND', path, { depth: '0' })).status]).toEqual([path, 404])
  await office.calendars('chief').revokeFeed({ feedId: feed.id })
  expect((await ask('PROPFIND', calendar(), { depth: '0' })).status).toBe(401)
})

const query = (filter: string) =>
  `<c:calendar-query ${spaces}><d:prop><d:getetag/><c:calendar-data/></d:prop><c:filter>${filter}</c:filter></c:calendar-query>`
const inVevent = (inside: string) =>
  `<c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT">${inside}</c:comp-filter></c:comp-filter>`

test.each([
  ['everything', inVevent(''), ['once', 'weekly']],
  [
    'that Monday morning',
    inVevent('<c:time-range start="20260309T060000Z" end="20260309T080000Z"/>'),
    ['once', 'weekly'],
  ],
  ['the hour of the one only', inVevent('<c:time-range start="20260309T073000Z" end="20260309T080000Z"/>'), ['once']],
  ['its end is not included', inVevent('<c:time-range start="20260309T083000Z" end="20260309T093000Z"/>'), []],
  ['the autumn after', inVevent('<c:time-range start="20261005T000000Z" end="20261006T000000Z"/>'), ['weekly']],
  ['from a day on', inVevent('<c:time-range start="20270101T000000Z"/>'), ['weekly']],
  ['until a day', inVevent('<c:time-range end="20260302T063000Z"/>'), []],
  ['tasks', '<c:comp-filter name="VCALENDAR"><c:comp-filter name="VTODO"/></c:comp-filter>', []],
])('asked for %s', async (_, filter, expected) => {
  const answer = await ask('REPORT', calendar(), { body: query(filter), depth: '1' })
  expect(answer.status).toBe(207)
  const found = hrefs(answer.body).map((href) => (href === named(once) ? 'once' : 'weekly'))
  expect(found.sort()).toEqual(expected)
  if (expected.includes('once')) expect(answer.body).toContain('SUMMARY:Réunion &lt;A&gt; &amp; B')
})

test('a filter we do not know is refused rather than answered wrong', async () => {
  const byName = inVevent('<c:prop-filter name="SUMMARY"><c:text-match>x</c:text-match></c:prop-filter>')
  for (const filter of [byName, inVevent('<c:time-range start="demain" end="20260309T093000Z"/>')]) {
    const answer = await ask('REPORT', calendar(), { body: query(filter) })
    expect([answer.status, answer.body]).toEqual([403, expect.stringContaining('<c:supported-filter/>')])
  }
})

test('some by name, and those that are not there said to be gone', async () => {
  const body = `<c:calendar-multiget ${spaces}><d:prop><c:calendar-data/></d:prop><d:href>${named(once)}</d:href><d:href>https://cabinet.example${named(weekly)}</d:href><d:href>${calendar()}none.ics</d:href></c:calendar-multiget>`
  const { body: said } = await ask('REPORT', calendar(), { body })
  expect(said.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  expect(said).toContain(`<d:href>${calendar()}none.ics</d:href><d:status>HTTP/1.1 404 Not Found</d:status>`)
})

test('a programme that comes back learns that nothing has changed, or begins afresh', async () => {
  const sync = (token: string) =>
    ask('REPORT', calendar(), {
      body: `<d:sync-collection ${spaces}><d:sync-token>${token}</d:sync-token><d:prop><d:getetag/></d:prop></d:sync-collection>`,
    })
  const first = await sync('')
  expect(hrefs(first.body)).toHaveLength(2)
  const token = /<d:sync-token>([^<]+)</.exec(first.body)?.[1] ?? ''
  expect(hrefs((await sync(token)).body)).toEqual([])
  await office.engage({ start: '2026-03-12T08:30', end: '2026-03-12T09:30' })
  expect((await sync(token)).body).toContain('<d:valid-sync-token/>')
  expect(hrefs((await sync('')).body)).toHaveLength(3)
})

test('one engagement by itself, with its mark', async () => {
  const answer = await ask('GET', named(weekly))
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
  expect(answer.body).toContain('RRULE:FREQ=WEEKLY')
  expect((await ask('GET', named(weekly), { ifNoneMatch: answer.headers.etag ?? '' })).status).toBe(304)
  expect((await ask('GET', `${calendar()}none.ics`)).status).toBe(404)
  expect((await ask('GET', calendar())).status).toBe(405)
})

const hostile: [string, string][] = [
  [
    'entities of its own',
    '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><d:propfind xmlns:d="DAV:"><d:prop>&b;</d:prop></d:propfind>',
  ],
  [
    'a file of the server',
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><d:propfind xmlns:d="DAV:">&a;</d:propfind>',
  ],
  ['nested without end', `${'<d:a xmlns:d="DAV:">'.repeat(3000)}`],
  ['no XML', '{"propfind": true}'],
  ['half of it', '<d:propfind xmlns:d="DAV:"><d:prop>'],
  ['another question', '<d:propertyupdate xmlns:d="DAV:"/>'],
  ['names that are none', '<__proto__/>'],
]

test.each(hostile)('a request with %s', async (_, body) => {
  for (const method of ['PROPFIND', 'REPORT']) {
    const answer = await ask(method, calendar(), { body, depth: '0' })
    expect([400, 403]).toContain(answer.status)
    expect(answer.body).not.toMatch(/root:|aaaa/)
  }
})

test('what is asked comes back as a name or not at all', async () => {
  const many = Array.from({ length: 500 }, (_, at) => `<d:p${at}/>`).join('')
  const answer = await ask('PROPFIND', calendar(), { body: props(many), depth: '0' })
  expect(answer.body.match(/<d:p\d+/g)).toHaveLength(100)
  expect((await ask('PROPFIND', calendar(), { depth: 'infinity' })).status).toBe(403)
})
