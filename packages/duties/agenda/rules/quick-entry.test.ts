import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minutesBetween } from './local-time.ts'
import { type QuickEntrySetting, readQuickEntry } from './quick-entry.ts'

const kind = (code: string, labelFr: string, labelEn: string, minutes: number) => ({ code, labelFr, labelEn, minutes })
/** Monday 9 March 2026, twenty past eleven. */
const setting: QuickEntrySetting = {
  today: '2026-03-09',
  now: '2026-03-09T11:20',
  locale: 'fr',
  kinds: [
    kind('audience', 'Audience', 'Audience', 30),
    kind('meeting', 'Réunion', 'Meeting', 60),
    kind('appointment', 'Rendez-vous', 'Appointment', 45),
    kind('council', 'Conseil municipal', 'Council session', 180),
    kind('visit', 'Visite de terrain', 'Field visit', 120),
  ],
  places: [
    { id: 'p1', name: 'Hôtel de ville' },
    { id: 'p2', name: 'Palais des Gouverneurs' },
    { id: 'p3', name: 'Préfecture de l’Ouémé' },
    { id: 'p4', name: 'École Kpota' },
    { id: 'p5', name: 'École Davié' },
  ],
}
const read = (text: string, changes: Partial<QuickEntrySetting> = {}) =>
  readQuickEntry(text, { ...setting, ...changes })

test('a whole line is understood, and every part of it is shown', () => {
  expect(read('jeudi 10h audience chef du quartier Zongo 30 min')).toEqual({
    title: 'Audience chef du quartier Zongo',
    kind: 'audience',
    start: '2026-03-12T10:00',
    end: '2026-03-12T10:30',
    allDay: false,
    placeId: null,
    place: '',
    person: 'chef du quartier Zongo',
    understood: [
      { what: 'day', text: 'jeudi' },
      { what: 'duration', text: '30 min' },
      { what: 'time', text: '10h' },
      { what: 'kind', text: 'audience' },
      { what: 'person', text: 'chef du quartier Zongo' },
    ],
  })
})

describe('day and hour', () => {
  test.each([
    // Days by name. Monday is today, and its hour decides.
    ['jeudi 10h x', '2026-03-12T10:00', '2026-03-12T11:00'],
    ['lundi 14h x', '2026-03-09T14:00', '2026-03-09T15:00'],
    ['lundi 9h x', '2026-03-16T09:00', '2026-03-16T10:00'],
    ['lundi prochain 14h x', '2026-03-16T14:00', '2026-03-16T15:00'],
    ['jeudi en huit 14h x', '2026-03-19T14:00', '2026-03-19T15:00'],
    ['next thursday 14:00 x', '2026-03-12T14:00', '2026-03-12T15:00'],
    ['dimanche x', '2026-03-15T09:00', '2026-03-15T10:00'],
    // Days near today.
    ['demain 8h x', '2026-03-10T08:00', '2026-03-10T09:00'],
    ['après-demain 8h x', '2026-03-11T08:00', '2026-03-11T09:00'],
    ['apres demain 8h x', '2026-03-11T08:00', '2026-03-11T09:00'],
    ['hier 8h x', '2026-03-08T08:00', '2026-03-08T09:00'],
    ["aujourd'hui 8h x", '2026-03-09T08:00', '2026-03-09T09:00'],
    ['aujourd’hui 17h x', '2026-03-09T17:00', '2026-03-09T18:00'],
    ['tomorrow 8:15 x', '2026-03-10T08:15', '2026-03-10T09:15'],
    ['dans 3 jours 8h x', '2026-03-12T08:00', '2026-03-12T09:00'],
    ['in two weeks x', '2026-03-23T09:00', '2026-03-23T10:00'],
    ['dans une semaine 8h x', '2026-03-16T08:00', '2026-03-16T09:00'],
    ['in 2 weeks 8am x', '2026-03-23T08:00', '2026-03-23T09:00'],
    // Dates, the coming ones.
    ['12 mars 10h x', '2026-03-12T10:00', '2026-03-12T11:00'],
    ['le 12 mars 2027 10h x', '2027-03-12T10:00', '2027-03-12T11:00'],
    ['jeudi 12 mars 10h x', '2026-03-12T10:00', '2026-03-12T11:00'],
    ['1er janvier 10h x', '2027-01-01T10:00', '2027-01-01T11:00'],
    ['1 fév. 10h x', '2027-02-01T10:00', '2027-02-01T11:00'],
    ['march 12th 10am x', '2026-03-12T10:00', '2026-03-12T11:00'],
    ['thursday 12 march 10am x', '2026-03-12T10:00', '2026-03-12T11:00'],
    ['12/03 10h x', '2026-03-12T10:00', '2026-03-12T11:00'],
    ['02/03 10h x', '2027-03-02T10:00', '2027-03-02T11:00'],
    ['12/03/26 10h x', '2026-03-12T10:00', '2026-03-12T11:00'],
    ['2026-12-31 23h30 x', '2026-12-31T23:30', '2027-01-01T00:30'],
    ['le 29 février 8 h 15 x', '2028-02-29T08:15', '2028-02-29T09:15'],
    ['le 12 10h x', '2026-03-12T10:00', '2026-03-12T11:00'],
    ['jeudi 2 10h x', '2026-04-02T10:00', '2026-04-02T11:00'],
    // Hours as they are written.
    ['demain 10h30 x', '2026-03-10T10:30', '2026-03-10T11:30'],
    ['demain 10 h 30 x', '2026-03-10T10:30', '2026-03-10T11:30'],
    ['demain à 10 h x', '2026-03-10T10:00', '2026-03-10T11:00'],
    ['demain 14:00 x', '2026-03-10T14:00', '2026-03-10T15:00'],
    ['demain 14H x', '2026-03-10T14:00', '2026-03-10T15:00'],
    ['demain midi x', '2026-03-10T12:00', '2026-03-10T13:00'],
    ['tomorrow at noon x', '2026-03-10T12:00', '2026-03-10T13:00'],
    ['tomorrow 2pm x', '2026-03-10T14:00', '2026-03-10T15:00'],
    ['tomorrow 2:30 pm x', '2026-03-10T14:30', '2026-03-10T15:30'],
    ['tomorrow 12am x', '2026-03-10T00:00', '2026-03-10T01:00'],
    ['demain matin x', '2026-03-10T09:00', '2026-03-10T10:00'],
    ['demain après-midi x', '2026-03-10T15:00', '2026-03-10T16:00'],
    ['ce soir x', '2026-03-09T18:30', '2026-03-09T19:30'],
    ['jeudi soir 20h x', '2026-03-12T20:00', '2026-03-12T21:00'],
    // Without a day: the coming time the clock shows it.
    ['14h x', '2026-03-09T14:00', '2026-03-09T15:00'],
    ['10h x', '2026-03-10T10:00', '2026-03-10T11:00'],
    ['x', '2026-03-09T12:00', '2026-03-09T13:00'],
    // Lengths and ranges.
    ['demain 10h x 30 min', '2026-03-10T10:00', '2026-03-10T10:30'],
    ['demain 10h 30 min x', '2026-03-10T10:00', '2026-03-10T10:30'],
    ['demain 10h x 1h30', '2026-03-10T10:00', '2026-03-10T11:30'],
    ['x 2h demain 10h', '2026-03-10T10:00', '2026-03-10T12:00'],
    ['demain 10h x pendant 20 mn', '2026-03-10T10:00', '2026-03-10T10:20'],
    ['tomorrow 10am x for 45 minutes', '2026-03-10T10:00', '2026-03-10T10:45'],
    ['demain 10h x 2 heures', '2026-03-10T10:00', '2026-03-10T12:00'],
    ['demain 10h x une demi-heure', '2026-03-10T10:00', '2026-03-10T10:30'],
    ['demain 10h-11h x', '2026-03-10T10:00', '2026-03-10T11:00'],
    ['demain 10h – 11h30 x', '2026-03-10T10:00', '2026-03-10T11:30'],
    ['demain 10-11h x', '2026-03-10T10:00', '2026-03-10T11:00'],
    ['demain de 10h à 11h15 x', '2026-03-10T10:00', '2026-03-10T11:15'],
    ['demain de 10 à 12h x', '2026-03-10T10:00', '2026-03-10T12:00'],
    ['tomorrow from 10 to 11 x', '2026-03-10T10:00', '2026-03-10T11:00'],
    ['tomorrow 2-3pm x', '2026-03-10T14:00', '2026-03-10T15:00'],
    ['demain 9:00-10:30 x', '2026-03-10T09:00', '2026-03-10T10:30'],
    ['samedi 22h-1h x', '2026-03-14T22:00', '2026-03-15T01:00'],
  ])('%s', (text, start, end) => {
    expect(read(text)).toMatchObject({ start, end, allDay: false })
  })

  test.each([
    ['lundi 9 mars toute la journée x', '2026-03-09T00:00', '2026-03-10T00:00'],
    ['du 12 au 14 mars x', '2026-03-12T00:00', '2026-03-15T00:00'],
    ['du 30 décembre au 2 janvier x', '2026-12-30T00:00', '2027-01-03T00:00'],
    ['all day tomorrow x', '2026-03-10T00:00', '2026-03-11T00:00'],
  ])('whole days: %s', (text, start, end) => {
    expect(read(text)).toMatchObject({ title: 'X', start, end, allDay: true })
  })

  test('what is understood leaves the title', () => {
    expect(read('le jeudi 12 mars à 10 h 30, point presse, pendant 20 min').title).toBe('Point presse')
    expect(read('mer. 11 mars 9h cérémonie des couleurs').title).toBe('Cérémonie des couleurs')
  })

  test('short names of days are words when no number follows', () => {
    expect(read('15h visite bord de mer').title).toBe('Visite bord de mer')
    expect(read('15h mar sun mon').title).toBe('Mar sun mon')
  })
})

describe('the kind', () => {
  test.each([
    ['demain 10h AUDIENCE M. Koffi', 'audience', 30],
    ['demain 10h reunion budget', 'meeting', 60],
    ['demain 10h réunions budget', 'meeting', 60],
    ['demain 10h rdv M. Koffi', 'appointment', 45],
    ['demain 10h rendez-vous M. Koffi', 'appointment', 45],
    ['demain 9h conseil', 'council', 180],
    ['tomorrow 9am council session', 'council', 180],
    ['tomorrow 9am field visit', 'visit', 120],
    ['demain 9h déjeuner', '', 60],
  ])('%s', (text, code, minutes) => {
    const entry = read(text)
    expect([entry.kind, minutesBetween(entry.start, entry.end)]).toEqual([code, minutes])
  })

  test('alone it is the title, in the office’s words', () => {
    expect(read('demain 10h audience').title).toBe('Audience')
  })
})

describe('the place', () => {
  test.each([
    ['demain 10h réunion à l’hôtel de ville', 'p1', 'Hôtel de ville'],
    ["demain 10h reunion a l'hotel de ville", 'p1', 'Hôtel de ville'],
    ['tomorrow 10am meeting at the Palais des Gouverneurs', 'p2', 'Palais des Gouverneurs'],
    ['réunion à la préfecture demain 10h', 'p3', 'Préfecture de l’Ouémé'],
    ['demain 10h visite à l’école', null, 'École'],
    ['demain 10h réunion au stade municipal', null, 'Stade municipal'],
    ['demain 10h visite chez le roi Toffa', null, 'Chez le roi Toffa'],
    ['séminaire à Cotonou demain 10h', null, 'Cotonou'],
    ['demain 10h réunion au stade avec le préfet', null, 'Stade'],
    ['demain 10h réunion', null, ''],
    ['a meeting tomorrow 10:00', null, ''],
  ])('%s', (text, placeId, place) => {
    expect(read(text)).toMatchObject({ placeId, place })
  })
})

test.each([
  ['demain 10h audience de Mme Adjovi à la mairie', 'Mme Adjovi'],
  ['réunion avec le préfet demain 10h', 'le préfet'],
  ['meeting with the ambassador tomorrow 2pm', 'the ambassador'],
  ['demain 10h réunion budget', ''],
])('the person of « %s »', (text, person) => {
  expect(read(text).person).toBe(person)
})

test('English labels are given to English readers', () => {
  expect(read('tomorrow 10am appointment', { locale: 'en' }).title).toBe('Appointment')
})

test('whatever somebody types, a time comes out that ends after it begins, at once', () => {
  const words = fc.constantFrom(
    ...[
      'jeudi',
      'le',
      '12',
      'mars',
      '10h',
      '-',
      '11h30',
      'à',
      'au',
      'audience',
      'avec',
      '2h',
      'min',
      '30',
      '99:99',
      '31/02',
    ],
    ...[
      'from',
      'to',
      'du',
      'chez',
      'l’hôtel',
      'ce',
      'soir',
      '0h',
      '24h',
      'demain',
      '«',
      '29',
      'février',
      'dans',
      'jours',
    ],
  )
  const lines = fc.oneof(
    fc.string({ maxLength: 400, unit: 'binary' }),
    fc.string({ maxLength: 40 }),
    fc.array(words, { maxLength: 25 }).map((some) => some.join(' ')),
  )
  fc.assert(
    fc.property(lines, (text) => {
      const entry = read(text)
      expect(minutesBetween(entry.start, entry.end)).toBeGreaterThan(0)
    }),
    { numRuns: 2000 },
  )
  expect(read('10h '.repeat(10_000)).title.length).toBeLessThan(400)
})
