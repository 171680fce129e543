import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayFromNumber } from './day.ts'
import { covers, isPeriod, overlap, type Period } from './period.ts'

const anyDay = fc.integer({ min: 20_000, max: 20_040 }).map(dayFromNumber)
const anyPeriod = fc.record({ from: anyDay, to: fc.option(anyDay) }).filter(isPeriod)

describe('from one day to another', () => {
  test('both ends are included, and a single day is a period', () => {
    const day: Period = { from: '2026-05-04', to: '2026-05-04' }
    expect([isPeriod(day), covers(day, '2026-05-04'), covers(day, '2026-05-05')]).toEqual([true, true, false])
  })

  test('two periods overlap exactly when some day is in both', () => {
    const days = Array.from({ length: 41 }, (_, index) => dayFromNumber(20_000 + index))
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (left, right) => {
        return overlap(left, right) === days.some((day) => covers(left, day) && covers(right, day))
      }),
    )
  })
})
