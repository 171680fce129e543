import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutThatHelps, driftOf, overrunsByOwner, overrunsOf, shortestCut } from './show-drift.ts'
import { plannedTimes, type ShowLineTimes, showTimes } from './show-times.ts'

const minute = 60_000
/** 7 August 2026, 8:30 in Abidjan. */
const start = Date.UTC(2026, 7, 7, 8, 30)
const at = (clock: string) => Date.parse(`2026-08-07T${clock}:00Z`)
const clock = (moment: number) => new Date(moment).toISOString().slice(11, 16)

const line = (id: string, minutes: number, change: Partial<ShowLineTimes> = {}): ShowLineTimes => ({
  ...{ id, minutes, cutTo: null, fixedAt: null, startedAt: null, endedAt: null, skippedAt: null },
  ...change,
})

const programme = [line('colours', 10), line('welcome', 5), line('speech', 20), line('wreath', 10)]
const hours = (lines: readonly ShowLineTimes[], now: string) =>
  showTimes(lines, { start, now: at(now) }).map(({ expected }) => clock(expected.start))

describe('the hours of a run of show', () => {
  test('follow one another from the hour of the ceremony', () => {
    expect(plannedTimes(programme, start).map((one) => clock(one.start))).toEqual(['08:30', '08:40', '08:45', '09:05'])
  })

  test('wait for a fixed hour, and say when those before it run over it', () => {
    const fixed = [line('colours', 10), line('prefect', 5, { fixedAt: at('08:50') }), line('speech', 20)]
    expect(plannedTimes(fixed, start).map((one) => clock(one.start))).toEqual(['08:30', '08:50', '08:55'])
    const clash = [line('colours', 30), line('prefect', 5, { fixedAt: at('08:50') })]
    expect(plannedTimes(clash, start).map((one) => one.overFixed / minute)).toEqual([0, 10])
  })

  test('as long as nothing has begun, everything begins no earlier than now', () => {
    expect(hours(programme, '08:00')).toEqual(['08:30', '08:40', '08:45', '09:05'])
    expect(hours(programme, '08:37')).toEqual(['08:37', '08:47', '08:52', '09:12'])
  })

  test('what runs over pushes those after it, minute by minute', () => {
    const running = [line('colours', 10, { startedAt: at('08:30') }), ...programme.slice(1)]
    expect(hours(running, '08:35')).toEqual(['08:30', '08:40', '08:45', '09:05'])
    expect(hours(running, '08:47')).toEqual(['08:30', '08:47', '08:52', '09:12'])
    expect(driftOf(showTimes(running, { start, now: at('08:47') }))).toEqual({ now: 7, atEnd: 7, missed: [] })
  })

  test('a speech shortened on the spot gives its minutes back', () => {
    const cut = [
      line('colours', 10, { startedAt: at('08:30'), endedAt: at('08:47') }),
      line('welcome', 5, { startedAt: at('08:47') }),
      line('speech', 20, { cutTo: 13 }),
      line('wreath', 10),
    ]
    const times = showTimes(cut, { start, now: at('08:50') })
    expect(times.map(({ expected }) => clock(expected.start))).toEqual(['08:30', '08:47', '08:52', '09:05'])
    expect(driftOf(times)).toEqual({ now: 7, atEnd: 0, missed: [] })
  })

  test('what is left out takes no time, wherever it stands', () => {
    const skipped = [
      line('colours', 10, { startedAt: at('08:30'), endedAt: at('08:40') }),
      line('welcome', 5, { skippedAt: at('08:40') }),
      ...programme.slice(2),
    ]
    expect(hours(skipped, '08:40').slice(2)).toEqual(['08:40', '09:00'])
    expect(driftOf(showTimes(skipped, { start, now: at('08:40') })).now).toBe(-5)
  })

  test('a line taken before its turn leaves the others to follow it', () => {
    const jumped = [line('colours', 10), line('welcome', 5, { startedAt: at('08:30') }), line('speech', 20)]
    expect(hours(jumped, '08:31')).toEqual(['08:35', '08:30', '08:45'])
  })

  test('a fixed hour that can no longer be kept is told, with the minutes', () => {
    const fixed = [line('colours', 10, { startedAt: at('08:30') }), line('prefect', 5, { fixedAt: at('08:45') })]
    expect(driftOf(showTimes(fixed, { start, now: at('08:44') }))).toEqual({ now: 0, atEnd: 0, missed: [] })
    const late = driftOf(showTimes(fixed, { start, now: at('08:49') }))
    expect(late).toEqual({ now: 4, atEnd: 4, missed: [{ id: 'prefect', minutes: 4 }] })
  })

  test('half a minute late is not late', () => {
    const running = [line('colours', 10, { startedAt: at('08:30') }), line('welcome', 5)]
    expect(driftOf(showTimes(running, { start, now: at('08:40') + minute / 2 })).now).toBe(0)
    expect(driftOf([]).now).toBe(0)
  })
})

test.each([
  { length: 20, cutTo: null, late: 7, to: 13 },
  { length: 20, cutTo: 13, late: 3, to: 10 },
  { length: 6, cutTo: null, late: 30, to: shortestCut },
  { length: 2, cutTo: null, late: 5, to: null },
  { length: 20, cutTo: null, late: 0, to: null },
])('a speech of $length min, $late min late, is cut to $to', ({ length, cutTo, late, to }) => {
  expect(cutThatHelps({ minutes: length, cutTo }, late)).toBe(to)
})

test('afterwards: who took more than they had, the worst first; what was left out counts for nobody', () => {
  const lines = [
    { ...line('a', 5, { startedAt: at('08:30'), endedAt: at('08:34') }), title: 'Accueil', owner: 'Protocole' },
    { ...line('b', 10, { startedAt: at('08:34'), endedAt: at('09:02') }), title: 'Discours', owner: 'M. le Préfet' },
    { ...line('c', 5, { skippedAt: at('09:02') }), title: 'Chorale', owner: 'Protocole' },
    { ...line('d', 5, { startedAt: at('09:02'), endedAt: at('09:09') }), title: 'Gerbe', owner: 'Protocole' },
  ]
  const overruns = overrunsOf(lines)
  expect(overruns.map(({ id, over }) => [id, over])).toEqual([
    ['b', 18],
    ['d', 2],
    ['a', -1],
  ])
  expect(overrunsByOwner(overruns)).toEqual([
    { owner: 'M. le Préfet', lines: 1, planned: 10, taken: 28, over: 18 },
    { owner: 'Protocole', lines: 2, planned: 10, taken: 11, over: 1 },
  ])
})

/** A programme of which the first lines are over, perhaps one runs, the others wait. */
const shows = fc
  .record({
    lengths: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 }),
    taken: fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 12 }),
    isRunning: fc.boolean(),
    sinceLast: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ lengths, taken, isRunning, sinceLast }) => {
    let now = start
    const lines = lengths.map((minutes, i) => {
      const took = taken[i]
      if (took === undefined) return line(String(i), minutes)
      const startedAt = now
      now += took * minute
      return line(String(i), minutes, { startedAt, endedAt: now })
    })
    const next = lines.findIndex((one) => one.startedAt === null)
    if (isRunning && next >= 0) lines[next] = line(String(next), lengths[next] ?? 0, { startedAt: now })
    return { lines, now: now + sinceLast * minute }
  })

describe('for any programme', () => {
  test('what waits follows without overlap, never before now', () => {
    fc.assert(
      fc.property(shows, ({ lines, now }) => {
        const times = showTimes(lines, { start, now })
        const waiting = times.filter((one) => one.state === 'waiting')
        for (const [i, one] of waiting.entries()) {
          expect(one.expected.start).toBeGreaterThanOrEqual(now)
          expect(one.expected.start).toBeGreaterThanOrEqual(waiting[i - 1]?.expected.end ?? 0)
        }
      }),
    )
  })

  test('without fixed hours, all that waits is late by the same', () => {
    fc.assert(
      fc.property(shows, ({ lines, now }) => {
        const drifts = showTimes(lines, { start, now })
          .filter((one) => one.state === 'waiting')
          .map((one) => one.drift)
        expect(new Set(drifts).size).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('waiting longer never makes it earlier, and by no more than one has waited', () => {
    fc.assert(
      fc.property(shows, fc.integer({ min: 0, max: 60 }), ({ lines, now }, more) => {
        const before = showTimes(lines, { start, now })
        const after = showTimes(lines, { start, now: now + more * minute })
        for (const [i, one] of before.entries()) {
          const moved = (after[i]?.expected.start ?? 0) - one.expected.start
          expect(moved).toBeGreaterThanOrEqual(0)
          expect(moved).toBeLessThanOrEqual(more * minute)
        }
      }),
    )
  })

  test('cutting what waits gives exactly the minutes cut to the end', () => {
    fc.assert(
      fc.property(shows, fc.nat(), ({ lines, now }, pick) => {
        const waiting = lines.filter((one) => one.startedAt === null && one.minutes > 1)
        const chosen = waiting[pick % Math.max(1, waiting.length)]
        if (!chosen) return
        const cut = lines.map((one) => (one === chosen ? { ...one, cutTo: 1 } : one))
        const end = (all: readonly ShowLineTimes[]) => showTimes(all, { start, now }).at(-1)?.expected.end ?? 0
        expect(end(lines) - end(cut)).toBe((chosen.minutes - 1) * minute)
      }),
    )
  })
})
