import { theOffice } from '@cabinet/office/person.ts'
import type { Store } from '@cabinet/store/store.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addContact } from './add-contact.ts'
import { handClock, testOffice } from './browser-for-tests.ts'
import { changeContact } from './change-contact.ts'
import { contactOf, pageOfContacts, suggestContacts } from './find-contacts.ts'
import { mergeContacts } from './merge-contacts.ts'

let store: Store
beforeEach(async () => {
  ;({ store } = await testOffice(handClock()))
})
afterEach(() => store.close())

const contact = (name: string, spokesperson = '') => ({
  ...{ kind: 'association' as const, name, spokesperson, address: '', email: '', phone: '' },
})
const add = (name: string, spokesperson = '') =>
  store.change(theOffice, (change) => addContact(change, contact(name, spokesperson)))
const suggested = async (text: string) => (await suggestContacts(store.read, text)).map((one) => one.name)

test('a contact is found by the beginning of its name, by its words, by who speaks for it, accents or not', async () => {
  await add('Électricité des Lagunes')
  await add('Union des commerçants', 'Mme Éléonore Tano, présidente')
  await add('Comité de quartier')
  expect(await suggested('elec')).toEqual(['Électricité des Lagunes'])
  expect(await suggested('COMMERCANTS un')).toEqual(['Union des commerçants'])
  expect(await suggested('eleonore')).toEqual(['Union des commerçants'])
  expect(await suggested('%')).toEqual([])
  expect(await suggested('  ')).toEqual([])
})

test('names that begin like it come first, ten at most', async () => {
  await add('Rue du Lycée')
  for (let n = 10; n < 25; n++) await add(`Lycée ${n}`)
  const names = await suggested('lycée')
  expect(names).toHaveLength(10)
  expect(names[0]).toBe('Lycée 10')
  expect(await suggested('lycee 24')).toEqual(['Lycée 24'])
})

test('a new name is found and the old one is not', async () => {
  const { id } = await add('Ancien nom')
  await store.change(theOffice, (change) => changeContact(change, { id, ...contact('Société nouvelle') }))
  expect(await suggested('ancien')).toEqual([])
  expect(await suggested('nouvelle')).toEqual(['Société nouvelle'])
})

test('two that are one: the second leads to the first, and so does whatever led to it', async () => {
  const [kept, merged, older] = [
    await add('Mairie de Kpota'),
    await add('Mairie Kpota'),
    await add('Mairie kpota (bis)'),
  ]
  const merge = (keptId: string, mergedId: string) =>
    store.change(theOffice, (change) => mergeContacts(change, { keptId, mergedId }))
  await merge(merged.id, older.id)
  await merge(kept.id, merged.id)
  for (const { id } of [kept, merged, older]) expect((await contactOf(store.read, id)).name).toBe('Mairie de Kpota')
  expect(await suggested('kpota')).toEqual(['Mairie de Kpota'])
  await expect(merge(merged.id, kept.id)).rejects.toThrow('office.not-found')
  await expect(merge(kept.id, kept.id)).rejects.toThrow('office.not-found')
})

test('the list goes page by page, in order, each once', async () => {
  await store.change(theOffice, async (change) => {
    for (let n = 0; n < 120; n++) await addContact(change, contact(`Contact ${n % 60}`))
  })
  const seen: string[] = []
  for (let after: Awaited<ReturnType<typeof pageOfContacts>>['next'] | undefined; after !== null; ) {
    const page = await pageOfContacts(store.read, { after })
    seen.push(...page.contacts.map((one) => one.id))
    after = page.next
  }
  expect(new Set(seen).size).toBe(120)
  expect(seen).toHaveLength(120)
})
