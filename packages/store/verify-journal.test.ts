import { theOffice } from '@cabinet/office/person.ts'
import { asc } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { dialect } from './dialect.ts'
import { type Harm, openHarm } from './harm.ts'
import { history } from './store.tables.ts'
import { type FreshStore, freshStore } from './testing.ts'
import { type JournalHead, verifyJournal } from './verify-journal.ts'

const length = 24
let store: FreshStore
let harm: Harm
let heads: JournalHead[]

beforeAll(async () => {
  store = await freshStore()
  for (let n = 1; n <= length; n += 1)
    await store.change({ ...theOffice, id: `person-${n % 5}` }, (change) =>
      change.record('mail.letter.registered', `letter-${n}`, {
        number: `A-2026-${n}`,
        papers: n,
        nested: { b: 1, a: [n] },
        facts: [{ kind: 'letter.in', thing: `letter-${n}`, day: '2026-03-02', sort: 'complaint' }],
      }),
    )
  heads = await store.read.select({ seq: history.seq, hash: history.hash }).from(history).orderBy(asc(history.seq))
  harm = await openHarm(store.url)
})
afterAll(async () => {
  await harm.close()
  await store.close()
})
beforeEach(() => harm.run('begin'))
afterEach(() => harm.run('rollback'))

const found = async (anchors: JournalHead[] = []) => (await verifyJournal(harm.read, anchors)).problems

test('an untouched journal is found whole, with its head where it was written down', async () => {
  const { problems, head, did } = await verifyJournal(harm.read, heads)
  expect(problems).toEqual([])
  expect(head).toEqual(heads.at(-1))
  expect(did).toContain(`${length} entries`)
})

test('an empty journal is whole too', async () => {
  await harm.run('delete from history')
  expect(await found()).toEqual(['facts are counted that no entry tells'])
  await harm.run('delete from facts')
  expect(await found()).toEqual([])
})

test('a changed entry is named', async () => {
  await harm.run("update history set subject_id = 'another' where seq = 7")
  expect(await found()).toEqual(['entry 7 is not what was sealed'])
})

const added =
  "select seq, 1, at, kind, 'another', day, null, null, null, null, null, null, reserved from facts where seq = 7"
test.each([
  ['changed', "update facts set day = '2026-03-01' where seq = 7"],
  ['given another moment', 'update facts set at = (select at from facts where seq = 9) where seq = 7'],
  ['taken away', 'delete from facts where seq = 7'],
  ['added to', `insert into facts ${added}`],
])('what is counted from an entry, once it is %s, is found', async (_, statement) => {
  await harm.run(statement)
  expect(await found()).toEqual(['entry 7 is not what was sealed'])
})

test('a hole is named by its first and last entry', async () => {
  await harm.run('delete from history where seq between 5 and 8')
  expect(await found()).toEqual(['entries 5 to 8 are missing'])
})

// PostgreSQL does not let nonsense in at all.
test.runIf(dialect === 'sqlite')(
  'a column somebody wrote nonsense into is named, and the rest is still read',
  async () => {
    await harm.run(`update history set details = '"x' where seq = 9`)
    expect(await found()).toEqual(['entry 9 cannot be read'])
  },
)

test('an end that was cut off goes unseen by the seals, and is missed by a head kept elsewhere', async () => {
  await harm.run('delete from history where seq > 20')
  await harm.run('delete from facts where seq > 20')
  expect(await found()).toEqual([])
  expect(await found(heads.slice(-1))).toEqual([
    `the end is missing: it stops at entry 20, and ${length} was written down outside`,
  ])
})

test('a journal written anew from some entry on does not meet the head kept elsewhere', async () => {
  const anchor = { seq: 10, hash: 'f'.repeat(64) }
  expect(await found([anchor])).toEqual(['entry 10 is not the one that was written down outside'])
})

const others = {
  at: dialect === 'postgres' ? "'2020-01-01T00:00:00Z'" : '1577836800000',
  person_id: "'x'",
  in_place_of: "'x'",
  event: "'x'",
  subject_id: "'x'",
  details: `'{"number":"A-2026-99"}'`,
  hash: `'${'0'.repeat(64)}'`,
}

/** One thing that somebody might do to the rows; each changes the journal. */
const oneHarm = fc.oneof(
  fc
    .tuple(fc.constantFrom(...Object.entries(others)), fc.integer({ min: 1, max: length }))
    .map(([[column, value], seq]) => `update history set ${column} = ${value} where seq = ${seq}`),
  fc.integer({ min: 1, max: length - 1 }).map((seq) => `delete from history where seq = ${seq}`),
  fc.integer({ min: 1, max: length - 1 }).map((seq) => `delete from history where seq >= ${seq}`),
  fc
    .integer({ min: 1, max: length })
    .map(
      (seq) =>
        `insert into history (seq, at, person_id, event, subject_id, details, hash) select ${length + 1}, at, person_id, event, subject_id, details, hash from history where seq = ${seq}`,
    ),
  fc
    .tuple(fc.integer({ min: 1, max: length }), fc.integer({ min: 1, max: length }))
    .filter(([a, b]) => a !== b)
    .map(
      ([a, b]) =>
        `update history set seq = -1 where seq = ${a}; update history set seq = ${a} where seq = ${b}; update history set seq = ${b} where seq = -1`,
    ),
)

test('a thousand times something is changed, removed, put in, swapped or cut off: a thousand times it is found', async () => {
  await fc.assert(
    fc.asyncProperty(oneHarm, async (statement) => {
      await harm.run('savepoint before')
      await harm.run(statement)
      const problems = await found(heads.slice(-1))
      await harm.run('rollback to savepoint before')
      expect(problems.length, statement).toBeGreaterThan(0)
    }),
    { numRuns: 1_000 },
  )
  expect(await found(heads)).toEqual([])
})
