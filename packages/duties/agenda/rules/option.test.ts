import { describe, expect, test } from 'vitest'
import { confirmSlot, optionLapsed, proposedOptionEnd } from './option.ts'

const at = (text: string) => new Date(`2026-03-${text}Z`)
const slot = (id: string, startsAt: string, state: 'held' | 'confirmed' | 'released' = 'held') => ({
  ...{ id, state, startsAt: at(startsAt) },
})

describe('an option is given up', () => {
  const two = [slot('a', '12T09:00'), slot('b', '14T09:00')]
  test.each([
    ['not before its date', at('10T08:00'), two, '10T07:59', false],
    ['at its date', at('10T08:00'), two, '10T08:00', true],
    ['not while one of its times is still to come', null, two, '13T08:00', false],
    ['when the last of its times has begun', null, two, '14T09:00', true],
    ['not when its times were released already', null, [slot('a', '01T09:00', 'released')], '14T09:00', false],
    ['never, without a date and without times', null, [], '14T09:00', false],
  ])('%s', (_, optionUntil, slots, now, lapsed) => {
    expect(optionLapsed({ state: 'option', optionUntil, slots }, at(now))).toBe(lapsed)
  })

  test('and what is confirmed is not', () => {
    expect(optionLapsed({ state: 'confirmed', optionUntil: at('01T00:00'), slots: [] }, at('10T00:00'))).toBe(false)
  })
})

test('confirming one of the times held releases the others, and one released is not held any more', () => {
  const slots = [slot('a', '12T09:00'), slot('b', '14T09:00'), slot('c', '15T09:00', 'released')]
  expect(confirmSlot(slots, 'b')?.map((one) => one.state)).toEqual(['released', 'confirmed', 'released'])
  expect(confirmSlot(slots, 'c')).toBeNull()
  expect(confirmSlot(slots, 'd')).toBeNull()
})

test.each([
  ['a week on', [], '16T08:00'],
  [
    'when the first of its times begins, if that is sooner',
    [{ startsAt: at('12T09:00') }, { startsAt: at('11T09:00') }],
    '11T09:00',
  ],
  ['at once, when that is over', [{ startsAt: at('01T09:00') }], '09T08:00'],
])('it is proposed to give it up %s', (_, slots, end) => {
  expect(proposedOptionEnd(at('09T08:00'), slots)).toEqual(at(end))
})
