import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { type IcsEvent, writeCalendar, writeLongCalendar } from './ics-write.ts'

const some = (change: Partial<IcsEvent> = {}): IcsEvent => ({
  ...{ uid: 'a@cabinet', sequence: 0, stamp: new Date('2026-03-01T08:00:00Z'), title: 'Réunion', description: '' },
  ...{ place: '', start: '2026-11-18T18:30', end: '2026-11-18T19:30', allDay: false, timeZone: 'Europe/Paris' },
  ...{ rule: '', extraStarts: [], skippedStarts: [], confidentiality: 'cabinet', state: 'confirmed', busy: true },
  ...{ travelMinutes: 0, category: '' },
  ...change,
})
const written = (change: Partial<IcsEvent> = {}) => writeCalendar({ events: [some(change)] })
const lines = (text: string) => text.replace(/\r\n /g, '').split('\r\n')
const eventIn = (text: string) => new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')

test('half past six in Paris stays half past six, whatever the server’s own clock', () => {
  const text = lines(written())
  expect(text).toContain('DTSTART;TZID=Europe/Paris:20261118T183000')
  expect(text).toContain('DTEND;TZID=Europe/Paris:20261118T193000')
  expect(text).toContain('DTSTAMP:20260301T080000Z')
  expect(text).toContain('TZID:Europe/Paris')
})

test('the zone is spelled out as its clocks change, so that nobody needs to know it', () => {
  const text = written({ rule: 'FREQ=WEEKLY' })
  const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vtimezone') as never)
  const offsetAt = (at: string) => zone.utcOffset(ICAL.Time.fromDateTimeString(at)) / 3600
  expect(offsetAt('2026-11-18T18:30:00')).toBe(1)
  expect(offsetAt('2027-03-28T01:59:00')).toBe(1)
  expect(offsetAt('2027-03-28T03:01:00')).toBe(2)
  expect(offsetAt('2030-07-14T10:00:00')).toBe(2)
  expect(offsetAt('2030-10-27T04:00:00')).toBe(1)
})

test.each([
  ['Africa/Abidjan', 1],
  ['Africa/Porto-Novo', 1],
  ['UTC', 0],
])('a zone without summer time is one line: %s', (timeZone, observances) => {
  const text = written({ timeZone, rule: 'FREQ=WEEKLY' })
  expect(text.match(/BEGIN:STANDARD/g)?.length ?? 0).toBe(observances)
  expect(text).not.toContain('DAYLIGHT')
})

test('in UTC it says so with a Z, a whole day is a day, an hour the clock skips is moved on', () => {
  expect(lines(written({ timeZone: 'UTC' }))).toContain('DTSTART:20261118T183000Z')
  const day = lines(written({ allDay: true, start: '2026-11-18T00:00', end: '2026-11-19T00:00' }))
  expect(day).toContain('DTSTART;VALUE=DATE:20261118')
  expect(day).toContain('DTEND;VALUE=DATE:20261119')
  expect(day.join()).not.toContain('VTIMEZONE')
  const skipped = lines(written({ start: '2027-03-28T02:30', end: '2027-03-28T04:00' }))
  expect(skipped).toContain('DTSTART;TZID=Europe/Paris:20270328T033000')
})

test('a series, what is added to it and left out of it, and an occurrence that was moved', () => {
  const text = lines(
    writeCalendar({
      events: [
        some({ rule: 'FREQ=WEEKLY;BYDAY=WE', extraStarts: ['2026-11-20T10:00'], skippedStarts: ['2026-11-25T18:30'] }),
        some({
          ...{ start: '2026-12-03T09:00', end: '2026-12-03T10:00', timeZone: 'America/New_York' },
          recurrence: { start: '2026-12-02T18:30', timeZone: 'Europe/Paris', allDay: false },
        }),
      ],
    }),
  )
  expect(text).toContain('RRULE:FREQ=WEEKLY;BYDAY=WE')
  expect(text).toContain('RDATE;TZID=Europe/Paris:20261120T100000')
  expect(text).toContain('EXDATE;TZID=Europe/Paris:20261125T183000')
  expect(text).toContain('RECURRENCE-ID;TZID=Europe/Paris:20261202T183000')
  expect(text.filter((line) => line.startsWith('TZID:'))).toEqual(['TZID:America/New_York', 'TZID:Europe/Paris'])
})

test('what it is and how it counts', () => {
  const text = lines(
    written({ state: 'tentative', busy: false, confidentiality: 'personal', travelMinutes: 90, sequence: 4 }),
  )
  for (const line of ['STATUS:TENTATIVE', 'TRANSP:TRANSPARENT', 'CLASS:PRIVATE', 'SEQUENCE:4'])
    expect(text).toContain(line)
  expect(text).toContain('X-APPLE-TRAVEL-DURATION;VALUE=DURATION:PT90M')
  const feed = lines(writeCalendar({ events: [], name: 'Agenda du Maire' }))
  expect(feed).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT15M')
  expect(feed).toContain('X-PUBLISHED-TTL:PT15M')
})

test('the office invites in the name of somebody, and says who wrote', () => {
  const organizer = { name: 'Ville de "Port-Amande"', address: 'cabinet@ville.example', sentBy: 'rosine@ville.example' }
  const attendees = [
    { name: 'Agbo; Rita', address: 'rita@x.example', role: 'guest' as const, response: 'unknown' as const },
  ]
  const text = lines(writeCalendar({ method: 'REQUEST', events: [some({ organizer, attendees })] }))
  expect(text).toContain('METHOD:REQUEST')
  expect(text).toContain(
    'ORGANIZER;CN=Ville de Port-Amande;SENT-BY="mailto:rosine@ville.example":mailto:cabinet@ville.example',
  )
  expect(text.find((line) => line.startsWith('ATTENDEE'))).toContain('CN="Agbo; Rita"')
})

const texts = fc.string({ unit: 'binary', maxLength: 300 })

test('whatever is written in a title comes back the same, and no line of it becomes a line of the calendar', () => {
  fc.assert(
    fc.property(texts, texts, texts, (title, description, place) => {
      const text = written({ title: `${title}\nEND:VEVENT\r\nBEGIN:VEVENT;,\\n`, description, place })
      expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1)
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      const expected = `${title}\nEND:VEVENT\r\nBEGIN:VEVENT;,\\n`
        .replace(/\r\n?/g, '\n')
        .replace(/[^\P{Cc}\n\t]/gu, '')
      expect(eventIn(text)?.getFirstPropertyValue('summary')).toBe(expected.toWellFormed())
    }),
  )
})

test('a long one, written piece by piece, is the same as a short one', async () => {
  const events = Array.from({ length: 600 }, (_, at) => some({ uid: `${at}@cabinet`, title: `N° ${at}` }))
  const text = writeCalendar({ events, name: 'Agenda' })
  expect(await writeLongCalendar({ events, name: 'Agenda' })).toBe(text)
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VEVENT\r\nEND:VCALENDAR\r\n$/)
  expect(text).not.toContain('\r\n\r\n')
})

test('the same content gives the same bytes', () => {
  expect(written({ rule: 'FREQ=DAILY' })).toBe(written({ rule: 'FREQ=DAILY' }))
})
