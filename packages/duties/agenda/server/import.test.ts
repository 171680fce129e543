import { refusalOf } from '@cabinet/duties/mail/server/small-office.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { agendaWindow } from './agenda-window.ts'
import { type CalendarsOffice, calendarsOffice, handIn, nextRequestKey } from './calendars-office.ts'
import { changeEngagement } from './change-engagement.ts'
import { feedCalendar } from './feed-calendar.ts'
import { mostImported } from './import-calendar.ts'
import { engagements } from './tables.ts'

let office: CalendarsOffice
beforeEach(async () => {
  office = await calendarsOffice()
})
afterEach(() => office.close())

const calendar = (...events: string[][]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:Ancien agenda', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n')
const event = (uid: string, ...lines: string[]) => ['BEGIN:VEVENT', `UID:${uid}`, ...lines, 'END:VEVENT']
const once = (uid: string, title: string, ...more: string[]) =>
  event(uid, `SUMMARY:${title}`, 'DTSTART;TZID=Europe/Paris:20260309T083000', 'DURATION:PT1H', ...more)

const preview = async (text: string, by: 'secretary' | 'mayor' | 'technicalAgent' = 'secretary') => {
  const uploadId = await handIn(office, by, text)
  return { uploadId, ...(await office.calendars(by).previewImport({ uploadId, diaryId: office.diaryId })) }
}

async function importAll(text: string, change: Record<string, unknown> = {}) {
  const { uploadId, engagements } = await preview(text)
  const form = { uploadId, requestKey: nextRequestKey(), diaryId: office.diaryId, kind: 'meeting' }
  return office.calendars('secretary').importCalendar({ ...form, chosen: engagements.map((one) => one.key), ...change })
}

const listed = async () =>
  (
    await agendaWindow(office.store.read, await office.as('chief'), {
      diaryIds: [office.diaryId],
      from: '2026-01-01',
      to: '2027-01-01',
    })
  )
    .filter((one) => one.state !== 'cancelled')
    .map(({ start, title }) => `${start} ${title}`)

test('a calendar is looked at before anything of it is written', async () => {
  const found = await preview(
    calendar(once('a@x', 'Réunion'), once('b@x', 'Annulée', 'STATUS:CANCELLED'), event('c@x', 'SUMMARY:Sans date'), [
      'BEGIN:VTODO',
      'END:VTODO',
    ]),
  )
  expect(found).toMatchObject({ name: 'Ancien agenda', total: 2, unreadable: 1, others: 1, beyond: 0, alreadyHere: 0 })
  expect(found.engagements.map(({ title, start, cancelled, here }) => [title, start, cancelled, here])).toEqual([
    ['Réunion', '2026-03-09T08:30', false, null],
    ['Annulée', '2026-03-09T08:30', true, null],
  ])
  expect(await office.store.read.$count(engagements)).toBe(0)
})

test('what was chosen comes in as it was, series and their changed occurrences too, and nothing of it is lost', async () => {
  const text = calendar(
    event(
      's@x',
      ...['SUMMARY:Point', 'DTSTART;TZID=Romance Standard Time:20260302T083000', 'DURATION:PT1H', 'X-MAISON:gardé'],
      ...['RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE;VALUE=DATE:20260316'],
    ),
    event(
      's@x',
      'SUMMARY:Point déplacé',
      'RECURRENCE-ID:20260309T073000Z',
      'DTSTART;TZID=Europe/Paris:20260310T110000',
      'DURATION:PT1H',
    ),
    once('a@x', 'Réunion', 'LOCATION:Salle A', 'ATTENDEE;CN=Rita Agbo:mailto:rita@x.example', 'CLASS:CONFIDENTIAL'),
  )
  expect(await importAll(text)).toEqual({ made: 2, updated: 0, skipped: 0 })
  expect(await listed()).toEqual([
    '2026-03-02T08:30 Point',
    '2026-03-09T08:30 Réunion',
    '2026-03-10T11:00 Point déplacé',
    '2026-03-23T08:30 Point',
  ])
  const rows = await office.store.read.select().from(engagements)
  expect(rows.find((row) => row.uid === 's@x' && row.rule)?.raw).toContain('X-MAISON:gardé')
  const { token } = await office.calendars('chief').makeFeed({ diaryId: office.diaryId, name: '' })
  const feed = (await feedCalendar(office.store, token))?.text ?? ''
  expect(feed.match(/^UID:s@x/gm)).toHaveLength(2)
  expect(feed).toContain('RECURRENCE-ID;TZID=Europe/Paris:20260309T083000')
})

test('only what was chosen, and what is for oneself stays for oneself', async () => {
  const text = calendar(once('a@x', 'Oui'), once('b@x', 'Non'))
  const { uploadId, engagements } = await preview(text)
  const chosen = engagements.filter((one) => one.title === 'Oui').map((one) => one.key)
  const form = { uploadId, requestKey: nextRequestKey(), diaryId: office.diaryId, kind: 'meeting', chosen }
  await office.calendars('secretary').importCalendar(form)
  expect(await listed()).toEqual(['2026-03-09T08:30 Oui'])
  const personal = calendar(once('p@x', 'Médecin', 'CLASS:PRIVATE'))
  expect(await refusalOf(importAll(personal, { confidentiality: null }))).toBe('agenda.personal-not-yours')
})

test('the same calendar again brings up to date what changed there, and leaves what changed here', async () => {
  await importAll(calendar(once('a@x', 'Réunion', 'SEQUENCE:1'), once('b@x', 'Visite', 'SEQUENCE:1')))
  const rows = await office.store.read.select().from(engagements)
  const visit = rows.find((row) => row.uid === 'b@x')
  await office.change('secretary', (change) =>
    changeEngagement(change, {
      ref: visit?.id ?? '',
      version: visit?.version ?? 0,
      scope: 'all',
      fields: { title: 'Visite du port' },
    }),
  )
  const again = calendar(
    once('a@x', 'Réunion élargie', 'SEQUENCE:2'),
    once('b@x', 'Visite', 'SEQUENCE:1'),
    once('n@x', 'Nouveau'),
  )
  const found = await preview(again)
  expect(found.engagements.map(({ title, here }) => [title, here?.newer])).toEqual([
    ['Réunion élargie', false],
    ['Visite', true],
    ['Nouveau', undefined],
  ])
  expect(await importAll(again)).toEqual({ made: 1, updated: 1, skipped: 1 })
  expect((await listed()).sort()).toEqual([
    '2026-03-09T08:30 Nouveau',
    '2026-03-09T08:30 Réunion élargie',
    '2026-03-09T08:30 Visite du port',
  ])
  expect(await importAll(again, { onDuplicate: 'skip' })).toEqual({ made: 0, updated: 0, skipped: 3 })
})

test('a rule nobody can follow is kept, shown once, and sent to no telephone', async () => {
  const text = calendar(
    once('hostile@x', 'Sans fin', 'RRULE:FREQ=SECONDLY;INTERVAL=1'),
    once('odd@x', 'Impossible', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'),
  )
  const found = await preview(text)
  expect(found.engagements.map(({ ruleIsReadOnly, warnings }) => [ruleIsReadOnly, warnings])[0]).toEqual([
    true,
    ['rule-kept'],
  ])
  await importAll(text)
  expect((await listed()).length).toBe(2)
  const { token } = await office.calendars('chief').makeFeed({ diaryId: office.diaryId, name: '' })
  expect((await feedCalendar(office.store, token))?.text).not.toContain('SECONDLY')
})

test('into a diary one may write in, from one’s own file, and a calendar at that', async () => {
  const text = calendar(once('a@x', 'Réunion'))
  const { uploadId, engagements: lines } = await preview(text, 'technicalAgent')
  const form = { uploadId, requestKey: nextRequestKey(), diaryId: office.diaryId, kind: 'meeting' }
  const chosen = lines.map((one) => one.key)
  expect(await refusalOf(office.calendars('technicalAgent').importCalendar({ ...form, chosen }))).toBe(
    'agenda.not-your-diary',
  )
  expect(await refusalOf(office.calendars('secretary').importCalendar({ ...form, chosen }))).toBe('files.not-yours')
  const own = await preview(text)
  expect(
    await refusalOf(office.calendars('secretary').importCalendar({ ...form, uploadId: own.uploadId, chosen: ['x'] })),
  ).toBe('agenda.nothing-chosen')
  const note = await handIn(office, 'secretary', 'Bonjour', 'note.txt')
  expect(
    await refusalOf(office.calendars('secretary').previewImport({ uploadId: note, diaryId: office.diaryId })),
  ).toBe('agenda.not-a-calendar')
})

test('too many at once are refused with a sentence, and nothing is written', async () => {
  const many = calendar(...Array.from({ length: mostImported + 1 }, (_, at) => once(`${at}@x`, `N° ${at}`)))
  expect(await refusalOf(importAll(many))).toBe('agenda.import-too-many')
  expect(await office.store.read.$count(engagements)).toBe(0)
})
