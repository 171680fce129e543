import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '@cabinet/store/root.ts'
import { describe, expect, test } from 'vitest'
import { occurrencesOf } from '../rules/recurrence.ts'
import { type ReadEvent, readCalendar } from './ics-read.ts'
import { candidateZones, windowsZones } from './ics-windows-zones.ts'
import { planImport } from './import-plan.ts'

const office = { timeZone: 'Africa/Porto-Novo' }
const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:u1@x', ...lines, 'END:VEVENT']
const read = (...lines: string[]) => readCalendar(calendar(...lines), office)
const one = (...lines: string[]): ReadEvent => {
  const [first] = read(...event(...lines)).events
  if (!first) throw new Error('Nothing was read.')
  return first
}

test('an invitation as most programmes write it', () => {
  const found = one(
    'DTSTAMP:20260301T080000Z',
    'DTSTART;TZID=Europe/Paris:20260309T083000',
    'DTEND;TZID=Europe/Paris:20260309T093000',
    'SUMMARY;LANGUAGE=fr:Réunion\\, salle\\; A',
    'DESCRIPTION:Ordre du jour\\n- le bud',
    ' get\\n- les fêtes',
    'LOCATION:Hôtel de ville',
    'ORGANIZER;CN=Rita:mailto:RITA@x.example',
    'ATTENDEE;CN="Agbo, Rita";PARTSTAT=ACCEPTED;ROLE=CHAIR:mailto:rita@x.example',
    'SEQUENCE:3',
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'X-APPLE-TRAVEL-DURATION;VALUE=DURATION:PT1H5M',
    'BEGIN:VALARM',
    'TRIGGER:-PT15M',
    'DESCRIPTION:Rappel',
    'END:VALARM',
  )
  expect(found).toMatchObject({
    ...{ uid: 'u1@x', sequence: 3, title: 'Réunion, salle; A', place: 'Hôtel de ville' },
    description: 'Ordre du jour\n- le budget\n- les fêtes',
    ...{ start: '2026-03-09T08:30', end: '2026-03-09T09:30', timeZone: 'Europe/Paris', allDay: false },
    ...{ confidentiality: 'personal', busy: false, travelMinutes: 65, organizer: 'rita@x.example', warnings: [] },
    attendees: [{ name: 'Agbo, Rita', address: 'rita@x.example', role: 'host', response: 'accepted', delegatedTo: '' }],
  })
  expect(found.raw).toContain('BEGIN:VALARM')
})

const zones: [string, string, string, string[]][] = [
  ['Windows', 'Romance Standard Time', 'Europe/Paris', []],
  ['Windows, another case', 'w. central africa standard time', 'Africa/Lagos', []],
  ['a maker’s long name', '/freeassociation.sourceforge.net/Tzfile/Europe/Brussels', 'Europe/Brussels', []],
  ['three names deep', '/x.example/20050126_1/America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires', []],
  ['nobody knows it', 'Heure de la Mairie', 'Africa/Porto-Novo', ['zone-unknown']],
]

test.each(zones)('a zone: %s', (_, name, timeZone, warnings) => {
  const found = one(`DTSTART;TZID="${name}":20260309T083000`, 'DURATION:PT45M')
  expect([found.timeZone, found.start, found.end, found.warnings]).toEqual([
    timeZone,
    '2026-03-09T08:30',
    '2026-03-09T09:15',
    warnings,
  ])
})

const custom = (standard: string, summer: string, months: [number, number]) => [
  'BEGIN:VTIMEZONE',
  'TZID:Maison',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  `RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=${months[1]}`,
  `TZOFFSETFROM:${summer}`,
  `TZOFFSETTO:${standard}`,
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  `RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=${months[0]}`,
  `TZOFFSETFROM:${standard}`,
  `TZOFFSETTO:${summer}`,
  'END:DAYLIGHT',
  'END:VTIMEZONE',
]

test('a zone known only by its offsets is found by them, wherever in the file it is explained', () => {
  const event1 = event('DTSTART;TZID=Maison:20260709T083000', 'DURATION:PT1H')
  const before = read(...custom('+0100', '+0200', [3, 10]), ...event1).events[0]
  const after = read(...event1, ...custom('+0100', '+0200', [3, 10])).events[0]
  expect([before?.timeZone, before?.warnings]).toEqual(['Europe/Paris', ['zone-guessed']])
  expect(after).toEqual(before)
  const fixed = read(...custom('+0530', '+0530', [3, 10]), ...event1).events[0]
  expect(fixed?.timeZone).toBe('Asia/Calcutta')
  const own = read(...custom('+0100', '+0100', [3, 10]), ...event1).events[0]
  expect(own?.timeZone).toBe('Africa/Porto-Novo')
  const nowhere = read(...custom('+0107', '+0207', [3, 10]), ...event1).events[0]
  expect([nowhere?.timeZone, nowhere?.warnings]).toEqual(['Africa/Porto-Novo', ['zone-unknown']])
})

test('what is said in UTC is shown on the office’s clock when it happens once, and keeps UTC when it repeats', () => {
  expect(one('DTSTART:20260309T083000Z', 'DTEND:20260309T093000Z')).toMatchObject({
    ...{ start: '2026-03-09T09:30', end: '2026-03-09T10:30', timeZone: 'Africa/Porto-Novo' },
  })
  const series = one('DTSTART:20260309T083000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY')
  expect([series.start, series.timeZone]).toEqual(['2026-03-09T08:30', 'UTC'])
})

const times: [string, string[], Partial<ReadEvent>][] = [
  [
    'a floating hour is the office’s',
    ['DTSTART:20260309T083000', 'DTEND:20260309T090000'],
    { warnings: ['floating'], timeZone: 'Africa/Porto-Novo' },
  ],
  [
    'a whole day',
    ['DTSTART;VALUE=DATE:20260309'],
    { start: '2026-03-09T00:00', end: '2026-03-10T00:00', allDay: true, warnings: [] },
  ],
  [
    'three whole days',
    ['DTSTART;VALUE=DATE:20260309', 'DTEND;VALUE=DATE:20260312'],
    { end: '2026-03-12T00:00', allDay: true },
  ],
  [
    'a day without saying that it is one',
    ['DTSTART:20260309', 'DTEND:20260310'],
    { allDay: true, end: '2026-03-10T00:00' },
  ],
  ['no end', ['DTSTART:20260309T083000Z'], { end: '2026-03-09T10:00', warnings: ['no-end'] }],
  [
    'an end before the start',
    ['DTSTART:20260309T083000Z', 'DTEND:20260309T073000Z'],
    { end: '2026-03-09T10:00', warnings: ['end-before-start'] },
  ],
  [
    'an end in another zone',
    ['DTSTART;TZID=Europe/Paris:20260309T083000', 'DTEND;TZID=America/New_York:20260309T050000'],
    { end: '2026-03-09T10:00' },
  ],
  [
    'a year long',
    ['DTSTART:20260309T083000Z', 'DTEND:20270309T083000Z'],
    { end: '2026-04-09T09:30', warnings: ['too-long'] },
  ],
  ['a duration of weeks and days', ['DTSTART:20260309T083000Z', 'DURATION:P1W2D'], { end: '2026-03-18T09:30' }],
  [
    'seconds',
    ['DTSTART:20260309T083059Z', 'DTEND:20260309T093001Z'],
    { start: '2026-03-09T09:30', end: '2026-03-09T10:30' },
  ],
]

test.each(times)('%s', (_, lines, expected) => {
  expect(one(...lines)).toMatchObject(expected)
})

test.each([
  'DTSTART:INVALID',
  'DTSTART:20260231T100000',
  'DTSTART:00010101T000000Z',
  'DTSTART;VALUE=DATE:99991231',
  'SUMMARY:x',
])('without a start there is nothing to read: %s', (line) => {
  const found = read(...event(line), ...event('DTSTART:20260309T083000Z', 'SUMMARY:Le suivant'))
  expect([found.unreadable, found.events.map(({ title }) => title)]).toEqual([1, ['Le suivant']])
})

test('days left out of a series with hours leave out what begins on them; added times may be periods', () => {
  const found = one(
    ...['DTSTART;TZID=Europe/Paris:20260309T083000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=10'],
    ...['EXDATE;VALUE=DATE:20260310,20260311', 'EXDATE:20260312T073000Z'],
    'RDATE;VALUE=PERIOD;TZID=Europe/Paris:20260401T100000/PT1H,20260402T100000/20260402T130000',
  )
  expect(found.skippedStarts).toEqual(['2026-03-10T08:30', '2026-03-11T08:30', '2026-03-12T08:30'])
  expect(found.extraStarts).toEqual(['2026-04-01T10:00', '2026-04-02T10:00'])
  expect(found.warnings).toEqual(['period-length'])
})

test('a second rule, a rule of exclusion and a rule we cannot follow are told', () => {
  const found = planImport(
    read(
      ...event(
        'DTSTART:20260309T083000Z',
        'DURATION:PT1H',
        'RRULE:FREQ=WEEKLY',
        'RRULE:FREQ=YEARLY',
        'EXRULE:FREQ=MONTHLY',
      ),
    ),
  )
  expect(found[0]?.warnings).toEqual(['second-rule', 'excluding-rule'])
  const odd = planImport(read(...event('DTSTART:20260309T083000Z', 'DURATION:PT1H', 'RRULE:FREQ=SECONDLY')))
  expect([odd[0]?.rule, odd[0]?.warnings]).toEqual(['FREQ=SECONDLY', ['rule-kept']])
})

const weekly = [
  'DTSTART;TZID=Europe/Paris:20260302T083000',
  'DURATION:PT1H',
  'RRULE:FREQ=WEEKLY;COUNT=6',
  'SUMMARY:Point',
]

test('changed occurrences find their series, whatever zone they are told in; a cancelled one is left out', () => {
  const found = planImport(
    read(
      ...event(
        'RECURRENCE-ID:20260309T073000Z',
        'DTSTART;TZID=Europe/Paris:20260310T090000',
        'DURATION:PT1H',
        'SUMMARY:Reporté',
      ),
      ...event(
        'RECURRENCE-ID;VALUE=DATE:20260316',
        'DTSTART;TZID=Europe/Paris:20260316T090000',
        'DURATION:PT1H',
        'STATUS:CANCELLED',
      ),
      ...event(...weekly),
    ),
  )
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({
    rule: 'FREQ=WEEKLY;COUNT=6',
    skippedStarts: ['2026-03-16T08:30'],
    changed: [{ originalStart: '2026-03-09T08:30', start: '2026-03-10T09:00', title: 'Reporté' }],
  })
})

test('“this and the following ones” makes two series of one', () => {
  const found = planImport(
    read(
      ...event(...weekly),
      ...event(
        ...['RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20260323T083000', 'SUMMARY:Plus tard'],
        ...['DTSTART;TZID=Europe/Paris:20260323T100000', 'DURATION:PT2H'],
      ),
      ...event(
        'RECURRENCE-ID;TZID=Europe/Paris:20260330T083000',
        'DTSTART;TZID=Europe/Paris:20260331T110000',
        'DURATION:PT1H',
      ),
    ),
  )
  const year = { from: new Date('2026-01-01T00:00:00Z'), until: new Date('2027-01-01T00:00:00Z') }
  expect(found.map((one) => [one.title, ...occurrencesOf(one, year).map(({ start }) => start)])).toEqual([
    ['Point', '2026-03-02T08:30', '2026-03-09T08:30', '2026-03-16T08:30'],
    ['Plus tard', '2026-03-23T10:00', '2026-03-30T10:00', '2026-04-06T10:00'],
  ])
  expect(found[1]?.changed.map((change) => change.originalStart)).toEqual(['2026-03-30T10:00'])
})

test('an occurrence without its series stands alone; two of one name are one', () => {
  const lone = planImport(read(...event('RECURRENCE-ID:20260309T073000Z', 'DTSTART:20260309T083000Z', 'DURATION:PT1H')))
  expect(lone[0]?.warnings).toContain('orphan')
  const twice = planImport(
    read(
      ...event('DTSTART:20260309T083000Z', 'SEQUENCE:1', 'DURATION:PT1H', 'SUMMARY:Ancien'),
      ...event('DTSTART:20260310T083000Z', 'SEQUENCE:2', 'DURATION:PT1H', 'SUMMARY:Nouveau'),
    ),
  )
  expect(twice.map(({ title, warnings }) => [title, warnings])).toEqual([['Nouveau', ['twice']]])
})

test('line ends of any kind, a mark at the beginning, an end that is missing', () => {
  const text = calendar(...event('DTSTART:20260309T083000Z', 'DURATION:PT1H', 'SUMMARY:Une', ' seule'))
  for (const odd of [
    text.replaceAll('\r\n', '\n'),
    text.replaceAll('\r\n', '\r'),
    `\uFEFF${text}`,
    text.replace(/END:VEVENT[\s\S]*/, ''),
  ])
    expect(readCalendar(odd, office).events.map(({ title }) => title)).toEqual(['Uneseule'])
})

test('tasks, notes and free times are counted and left', () => {
  const found = read(
    'BEGIN:VTODO',
    'UID:t',
    'END:VTODO',
    'BEGIN:VFREEBUSY',
    'END:VFREEBUSY',
    'METHOD:REPLY',
    'X-WR-CALNAME:Chez moi',
  )
  expect([found.others, found.method, found.name]).toEqual([2, 'REPLY', 'Chez moi'])
})

test('every Windows zone is one this machine knows', () => {
  expect(windowsZones.size).toBeGreaterThan(130)
  for (const zone of candidateZones) expect(() => new Intl.DateTimeFormat('fr', { timeZone: zone }), zone).not.toThrow()
})

const samples = join(root, '../shared/samples/calendars')

describe.runIf(existsSync(samples))('real exports of other programmes', () => {
  const files = existsSync(samples) ? readdirSync(samples).filter((name) => name.endsWith('.ics')) : []

  test.each(files)('%s', (name) => {
    const text = readFileSync(join(samples, name), 'utf8')
    const found = readCalendar(text, office)
    // What begins an event is read as one, or counted among those without a start.
    const begun = text.match(/^BEGIN:VEVENT\s*$/gm)?.length ?? 0
    expect(found.events.length + found.unreadable).toBe(begun)
    for (const one of planImport(found)) {
      expect(one.end > one.start, one.uid).toBe(true)
      expect(one.uid).not.toBe('')
      expect(() => new Intl.DateTimeFormat('fr', { timeZone: one.timeZone })).not.toThrow()
    }
  })
})
