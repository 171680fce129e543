import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noBuffers } from './busy-time.ts'
import {
  type Booking,
  type Conflict,
  type ConflictSetting,
  conflictsAmong,
  conflictsWith,
  noSetting,
  type Subject,
  subjectsOf,
} from './conflicts.ts'
import { addMinutes, localNumber } from './local-time.ts'
import type { ProtectedRule } from './protected-time.ts'
import { travelTable } from './travel-table.ts'

const mayor: Subject = { diaryId: 'mayor', kind: 'person' }
const deputy: Subject = { diaryId: 'deputy', kind: 'person' }
const hall: Subject = { diaryId: 'hall', kind: 'room' }
const car: Subject = { diaryId: 'car', kind: 'vehicle' }

/** A booking of the mayor on Monday 9 March, in an office whose clocks show UTC. */
function booking(ref: string, hours: string, changes: Partial<Booking> = {}): Booking {
  const [from = '', until = ''] = hours.split('-')
  const start = `2026-03-09T${from}`
  const end = until === '24:00' ? '2026-03-10T00:00' : `2026-03-09T${until}`
  return {
    ...{ ref, start, end, allDay: false, state: 'confirmed', busy: true, placeId: null, subjects: [mayor] },
    ...{ startsAt: new Date(`${start}Z`), endsAt: new Date(`${end}Z`), absence: false, partOf: '', ...noBuffers },
    ...changes,
  }
}

const said = (found: Conflict[]) => found.map((one) => [one.level, one.kind, one.ref, one.other, one.minutes])
const among = (bookings: Booking[], setting: Partial<ConflictSetting> = {}) =>
  said(conflictsAmong(bookings, { ...noSetting, ...setting }))

const town = travelTable([
  { placeA: 'airport', placeB: 'hall', minutes: 40 },
  { placeA: 'hall', placeB: 'market', minutes: 15 },
])

describe('two engagements of one person', () => {
  test.each<[string, Booking[], unknown[]]>([
    ['one after the other', [booking('a', '09:00-10:00'), booking('b', '10:00-11:00')], []],
    [
      'both confirmed, at the same time',
      [booking('b', '09:30-10:30'), booking('a', '09:00-10:00')],
      [['blocking', 'booked', 'a', 'b', 30]],
    ],
    [
      'one within the other',
      [booking('a', '09:00-12:00'), booking('b', '10:00-10:20', { state: 'held' })],
      [['blocking', 'booked', 'a', 'b', 20]],
    ],
    [
      'one of them an option',
      [booking('a', '09:00-10:00'), booking('b', '09:30-10:30', { state: 'option' })],
      [['warning', 'option', 'a', 'b', 30]],
    ],
    [
      'one of them only asked for',
      [booking('a', '09:00-10:00', { state: 'asked' }), booking('b', '09:30-10:30')],
      [['warning', 'option', 'a', 'b', 30]],
    ],
    ['one of them declined', [booking('a', '09:00-10:00', { state: 'declined' }), booking('b', '09:30-10:30')], []],
    ['one of them put off', [booking('a', '09:00-10:00', { state: 'postponed' }), booking('b', '09:30-10:30')], []],
    [
      'two times held for the same option',
      [booking('a', '09:00-10:00', { state: 'option' }), booking('a', '09:30-10:30', { state: 'option' })],
      [],
    ],
    [
      'a day of commemoration, which keeps nobody busy',
      [booking('a', '00:00-24:00', { allDay: true, busy: false }), booking('b', '09:30-10:30')],
      [],
    ],
    [
      'a whole day that does keep busy',
      [booking('a', '00:00-24:00', { allDay: true }), booking('b', '09:30-10:30')],
      [['blocking', 'booked', 'a', 'b', 60]],
    ],
    ['of two different people', [booking('a', '09:00-10:00'), booking('b', '09:00-10:00', { subjects: [deputy] })], []],
    [
      'what takes no time, in the middle of another',
      [booking('a', '09:00-10:00'), booking('b', '09:30-09:30')],
      [['blocking', 'booked', 'a', 'b', 1]],
    ],
  ])('%s', (_, bookings, conflicts) => {
    expect(among(bookings)).toEqual(conflicts)
  })

  test('a room, a vehicle and a driver cannot be in two places either', () => {
    const driver: Subject = { diaryId: 'driver', kind: 'person' }
    for (const subject of [hall, car, driver]) {
      const bookings = [
        booking('a', '09:00-10:00', { subjects: [mayor, subject] }),
        booking('b', '09:30-10:30', { subjects: [deputy, subject] }),
      ]
      const found = conflictsAmong(bookings, noSetting)
      expect(said(found)).toEqual([['blocking', 'booked', 'a', 'b', 30]])
      expect(found[0]?.subject).toEqual(subject)
    }
  })

  test('they are said once for each whose time is taken twice', () => {
    const all = { subjects: [mayor, hall, car] }
    const found = conflictsAmong([booking('a', '09:00-10:00', all), booking('b', '09:30-10:30', all)], noSetting)
    expect(found.map((one) => one.subject?.diaryId)).toEqual(['car', 'hall', 'mayor'])
  })
})

describe('whoever is represented', () => {
  const diaries = [
    { diaryId: 'mayor', kind: 'person', part: 'owner' },
    { diaryId: 'car', kind: 'vehicle', part: 'with' },
    { diaryId: 'deputy', kind: 'person', part: 'represents' },
  ] as const

  test('is free, and the one who goes is not', () => {
    const subjects = subjectsOf(diaries, 'mayor')
    expect(subjects).toEqual([car, deputy])
    const represented = booking('a', '09:00-10:00', { subjects })
    expect(among([represented, booking('b', '09:00-10:00')])).toEqual([])
    expect(among([represented, booking('c', '09:30-10:00', { subjects: [deputy] })])).toEqual([
      ['blocking', 'booked', 'a', 'c', 30],
    ])
  })

  test('without a representation everybody named is busy', () => {
    expect(subjectsOf(diaries.slice(0, 2), null)).toEqual([mayor, car])
  })
})

describe('an absence', () => {
  const away = booking('mission', '00:00-24:00', { allDay: true, absence: true, partOf: 'mission:7' })

  test.each<[string, Booking, unknown[]]>([
    ['confirmed', booking('a', '09:00-10:00'), [['blocking', 'absence', 'mission', 'a', 60]]],
    ['an option', booking('a', '09:00-10:00', { state: 'option' }), [['blocking', 'absence', 'mission', 'a', 60]]],
    ['only asked for', booking('a', '09:00-10:00', { state: 'asked' }), [['blocking', 'absence', 'mission', 'a', 60]]],
    ['represented', booking('a', '09:00-10:00', { subjects: [deputy] }), []],
    ['of the mission itself', booking('a', '09:00-10:00', { partOf: 'mission:7' }), []],
    ['another absence', booking('leave', '09:00-10:00', { absence: true }), []],
    ['a commemoration', booking('a', '00:00-24:00', { allDay: true, busy: false }), []],
    ['declined', booking('a', '09:00-10:00', { state: 'declined' }), []],
  ])('with an engagement in it: %s', (_, engagement, conflicts) => {
    expect(among([away, engagement])).toEqual(conflicts)
  })

  test('has no road and no preparation', () => {
    const until = booking('leave', '00:00-09:00', { absence: true })
    expect(among([until, booking('a', '09:00-10:00', { preparation: 30 })])).toEqual([])
  })
})

describe('what is too close', () => {
  test.each<[string, Partial<Booking>, Partial<Booking>, unknown[]]>([
    ['with nothing to prepare', {}, {}, []],
    ['with a preparation that fits', {}, { preparation: 30 }, []],
    ['with a preparation that does not', {}, { preparation: 31 }, [['warning', 'buffers', 'a', 'b', 1]]],
    [
      'with road after and road before',
      { travelAfter: 20 },
      { travelBefore: 25 },
      [['warning', 'buffers', 'a', 'b', 15]],
    ],
    ['with a debriefing', { debriefing: 20 }, { preparation: 20 }, [['warning', 'buffers', 'a', 'b', 10]]],
    [
      'from the airport to the hall',
      { placeId: 'airport' },
      { placeId: 'hall' },
      [['warning', 'travel', 'a', 'b', 10]],
    ],
    ['from the hall to the market', { placeId: 'hall' }, { placeId: 'market' }, []],
    [
      'from the hall to the market, after a debriefing',
      { placeId: 'hall', debriefing: 20 },
      { placeId: 'market' },
      [['warning', 'buffers', 'a', 'b', 5]],
    ],
    [
      'in the same place: the minutes set aside for the road are not needed',
      { placeId: 'hall', travelAfter: 30 },
      { placeId: 'hall', travelBefore: 30 },
      [],
    ],
    ['between places without a known road', { placeId: 'airport' }, { placeId: 'market' }, []],
    ['an option', { placeId: 'airport', state: 'option' }, { placeId: 'hall' }, [['warning', 'travel', 'a', 'b', 10]]],
  ])('half an hour apart, %s', (_, one, other, conflicts) => {
    const bookings = [booking('b', '10:30-11:00', other), booking('a', '09:00-10:00', one)]
    expect(among(bookings, { travel: town })).toEqual(conflicts)
  })

  test('the road is counted from the engagement just before, not from an earlier one', () => {
    const day = [
      booking('a', '09:00-09:30', { placeId: 'airport' }),
      booking('b', '09:32-09:40', { placeId: null }),
      booking('c', '09:45-10:00', { placeId: 'hall' }),
    ]
    expect(among(day, { travel: town })).toEqual([])
    expect(among([day[0] as Booking, day[2] as Booking], { travel: town })).toEqual([
      ['warning', 'travel', 'a', 'c', 25],
    ])
  })

  test('a room needs no road, a vehicle nothing to prepare', () => {
    const one = { placeId: 'airport', debriefing: 60 }
    const other = { placeId: 'hall', preparation: 60 }
    const both = (subject: Subject) => [
      booking('a', '09:00-10:00', { ...one, subjects: [subject] }),
      booking('b', '10:30-11:00', { ...other, subjects: [subject] }),
    ]
    expect(among(both(hall), { travel: town })).toEqual([])
    expect(among(both(car), { travel: town })).toEqual([['warning', 'travel', 'a', 'b', 10]])
    const [first, second] = both(car)
    expect(
      among([first as Booking, { ...(second as Booking), startsAt: new Date('2026-03-09T10:40Z') }], { travel: town }),
    ).toEqual([])
  })
})

const rule = (changes: Partial<ProtectedRule>): ProtectedRule => ({
  ...{ id: 'rule', diaryId: null, kind: 'prayer', name: 'Prière du vendredi', weekdays: [1], everyDays: null },
  ...{ since: '2026-01-01', until: null, from: '12:30', to: '14:30', ...changes },
})

describe('good to know', () => {
  test('a holiday, each day of it', () => {
    const holidays = [
      { day: '2026-03-09', name: 'Fête' },
      { day: '2026-03-11', name: 'Autre' },
    ]
    const found = conflictsAmong([booking('a', '09:00-10:00')], { ...noSetting, holidays })
    expect(said(found)).toEqual([['information', 'holiday', 'a', '2026-03-09', 0]])
    expect(found[0]?.name).toBe('Fête')
  })

  test.each<[string, Partial<ProtectedRule>, Partial<Booking>, unknown[]]>([
    ['the prayer', {}, {}, [['information', 'prayer', 'a', 'rule', 0]]],
    ['not on another day', { weekdays: [5] }, {}, []],
    ['not at another hour', { from: '15:00', to: '16:00' }, {}, []],
    ['of the mayor alone', { diaryId: 'mayor', kind: 'protected' }, {}, [['information', 'protected', 'a', 'rule', 0]]],
    ['of somebody else', { diaryId: 'deputy' }, {}, []],
    ['not for a room by itself', {}, { subjects: [hall] }, []],
    [
      'the market, every five days',
      { kind: 'market', weekdays: [], everyDays: 5, since: '2026-03-04', from: '', to: '' },
      {},
      [['information', 'market', 'a', 'rule', 0]],
    ],
    [
      'the market, on a whole day too',
      { kind: 'market', from: '', to: '' },
      { allDay: true },
      [['information', 'market', 'a', 'rule', 0]],
    ],
    ['no prayer for a whole day', {}, { allDay: true }, []],
    ['nothing for what keeps nobody busy', {}, { busy: false }, []],
    ['nothing for an absence', {}, { absence: true }, []],
  ])('%s', (_, protectedTime, changes, conflicts) => {
    const protectedTimes = [rule(protectedTime)]
    expect(among([booking('a', '13:00-14:00', changes)], { protectedTimes })).toEqual(conflicts)
  })
})

describe('a conflict somebody accepted', () => {
  const [a, b] = [booking('a', '09:00-10:00'), booking('b', '09:30-10:30', { state: 'option' })]
  const silenced = new Set(conflictsAmong([a, b], noSetting).map((one) => one.key))

  test('is silent', () => {
    expect(among([a, b], { silenced })).toEqual([])
    expect(among([b, a], { silenced })).toEqual([])
  })

  test('speaks again when it becomes another one', () => {
    expect(among([a, { ...b, state: 'confirmed' }], { silenced })).toEqual([['blocking', 'booked', 'a', 'b', 30]])
    expect(among([a, { ...b, ref: 'c' }], { silenced })).toEqual([['warning', 'option', 'a', 'c', 30]])
  })
})

describe('all of them together', () => {
  test('the gravest come first, then the earliest', () => {
    const day = [
      booking('a', '08:00-09:00'),
      booking('b', '08:30-09:30', { state: 'option' }),
      booking('c', '14:00-15:00'),
      booking('d', '14:30-15:30'),
    ]
    expect(among(day).map(([level, , ref]) => [level, ref])).toEqual([
      ['blocking', 'c'],
      ['warning', 'a'],
    ])
  })

  test('a draft hears of its own conflicts and of no other', () => {
    const others = [booking('b', '09:30-10:30'), booking('c', '10:00-11:00'), booking('draft', '09:00-18:00')]
    expect(said(conflictsWith([booking('draft', '09:00-09:45')], others, noSetting))).toEqual([
      ['blocking', 'booked', 'draft', 'b', 15],
    ])
  })
})

const places = ['airport', 'hall', 'market', 'school']
const anyBooking = fc
  .record({
    ref: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'),
    from: fc.integer({ min: 0, max: 150 }),
    lasts: fc.integer({ min: 0, max: 30 }),
    allDay: fc.constantFrom(false, false, false, false, true),
    state: fc.constantFrom<Booking['state'][]>('confirmed', 'confirmed', 'option', 'asked', 'held', 'cancelled'),
    busy: fc.constantFrom(true, true, true, false),
    placeId: fc.constantFrom(null, ...places),
    subjects: fc.uniqueArray(fc.constantFrom(mayor, deputy, hall, car), { minLength: 1, maxLength: 3 }),
    absence: fc.constantFrom(false, false, false, false, false, true),
    partOf: fc.constantFrom('', '', 'mission:1'),
    preparation: fc.constantFrom(0, 0, 15, 30),
    travelBefore: fc.constantFrom(0, 10, 20),
    travelAfter: fc.constantFrom(0, 10, 20),
    debriefing: fc.constantFrom(0, 0, 10),
  })
  .map(({ from, lasts, ...rest }): Booking => {
    const start = rest.allDay ? '2026-03-09T00:00' : addMinutes('2026-03-09T06:00', from * 10)
    const end = addMinutes(start, rest.allDay ? 1440 : lasts * 10)
    return { ...rest, start, end, startsAt: new Date(`${start}Z`), endsAt: new Date(`${end}Z`) }
  })
const anyTravel = fc
  .record({
    ab: fc.integer({ min: 0, max: 90 }),
    bc: fc.integer({ min: 0, max: 90 }),
    ac: fc.integer({ min: 0, max: 90 }),
  })
  .map(({ ab, bc, ac }) =>
    travelTable([
      { placeA: 'airport', placeB: 'hall', minutes: ab },
      { placeA: 'hall', placeB: 'market', minutes: bc },
      { placeA: 'airport', placeB: 'market', minutes: ac },
    ]),
  )

/** The same rules, written the long way: every pair, minute by minute, and nothing sorted. */
function naively(bookings: readonly Booking[], roads: ReturnType<typeof travelTable>): string[] {
  const found = new Map<string, string>()
  const minutes = new Map(
    bookings.map((one) => {
      const [from, until] = [localNumber(one.start), localNumber(one.end)]
      return [one, new Set(Array.from({ length: Math.max(1, until - from) }, (_, at) => from + at))]
    }),
  )
  const minutesOf = (one: Booking) => minutes.get(one) ?? new Set<number>()
  const firm = (one: Booking) => one.absence || ['confirmed', 'held'].includes(one.state)
  const lives = (one: Booking) =>
    one.absence || (one.busy && ['asked', 'option', 'confirmed', 'held'].includes(one.state))
  const roadOf = (one: Booking, other: Booking) => {
    if (one.placeId === null || other.placeId === null) return undefined
    if (one.placeId === other.placeId) return 0
    return roads.minutes.get([one.placeId, other.placeId].sort().join(' '))
  }
  for (const subject of [mayor, deputy, hall, car]) {
    const mine = bookings.filter((one) => lives(one) && one.subjects.some((each) => each.diaryId === subject.diaryId))
    const loose = (one: Booking) => !one.absence && !one.allDay && subject.kind !== 'room'
    for (const one of mine) {
      for (const other of mine) {
        if (one === other || one.ref === other.ref || (one.absence && other.absence)) continue
        if ((one.absence || other.absence) && one.partOf === other.partOf && one.partOf !== '') continue
        const [ours, theirs] = [minutesOf(one), minutesOf(other)]
        const shared = ours.intersection(theirs).size
        const say = (kind: string, minutes: number) => {
          const key = `${kind} ${subject.diaryId} ${[one.ref, other.ref].sort().join(' ')}`
          const known = Number(found.get(key) ?? -1)
          if (minutes > known) found.set(key, String(minutes))
        }
        if (shared > 0) {
          if (one.absence || other.absence) say('absence', shared)
          else say(firm(one) && firm(other) ? 'booked' : 'option', shared)
          continue
        }
        // From here on `one` comes first; the other order is the other turn of the loop.
        const [begins, ends] = [Math.min(...theirs), Math.max(...ours) + 1]
        if (begins < ends || !loose(one) || !loose(other)) continue
        const hidden = mine.some(
          (each) =>
            firm(each) && loose(each) && [...minutesOf(each)].every((minute) => minute >= ends && minute < begins),
        )
        if (hidden) continue
        const road = roadOf(one, other)
        const desk = subject.kind === 'vehicle' ? 0 : one.debriefing + other.preparation
        if (road !== undefined && begins - ends < road) say('travel', road - (begins - ends))
        else {
          const needed = desk + (road ?? one.travelAfter + other.travelBefore)
          if (begins - ends < needed) say('buffers', needed - (begins - ends))
        }
      }
    }
  }
  return [...found].map(([key, minutes]) => `${key} ${minutes}`).sort()
}

describe('a thousand random calendars', () => {
  test('have the conflicts somebody would find by comparing every pair minute by minute', () => {
    let conflicts = 0
    fc.assert(
      fc.property(fc.array(anyBooking, { maxLength: 14 }), anyTravel, (bookings, travel) => {
        const found = conflictsAmong(bookings, { ...noSetting, travel })
        expect(found.map((one) => `${one.key} ${one.minutes}`).sort()).toEqual(naively(bookings, travel))
        const levels = {
          absence: 'blocking',
          booked: 'blocking',
          option: 'warning',
          travel: 'warning',
          buffers: 'warning',
        }
        for (const one of found) expect(one.level).toBe(levels[one.kind as keyof typeof levels])
        conflicts += found.length
      }),
      { numRuns: 1000 },
    )
    // Calendars in which nothing collides would prove nothing.
    expect(conflicts).toBeGreaterThan(1000)
  })

  test('and a draft hears of those that are its own', () => {
    fc.assert(
      fc.property(fc.array(anyBooking, { maxLength: 12 }), anyTravel, (bookings, travel) => {
        const [draft, ...rest] = bookings
        if (!draft) return
        const others = rest.filter((other) => other.ref !== draft.ref)
        const setting = {
          ...noSetting,
          travel,
          protectedTimes: [rule({})],
          holidays: [{ day: '2026-03-10', name: 'Fête' }],
        }
        const its = (one: Conflict) => one.ref === draft.ref || one.other === draft.ref
        expect(conflictsWith([draft], rest, setting)).toEqual(conflictsAmong([draft, ...others], setting).filter(its))
      }),
    )
  })

  test('and the same ones in whatever order they are read', () => {
    fc.assert(
      fc.property(fc.array(anyBooking, { maxLength: 10 }), anyTravel, (bookings, travel) => {
        const keys = (list: Booking[]) =>
          conflictsAmong(list, { ...noSetting, travel })
            .map((one) => one.key)
            .sort()
        expect(keys(bookings.toReversed())).toEqual(keys(bookings))
      }),
    )
  })
})

test('the clock of another zone collides at the same instant, not at the same hour', () => {
  const abroad = { startsAt: new Date('2026-03-09T13:00Z'), endsAt: new Date('2026-03-09T14:00Z') }
  expect(among([booking('a', '09:00-10:00'), booking('b', '09:00-10:00', abroad)])).toEqual([])
})
