import { addDays } from '@cabinet/office/day.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AxisTask, axisOf, sayOffset } from './task-axis.ts'

const day = '2026-12-16'
const task = (id: string, ahead: number, isDone = false): AxisTask => ({
  ...{ id, offset: ahead, isDone, due: addDays(day, ahead) },
})

describe('The retroplanning drawn as a line', () => {
  it('begins with the first task, ends with the last, and shows the ceremony between them', () => {
    const { stops, ceremonyAt } = axisOf([task('cards', -30), task('thanks', 10)], day, '2026-11-20')
    expect(stops.map(({ at }) => at)).toEqual([0, 100])
    expect(ceremonyAt).toBe(75)
  })

  it('says late only of what is not done and whose day is over', () => {
    const tasks = [task('dates', -40, true), task('cards', -30), task('letter', -30, true), task('line', -3)]
    const { stops } = axisOf(tasks, day, '2026-11-20')
    expect(stops.map(({ ids, state }) => [ids, state])).toEqual([
      [['dates'], 'done'],
      [['cards', 'letter'], 'late'],
      [['line'], 'open'],
    ])
  })

  it('does not show a today that is beyond its ends', () => {
    expect(axisOf([task('cards', -30)], day, '2026-10-01').todayAt).toBeNull()
    expect(axisOf([task('cards', -30)], day, '2027-01-01').todayAt).toBeNull()
    expect(axisOf([task('cards', -30)], day, '2026-12-01').todayAt).toBe(50)
  })

  it('stands on one day when everything is on the day itself', () => {
    const { stops, ceremonyAt, todayAt } = axisOf([task('welcome', 0)], day, day)
    expect([stops.length, stops[0]?.at, ceremonyAt, todayAt]).toEqual([1, 0, 0, 0])
  })

  it('never writes two names over each other, nor one over the day of the ceremony', () => {
    const offsets = fc.array(fc.integer({ min: -120, max: 30 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(offsets, (aheads) => {
        const tasks = aheads.map((ahead, i) => task(String(i), ahead))
        const { stops, ceremonyAt } = axisOf(tasks, day, '2026-11-20')
        const named = [...stops.filter((stop) => stop.named).map((stop) => stop.at), ceremonyAt].toSorted(
          (a, b) => a - b,
        )
        for (const [i, at] of named.entries()) {
          const before = named[i - 1]
          if (before !== undefined) expect(at - before).toBeGreaterThanOrEqual(6)
        }
        expect(stops.flatMap((stop) => stop.ids).length).toBe(tasks.length)
      }),
    )
  })

  it.each([
    [-21, 'J−21'],
    [0, 'J'],
    [3, 'J+3'],
  ])('says %i as %s', (offset, said) => expect(sayOffset(offset, 'J')).toBe(said))
})
