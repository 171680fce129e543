import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { occurrencesOf } from '../rules/recurrence.ts'
import { readCalendarFile, readCalendarMessage } from './ics-reading.ts'
import { planImport } from './import-plan.ts'

const folder = mkdtempSync(join(tmpdir(), 'cabinet-hostile-'))
afterAll(() => rmSync(folder, { recursive: true }))

const event = (uid: string, ...lines: string[]) =>
  ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTART:20260309T083000Z', 'DURATION:PT1H', ...lines, 'END:VEVENT'].join('\r\n')
const calendar = (...parts: string[]) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${parts.join('\r\n')}\r\nEND:VCALENDAR\r\n`
const big = 9 * 2 ** 20
const repeat = (text: string, size = big) => text.repeat(Math.ceil(size / text.length))

const files: [string, () => string][] = [
  ['a line of nine megabytes', () => calendar(event('a', `DESCRIPTION:${repeat('x')}`))],
  ['a line folded a million times', () => calendar(event('a', `DESCRIPTION:a${repeat('\r\n b')}`))],
  ['components in components without end', () => calendar(repeat('BEGIN:VEVENT\r\n'))],
  ['nothing but beginnings of other things', () => calendar(repeat('BEGIN:X-THING\r\n'))],
  [
    'nothing but quotes and parameters',
    () => calendar(event('a', `SUMMARY${repeat(';A="b"', 60_000)}:x`, repeat('ATTENDEE;CN="a', 2 ** 20))),
  ],
  ['a hundred thousand events', () => calendar(repeat(`${event('a', 'SUMMARY:x')}\r\n`))],
  [
    'a hundred thousand days left out',
    () => calendar(event('a', 'RRULE:FREQ=DAILY', repeat('EXDATE:20260309T083000Z\r\n', 2 ** 22))),
  ],
  [
    'one line with a million dates',
    () => calendar(event('a', `RDATE:${repeat('20260309T083000Z,', 60_000)}20260309T083000Z`)),
  ],
  [
    'a million zones',
    () =>
      calendar(
        repeat('BEGIN:VTIMEZONE\r\nTZID:a\r\nBEGIN:STANDARD\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n'),
        event('a', 'SUMMARY:x'),
      ),
  ],
  [
    'a zone with a million changes',
    () =>
      calendar(
        `BEGIN:VTIMEZONE\r\nTZID:a\r\n${repeat('BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0133\r\nEND:STANDARD\r\n', 2 ** 22)}END:VTIMEZONE`,
        event('a', 'DTSTART;TZID=a:20260309T083000'),
      ),
  ],
  ['bytes that are no text', () => `BEGIN:VCALENDAR\r\n${'\u0000\u0001\uFFFF'.repeat(2 ** 20)}`],
  [
    'backslashes',
    () => calendar(event('a', `SUMMARY:${repeat('\\', 60_000)}`, `LOCATION:${repeat('\\n\\;', 60_000)}`)),
  ],
]

test.each(files)('%s: read or refused, in a process that may not grow', async (_, text) => {
  const file = join(folder, 'hostile.ics')
  writeFileSync(file, text())
  const found = await readCalendarFile(file, 'Africa/Abidjan').catch((error: unknown) => error)
  if (found instanceof Error) expect(found.message).toMatch(/^files\./)
  else expect(found).toMatchObject({ events: expect.any(Array) })
})

const rules = [
  'FREQ=SECONDLY',
  'FREQ=MINUTELY;BYSECOND=59',
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=DAILY;BYMONTHDAY=-1,-2;COUNT=5',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=YEARLY;INTERVAL=999;BYDAY=53MO',
  'FREQ=DAILY;COUNT=999999999',
  'FREQ=WEEKLY;INTERVAL=0',
  'FREQ=DAILY;INTERVAL=99999999999999999999',
  'FREQ=DAILY;UNTIL=99991231T235959Z',
  'FREQ=MONTHLY;BYSETPOS=-366;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=0,1,2,3;BYMINUTE=0,1,2,3',
  'FREQ=YEARLY;BYWEEKNO=53;BYYEARDAY=366',
  `FREQ=DAILY;BYMONTHDAY=${Array.from({ length: 200 }, () => '31').join(',')}`,
]

test.each(rules)('a rule made to hang somebody is looked into and put aside: %s', async (rule) => {
  const file = join(folder, 'rule.ics')
  writeFileSync(file, calendar(event('a', `RRULE:${rule}`)))
  const [series] = planImport(await readCalendarFile(file, 'Africa/Abidjan'))
  if (!series) throw new Error('It was not read.')
  const year = { from: new Date('2026-01-01T00:00:00Z'), until: new Date('2027-01-01T00:00:00Z') }
  const found = occurrencesOf(series, year)
  expect(found.length).toBeLessThanOrEqual(1000)
  expect(found[0]?.start).toBe('2026-03-09T08:30')
})

const nested = (depth: number): string =>
  depth === 0
    ? 'Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR'
    : `Content-Type: multipart/mixed; boundary="b${depth}"\r\n\r\n--b${depth}\r\n${nested(depth - 1)}\r\n--b${depth}--`

const messages: [string, () => string][] = [
  ['parts in parts in parts', () => `From: a@x.example\r\n${nested(300)}`],
  ['a header without end', () => `From: ${'a'.repeat(2 ** 20)}@x.example\r\n\r\nx`],
  ['nothing', () => '\r\n'],
]

test.each(messages)('a message of %s', async (_, text) => {
  const found = await readCalendarMessage(Buffer.from(text()), 'UTC').catch((error: unknown) => error)
  if (found instanceof Error) expect(found.message).toMatch(/^files\./)
  else expect(found).toMatchObject({ calendars: expect.any(Array) })
})
