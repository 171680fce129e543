import { roles } from '@cabinet/office/role.ts'
import { expect, test } from 'vitest'
import { mailPermissions } from './permissions.ts'

// The table on the wall. One line per act, one column per role, in the order of the closed list of roles:
// clerk, secretary, chief, deputy-chief, secretary-general, mayor, deputy-mayor, adviser, head, agent, protocol, auditor, administrator
const wall = `
mail.read              x x x x x x x x x x x . .
mail.oversee           x x x x x x . . . . . . .
mail.oversee-internal  x . x x x x . . . . . . .
mail.see-registers     x x x x x x . . . . . . .
mail.register          x x . . . . . . . . . . .
mail.void              x . x . . . . . . . . . .
mail.assign            . . x x x x . . . . . . .
mail.hand-on           . . x x x x . . x . . . .
mail.treat             x x x x x x x x x x x . .
mail.draft             x x x x x x x x x x x . .
mail.visa              x x x x x x x x x x x . .
mail.sign              . . x . x x x . . . . . .
mail.dispatch          x x x x . . . . . . . . .
mail.close             . . x x x x . . . . . . .
mail.settings          . . x . . . . . . . . . x
`

test('each role may do what the table on the wall says, and nothing else', () => {
  const lines = Object.entries(mailPermissions).map(([act, allowed]) => {
    const marks = roles.map((role) => ((allowed as readonly string[]).includes(role) ? 'x' : '.'))
    return `${act.padEnd(23)}${marks.join(' ')}`
  })
  expect(`\n${lines.join('\n')}\n`).toBe(wall)
})

test('whoever looks after accounts or checks the procedures reads no mail', () => {
  for (const [act, allowed] of Object.entries(mailPermissions)) {
    expect(allowed as readonly string[]).not.toContain('auditor')
    if (act !== 'mail.settings') expect(allowed as readonly string[]).not.toContain('administrator')
  }
})
