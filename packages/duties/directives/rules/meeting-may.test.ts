import type { Person } from '@cabinet/office/person.ts'
import type { Role } from '@cabinet/office/role.ts'
import { expect, test } from 'vitest'
import { mayOnMeeting } from './meeting-may.ts'

const person = (id: string, role: Role): Person => ({
  ...{ id, name: id, roles: [role], units: [], posts: [], locale: 'fr', standsInFor: [] },
})
const meeting = { chairId: 'chair', calledBy: 'caller', state: 'planned' } as const
const acts = (who: Person, state: Parameters<typeof mayOnMeeting>[1]['state'] = 'planned') =>
  Object.entries(mayOnMeeting(who, { ...meeting, state })).flatMap(([act, may]) => (may ? [act] : []))

test.each([
  ['the chair, before', person('chair', 'head'), 'planned', 'keep change presence arrange add begin cancel'],
  [
    'the chair, during',
    person('chair', 'head'),
    'under-way',
    'keep change presence arrange add settle write commit hold',
  ],
  ['the chair, after', person('chair', 'head'), 'held', 'keep presence settle write commit reopen close'],
  ['the chair, once adopted', person('chair', 'head'), 'closed', 'keep'],
  ['whoever called it', person('caller', 'head'), 'held', 'keep presence settle write commit reopen close'],
  ['another head', person('other', 'head'), 'planned', 'add'],
  ['the chef de cabinet', person('chief', 'chief'), 'cancelled', 'keep'],
  ['an agent who takes part', person('agent', 'agent'), 'under-way', ''],
] as const)('%s', (_, who, state, expected) => expect(acts(who, state).join(' ')).toBe(expected))

test('a stand-in keeps the meetings of whoever lent that act', () => {
  const lent = { standInId: 's', absent: person('chair', 'head'), acts: ['directives.meet'], reserved: false }
  const agent = { ...person('agent', 'agent'), standsInFor: [{ ...lent, until: '2026-12-31' }] }
  expect(acts(agent)).toContain('begin')
})
