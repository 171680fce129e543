import { describe, expect, test } from 'vitest'
import {
  asBusy,
  changesBetween,
  type DaySheet,
  type DaySheetLine,
  intervalsOf,
  saysTheSame,
  standOf,
} from './day-sheet.ts'
import { dueOf, sheetDays } from './day-sheet-due.ts'

const day = '2026-11-16'
const line = (start: string, end: string, more: Partial<DaySheetLine> = {}): DaySheetLine => ({
  ...asBusy({
    ref: start,
    engagementId: start,
    slot: '',
    personal: false,
    allDay: false,
    tentative: false,
  } as DaySheetLine),
  ...{ busy: false, title: start, start: `${day}T${start}`, end: `${day}T${end}` },
  ...more,
})
const inauguration = line('09:45', '10:30', { leaveAt: `${day}T09:20`, roadMinutes: 25, place: 'Lycée municipal' })
const audience = line('11:00', '11:30')
const committee = line('15:00', '16:30', { representedBy: 'Efua Lawson', representation: 'accepted' })
const meeting = line('17:00', '18:00')
const lines = [inauguration, audience, committee, meeting]
const sheet = (of: DaySheetLine[]): DaySheet => ({
  day,
  timeZone: 'Africa/Porto-Novo',
  of: 'Mme le Maire',
  lines: of,
  notes: [],
})

describe('what lies between two engagements', () => {
  test('half an hour and more is free time, until one has to leave; less is nothing', () => {
    const late = line('11:50', '12:30')
    const far = line('16:00', '17:00', { leaveAt: `${day}T15:20`, roadMinutes: 40 })
    expect(intervalsOf([inauguration, audience, late, far])).toEqual([
      { freeUntil: '', roadMinutes: 25 },
      { freeUntil: `${day}T11:00`, roadMinutes: 0 },
      { freeUntil: '', roadMinutes: 0 },
      { freeUntil: `${day}T15:20`, roadMinutes: 40 },
    ])
  })

  test('a short one inside a long one frees nobody, and a whole day takes nobody’s hours', () => {
    const long = line('09:00', '12:00')
    const whole = line('00:00', '23:59', { allDay: true })
    const said = intervalsOf([whole, long, line('09:30', '10:00'), line('12:00', '13:00')])
    expect(said.map((one) => one.freeUntil)).toEqual(['', '', '', ''])
  })
})

describe('where the day stands', () => {
  test.each([
    ['08:55', null, '09:45', 25, 50],
    ['09:20', null, '09:45', 0, 25],
    ['09:45', '09:45', '11:00', null, 75],
    ['10:30', null, '11:00', null, 30],
    // Somebody else goes to the committee.
    ['15:30', null, '17:00', null, 90],
    ['17:59', '17:00', null, null, null],
    ['18:00', null, null, null, null],
  ])('at %s %s is going on and %s comes', (time, going, next, leavesIn, startsIn) => {
    const stand = standOf(lines, `${day}T${time}`)
    expect([stand.going?.title ?? null, stand.next?.title ?? null]).toEqual([going, next])
    expect([stand.leavesIn, stand.startsIn]).toEqual([leavesIn, startsIn])
  })
})

describe('what changed since the sheet was handed out', () => {
  test('a line added, one gone, one moved: in the order of the day', () => {
    const moved = { ...audience, start: `${day}T11:15`, end: `${day}T11:45` }
    const visit = line('14:00', '14:30')
    const said = changesBetween(sheet([inauguration, audience, meeting]), sheet([inauguration, moved, visit]))
    expect(said.map(({ kind, line: { title } }) => [kind, title])).toEqual([
      ['changed', '11:00'],
      ['added', '14:00'],
      ['removed', '17:00'],
    ])
    expect(said[0]).toMatchObject({ fields: ['end', 'start'], before: { start: `${day}T11:00` } })
  })

  test('people in the room are part of the line', () => {
    const guest = { name: 'Reine Ablavi', function: 'Proviseur', salutation: 'Madame le Proviseur' }
    const before = sheet([{ ...inauguration, people: [guest] }])
    expect(
      changesBetween(before, sheet([{ ...inauguration, people: [{ ...guest, function: 'Rectrice' }] }])),
    ).toMatchObject([{ kind: 'changed', fields: ['people'] }])
  })

  test('the order in which a database gives the fields back is no change', () => {
    const turned = Object.fromEntries(Object.entries(inauguration).reverse()) as DaySheetLine
    expect(saysTheSame(sheet([inauguration]), sheet([turned]))).toBe(true)
  })

  test('two times held for one option are two lines', () => {
    const held = (start: string, slot: string) => line(start, '12:00', { ref: 'a', slot, tentative: true })
    expect(changesBetween(sheet([held('10:00', '1'), held('11:00', '2')]), sheet([held('10:00', '1')]))).toMatchObject([
      { kind: 'removed', line: { slot: '2' } },
    ])
  })
})

test('who may only know that time is taken learns its hours and nothing else', () => {
  const told = {
    ...inauguration,
    people: [{ name: 'X', function: 'Y', salutation: 'Z' }],
    contactPhone: '1',
    brief: 'secret',
    personal: true,
  }
  const { ref, engagementId, slot, start, end, personal, ...rest } = asBusy(told)
  expect([ref, engagementId, slot, start, end, personal]).toEqual(['09:45', '09:45', '', told.start, told.end, true])
  expect(new Set(Object.values(rest).map(String))).toEqual(new Set(['', '0', 'false', 'true']))
  expect(rest.busy).toBe(true)
})

describe('when the clock hands a sheet out', () => {
  test('tomorrow’s from six in the evening, today’s at any hour', () => {
    expect(sheetDays('2026-11-15T17:59')).toEqual(['2026-11-15'])
    expect(sheetDays('2026-11-15T18:00')).toEqual(['2026-11-15', '2026-11-16'])
    expect(sheetDays('2026-12-31T23:59')).toEqual(['2026-12-31', '2027-01-01'])
  })

  const now = (local: string, at: string) => ({ local: `${day}T${local}`, at: new Date(`${day}T${at}Z`) })
  const issued = (content: DaySheet) => ({ content, madeAt: new Date(`${day}T08:00:00Z`) })

  test.each([
    ['nothing was handed out and nothing is on', null, sheet([]), now('08:00', '08:00'), 'nothing'],
    ['nothing was handed out and something is on', null, sheet(lines), now('08:00', '08:00'), 'now'],
    ['nothing was handed out and the day is over', null, sheet(lines), now('19:00', '19:00'), 'nothing'],
    ['nothing changed', issued(sheet(lines)), sheet(lines), now('09:00', '09:00'), 'nothing'],
    ['something changed long after', issued(sheet(lines)), sheet([meeting]), now('09:00', '09:00'), 'now'],
    ['somebody is still mending it', issued(sheet(lines)), sheet([meeting]), now('08:04', '08:04'), 'later'],
    ['all of it was cancelled', issued(sheet(lines)), sheet([]), now('09:00', '09:00'), 'now'],
    [
      'a day that is over was put in order',
      issued(sheet([audience])),
      sheet([inauguration]),
      now('19:00', '19:00'),
      'nothing',
    ],
  ] as const)('%s', (_when, latest, fresh, at, due) => {
    expect(dueOf(latest, fresh, at)).toBe(due)
  })
})
