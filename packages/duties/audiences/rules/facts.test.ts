import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AudienceState, audienceStates, canMoveAudience } from './audience.ts'
import { factsOfMove, stillWaits } from './facts.ts'

const request = {
  id: 'one',
  receivedOn: '2026-03-02',
  dueOn: null,
  motive: 'housing',
  channel: 'counter',
  reserved: false,
} as const

test.each([
  ['to-decide', 'accepted', ['audience.decided']],
  ['to-decide', 'refused', ['audience.decided', 'audience.ended']],
  ['accepted', 'scheduled', ['audience.scheduled']],
  ['in-progress', 'held', ['audience.held', 'audience.ended']],
  ['held', 'closed', []],
  ['confirmed', 'absent', ['audience.missed']],
  ['refused', 'to-decide', ['audience.reopened']],
] as const)('from %s to %s', (state, to, kinds) => {
  expect(factsOfMove({ ...request, state }, to).map((fact) => fact.kind)).toEqual(kinds)
})

test('whatever happens to a request, it ends to wait once more than it began again, or as often', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 30 }), (choices) => {
      let state: AudienceState = 'received'
      let waits = 1
      for (const choice of choices) {
        const onward = audienceStates.filter((to) => canMoveAudience(state, to))
        const to = onward[choice % (onward.length || 1)]
        if (!to) break
        for (const { kind } of factsOfMove({ ...request, state }, to)) {
          if (kind === 'audience.ended') waits -= 1
          if (kind === 'audience.reopened') waits += 1
        }
        state = to
        expect(waits).toBe(stillWaits(state) ? 1 : 0)
      }
    }),
  )
})
