import type { Person } from '@cabinet/office/person.ts'
import { history } from '@cabinet/store/store.tables.ts'
import type { Change, Store } from '@cabinet/store/store.ts'
import { desc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addPerson } from './add-person.ts'
import { addPost } from './add-post.ts'
import { addUnit } from './add-unit.ts'
import { handClock, join, testOffice } from './browser-for-tests.ts'
import { cancelAbsence } from './cancel-absence.ts'
import { changePerson } from './change-person.ts'
import { changePost } from './change-post.ts'
import { changeUnit } from './change-unit.ts'
import { closePost } from './close-post.ts'
import { closeUnit } from './close-unit.ts'
import { directoryOn } from './directory.ts'
import { endHolding } from './end-holding.ts'
import { holdPost } from './hold-post.ts'
import { letPersonLeave } from './let-person-leave.ts'
import { letPersonReturn } from './let-person-return.ts'
import { noteAbsence } from './note-absence.ts'
import { holdings, persons, posts, units } from './tables.ts'
import { personAt } from './who-is.ts'

const today = '2026-03-09'
const aDay = 86_400_000
let store: Store
let clock: ReturnType<typeof handClock>
let administratorId: string

beforeEach(async () => {
  clock = handClock()
  ;({ store, administratorId } = await testOffice(clock))
})
afterEach(() => store.close())

async function by<T>(personId: string, work: (change: Change) => Promise<T>): Promise<T> {
  return store.change(await who(personId), work)
}
const keep = <T>(work: (change: Change) => Promise<T>) => by(administratorId, work)

async function who(personId: string): Promise<Person> {
  const person = await personAt(store.read, personId, clock.read())
  if (!person) throw new Error('Nobody.')
  return person
}

const newcomer = (email: string) => ({ title: '', name: 'Ada Kô', email, phone: '', locale: 'fr' as const })

async function cabinet() {
  const [unit] = await store.read.select().from(units).where(eq(units.kind, 'cabinet'))
  if (!unit) throw new Error('No cabinet.')
  return unit
}

describe('persons', () => {
  test('two people never share an address, on joining or later', async () => {
    const id = await keep((change) => addPerson(change, newcomer('ada@ville.example')))
    const again = keep((change) => addPerson(change, newcomer('ada@ville.example')))
    await expect(again).rejects.toThrow('people.person.email-taken')
    const renamed = keep((change) => changePerson(change, { id, ...newcomer('adama@ville.example') }))
    await expect(renamed).rejects.toThrow('people.person.email-taken')
    await keep((change) => changePerson(change, { id, ...newcomer('ada@ville.example'), name: 'Ada Kô-Blé' }))
    expect((await who(id)).name).toBe('Ada Kô-Blé')
  })

  test('somebody who leaves on Friday works until Thursday evening, and may come back without rights', async () => {
    const { id } = await keep((change) => join(change, { name: 'Brou Yébo', role: 'clerk' }))
    await keep((change) => letPersonLeave(change, { personId: id, day: '2026-03-13' }))
    clock.forward(3 * aDay)
    expect((await who(id)).roles).toEqual(['clerk'])
    clock.forward(aDay)
    expect(await personAt(store.read, id, clock.read())).toBeNull()
    await keep((change) => letPersonReturn(change, { personId: id }))
    clock.forward(aDay)
    expect((await who(id)).roles).toEqual([])
  })

  test('the last administrator can neither leave, nor lose the post, nor see it change role', async () => {
    const [held] = await store.read.select().from(holdings).where(eq(holdings.personId, administratorId))
    const [post] = await store.read.select().from(posts).where(eq(posts.role, 'administrator'))
    if (!held || !post) throw new Error('Nobody looks after this office.')
    const last = 'people.last-administrator'
    await expect(keep((change) => letPersonLeave(change, { personId: administratorId, day: today }))).rejects.toThrow(
      last,
    )
    await expect(keep((change) => endHolding(change, { holdingId: held.id, to: '2026-03-08' }))).rejects.toThrow(last)
    await expect(keep((change) => changePost(change, { ...post, role: 'agent' }))).rejects.toThrow(last)
    expect((await who(administratorId)).roles).toEqual(['administrator'])
    await keep((change) => join(change, { name: 'Seconde Clé', role: 'administrator' }))
    await keep((change) => letPersonLeave(change, { personId: administratorId, day: today }))
  })

  test('every command leaves its sentence in the journal, with the name in it', async () => {
    const id = await keep((change) => addPerson(change, newcomer('ada@ville.example')))
    const [entry] = await store.read.select().from(history).orderBy(desc(history.seq)).limit(1)
    expect(entry).toMatchObject({ event: 'people.person.added', subjectId: id, details: { person: 'Ada Kô' } })
  })
})

describe('the chart', () => {
  test('a unit hangs neither below itself nor below a closed one', async () => {
    const { id: parentId, name, kind } = await cabinet()
    const form = { name: 'Cellule', kind: 'bureau' as const, parentId }
    const cell = await keep((change) => addUnit(change, form))
    const loop = keep((change) => changeUnit(change, { id: parentId, name, kind: kind as 'cabinet', parentId: cell }))
    await expect(loop).rejects.toThrow('people.unit.below-itself')
    await keep((change) => closeUnit(change, { id: cell }))
    await expect(keep((change) => addUnit(change, { ...form, parentId: cell }))).rejects.toThrow('office.not-found')
    await expect(keep((change) => closeUnit(change, { id: cell }))).rejects.toThrow('office.not-found')
  })

  test('a unit with posts and a post that is held are not closed', async () => {
    const { id: unitId } = await cabinet()
    await expect(keep((change) => closeUnit(change, { id: unitId }))).rejects.toThrow('people.unit.has-posts')
    const joined = await keep((change) => join(change, { name: 'Brou Yébo', role: 'clerk' }))
    const close = () => keep((change) => closePost(change, { id: joined.postId }))
    await expect(close()).rejects.toThrow('people.post.still-held')
    await keep((change) => endHolding(change, { holdingId: joined.holdingId, to: '2026-03-08' }))
    await close()
    const late = { personId: joined.id, postId: joined.postId, from: today, to: null }
    await expect(keep((change) => holdPost(change, late))).rejects.toThrow('office.not-found')
  })

  test('a post for one is held by one at a time; one for several by several', async () => {
    const { id: unitId } = await cabinet()
    const form = { unitId, title: 'Agent', role: 'agent' as const, headsUnit: false }
    const one = await keep((change) => addPost(change, { ...form, several: false }))
    const many = await keep((change) => addPost(change, { ...form, several: true }))
    const people = [
      await keep((c) => addPerson(c, newcomer('a@v.example'))),
      await keep((c) => addPerson(c, newcomer('b@v.example'))),
    ]
    const hold = (postId: string, personId = '') =>
      keep((change) => holdPost(change, { personId, postId, from: today, to: null }))
    await hold(one, people[0])
    await expect(hold(one, people[1])).rejects.toThrow('people.holding.post-is-taken')
    for (const person of people) await hold(many, person)
    await expect(hold(many, people[0])).rejects.toThrow('people.holding.already-held')
  })

  test('the head of a unit sees every unit below it, an agent of it does not', async () => {
    const head = await keep((change) => join(change, { name: 'Tête Koné', role: 'chief', headsUnit: true }))
    const agent = await keep((change) => join(change, { name: 'Main Koné', role: 'agent' }))
    const { id } = await cabinet()
    const below = (await store.read.select().from(units).where(eq(units.parentId, id))).map((unit) => unit.id)
    expect(below.length).toBeGreaterThan(3)
    expect([...(await who(head.id)).units].sort()).toEqual([id, ...below].sort())
    expect((await who(agent.id)).units).toEqual([id])
  })

  test('a post counts from its first day to its last, and a mistaken one can be undone', async () => {
    const dates = { from: '2026-03-10', to: '2026-03-11' }
    const { id } = await keep((change) => join(change, { name: 'Brou Yébo', role: 'clerk', ...dates }))
    const roles: number[] = []
    for (let day = 0; day < 4; day++, clock.forward(aDay)) roles.push((await who(id)).roles.length)
    expect(roles).toEqual([0, 1, 1, 0])
    const wrong = await keep((change) => join(change, { name: 'Awa Erreur', role: 'clerk', from: '2026-03-13' }))
    await keep((change) => endHolding(change, { holdingId: wrong.holdingId, to: '2026-03-12' }))
    expect((await who(wrong.id)).posts).toEqual([])
  })
})

describe('absences', () => {
  test('one says one is away; for somebody else only who keeps the diary; nobody twice', async () => {
    const brou = await keep((change) => join(change, { name: 'Brou Yébo', role: 'clerk' }))
    const secretary = await keep((change) => join(change, { name: 'Rose Gna', role: 'secretary' }))
    const away = { personId: brou.id, from: today, to: '2026-03-11', reason: 'leave' as const }
    const id = await by(brou.id, (change) => noteAbsence(change, away))
    const more = { ...away, from: '2026-03-11', to: '2026-03-20' }
    await expect(by(brou.id, (change) => noteAbsence(change, more))).rejects.toThrow('people.absence.overlaps')
    const hers = { ...away, personId: secretary.id }
    await expect(by(brou.id, (change) => noteAbsence(change, hers))).rejects.toThrow('office.not-your-post')
    const seen = async () =>
      (await directoryOn(store.read, today)).people.find((one) => one.id === brou.id)?.absentUntil
    expect(await seen()).toBe('2026-03-11')
    await by(secretary.id, (change) => cancelAbsence(change, { id }))
    expect(await seen()).toBeNull()
    await by(secretary.id, (change) => noteAbsence(change, more))
  })

  test('those who left are in no directory', async () => {
    const { id } = await keep((change) => join(change, { name: 'Brou Yébo', role: 'clerk' }))
    await keep((change) => letPersonLeave(change, { personId: id, day: today }))
    const { people, posts: listed } = await directoryOn(store.read, today)
    expect(people.map((one) => one.id)).not.toContain(id)
    expect(listed.flatMap((post) => post.holders)).not.toContain(id)
    expect(await store.read.$count(persons, eq(persons.id, id))).toBe(1)
  })
})
