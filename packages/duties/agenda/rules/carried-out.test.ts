import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carriedOut } from './carried-out.ts'
import { engagementStates } from './engagement.ts'

const now = '2026-03-09T12:00'
const one = { state: 'held' as const, end: '2026-03-09T10:00', busy: true, slotId: null }

test('of last week, three were held, one was not told, one was put off and one declined', () => {
  const week = [one, one, one, { ...one, state: 'confirmed' as const }, { ...one, state: 'postponed' as const }]
  const counted = carriedOut([...week, { ...one, state: 'declined' }], now)
  expect(counted).toEqual({ over: 6, held: 3, untold: 1, off: 1, postponed: 1 })
})

test.each([
  ['what is still going on', { end: '2026-03-09T12:01' }],
  ['a day of commemoration', { busy: false }],
  ['one of the times held for an option', { state: 'option' as const, slotId: 'second' }],
])('%s is not counted', (_what, change) => {
  expect(carriedOut([{ ...one, ...change }], now).over).toBe(0)
})

test('whatever is over is counted once, in one of the four', () => {
  const past = fc.record({
    state: fc.constantFrom(...engagementStates),
    end: fc.constantFrom('2026-03-08T10:00', '2026-03-09T12:00', '2026-03-10T09:00'),
    busy: fc.boolean(),
    slotId: fc.constantFrom(null, 'slot'),
  })
  fc.assert(
    fc.property(fc.array(past), (engagements) => {
      const { over, held, untold, off, postponed } = carriedOut(engagements, now)
      expect(held + untold + off + postponed).toBe(over)
    }),
  )
})
