import { theOffice } from '@cabinet/office/person.ts'
import { history } from '@cabinet/store/store.tables.ts'
import type { Store } from '@cabinet/store/store.ts'
import { freshStore } from '@cabinet/store/testing.ts'
import { afterEach, expect, test } from 'vitest'
import { browser, goodPassword } from './browser-for-tests.ts'
import { calendarOf, officeOf } from './office-now.ts'
import { type SetUp, setUpOffice } from './set-up-office.ts'
import { holdings, holidays, persons, posts, units } from './tables.ts'
import { personAt } from './who-is.ts'

const form: SetUp = {
  preset: 'benin',
  country: 'BJ',
  timeZone: 'Africa/Porto-Novo',
  locale: 'fr',
  officeName: 'Mairie de Cotovi',
  mayorTitle: 'Le Maire',
  without: ['police'],
  administrator: { title: '', name: 'Adama Trèkpo', email: 'adama@ville.example', passwordHash: '$argon2id$unused' },
}

let store: Store
afterEach(() => store.close())

test('the first visit opens the office with its chart, its days off and somebody to look after it', async () => {
  store = await freshStore(() => new Date('2026-03-09T08:00:00Z'))
  const { administratorId } = await store.change(theOffice, (change) => setUpOffice(change, form))
  expect(await officeOf(store.read)).toMatchObject({ name: 'Mairie de Cotovi', crest: 'CO', idleMinutes: 30 })
  const chart = await store.read.select().from(units)
  expect(chart.map((unit) => unit.name)).toContain('Secrétariat Particulier')
  expect(chart.map((unit) => unit.name)).not.toContain('Direction de la Police Municipale')
  const ids = new Set(chart.map((unit) => unit.id))
  for (const post of await store.read.select().from(posts)) expect(ids).toContain(post.unitId)
  const years = new Set((await store.read.select().from(holidays)).map((one) => one.day.slice(0, 4)))
  expect([...years].sort()).toEqual(['2026', '2027', '2028'])
  const person = await personAt(store.read, administratorId, store.clock())
  expect(person?.roles).toEqual(['administrator'])
  expect((await calendarOf(store.read)).holidays.map((one) => one.day)).toContain('2026-05-01')
})

test('an office is set up once: the second press of the button is refused, even at the same instant', async () => {
  store = await freshStore()
  const twice = [1, 2].map(() => store.change(theOffice, (change) => setUpOffice(change, form)))
  const outcomes = await Promise.allSettled(twice)
  expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(store.change(theOffice, (change) => setUpOffice(change, form))).rejects.toThrow('people.already-set-up')
  expect(await store.read.$count(persons)).toBe(1)
  expect(await store.read.$count(holdings)).toBe(1)
  expect(await store.read.$count(history)).toBeGreaterThan(0)
})

test('a chart without its secrétariat général still has a post for the administrator', async () => {
  store = await freshStore()
  const without = ['administration', 'mayor']
  const { administratorId } = await store.change(theOffice, (change) => setUpOffice(change, { ...form, without }))
  expect((await personAt(store.read, administratorId, store.clock()))?.roles).toEqual(['administrator'])
  expect((await store.read.select().from(units)).map((unit) => unit.kind)).toContain('authority')
})

test('from the browser: a weak password is refused, then the administrator is asked for a second factor', async () => {
  store = await freshStore()
  const { ask, cookie } = browser(store)
  expect(await (await ask()).state()).toMatchObject({ setUp: false, next: null, demo: null })
  const { passwordHash: _, ...administrator } = form.administrator
  const typed = (password: string) => ({
    ...form,
    preset: 'benin' as const,
    administrator: { ...administrator, password },
  })
  await expect((await ask()).setUp(typed('mairie de cotovi 2026'))).rejects.toThrow('people.password')
  expect(await officeOf(store.read)).toBeNull()
  expect(await (await ask()).setUp(typed(goodPassword))).toEqual({ next: 'enrol' })
  expect(cookie.token).toMatch(/^[\w-]{43}$/)
  expect(await (await ask()).state()).toMatchObject({ setUp: true, next: 'enrol' })
  await expect((await ask()).me()).rejects.toThrow('people.sign-in-first')
  await expect((await browser(store).ask()).setUp(typed(goodPassword))).rejects.toThrow('people.already-set-up')
})
