import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut } from './agenda-board-layout.ts'

const lanesOf = (times: [number, number][]) =>
  layOut(times.map(([from, until]) => ({ from, until }))).map(({ from, lane, lanes, span }) => [
    from,
    lane,
    lanes,
    span,
  ])

describe('a column of the board', () => {
  it('gives the whole width to what stands alone', () => {
    expect(
      lanesOf([
        [540, 600],
        [600, 660],
      ]),
    ).toEqual([
      [540, 0, 1, 1],
      [600, 0, 1, 1],
    ])
  })

  it('shares the width between two that overlap', () => {
    expect(
      lanesOf([
        [540, 600],
        [570, 630],
      ]),
    ).toEqual([
      [540, 0, 2, 1],
      [570, 1, 2, 1],
    ])
  })

  it('lets one stretch over the lanes that nobody takes beside it', () => {
    const laid = lanesOf([
      [540, 720],
      [540, 600],
      [540, 600],
      [630, 700],
    ])
    expect(laid.find(([from]) => from === 630)).toEqual([630, 1, 3, 2])
  })

  it('never draws two things over each other, however full the day', () => {
    const thing = fc
      .tuple(fc.integer({ min: 0, max: 1425 }), fc.integer({ min: 1, max: 400 }))
      .map(([from, length]) => ({ from, until: Math.min(1440, from + length) }))
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 40 }), (things) => {
        const laid = layOut(things)
        expect(laid).toHaveLength(things.length)
        for (const [index, one] of laid.entries())
          for (const other of laid.slice(index + 1)) {
            const inTime = one.from < other.until && other.from < one.until
            const inWidth = one.lane < other.lane + other.span && other.lane < one.lane + one.span
            if (inTime) expect(one.lanes).toBe(other.lanes)
            expect(inTime && inWidth).toBe(false)
          }
      }),
    )
  })
})
