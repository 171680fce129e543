import { theOffice } from '@cabinet/office/person.ts'
import { history } from '@cabinet/store/store.tables.ts'
import type { Change, Store } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { functionForm } from '../rules/address-book-forms.ts'
import { addContact } from './add-contact.ts'
import { bookOf, bookToCheck, suggestFunctions } from './address-book.ts'
import { handClock, testOffice } from './browser-for-tests.ts'
import { changeFunction, checkFunction, endFunction, noteFunction } from './held-functions.ts'
import { endHousehold, noteHousehold } from './households.ts'
import { mergeContacts } from './merge-contacts.ts'
import { noteSituation, settleSituation, tellApart } from './situations.ts'
import { persons } from './tables.ts'

let store: Store
let today: string
let act: <Result>(work: (change: Change) => Promise<Result>) => Promise<Result>
beforeEach(async () => {
  ;({ store } = await testOffice(handClock()))
  today = store.clock().toISOString().slice(0, 10)
  const [somebody] = await store.read.select().from(persons).limit(1)
  act = (work) => store.change({ ...theOffice, id: somebody?.id ?? '' }, work)
})
afterEach(() => store.close())

const person = (name: string, more = {}) =>
  act((change) =>
    addContact(change, { kind: 'citizen', name, spokesperson: '', address: '', email: '', phone: '', ...more }),
  )
const form = (contactId: string, title: string, more = {}) =>
  functionForm.parse({
    ...{ contactId, title, salutation: '', body: 'Préfecture', rankKey: 'prefect', territory: '', side: 'civil' },
    ...{ from: '2020-01-01', to: null, ...more },
  })
const holds = (contactId: string, title: string, more = {}) =>
  act((change) => noteFunction(change, form(contactId, title, more)))
const found = async (text: string, day = today) =>
  (await suggestFunctions(store.read, { text, day })).map(({ name, title, age }) => [name, title, age])

test('a function is found by who holds it, by its title and by its institution; what is over comes last', async () => {
  const kossi = await person('Kossi Ahlonsso')
  await holds(kossi.id, 'Sous-préfet', { to: '2021-12-31' })
  await holds(kossi.id, 'Préfet des Lagunes', { from: '2022-01-01' })
  expect(await found('ahlonsso')).toEqual([
    ['Kossi Ahlonsso', 'Préfet des Lagunes', 'sound'],
    ['Kossi Ahlonsso', 'Sous-préfet', 'over'],
  ])
  expect(await found('préfecture lagunes')).toHaveLength(1)
  expect(await found('ministre')).toEqual([])
})

test('a function ends on its last day, is found under its new title, and is never written backwards', async () => {
  const kossi = await person('Kossi Ahlonsso')
  const held = await holds(kossi.id, 'Préfet')
  const { contactId: _c, personId: _p, ...facts } = form(kossi.id, 'Préfet hors cadre')
  await act((change) => changeFunction(change, { ...facts, id: held.id }))
  expect(await found('cadre')).toHaveLength(1)
  await expect(act((change) => endFunction(change, { id: held.id, to: '2019-01-01' }))).rejects.toMatchObject({
    code: 'people.function.ends-before-it-begins',
  })
  await act((change) => endFunction(change, { id: held.id, to: '2020-06-30' }))
  expect((await bookOf(store.read, kossi.id, today)).functions).toMatchObject([{ to: '2020-06-30', age: 'over' }])
})

test('a household is one at a time; after a separation it is kept as it was, and another may begin', async () => {
  const [kossi, afi, ana] = [await person('Kossi'), await person('Afi'), await person('Ana')]
  const together = (contactB: string) =>
    act((change) =>
      noteHousehold(change, { contactA: kossi.id, contactB, salutation: 'M. et Mme', from: '2020-01-01' }),
    )
  await together(afi.id)
  await expect(together(ana.id)).rejects.toMatchObject({ code: 'people.household.already-in-one' })
  const [{ id = '' } = {}] = (await bookOf(store.read, afi.id, today)).households
  await act((change) => endHousehold(change, { id, to: '2024-01-01', endedBy: 'separation' }))
  await together(ana.id)
  expect((await bookOf(store.read, kossi.id, today)).households.map(({ other, to }) => [other, to])).toEqual(
    expect.arrayContaining([
      ['Afi', '2024-01-01'],
      ['Ana', null],
    ]),
  )
})

test('what has aged: functions that ended lately or nobody asked about, open flags, cards that look alike', async () => {
  const [kossi, again, chief] = [await person('Kossi Ahlonsso'), await person('AHLONSSO Kossi'), await person('Nanan')]
  for (const { id } of [kossi, again]) await holds(id, 'Conseiller')
  const held = await holds(chief.id, 'Chef', { from: '2018-01-01', to: today })
  await act((change) => noteSituation(change, { contactId: chief.id, kind: 'bereavement', on: today, note: '' }))
  const book = await bookToCheck(store.read, today)
  expect(book.alike.map(({ a, b, by }) => [[a.name, b.name].sort(), by])).toEqual([
    [['AHLONSSO Kossi', 'Kossi Ahlonsso'], 'name'],
  ])
  expect(book.situations.map(({ name }) => name)).toEqual(['Nanan'])
  await act((change) => checkFunction(change, { id: held.id }))
  await act((change) => settleSituation(change, { id: book.situations[0]?.situation.id ?? '' }))
  await act((change) => tellApart(change, { contactA: again.id, contactB: kossi.id }))
  const after = await bookToCheck(store.read, today)
  expect([after.alike, after.situations]).toEqual([[], []])
})

test('two cards that are one: functions, household and flags come under the card that is kept', async () => {
  const [kept, merged] = [await person('Kossi Ahlonsso'), await person('K. Ahlonsso')]
  await holds(merged.id, 'Préfet')
  await act((change) => noteSituation(change, { contactId: merged.id, kind: 'moved', on: today, note: '' }))
  await act((change) => mergeContacts(change, { keptId: kept.id, mergedId: merged.id }))
  const book = await bookOf(store.read, kept.id, today)
  expect([book.functions.length, book.situations.length]).toEqual([1, 1])
})

test('the journal says that something was noted about somebody, and not what', async () => {
  const kossi = await person('Kossi')
  await act((change) =>
    noteSituation(change, { contactId: kossi.id, kind: 'separation', on: today, note: 'Ne pas écrire à Madame' }),
  )
  const told = await store.read.select().from(history).where(eq(history.event, 'people.situation.noted'))
  expect(told).toHaveLength(1)
  expect(JSON.stringify(told)).not.toMatch(/separation|Madame/)
})
