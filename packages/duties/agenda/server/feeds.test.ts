import { letPersonLeave } from '@cabinet/blocks/people/server/let-person-leave.ts'
import { refusalOf } from '@cabinet/duties/mail/server/small-office.ts'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CalendarsOffice, calendarsOffice } from './calendars-office.ts'
import { feedCalendar } from './feed-calendar.ts'
import { cancelEngagement, placeOption } from './move-engagement.ts'
import { diaryKeepers, engagements, feeds } from './tables.ts'

let office: CalendarsOffice
beforeEach(async () => {
  office = await calendarsOffice()
})
afterEach(() => office.close())

const mayors = () => ({ diaryId: office.diaryId, name: '' })
const textOf = async (token: string) => (await feedCalendar(office.store, token))?.text ?? ''
const titles = (text: string) => [...text.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, title]) => title)

test('a feed shows its owner what they may read, and everybody else that the time is taken', async () => {
  await office.engage({ title: 'Vœux du quartier', confidentiality: 'public' })
  await office.engage({
    title: 'Dossier délicat',
    confidentiality: 'cabinet',
    start: '2026-03-10T10:00',
    end: '2026-03-10T11:00',
  })
  await office.engage(
    { title: 'Médecin', confidentiality: 'personal', start: '2026-03-11T10:00', end: '2026-03-11T11:00' },
    'mayor',
  )
  const seen = async (who: 'mayor' | 'chief' | 'technicalAgent') =>
    titles(await textOf((await office.calendars(who).makeFeed(mayors())).token))
  expect(await seen('mayor')).toEqual(['Vœux du quartier', 'Dossier délicat', 'Médecin'])
  expect(await seen('chief')).toEqual(['Vœux du quartier', 'Dossier délicat', 'Occupé'])
  expect(await seen('technicalAgent')).toEqual(['Vœux du quartier', 'Occupé', 'Occupé'])
})

test('“busy” says nothing else: no place, no contact, no name other calendars gave it', async () => {
  const uid = 'entretien-avec-le-prefet@prefecture.example'
  const made = await office.engage({
    ...{ title: 'Le préfet', confidentiality: 'cabinet', place: 'Préfecture', contactName: 'Mme Agbo' },
    ...{ brief: 'Sujet : la taxe', travelBefore: 25 },
  })
  await office.store.upkeep((tx) => tx.update(engagements).set({ uid }).where(eq(engagements.id, made.id)))
  const busy = await textOf((await office.calendars('technicalAgent').makeFeed(mayors())).token)
  expect(titles(busy)).toEqual(['Occupé'])
  expect(busy).not.toMatch(/pr.fet|Préfecture|Agbo|taxe|TRAVEL|CATEGORIES|DESCRIPTION|LOCATION|TZID:Africa/i)
  const full = await textOf((await office.calendars('chief').makeFeed(mayors())).token)
  expect(full).toContain(`UID:${uid}`)
  expect(full).toContain('X-APPLE-TRAVEL-DURATION;VALUE=DURATION:PT25M')
  expect(full).toContain('LOCATION:Préfecture')
})

test('the secret is answered once, and only its hash is kept', async () => {
  const { id, token } = await office.calendars('chief').makeFeed({ diaryId: null, name: 'Mon téléphone' })
  expect(token).toMatch(/^[\w-]{43}$/)
  const [row] = await office.store.read.select().from(feeds)
  expect(JSON.stringify(row)).not.toContain(token)
  expect(await office.calendars('chief').feeds()).toMatchObject([{ id, name: 'Mon téléphone', lastReadAt: null }])
  expect(JSON.stringify(await office.calendars('chief').feeds())).not.toContain(token)
  expect(await office.calendars('mayor').feeds()).toEqual([])
})

test('a revoked address, a wrong one and one that never was are the same', async () => {
  const { id, token } = await office.calendars('chief').makeFeed(mayors())
  expect(await feedCalendar(office.store, token)).not.toBeNull()
  expect(await refusalOf(office.calendars('mayor').revokeFeed({ feedId: id }))).toBe('office.not-found')
  await office.calendars('chief').revokeFeed({ feedId: id })
  for (const one of [token, '', 'x'.repeat(43), `${token} `]) expect(await feedCalendar(office.store, one)).toBeNull()
  expect(await refusalOf(office.calendars('chief').revokeFeed({ feedId: id }))).toBe('office.not-found')
})

test('a feed ends with the account', async () => {
  const { token } = await office.calendars('technicalAgent').makeFeed(mayors())
  expect(await feedCalendar(office.store, token)).not.toBeNull()
  await office.change('administrator', (change) =>
    letPersonLeave(change, { personId: office.ids.technicalAgent, day: '2026-03-02' }),
  )
  expect(await feedCalendar(office.store, token)).toBeNull()
})

test('what a person may read is asked afresh each time: a delegate named today reads today', async () => {
  await office.engage(
    { title: 'Médecin', confidentiality: 'personal', start: '2026-03-11T10:00', end: '2026-03-11T11:00' },
    'mayor',
  )
  const { token } = await office.calendars('chief').makeFeed(mayors())
  expect(titles(await textOf(token))).toEqual(['Occupé'])
  const keeper = { diaryId: office.diaryId, personId: office.ids.chief, mayWrite: true, seesPersonal: true }
  await office.store.upkeep((tx) => tx.insert(diaryKeepers).values(keeper))
  expect(titles(await textOf(token))).toEqual(['Médecin'])
})

test('when it was last read is known to its owner, and the same content bears the same mark', async () => {
  await office.engage()
  const { token } = await office.calendars('chief').makeFeed(mayors())
  const first = await feedCalendar(office.store, token)
  office.later(1)
  expect((await feedCalendar(office.store, token))?.etag).toBe(first?.etag)
  expect((await office.calendars('chief').feeds())[0]?.lastReadAt).toEqual(new Date('2026-03-02T08:00:00Z'))
  await office.engage({ start: '2026-03-10T08:30', end: '2026-03-10T09:30' })
  expect((await feedCalendar(office.store, token))?.etag).not.toBe(first?.etag)
})

test('a programme that has the latest is told so without its diary being read again, until something happens', async () => {
  await office.engage()
  const { token } = await office.calendars('chief').makeFeed(mayors())
  const first = await feedCalendar(office.store, token)
  expect(first?.text).toContain('BEGIN:VEVENT')
  expect(await feedCalendar(office.store, token, first?.etag)).toEqual({ etag: first?.etag, text: null })
  expect((await feedCalendar(office.store, token, '"another"'))?.text).toBe(first?.text)
  await office.engage({ start: '2026-03-10T08:30', end: '2026-03-10T09:30' })
  expect((await feedCalendar(office.store, token, first?.etag))?.text).toContain('20260310T083000')
})

test('each time held for an option stands by itself, tentative; what is cancelled is gone', async () => {
  const { token } = await office.calendars('chief').makeFeed(mayors())
  const one = await office.engage({ state: 'asked' })
  const slots = [
    { start: '2026-03-09T08:30', end: '2026-03-09T09:30' },
    { start: '2026-03-10T08:30', end: '2026-03-10T09:30' },
  ]
  await office.change('secretary', (change) =>
    placeOption(change, { ref: one.id, version: one.version, slots, until: null }),
  )
  const held = await textOf(token)
  expect([...held.matchAll(/^DTSTART.*:(\S+)/gm)].map(([, start]) => start)).toEqual(
    expect.arrayContaining(['20260309T083000', '20260310T083000']),
  )
  expect(held.match(/STATUS:TENTATIVE/g)).toHaveLength(2)
  expect(new Set(held.match(/^UID:.*$/gm)).size).toBe(2)
  await office.change('secretary', (change) => cancelEngagement(change, { ref: one.id, reason: 'Grève' }))
  expect(titles(await textOf(token))).toEqual([])
})

test('an occurrence cancelled in a series is left out, one that was renamed stands under its first hour', async () => {
  const { token } = await office.calendars('chief').makeFeed(mayors())
  const series = await office.engage({ rule: 'FREQ=WEEKLY;COUNT=4' })
  await office.change('secretary', (change) =>
    cancelEngagement(change, { ref: `${series.id}@2026-03-16T08:30`, reason: 'Grève', scope: 'this' }),
  )
  const text = await textOf(token)
  expect(text).toContain('EXDATE;TZID=Europe/Paris:20260316T083000')
  expect(text).toContain('RRULE:FREQ=WEEKLY;COUNT=4')
})

test('nobody opens more than twenty', async () => {
  for (let count = 0; count < 20; count++) await office.calendars('chief').makeFeed(mayors())
  expect(await refusalOf(office.calendars('chief').makeFeed(mayors()))).toBe('agenda.too-many-feeds')
  expect(await refusalOf(office.calendars('auditor').makeFeed(mayors()))).toBe('office.not-your-post')
  expect(await refusalOf(office.calendars('mayor').makeFeed({ diaryId: 'nobody', name: '' }))).toBe('office.not-found')
})
