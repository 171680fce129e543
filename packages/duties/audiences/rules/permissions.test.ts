import { roles } from '@cabinet/office/role.ts'
import { expect, test } from 'vitest'
import { audiencesPermissions } from './permissions.ts'

// The table on the wall. One line per act, one column per role, in the order of the closed list of roles:
// clerk, secretary, chief, deputy-chief, secretary-general, mayor, deputy-mayor, adviser, head, agent, protocol, auditor, administrator
const wall = `
audiences.read             x x x x x x x x . . x . .
audiences.read-reserved    . . x x x x . . . . . . .
audiences.register         x x x x . . . . . . x . .
audiences.admit            . x x x x . . . . . . . .
audiences.opinion-chief    . . x x . . . . . . . . .
audiences.opinion-general  . . . . x . . . . . . . .
audiences.decide           . . . . . x . . . . . . .
audiences.schedule         . x x x . . . . . . x . .
audiences.receive          x x x x . . . . . . x . .
audiences.report           . x x x x x x . . . x . .
audiences.follow           . x x x x x x x x x . . .
audiences.settings         . . x . . . . . . . . . x
`

const written = (permissions: Record<string, readonly string[]>) =>
  Object.entries(permissions).map(
    ([act, allowed]) => `${act.padEnd(26)} ${roles.map((role) => (allowed.includes(role) ? 'x' : '.')).join(' ')}`,
  )

test('who may do what is what stands on the wall', () => {
  expect(written(audiencesPermissions)).toEqual(wall.trim().split('\n'))
})
