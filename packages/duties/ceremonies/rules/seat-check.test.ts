import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HallLayout } from './hall.ts'
import { blockReach, seatSpots, seenFrom } from './hall-geometry.ts'
import { hallOf, seatsFor, withRoom, withSeats } from './hall-shapes.ts'
import { afterMove, goesAgainstOrder, seatDifference } from './seat-check.ts'
import { fillSeats } from './seat-fill.ts'
import type { Party } from './seat-order.ts'

const dais: HallLayout = {
  ...{ width: 1000, depth: 1000 },
  blocks: [{ id: 'd', kind: 'dais', label: 'Tribune', x: 500, y: 100, turn: 0, honour: 1, seats: seatsFor(5, 'd') }],
}
const parties: Party[] = ['1', '2', '3', '4'].map((guestId) => [{ guestId, part: 0 }])
const { places } = fillSeats(parties, dais, { couples: false, byHand: [] })

describe('a move by hand', () => {
  const move = (guestId: string, seatId: string) => {
    const after = afterMove(places, { guestId, part: 0, seatId })
    return { after, against: goesAgainstOrder({ before: places, after }, parties, dais) }
  }
  const seatOf = (guestId: string) => places.find((one) => one.guestId === guestId)?.seatId ?? ''

  test('swaps the two, and both stay there when the hall is filled again', () => {
    const { after } = move('3', seatOf('2'))
    expect(after.find((one) => one.guestId === '2')?.seatId).toBe(seatOf('3'))
    expect(fillSeats(parties, dais, { couples: false, byHand: after.filter((one) => one.byHand) }).places).toEqual(
      expect.arrayContaining(after.filter((one) => one.byHand)),
    )
  })
  test.each([
    ['the third in the place of the second', '3', '2', true],
    ['the first in the place of the last', '1', '4', true],
  ])('%s goes against the order', (_what, who, whose, expected) => {
    expect(move(who, seatOf(whose)).against).toBe(expected)
  })
  test('of the last to the free seat at the end does not', () => {
    const free = dais.blocks[0]?.seats.find((seat) => !places.some((one) => one.seatId === seat.id))?.id ?? ''
    expect(move('4', free).against).toBe(false)
    expect(move('1', free).against).toBe(true)
  })
  test('back to where the order wants them asks for no reason', () => {
    const wrong = afterMove(places, { guestId: '3', part: 0, seatId: seatOf('2') })
    const right = afterMove(wrong, { guestId: '2', part: 0, seatId: seatOf('2') })
    expect(goesAgainstOrder({ before: wrong, after: right }, parties, dais)).toBe(false)
  })
  test('to one’s own seat changes nothing', () => {
    expect(seatDifference(places, afterMove(places, { guestId: '1', part: 0, seatId: seatOf('1') }))).toEqual([])
  })
  test('of somebody without a seat to a taken one leaves the other without, and says so', () => {
    const change = seatDifference(places, afterMove(places, { guestId: '9', part: 0, seatId: seatOf('4') }))
    expect(change).toEqual(expect.arrayContaining([{ guestId: '4', part: 0, from: seatOf('4'), to: null }]))
  })
})

test('the difference of two fillings, applied to the first, is the second', () => {
  const crowd = (many: number): Party[] => Array.from({ length: many }, (_, i) => [{ guestId: `g${i}`, part: 0 }])
  fc.assert(
    fc.property(fc.nat(7), fc.nat(7), (many, gone) => {
      const before = fillSeats(crowd(many), dais, { couples: false, byHand: [] }).places
      const after = fillSeats(crowd(many).slice(gone), dais, { couples: false, byHand: [] }).places
      const applied = new Map(before.map((one) => [one.guestId, one.seatId]))
      for (const { guestId, to } of seatDifference(before, after)) {
        if (to === null) applied.delete(guestId)
        else applied.set(guestId, to)
      }
      expect([...applied].sort()).toEqual(after.map((one) => [one.guestId, one.seatId]).sort())
    }),
  )
})

describe('a hall', () => {
  const names = {
    dais: 'Tribune',
    row: (n: number) => `Rang ${n}`,
    table: (n: number) => `Table ${n}`,
    honour: 'Honneur',
  }
  test.each([
    [{ shape: 'theatre', dais: 7, rows: 20, seats: 30 } as const],
    [{ shape: 'banquet', honour: 12, tables: 24, seats: 10 } as const],
    [{ shape: 'official', seats: 24 } as const],
    [{ shape: 'u', seats: 25 } as const],
  ])('drawn as %o keeps its seats apart and inside its walls', (shape) => {
    const layout = hallOf(shape, names)
    const spots = layout.blocks.flatMap(seatSpots)
    for (const [i, one] of spots.entries()) {
      expect(one.x > 0 && one.x < layout.width && one.y > 0 && one.y < layout.depth).toBe(true)
      for (const other of spots.slice(i + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(50)
    }
    const ids = layout.blocks.flatMap((block) => block.seats.map((seat) => seat.id))
    expect(new Set(ids).size).toBe(ids.length)
  })
  test('seen from the dais stands the other way round, and back again is itself', () => {
    const there = seenFrom({ x: 10, y: 20 }, { width: 100, depth: 80 }, 'dais')
    expect(there).toEqual({ x: 90, y: 60 })
    expect(seenFrom(there, { width: 100, depth: 80 }, 'dais')).toEqual({ x: 10, y: 20 })
  })
  test('with fewer and then more seats in a block keeps the ids of those that stayed, and makes no id twice', () => {
    const [block] = dais.blocks
    if (!block) throw new Error('There is no dais.')
    const again = withSeats(withSeats(block, 3), 6)
    expect(again.seats.map((seat) => seat.id)).toEqual(['d-1', 'd-2', 'd-3', 'd-4', 'd-5', 'd-6'])
  })
  test('grows when a block is put beyond its walls', () => {
    const [block] = dais.blocks
    if (!block) throw new Error('There is no dais.')
    const wide = withRoom({ ...dais, blocks: [{ ...block, x: -50, y: 1200 }] })
    const [moved] = wide.blocks
    const { across, along } = blockReach(block)
    expect(moved && moved.x - across >= 0 && moved.y + along <= wide.depth).toBe(true)
  })
})
