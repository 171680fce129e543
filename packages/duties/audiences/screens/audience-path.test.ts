import { expect, test } from 'vitest'
import { audienceStates } from '../rules/audience.ts'
import { pathOf } from './audience-path.ts'

const said = (state: (typeof audienceStates)[number]) => pathOf(state).map((step) => step.state)

test.each([
  ['received', ['current', 'waiting', 'waiting', 'waiting', 'waiting', 'waiting']],
  ['incomplete', ['blocked', 'waiting', 'waiting', 'waiting', 'waiting', 'waiting']],
  ['to-decide', ['done', 'done', 'current', 'waiting', 'waiting', 'waiting']],
  ['refused', ['done', 'done', 'blocked', 'waiting', 'waiting', 'waiting']],
  ['absent', ['done', 'done', 'done', 'done', 'blocked', 'waiting']],
  ['closed', ['done', 'done', 'done', 'done', 'done', 'done']],
] as const)('a request that is %s shows where it stands', (state, steps) => {
  expect(said(state)).toEqual(steps)
})

test('a request in any state stands at one stage at most, and nothing after it is done', () => {
  for (const state of audienceStates) {
    const steps = said(state)
    const reached = steps.findIndex((step) => step !== 'done')
    expect(steps.filter((step) => step === 'current' || step === 'blocked').length).toBeLessThan(2)
    if (reached >= 0) expect(steps.slice(reached + 1).every((step) => step === 'waiting')).toBe(true)
  }
})
