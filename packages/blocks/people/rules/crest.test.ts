import { expect, test } from 'vitest'
import { crestOf } from './crest.ts'

test.each([
  ['Ville de Port-Amande', 'PA'],
  ['Mairie de Cotonou', 'CO'],
  ['Commune d’Épagny', 'ÉP'],
  ['Mairie du Grand Lahou', 'GL'],
  ['Town Hall', 'HA'],
  ['Mairie', 'MA'],
])('%s → %s', (name, crest) => {
  expect(crestOf(name)).toBe(crest)
})
