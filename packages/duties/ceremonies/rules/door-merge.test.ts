import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Arrival, headcountOf, mergeArrivals, presentGuests, trueTime } from './door-merge.ts'

const note = (id: string, change: Partial<Arrival> = {}): Arrival => ({
  ...{ id, guestId: 'awa', doorId: 'north', people: 1, how: 'code', at: '2026-08-07T08:10:00.000Z', undoneAt: null },
  ...change,
})

const moments = fc
  .integer({ min: 0, max: 300 })
  .map((minutes) => new Date(Date.UTC(2026, 7, 7, 7) + minutes * 60_000).toISOString())

/** Notes of two doors for a handful of guests; the same note may be heard in several shapes, undone or not yet. */
const notes = fc.array(
  fc.record({
    id: fc.constantFrom('1', '2', '3', '4', '5', '6'),
    guestId: fc.constantFrom('awa', 'bakary', 'yves'),
    doorId: fc.constantFrom('north', 'south'),
    people: fc.integer({ min: 1, max: 4 }),
    how: fc.constantFrom('code' as const, 'name' as const),
    at: moments,
    undoneAt: fc.option(moments),
  }),
  { maxLength: 12 },
)

const plain = (all: Map<string, Arrival>) => [...all.values()].sort((one, other) => (one.id < other.id ? -1 : 1))

describe('two doors that meet', () => {
  test('know the same, whoever speaks first', () => {
    fc.assert(
      fc.property(notes, notes, (north, south) => {
        expect(plain(mergeArrivals(north, south))).toEqual(plain(mergeArrivals(south, north)))
      }),
    )
  })

  test('may hear everything twice', () => {
    fc.assert(
      fc.property(notes, notes, (north, south) => {
        const once = mergeArrivals(north, south)
        expect(plain(mergeArrivals(once.values(), south))).toEqual(plain(once))
        expect(plain(mergeArrivals(once.values(), once.values()))).toEqual(plain(once))
      }),
    )
  })

  test('may meet in any order when they are three', () => {
    fc.assert(
      fc.property(notes, notes, notes, (north, south, car) => {
        const left = mergeArrivals(mergeArrivals(north, south).values(), car)
        const right = mergeArrivals(north, mergeArrivals(south, car).values())
        expect(plain(left)).toEqual(plain(right))
      }),
    )
  })

  test('count nobody twice', () => {
    fc.assert(
      fc.property(notes, notes, (north, south) => {
        const all = mergeArrivals(north, south)
        const present = presentGuests(all.values())
        const standing = [...all.values()].filter((one) => one.undoneAt === null)
        expect(headcountOf(present).guests).toBe(new Set(standing.map((one) => one.guestId)).size)
        expect(headcountOf(present).people).toBeLessThanOrEqual(standing.reduce((sum, one) => sum + one.people, 0))
        for (const one of present.values())
          expect(standing.every((other) => other.guestId !== one.guestId || other.at >= one.at)).toBe(true)
      }),
    )
  })
})

test('one guest at two doors is one person, let in by the first of them', () => {
  const north = note('1', { people: 2 })
  const south = note('2', { doorId: 'south', at: '2026-08-07T08:12:00.000Z' })
  const present = presentGuests(mergeArrivals([south], [north]).values())
  expect(present.get('awa')).toMatchObject({ doorId: 'north', people: 2, at: north.at })
  expect(headcountOf(present)).toEqual({ guests: 1, people: 2 })
})

test('undone at one door, the note of the other counts', () => {
  const undone = note('1', { undoneAt: '2026-08-07T08:15:00.000Z' })
  const south = note('2', { doorId: 'south', at: '2026-08-07T08:12:00.000Z' })
  expect(presentGuests([undone, south]).get('awa')?.doorId).toBe('south')
  expect(presentGuests([undone]).size).toBe(0)
})

describe('the clock of a telephone', () => {
  const receivedAt = new Date('2026-08-07T08:30:00Z')
  const earliest = new Date('2026-08-06T08:30:00Z')
  const said = (at: string, sentAt: string, heard = receivedAt) =>
    trueTime({ at: new Date(at), sentAt: new Date(sentAt), receivedAt: heard, earliest })
      .toISOString()
      .slice(0, 16)

  test.each([
    ['is right', '2026-08-07T08:10:00Z', '2026-08-07T08:30:00Z', '2026-08-07T08:10'],
    ['is a minute off, which is left alone', '2026-08-07T08:10:00Z', '2026-08-07T08:31:00Z', '2026-08-07T08:10'],
    ['is an hour fast', '2026-08-07T09:10:00Z', '2026-08-07T09:30:00Z', '2026-08-07T08:10'],
    ['stands in 1970', '1970-01-01T00:05:00Z', '1970-01-01T00:25:00Z', '2026-08-07T08:10'],
    ['says tomorrow though it was set right since', '2026-08-08T08:10:00Z', '2026-08-07T08:30:00Z', '2026-08-07T08:30'],
    ['was in 2019 and set right since', '2019-01-01T08:10:00Z', '2026-08-07T08:30:00Z', '2026-08-06T08:30'],
  ])('%s', (_what, at, sentAt, outcome) => {
    expect(said(at, sentAt)).toBe(outcome)
  })

  test('was right, and the telephone comes back the next day', () => {
    const tomorrow = new Date('2026-08-08T07:00:00Z')
    expect(said('2026-08-07T08:10:00Z', '2026-08-08T07:00:00Z', tomorrow)).toBe('2026-08-07T08:10')
  })

  test('never puts an arrival after the moment we heard of it', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), fc.date({ noInvalidDate: true }), (at, sentAt) => {
        const moment = trueTime({ at, sentAt, receivedAt, earliest }).getTime()
        expect(moment).toBeLessThanOrEqual(receivedAt.getTime())
        expect(moment).toBeGreaterThanOrEqual(earliest.getTime())
      }),
    )
  })
})
