import type { Person } from '@cabinet/office/person.ts'
import type { Role } from '@cabinet/office/role.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commitmentStates } from './commitment.ts'
import { groundToMove, mayMove } from './parts.ts'

const person = (id: string, role: Role, units: string[] = []): Person => ({
  ...{ id, name: id, roles: [role], units, posts: [], locale: 'fr', standsInFor: [] },
})
const one = {
  lead: 'person:lead',
  authorityId: 'mayor',
  notedBy: 'secretary',
  stateBy: 'secretary',
  reserved: false,
  helpers: ['person:helper'],
}
const answering = ['cancel', 'postpone', 'supersede', 'helpers', 'attach']
const heard = (id: string) => (id === 'heard' ? 'heard' : 'secretary')
const acts = (who: Person, change: Partial<Parameters<typeof mayMove>[1]> = {}) =>
  Object.entries(mayMove(who, { ...one, state: 'issued', ...change }))
    .filter(([, may]) => may)
    .map(([act]) => act)

test.each([
  ['the lead', person('lead', 'head'), 'issued', ['acknowledge', 'claim', 'helpers', 'attach']],
  ['the mayor', person('mayor', 'mayor'), 'issued', answering],
  ['whoever noted it', person('secretary', 'secretary'), 'issued', answering],
  ['whoever helps', person('helper', 'agent'), 'issued', ['attach']],
  ['somebody else', person('other', 'agent'), 'issued', []],
  ['the mayor, once it is claimed', person('mayor', 'mayor'), 'claimed', ['verify', 'return', ...answering]],
  ['the lead, once it is claimed', person('lead', 'head'), 'claimed', ['helpers', 'attach']],
  ['the mayor, once it is kept', person('mayor', 'mayor'), 'verified', []],
  [
    'the mayor, when it was only heard',
    person('mayor', 'mayor'),
    'proposed',
    ['issue', 'cancel', 'postpone', 'helpers'],
  ],
  ['an agent who heard it', person('heard', 'agent'), 'proposed', ['cancel', 'postpone', 'helpers']],
] as const)('%s may do', (_, who, state, expected) => {
  expect(acts(who, { state, stateBy: state === 'claimed' ? 'lead' : 'secretary', notedBy: heard(who.id) })).toEqual(
    expected,
  )
})

test('a unit that leads answers by any of its people', () => {
  expect(acts(person('agent', 'agent', ['works']), { lead: 'unit:works' })).toEqual([
    'acknowledge',
    'claim',
    'helpers',
    'attach',
  ])
})

test('what a unit below owes is for its own people, not for the head of the house', () => {
  const above = { ...person('head', 'agent', ['house', 'works']), ownUnits: ['house'] }
  expect(acts(above, { lead: 'unit:works' })).toEqual([])
  expect(acts(above, { lead: 'unit:house' })).toContain('claim')
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

test('somebody standing in keeps what the absent person owes, in that person’s place; what is reserved only when lent', () => {
  const absent = { id: 'lead', name: 'lead', roles: ['head'] as Role[], units: [], posts: [] }
  const standing = (reserved: boolean): Person => ({
    ...person('other', 'agent'),
    standsInFor: [{ standInId: 's', absent, acts: ['directives.read'], reserved, until: '2026-12-31' }],
  })
  expect(acts(standing(false))).toEqual(['acknowledge', 'claim', 'helpers', 'attach'])
  expect(acts(standing(false), { reserved: true })).toEqual([])
  expect(acts(standing(true), { reserved: true })).toEqual(['acknowledge', 'claim', 'helpers', 'attach'])
  const given = { ...one, state: 'issued' as const }
  expect(groundToMove(standing(false), given, 'claim')).toEqual({ inPlaceOf: absent })
  expect(groundToMove(person('lead', 'head'), given, 'claim')).toEqual({ inPlaceOf: null })
})

test('what a stand-in claimed for a lead is not verified by that lead, nor by the stand-in in anybody’s place', () => {
  const chief = { id: 'chief', name: 'chief', roles: ['chief'] as Role[], units: [], posts: [] }
  const lent = { standInId: 's', absent: chief, acts: ['directives.read'], reserved: true, until: '2026-12-31' }
  const claimed = { state: 'claimed' as const, stateBy: 'other' }
  expect(acts({ ...person('other', 'agent'), standsInFor: [lent] }, claimed)).not.toContain('verify')
  expect(acts(person('lead', 'chief'), claimed)).not.toContain('verify')
  expect(acts(person('chief', 'chief'), claimed)).toContain('verify')
})
