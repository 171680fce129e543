import type { Person } from '@cabinet/office/person.ts'
import { expect, test } from 'vitest'
import { formulaFor } from './signing.ts'

const person = (role: Person['roles'][number]): Person => ({
  id: role,
  name: role,
  roles: [role],
  units: [],
  posts: [],
  locale: 'fr',
  standsInFor: [],
})

test('the mayor signs in person, anyone else by delegation, and a stand-in ad interim', () => {
  expect(formulaFor(person('mayor'), null)).toBe('in-person')
  expect(formulaFor(person('deputy-mayor'), null)).toBe('by-delegation')
  expect(formulaFor(person('chief'), person('mayor'))).toBe('ad-interim')
})
