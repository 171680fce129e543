import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoPeople } from '@cabinet/blocks/people/server/demo.ts'
import { demoCast, demoPassword, demoTotpSecret } from '@cabinet/blocks/people/server/demo-cast.ts'
import { totpCodeAt } from '@cabinet/blocks/people/server/totp.ts'
import { openFileStore } from '@cabinet/store/files/file-store.ts'
import { openPreviews } from '@cabinet/store/files/previews.ts'
import { openUploads } from '@cabinet/store/files/uploads.ts'
import type { Store } from '@cabinet/store/store.ts'
import { freshStore } from '@cabinet/store/testing.ts'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDoors } from './app.ts'
import { allPermissions, appRouter } from './app-router.ts'
import { readConfig } from './config.ts'

let store: Store
let app: FastifyInstance
const dataDir = mkdtempSync(join(tmpdir(), 'cabinet-doors-'))

beforeAll(async () => {
  store = await freshStore()
  await demoPeople(store, allPermissions)
  const files = await openFileStore(dataDir)
  const uploads = await openUploads(dataDir, { store: files })
  const previews = await openPreviews(dataDir, files)
  const config = { ...readConfig({ LOG_LEVEL: 'silent' }), dataDir, publicOrigin: 'http://cabinet.test' }
  app = await openDoors({ config, store, files, uploads, previews })
})
afterAll(async () => {
  await app.close()
  await store.close()
  rmSync(dataDir, { recursive: true })
})

type Procedure = { _def: { type: string; meta?: { act?: string } } }
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>)

test('every procedure says which act it asks for', () => {
  expect(procedures.length).toBeGreaterThan(60)
  const acts = new Set(['anyone', 'second-factor', 'signed-in', ...Object.keys(allPermissions)])
  for (const [path, procedure] of procedures) expect(acts, path).toContain(procedure._def.meta?.act)
})

test('before sign-in nothing answers but the entrance, whatever is asked', async () => {
  for (const [path, procedure] of procedures) {
    if (procedure._def.meta?.act === 'anyone' || procedure._def.type === 'subscription') continue
    const answer = await ask(path, procedure._def.type)
    expect(answer.statusCode, path).toBe(401)
  }
})

test('a session that still owes its second factor may only prove it', async () => {
  const half = await halfSignedIn('chief')
  for (const [path, procedure] of procedures) {
    const { act = '' } = procedure._def.meta ?? {}
    if (['anyone', 'second-factor'].includes(act) || procedure._def.type === 'subscription') continue
    expect((await ask(path, procedure._def.type, half)).statusCode, path).toBe(401)
  }
})

test('roles open what the permissions say, and nothing else, over HTTP', async () => {
  const agent = await signIn('technicalAgent')
  for (const [path, procedure] of procedures) {
    const { act = '' } = procedure._def.meta ?? {}
    const roles = (allPermissions as Record<string, readonly string[]>)[act]
    if (!roles || procedure._def.type === 'subscription') continue
    const { statusCode } = await ask(path, procedure._def.type, agent)
    if (roles.includes('agent')) expect(statusCode, path).not.toBe(403)
    else expect(statusCode, path).toBe(403)
  }
})

test('outside the demonstration nobody is let in from a list', async () => {
  expect((await app.inject({ url: '/trpc/people.state' })).json().result.data.demo).toBe(null)
  expect((await send('people.demoSignIn', '', { key: 'mayor' })).statusCode).toBe(404)
})

const foreign = [
  ['another origin', { origin: 'http://evil.test' }],
  ['an origin that hides', { origin: 'null' }],
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a sibling host', { 'sec-fetch-site': 'same-site' }],
  ['a page that cannot set our header', { 'x-cabinet': '' }],
  ['a form', { 'content-type': 'multipart/form-data; boundary=x' }],
  ['a plain form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['plain text', { 'content-type': 'text/plain' }],
  ['nothing said of the content', { 'content-type': '' }],
] as const

test.each(foreign)('%s cannot act for somebody who is signed in', async (_who, headers) => {
  const clerk = await signIn('clerk')
  const answer = await app.inject({
    method: 'POST',
    url: '/trpc/people.changeMyself',
    headers: { ...ours, cookie: clerk, ...headers },
    payload: JSON.stringify({ locale: 'en', phone: '' }),
  })
  expect(answer.statusCode).toBeGreaterThanOrEqual(400)
  expect(
    (await app.inject({ url: '/trpc/people.me', headers: { cookie: clerk } })).json().result.data.person.locale,
  ).toBe('fr')
})

test('one request asks at most ten things', async () => {
  const paths = Array.from({ length: 11 }, () => 'people.state').join(',')
  const answer = await app.inject({ url: `/trpc/${paths}?batch=1&input={}` })
  expect(answer.statusCode).toBe(400)
})

test('every answer carries the strict headers, refusals and errors too', async () => {
  for (const url of [
    '/',
    '/courrier',
    '/healthz',
    '/trpc/people.state',
    '/trpc/nothing.here',
    '/papers/x',
    '/prints/mail/receipt',
    '/files/x',
    '/assets/none.js',
  ]) {
    const { headers } = await app.inject({ url })
    expect(headers['x-content-type-options'], url).toBe('nosniff')
    expect(headers['referrer-policy'], url).toBe('no-referrer')
    expect(headers['cross-origin-opener-policy'], url).toBe('same-origin')
    const policy = String(headers['content-security-policy'])
    expect(policy, url).toContain("default-src 'none'")
    expect(policy, url).not.toMatch(/unsafe-(inline|eval)/)
  }
})

test('the office is well: the database answers and its tables are of this version', async () => {
  const answer = await app.inject({ url: '/healthz' })
  expect([answer.statusCode, answer.json()]).toEqual([200, { ok: true }])
})

test('an error says nothing of the inside, only a reference', async () => {
  const clerk = await signIn('clerk')
  const answer = await app.inject({
    url: `/trpc/mail.list?input=${encodeURIComponent('{"list":"nonsense"}')}`,
    headers: { cookie: clerk },
  })
  expect(answer.statusCode).toBe(400)
  expect(answer.body).not.toMatch(/\.ts|node_modules|at .*:\d+/)
})

const ours = {
  origin: 'http://cabinet.test',
  'sec-fetch-site': 'same-origin',
  'x-cabinet': '1',
  'content-type': 'application/json',
}

type Key = keyof typeof demoCast
const cookieOf = (answer: { headers: Record<string, unknown> }) =>
  String(answer.headers['set-cookie']).split(';')[0] ?? ''

/** Somebody who gave their password and owes the second factor. */
async function halfSignedIn(key: Key): Promise<string> {
  const answer = await send('people.signIn', '', { email: demoCast[key].email, password: demoPassword })
  expect(answer.statusCode, answer.body).toBe(200)
  return cookieOf(answer)
}

// A code is accepted once, so everybody signs in once for all the tests of this file.
const signedIn = new Map<Key, Promise<string>>()

function signIn(key: Key): Promise<string> {
  const already = signedIn.get(key)
  if (already) return already
  const cookie = halfSignedIn(key).then(async (half) => {
    const code = totpCodeAt(demoTotpSecret(key), store.clock())
    return cookieOf(await send('people.secondFactor', half, { code }))
  })
  signedIn.set(key, cookie)
  return cookie
}

function send(path: string, cookie: string, form: unknown) {
  return app.inject({
    method: 'POST',
    url: `/trpc/${path}`,
    headers: { ...ours, cookie },
    payload: JSON.stringify(form),
  })
}

function ask(path: string, type: string, cookie = '') {
  if (type === 'query') return app.inject({ url: `/trpc/${path}`, headers: { cookie } })
  return send(path, cookie, {})
}
