import type { Person } from '@cabinet/office/person.ts'
import type { Role } from '@cabinet/office/role.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commitmentStates } from './commitment.ts'
import { mayMove } from './parts.ts'

const person = (id: string, role: Role, units: string[] = []): Person => ({
  ...{ id, name: id, roles: [role], units, posts: [], locale: 'fr', standsInFor: [] },
})
const one = { lead: 'person:lead', authorityId: 'mayor', notedBy: 'secretary', stateBy: 'secretary', reserved: false }
const acts = (who: Person, change: Partial<Parameters<typeof mayMove>[1]> = {}) =>
  Object.entries(mayMove(who, { ...one, state: 'issued', ...change }))
    .filter(([, may]) => may)
    .map(([act]) => act)

test.each([
  ['the lead', person('lead', 'head'), 'issued', ['acknowledge', 'claim']],
  ['the mayor', person('mayor', 'mayor'), 'issued', ['cancel', 'postpone']],
  ['whoever noted it', person('secretary', 'secretary'), 'issued', ['cancel', 'postpone']],
  ['somebody else', person('other', 'agent'), 'issued', []],
  ['the mayor, once it is claimed', person('mayor', 'mayor'), 'claimed', ['verify', 'return', 'cancel', 'postpone']],
  ['the lead, once it is claimed', person('lead', 'head'), 'claimed', []],
  ['the mayor, once it is kept', person('mayor', 'mayor'), 'verified', []],
  ['the mayor, when it was only heard', person('mayor', 'mayor'), 'proposed', ['issue', 'cancel', 'postpone']],
] as const)('%s may do', (_, who, state, expected) => {
  expect(acts(who, { state, stateBy: state === 'claimed' ? 'lead' : 'secretary' })).toEqual(expected)
})

test('a unit that leads answers by any of its people', () => {
  expect(acts(person('agent', 'agent', ['works']), { lead: 'unit:works' })).toEqual(['acknowledge', 'claim'])
})

test('nobody verifies or returns what they claimed themselves, whatever their post', () => {
  const anybody = fc.constantFrom<Role>('mayor', 'chief', 'secretary-general', 'head')
  fc.assert(
    fc.property(anybody, fc.constantFrom(...commitmentStates), (role, state) => {
      const self = person('lead', role)
      const may = mayMove(self, { ...one, state, stateBy: 'lead', authorityId: 'lead' })
      expect([may.verify, may.return]).toEqual([false, false])
    }),
  )
})
