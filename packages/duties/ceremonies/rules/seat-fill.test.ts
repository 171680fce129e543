import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BlockKind, HallBlock, HallLayout } from './hall.ts'
import { seatSpots } from './hall-geometry.ts'
import { type BlockNames, hallOf, type Shape, seatsFor } from './hall-shapes.ts'
import { type Filling, fillSeats, keyOf } from './seat-fill.ts'
import { type Comer, type Party, partiesOf, seatsByHonour } from './seat-order.ts'

const names: BlockNames = {
  dais: 'Tribune',
  row: (n) => `Rang ${n}`,
  table: (n) => `Table ${n}`,
  honour: 'Table d’honneur',
}
const block = (kind: BlockKind, count: number): HallBlock => ({
  ...{ id: 'a', kind, label: 'Bloc', x: 500, y: 500, turn: 0, honour: 1 },
  seats: seatsFor(count, 'a'),
})
const hall = (...blocks: HallBlock[]): HallLayout => ({ width: 1000, depth: 1000, blocks })
const alone = (ids: readonly string[]): Party[] => ids.map((guestId) => [{ guestId, part: 0 }])
const plain: Filling = { couples: false, byHand: [] }

/** Who sits where, from the left of the drawing to its right. */
function fromTheLeft(one: HallBlock, parties: Party[], filling: Filling = plain): string[] {
  const { places } = fillSeats(parties, hall(one), filling)
  const spots = seatSpots(one)
  return one.seats
    .map((seat, i) => ({ x: spots[i]?.x ?? 0, who: places.find((place) => place.seatId === seat.id)?.guestId ?? '–' }))
    .sort((a, b) => a.x - b.x)
    .map(({ who }) => who)
}

describe('a line of people', () => {
  test('the row of the Interior ministry stands as its guide shows it, seen from the front', () => {
    const line = ['préfet', 'député', 'sénateur', 'prés. CR', 'prés. CD', 'maire', 'prés. EPCI']
    expect(fromTheLeft(block('dais', 7), alone(line))).toEqual([
      ...['maire', 'prés. CR', 'député', 'préfet', 'sénateur', 'prés. CD', 'prés. EPCI'],
    ])
  })

  test('those who sit in a row look at the dais: the right of the first is drawn on the right', () => {
    expect(fromTheLeft(block('row', 5), alone(['1', '2', '3', '4', '5']))).toEqual(['5', '3', '1', '2', '4'])
  })

  test('with an even number the first two share the middle, the second at the right of the first', () => {
    expect(fromTheLeft(block('dais', 4), alone(['1', '2', '3', '4']))).toEqual(['4', '2', '1', '3'])
    expect(fromTheLeft(block('row', 4), alone(['1', '2', '3', '4']))).toEqual(['3', '1', '2', '4'])
  })

  test('a row turned to face the hall shows its people the other way round', () => {
    expect(fromTheLeft({ ...block('row', 5), turn: 180 }, alone(['1', '2', '3', '4', '5']))).toEqual([
      ...['4', '2', '1', '3', '5'],
    ])
  })
})

describe('a table', () => {
  const line = ['préfet', 'maire', 'député', 'sénateur', 'chef', 'imam']

  test('of honour has the host at its head, the first of the line at the right, the next at the left', () => {
    const { places } = fillSeats(alone(line), hall(block('u-table', 6)), { ...plain, hostId: 'maire' })
    const at = (seat: number) => places.find((one) => one.seatId === `a-${seat}`)?.guestId
    expect([at(1), at(6), at(2), at(5), at(3), at(4)]).toEqual([
      'maire',
      'préfet',
      'député',
      'sénateur',
      'chef',
      'imam',
    ])
  })

  test('without its host has the first of the line at its head', () => {
    const { places } = fillSeats(alone(line), hall(block('round-table', 6)), { ...plain, hostId: 'somebody else' })
    expect(places.find((one) => one.seatId === 'a-1')?.guestId).toBe('préfet')
  })

  test('for the official dinner: who faces the host is fourth, before the far ends', () => {
    const long = block('long-table', 10)
    const { places } = fillSeats(alone(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']), hall(long), plain)
    const spots = seatSpots(long)
    const where = (who: string) => {
      const seat = long.seats.findIndex((one) => one.id === places.find((place) => place.guestId === who)?.seatId)
      return { x: Math.round((spots[seat]?.x ?? 0) - 500), upper: (spots[seat]?.y ?? 0) < 500 }
    }
    expect(where('1')).toEqual({ x: 0, upper: true })
    expect(where('2')).toEqual({ x: -66, upper: true })
    expect(where('3')).toEqual({ x: 66, upper: true })
    expect(where('4')).toEqual({ x: 0, upper: false })
    expect(where('5')).toEqual({ x: -132, upper: true })
  })

  test('of the host’s spouse leaves the right of the host to the guest of honour', () => {
    const couple: Party[] = [
      [{ guestId: 'préfet', part: 0 }],
      [
        { guestId: 'maire', part: 0 },
        { guestId: 'maire', part: 1 },
      ],
    ]
    const { places } = fillSeats(couple, hall(block('round-table', 8)), { couples: true, byHand: [], hostId: 'maire' })
    const seatOf = (key: string) => places.find((one) => keyOf(one) === key)?.seatId
    expect([seatOf('maire/0'), seatOf('préfet/0'), seatOf('maire/1')]).toEqual(['a-1', 'a-8', 'a-2'])
  })

  test('is not left half empty beside a full one of the same honour', () => {
    const layout = hallOf({ shape: 'banquet', honour: 6, tables: 5, seats: 8 }, names)
    const { places } = fillSeats(alone(Array.from({ length: 33 }, (_, i) => String(i))), layout, plain)
    const many = layout.blocks.map((one) => one.seats.filter((seat) => places.some((p) => p.seatId === seat.id)).length)
    expect(many).toEqual([6, 6, 6, 5, 5, 5])
  })
})

describe('couples', () => {
  const pairs: Party[] = ['a', 'b', 'c'].map((guestId) => [
    { guestId, part: 0 },
    { guestId, part: 1 },
  ])

  test('sit side by side, the spouse further out', () => {
    expect(fromTheLeft(block('dais', 7), pairs, { ...plain, couples: true })).toEqual(
      ['c', 'c', 'a', 'a', 'b', 'b', '–'].map((one) => one),
    )
  })

  test('apart never sit side by side while there is another seat', () => {
    const seats = fromTheLeft(block('dais', 9), pairs)
    for (const [i, who] of seats.entries()) if (who !== '–') expect(seats[i + 1]).not.toBe(who)
  })

  test('with a card each are one party, at the place of the one who stands first', () => {
    const comer = (id: string, coupleWith: string | null = null): Comer => ({ id, coming: 1, spouse: '', coupleWith })
    expect(
      partiesOf([comer('1'), comer('2', '4'), comer('3'), comer('4', '2')]).map((party) => party.map(keyOf)),
    ).toEqual([...[['1/0'], ['2/0', '4/0'], ['3/0']]])
  })

  test('are told apart from those who merely come along, who follow after everybody with a rank', () => {
    const line: Comer[] = [
      { id: '1', coming: 3, spouse: 'Mme', coupleWith: null },
      { id: '2', coming: 2, spouse: '', coupleWith: null },
    ]
    expect(partiesOf(line).map((party) => party.map(keyOf))).toEqual([['1/0', '1/1'], ['2/0'], ['1/2'], ['2/2']])
  })
})

test('a hall too small says for whom there is no seat, in the order of the line', () => {
  const { places, without } = fillSeats(alone(['1', '2', '3', '4']), hall(block('row', 2)), plain)
  expect(places).toHaveLength(2)
  expect(without.map((one) => one.guestId)).toEqual(['3', '4'])
})

const shapes = fc.oneof(
  fc.record({
    ...{ shape: fc.constant('theatre' as const), dais: fc.integer({ min: 0, max: 9 }) },
    ...{ rows: fc.integer({ min: 1, max: 4 }), seats: fc.integer({ min: 1, max: 9 }) },
  }),
  fc.record({
    ...{ shape: fc.constant('banquet' as const), honour: fc.integer({ min: 0, max: 9 }) },
    ...{ tables: fc.integer({ min: 1, max: 5 }), seats: fc.integer({ min: 1, max: 9 }) },
  }),
  fc.record({ shape: fc.constantFrom('u' as const, 'official' as const), seats: fc.integer({ min: 1, max: 30 }) }),
)
const crowd = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean()), { maxLength: 40 })
const evenings = fc.record({
  ...{ shape: shapes as fc.Arbitrary<Shape>, crowd, couples: fc.boolean(), kept: fc.array(fc.nat(), { maxLength: 5 }) },
  byHand: fc.uniqueArray(fc.nat(), { maxLength: 5 }),
})

describe('whatever the hall and whoever comes', () => {
  const laidOut = fc
    .constant(null)
    .chain(() => evenings)
    .map(({ shape, crowd: people, couples, kept, byHand }) => {
      const line = people.map(([coming, married], i) => ({
        ...{ id: `g${i}`, coming, spouse: married ? 'Mme' : '', coupleWith: null },
      }))
      const parties = partiesOf(line)
      const drawn = hallOf(shape, names)
      const seats = drawn.blocks.flatMap((one) => one.seats)
      for (const n of kept) Object.assign(seats[n % Math.max(1, seats.length)] ?? {}, { kept: true })
      const sitters = parties.flat()
      const moved = sitters
        .slice(0, byHand.length)
        .map((one, i) => ({ ...one, seatId: seats[((byHand[i] ?? 0) + i) % seats.length]?.id ?? '' }))
      const hostId = line[2]?.id ?? null
      return {
        layout: drawn,
        parties,
        moved,
        seats,
        filled: fillSeats(parties, drawn, { couples, byHand: moved, hostId }),
      }
    })
  const always = (what: string, holds: (one: typeof laidOut extends fc.Arbitrary<infer T> ? T : never) => void) =>
    test(what, () => fc.assert(fc.property(laidOut, holds), { numRuns: 300 }))

  always('nobody sits twice and no seat is taken twice', ({ filled }) => {
    expect(new Set(filled.places.map(keyOf)).size).toBe(filled.places.length)
    expect(new Set(filled.places.map((one) => one.seatId)).size).toBe(filled.places.length)
  })
  always('nobody is lost', ({ filled, parties }) => {
    const found = [...filled.places, ...filled.without].map(keyOf).sort()
    expect(found).toEqual(parties.flat().map(keyOf).sort())
  })
  always('a seat stays empty only when it is kept or everybody sits', ({ filled, seats }) => {
    const taken = new Set(filled.places.map((one) => one.seatId))
    const free = seats.filter((seat) => !seat.kept && !taken.has(seat.id))
    if (filled.without.length > 0) expect(free).toEqual([])
  })
  always('kept seats are taken by hand only', ({ filled, seats }) => {
    const kept = new Set(seats.filter((seat) => seat.kept).map((seat) => seat.id))
    expect(filled.places.filter((one) => kept.has(one.seatId) && !one.byHand)).toEqual([])
  })
  always('who was put somewhere by hand stays there', ({ filled, moved }) => {
    const firstClaim = moved.filter((one, i) => moved.findIndex((other) => other.seatId === one.seatId) === i)
    for (const one of firstClaim) {
      expect(filled.places).toContainEqual({ guestId: one.guestId, part: one.part, seatId: one.seatId, byHand: true })
    }
  })
  always('filling again moves nobody', ({ filled, parties, layout, moved }) => {
    const again = fillSeats(parties, layout, { couples: true, byHand: moved })
    const twice = fillSeats(parties, layout, { couples: true, byHand: again.places.filter((one) => one.byHand) })
    expect(twice).toEqual(again)
    expect(filled.places.length).toBe(again.places.length)
  })

  test('the first sits in the middle of the block of honour', () => {
    fc.assert(
      fc.property(fc.constantFrom<BlockKind>('dais', 'row'), fc.integer({ min: 1, max: 40 }), (kind, count) => {
        const who = fromTheLeft(block(kind, count), alone(Array.from({ length: count }, (_, i) => String(i))))
        expect(Math.abs(who.indexOf('0') - (count - 1) / 2)).toBeLessThanOrEqual(0.5)
      }),
    )
  })
  test('every seat of a block comes exactly once in its order of honour', () => {
    const kinds: BlockKind[] = ['dais', 'row', 'round-table', 'long-table', 'u-table']
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.integer({ min: 0, max: 60 }), (kind, count) => {
        const order = seatsByHonour({ kind, seats: seatsFor(count, 'a') })
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i))
      }),
    )
  })
})

test('six hundred people are seated without waiting', () => {
  const layout = hallOf({ shape: 'theatre', dais: 15, rows: 20, seats: 30 }, names)
  const parties = partiesOf(
    Array.from({ length: 400 }, (_, i) => ({ id: `g${i}`, coming: i % 2 ? 2 : 1, spouse: 'x', coupleWith: null })),
  )
  const { places, without } = fillSeats(parties, layout, { couples: true, byHand: [] })
  expect([places.length, without.length]).toEqual([600, 0])
})
