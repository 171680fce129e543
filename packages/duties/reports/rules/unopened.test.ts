import { expect, test } from 'vitest'
import { unopenedSaid } from './unopened.ts'

test.each([
  [0, 0],
  [1, 0],
  [4, 0],
  [5, 5],
  [50, 50],
])('of %i lines that are others’ the list says %i', (unopened, said) => {
  expect(unopenedSaid(unopened, 5)).toBe(said)
})
