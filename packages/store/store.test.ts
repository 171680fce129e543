import { type Person, theOffice } from '@cabinet/office/person.ts'
import { eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { firstSeal, inOrder, seal } from './chain.ts'
import { lastOf, nextOf } from './counter.ts'
import { dialect } from './dialect.ts'
import { makeFindable, searching, tokens } from './search.ts'
import { counters, facts, history, outbox, searchEntries } from './store.tables.ts'
import type { Store } from './store.ts'
import { freshStore } from './testing.ts'

const ana: Person = { ...theOffice, id: 'ana', name: 'Ana' }
let store: Store

beforeEach(async () => {
  store = await freshStore()
})
afterEach(() => store.close())

test('a change that leaves no sentence in the journal is rolled back', async () => {
  await expect(store.change(ana, (change) => nextOf(change.tx, 'letters'))).rejects.toThrow('journal')
  expect(await lastOf(store.read, 'letters')).toBe(0)
})

test('facts go with the next entry of their change, and none is left without one', async () => {
  const came = { kind: 'letter.in', thing: 'one', day: '2026-03-02' } as const
  await store.change(ana, async (change) => {
    change.count(came)
    await change.record('mail.letter.registered', 'one', { facts: [{ ...came, kind: 'letter.assigned' }] })
  })
  const kept = await store.read.select().from(facts).orderBy(facts.place)
  expect(kept.map(({ seq, place, kind, day }) => [seq, place, kind, day])).toEqual([
    [1, 0, 'letter.in', '2026-03-02'],
    [1, 1, 'letter.assigned', '2026-03-02'],
  ])
  const late = store.change(ana, async (change) => {
    await change.record('mail.letter.registered', 'two')
    change.count(came)
  })
  await expect(late).rejects.toThrow('Facts were left')
  expect(await store.read.$count(history)).toBe(1)
})

test('a change that fails half-way leaves nothing, and gives its number back', async () => {
  const failing = store.change(ana, async (change) => {
    await nextOf(change.tx, 'letters')
    await change.record('mail.letter.registered', 'one')
    throw new Error('the power went')
  })
  await expect(failing).rejects.toThrow('the power went')
  expect(await store.read.$count(history)).toBe(0)
  expect(await give('letters')).toBe(1)
})

test('forty people take a number at once: forty numbers, no gap, no duplicate', async () => {
  const taken = await Promise.all(Array.from({ length: 40 }, () => give('letters')))
  expect(taken.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
})

test('whoever reads cannot write', async () => {
  const asWriter = store.read as unknown as Parameters<typeof nextOf>[0]
  await expect(nextOf(asWriter, 'letters')).rejects.toThrow()
  expect(await store.read.$count(counters)).toBe(0)
})

test('a change inside a change is refused instead of waiting for itself', async () => {
  const nested = store.change(ana, async (change) => {
    await change.record('mail.letter.registered', 'one')
    return give('letters')
  })
  await expect(nested).rejects.toThrow('A change inside a change')
})

test.runIf(dialect === 'sqlite')('a change that awaits something else than the database is refused', async () => {
  const slow = store.change(ana, async (change) => {
    await change.record('mail.letter.registered', 'one')
    await new Promise((resolve) => setImmediate(resolve))
    await new Promise((resolve) => setImmediate(resolve))
  })
  await expect(slow).rejects.toThrow('nothing but the database')
})

test('the journal is only ever added to, even by hand', async () => {
  await give('letters')
  const edit = store.upkeep((tx) => tx.update(history).set({ personId: 'somebody else' }))
  const erase = store.upkeep((tx) => tx.delete(history))
  for (const harm of [edit, erase]) await expect(harm).rejects.toThrow()
  expect((await store.read.select().from(history))[0]?.personId).toBe('ana')
})

test('each entry seals the one before, whatever order the keys come back in', async () => {
  await give('letters')
  await store.change(ana, async (change) => {
    await change.record('mail.letter.voided', 'one', { reason: 'doublon', number: 'A-2026-00001', at: new Date(0) })
    await change.record('mail.letter.closed', 'one')
  })
  const rows = await store.read.select().from(history).orderBy(history.seq)
  let last = firstSeal
  for (const { hash, ...entry } of rows) {
    last = seal(last, entry)
    expect(hash).toBe(last)
  }
  expect(rows.map((row) => row.seq)).toEqual([1, 2, 3])
})

test('keys in another order are the same sentence', () => {
  const bags = fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 6 })
  fc.assert(
    fc.property(bags, (bag) => {
      const turned = Object.fromEntries(Object.entries(bag).reverse())
      expect(inOrder(turned)).toBe(inOrder(bag))
    }),
  )
})

test('both names stand on an act done in somebody’s place', async () => {
  const mayor = { id: 'paul', name: 'Paul', roles: [], units: [], posts: [] }
  await store.change(ana, (change) => change.record('mail.reply.signed', 'one'), mayor)
  const [entry] = await store.read.select().from(history)
  expect(entry).toMatchObject({ personId: 'ana', inPlaceOf: 'paul' })
})

test('the same errand asked for twice is run once', async () => {
  await store.change(ana, async (change) => {
    for (const _ of [1, 2]) await change.later({ kind: 'mail.send', payload: { lineId: 'l' }, once: 'l' })
    await change.record('mail.letter.dispatched', 'one')
  })
  expect(await store.read.$count(outbox)).toBe(1)
})

test('listeners hear of a change once it is kept, and not of one that failed', async () => {
  let heard = 0
  const silence = store.onChange(() => {
    heard += 1
  })
  await give('letters')
  await store.change(ana, async () => {}).catch(() => {})
  silence()
  await give('letters')
  expect(heard).toBe(1)
})

test.each([
  ['deces', ['décès']],
  ['Éclairage pub', ['éclairage']],
  ['eclairage marche', []],
  ['rue ECLAIRAGE', ['éclairage']],
  ['œuvre', ['oeuvres']],
  ['"; drop', []],
  ['*', []],
])('looking for « %s » finds %j', async (text, expected) => {
  await write('décès', ['Décès du chef de quartier', 'A-2026-00012'], ['unit:1'])
  await write('éclairage', ['Éclairage public, rue des Filaos'], ['unit:1'])
  await write('oeuvres', ['Appui aux ŒUVRES sociales'], ['unit:1'])
  const found = await find(text, ['unit:1'])
  expect(found).toEqual(expected)
})

test('nobody finds what is not open to them, and a newly opened thing is found at once', async () => {
  await write('one', ['Toiture du marché'], ['unit:1'])
  expect(await find('toiture', ['unit:2'])).toEqual([])
  await write('one', ['Toiture du marché'], ['unit:1', 'unit:2'])
  expect(await find('toiture', ['unit:2'])).toEqual(['one'])
  expect(await find('toiture', [])).toEqual([])
})

test('any text can be indexed and looked for without harm', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
      await write('any', [text], ['unit:1'])
      const found = await find(text, ['unit:1'])
      expect(found).toEqual(tokens(text).length ? ['any'] : [])
    }),
    { numRuns: 60 },
  )
})

const give = (series: string) =>
  store.change(ana, async (change) => {
    const number = await nextOf(change.tx, series)
    await change.record('mail.letter.registered', String(number))
    return number
  })

const write = (subjectId: string, texts: string[], who: string[]) =>
  store.upkeep((tx) => makeFindable(tx, { kind: 'letter', subjectId, who, texts }))

async function find(text: string, who: string[]): Promise<string[]> {
  const search = searching({ kind: 'letter', who, text })
  if (!search) return []
  const rows = await store.read
    .select({ id: search.subjectId })
    .from(search.source)
    .where(search.match)
    .orderBy(sql`${search.position} desc`)
  return rows.map((row) => row.id)
}

test('an entry of the search exists once per thing', async () => {
  await write('one', ['a b'], ['unit:1'])
  await write('one', ['c d'], ['unit:1'])
  expect(await store.read.$count(searchEntries, eq(searchEntries.subjectId, 'one'))).toBe(1)
  expect(await find('a', ['unit:1'])).toEqual([])
})
