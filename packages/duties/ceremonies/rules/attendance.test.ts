import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attendanceOf } from './attendance.ts'
import { guestStates } from './guest.ts'
import { rankGroups } from './precedence-list.ts'

test('those who came without having said so, and those who said so and did not come, are told apart', () => {
  const { total, groups } = attendanceOf([
    { state: 'accepted', group: 'state', coming: 2, came: 2 },
    { state: 'accepted', group: 'state', coming: 1, came: 0 },
    { state: 'represented', group: 'faith', coming: 1, came: 1 },
    { state: 'declined', group: 'faith', coming: 0, came: 1 },
    { state: 'invited', group: 'other', coming: 0, came: 0 },
  ])
  expect(total).toEqual({ listed: 5, expected: 3, expectedPeople: 4, came: 3, people: 4, missing: 1, unannounced: 1 })
  expect(groups.map((one) => [one.group, one.listed, one.came])).toEqual([
    ['state', 2, 1],
    ['faith', 2, 2],
    ['other', 1, 0],
  ])
})

test('the kinds add up to the whole, and whoever was expected came or is missing', () => {
  const anyone = fc.record({
    state: fc.constantFrom(...guestStates),
    group: fc.constantFrom(...rankGroups),
    coming: fc.nat(5),
    came: fc.nat(5),
  })
  fc.assert(
    fc.property(fc.array(anyone, { maxLength: 60 }), (list) => {
      const { total, groups } = attendanceOf(list)
      for (const key of ['listed', 'expected', 'came', 'people', 'missing', 'unannounced'] as const)
        expect(groups.reduce((sum, one) => sum + one[key], 0)).toBe(total[key])
      expect(total.came - total.unannounced + total.missing).toBe(total.expected)
    }),
  )
})
