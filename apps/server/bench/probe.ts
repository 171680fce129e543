// Temporary: runs the query functions in this process.

import { holdings, persons, posts } from '@cabinet/blocks/people/server/tables.ts'
import { personAt } from '@cabinet/blocks/people/server/who-is.ts'
import { listNames } from '@cabinet/duties/mail/rules/lists.ts'
import { hintsFor } from '@cabinet/duties/mail/server/contact-hints.ts'
import { findLetters } from '@cabinet/duties/mail/server/find-letters.ts'
import { letterHistory } from '@cabinet/duties/mail/server/letter-history.ts'
import { letterPage } from '@cabinet/duties/mail/server/letter-page.ts'
import { listCount, listPage } from '@cabinet/duties/mail/server/lists.ts'
import { registerOf } from '@cabinet/duties/mail/server/register-of.ts'
import type { Reads } from '@cabinet/store/store.ts'
import Sqlite from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { measuredWords } from './letters-corpus.ts'

const db = new Sqlite(process.argv[2] ?? '')
db.pragma('query_only = on')
db.pragma('mmap_size = 1073741824')
db.pragma('cache_size = -32000')
const plans = process.argv.includes('--plans')
const seen = new Set<string>()
const logger = {
  logQuery(query: string, params: unknown[]) {
    if (!plans || seen.has(query)) return
    seen.add(query)
    const t = performance.now()
    try {
      db.prepare(query).all(...(params as never[]))
    } catch (e) {
      console.log(String(e))
    }
    const ms = performance.now() - t
    if (ms < 3) return
    console.log(`   ${ms.toFixed(1)} ms: ${query.replace(/select .*? from/, 'select … from').slice(0, 700)}`)
    for (const row of db.prepare(`explain query plan ${query}`).all(...(params as never[])) as { detail: string }[])
      console.log('        ', row.detail)
  },
}
const read = drizzle({ client: db, casing: 'snake_case', logger }) as unknown as Reads
const now = new Date()
const today = now.toISOString().slice(0, 10)
const roles = (process.argv[3] ?? 'agent,head,clerk,secretary,chief,mayor').split(',')
for (const role of roles) {
  const rows = await read
    .select({ id: persons.id, email: persons.email })
    .from(persons)
    .innerJoin(holdings, eq(holdings.personId, persons.id))
    .innerJoin(posts, eq(posts.id, holdings.postId))
    .where(eq(posts.role, role as never))
  const id = rows.find((r) => r.email.startsWith(role))?.id ?? rows[12]?.id ?? rows[0]?.id
  if (!id) continue
  const person = await personAt(read, id, now)
  if (!person) continue
  const n = Number(process.argv[4] ?? 15)
  const time = async (name: string, work: () => Promise<unknown>) => {
    const took: number[] = []
    let result: unknown
    let most = n
    for (let i = 0; i < most; i++) {
      const t = performance.now()
      result = await work()
      took.push(performance.now() - t)
      if ((took[0] ?? 0) > 500) most = 3
    }
    took.sort((a, b) => a - b)
    const size =
      typeof result === 'number'
        ? result
        : Array.isArray(result)
          ? result.length
          : ((result as { rows?: unknown[]; lines?: unknown[] }).rows ?? (result as { lines?: unknown[] }).lines ?? [])
              .length
    console.log(
      role.padEnd(10),
      name.padEnd(26),
      `p50 ${(took[Math.floor(took.length / 2)] ?? 0).toFixed(1)}`.padEnd(12),
      `p95 ${(took[Math.floor(took.length * 0.95)] ?? 0).toFixed(1)}`.padEnd(12),
      size,
    )
  }
  for (const list of listNames) await time(`list ${list}`, () => listPage(read, person, { list, limit: 50, today }))
  const all = await listPage(read, person, { list: 'all', limit: 50, today })
  const deep = Math.floor((all.rows[0]?.seq ?? 100) * 0.3)
  await time('deep all', () => listPage(read, person, { list: 'all', before: deep, limit: 50, today }))
  await time('deep unit', () => listPage(read, person, { list: 'unit', before: deep, limit: 50, today }))
  for (const list of listNames)
    if (list !== 'all') await time(`count ${list}`, () => listCount(read, person, { list, today }))
  const w = measuredWords
  await time('find rare', () => findLetters(read, person, { text: w.rare, limit: 50 }))
  await time('find frequent', () => findLetters(read, person, { text: `${w.frequent} ${w.common} `, limit: 50 }))
  await time('find frequent+filters', () =>
    findLetters(read, person, {
      text: w.frequent,
      register: 'incoming',
      type: 'appeal',
      year: Number(today.slice(0, 4)) - 1,
      limit: 50,
    }),
  )
  await time('find prefix 3', () => findLetters(read, person, { text: 'dem', limit: 50 }))
  await time('find prefix 5', () => findLetters(read, person, { text: 'deman', limit: 50 }))
  await time('find prefix 1', () => findLetters(read, person, { text: 'd', limit: 50 }))
  await time('find 3 words', () =>
    findLetters(read, person, { text: `${w.frequent} ${w.common} ${w.rare.slice(0, 4)}`, limit: 50 }),
  )
  await time('find two rare', () => findLetters(read, person, { text: `${w.rare} baliement`, limit: 50 }))
  const letter = all.rows[20]
  if (letter) {
    await time('open', () => letterPage(read, person, letter.id))
    await time('history', () => letterHistory(read, person, { letterId: letter.id }))
  }
  await time('register', () =>
    registerOf(read, person, { register: 'incoming', year: Number(today.slice(0, 4)), limit: 50 }),
  )
  await time('register deep', () =>
    registerOf(read, person, { register: 'incoming', year: Number(today.slice(0, 4)) - 5, before: 20000, limit: 50 }),
  )
  const [contact] = await read
    .select({ id: (await import('@cabinet/blocks/people/server/tables.ts')).contacts.id })
    .from((await import('@cabinet/blocks/people/server/tables.ts')).contacts)
    .limit(1)
  if (contact)
    await time('hints', () =>
      hintsFor(read, person, { contactId: contact.id, subject: 'demande de subvention pour travaux' }),
    )
}
