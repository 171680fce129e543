import type { Held, Person } from '@cabinet/office/person.ts'
import { expect, test } from 'vitest'
import { doorOf, doorsOf, lineGround, readerKeys } from './readers.ts'

const held = (id: string, role: Held['roles'][number]): Held => ({
  id,
  name: id,
  roles: [role],
  units: [`u-${id}`],
  posts: [`p-${id}`],
})
const person = (id: string, role: Held['roles'][number], standsInFor: Person['standsInFor'] = []): Person => ({
  ...held(id, role),
  locale: 'fr',
  standsInFor,
})
const lent = (absent: Held, more: Partial<Person['standsInFor'][number]> = {}) => ({
  ...{ standInId: 's', absent, acts: ['mail.read', 'mail.treat'], reserved: false, until: '2026-12-31' },
  ...more,
})

test('an ordinary letter opens to both circles, an internal one to the inner circle, a reserved one to those named', () => {
  expect(doorsOf('ordinary', [])).toEqual(['circle:ordinary', 'circle:internal'])
  expect(doorsOf('internal', ['ana'])).toEqual(['circle:internal'])
  expect(doorsOf('reserved', ['ana', 'ekoue'])).toEqual(['named:ana', 'named:ekoue'])
})

test('whoever comes to a reserved letter later is named too', () => {
  expect(doorOf('reserved', 'person:ana')).toBe('named:ana')
  expect(doorOf('ordinary', 'person:ana')).toBe('person:ana')
})

test('the clerk sees all but what is reserved, the secretary the outer circle, an agent only what is addressed to them', () => {
  const own = (id: string) => [`person:${id}`, `post:p-${id}`, `unit:u-${id}`, `named:${id}`]
  expect(readerKeys(person('ana', 'clerk'))).toEqual(['circle:internal', 'named:ana'])
  expect(readerKeys(person('rosine', 'secretary'))).toEqual(['circle:ordinary', ...own('rosine')])
  expect(readerKeys(person('moussa', 'agent'))).toEqual(own('moussa'))
})

test('the administrator and the auditor hold no key at all', () => {
  expect(readerKeys(person('w', 'administrator'))).toEqual([])
  expect(readerKeys(person('g', 'auditor'))).toEqual([])
})

test('a stand-in holds the absent person’s keys, the reserved one only when the grant says so', () => {
  const absent = held('solange', 'head')
  const keys = readerKeys(person('moussa', 'agent', [lent(absent)]))
  expect(keys).toContain('person:solange')
  expect(keys).toContain('unit:u-solange')
  expect(keys).not.toContain('named:solange')
  expect(readerKeys(person('moussa', 'agent', [lent(absent, { reserved: true })]))).toContain('named:solange')
})

test('what the absent person may no longer do, the stand-in may not do either', () => {
  const gone: Held = { ...held('solange', 'head'), roles: [] }
  expect(readerKeys(person('moussa', 'agent', [lent(gone)]))).not.toContain('person:solange')
  expect(lineGround(person('moussa', 'agent', [lent(gone)]), 'person:solange')).toBeUndefined()
})

test('a line is one’s own before it is borrowed, and nobody else’s', () => {
  const absent = held('solange', 'head')
  const moussa = person('moussa', 'agent', [lent(absent)])
  expect(lineGround(moussa, 'person:moussa')).toEqual({ inPlaceOf: null })
  expect(lineGround(moussa, 'post:p-solange')).toEqual({ inPlaceOf: absent })
  expect(lineGround(moussa, 'person:desire')).toBeUndefined()
  expect(
    lineGround(person('moussa', 'agent', [lent(absent, { acts: ['mail.read'] })]), 'person:solange'),
  ).toBeUndefined()
})
