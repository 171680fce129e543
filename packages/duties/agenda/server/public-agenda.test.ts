import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Confidentiality, EngagementState } from '../rules/engagement.ts'
import { confidentialities, engagementStates } from '../rules/engagement.ts'
import { type CalendarsOffice, calendarsOffice } from './calendars-office.ts'
import { cancelEngagement } from './move-engagement.ts'
import { publicCsv, publicJson } from './public-export.ts'
import { engagements } from './tables.ts'

let office: CalendarsOffice
beforeEach(async () => {
  office = await calendarsOffice()
})
afterEach(() => office.close())

const set = (id: string, facts: Partial<typeof engagements.$inferSelect>) =>
  office.store.upkeep((tx) => tx.update(engagements).set(facts).where(eq(engagements.id, id)))
const year = { from: '2026-01-01', until: '2026-12-31' }
const published = async () => (await office.calendars('clerk').publicAgenda(year)).meetings
const everything = async () =>
  [JSON.stringify(await published()), await publicJson(office.store, year), await publicCsv(office.store, year)].join(
    '\n',
  )

test('what is flagged, public, and confirmed or held is shown; nothing else ever is', async () => {
  let shown = 0
  for (const publishable of [true, false])
    for (const confidentiality of confidentialities)
      for (const state of engagementStates) {
        const open = publishable && confidentiality === 'public' && ['confirmed', 'held'].includes(state)
        const title = open ? `VISIBLE${shown}` : `SECRET-${publishable}-${confidentiality}-${state}`
        const { id } = await office.engage({ title })
        await set(id, {
          publishable,
          confidentiality: confidentiality as Confidentiality,
          state: state as EngagementState,
        })
        shown += open ? 1 : 0
      }
  expect((await published()).map(({ title }) => title).sort()).toEqual(['VISIBLE0', 'VISIBLE1'])
  expect(await everything()).not.toContain('SECRET')
})

test('of what is shown, only what was meant for everybody is', async () => {
  const { id } = await office.engage({
    ...{
      title: 'Inauguration du marché',
      place: 'Marché central',
      confidentiality: 'public',
      contactName: 'SECRET-contact',
    },
    ...{ contactPhone: '+229 01 90 00 00 00', brief: 'SECRET-note', speech: 'SECRET-discours', dress: 'SECRET-tenue' },
    ...{ decisionOwed: 'SECRET-décision', participants: [{ name: 'SECRET-invité', email: 'secret@x.example' }] },
  })
  await set(id, {
    publishable: true,
    outcome: 'SECRET-suite',
    raw: 'SECRET-brut',
    uid: 'SECRET-uid',
    stateReason: 'SECRET',
  })
  expect(await published()).toMatchObject([
    { title: 'Inauguration du marché', place: 'Marché central', of: 'Adjoua Kpassélo', state: 'confirmed' },
  ])
  expect(await everything()).not.toMatch(/SECRET|secret@|229/)
})

test('a series shows its times; one that was changed without being flagged is not shown, nor the time it had', async () => {
  const series = await office.engage({ title: 'Permanence', confidentiality: 'public', rule: 'FREQ=WEEKLY;COUNT=4' })
  await set(series.id, { publishable: true })
  expect((await published()).map(({ start }) => start)).toEqual([
    '2026-03-09T08:30',
    '2026-03-16T08:30',
    '2026-03-23T08:30',
    '2026-03-30T08:30',
  ])
  await office.change('secretary', (change) =>
    cancelEngagement(change, { ref: `${series.id}@2026-03-16T08:30`, reason: 'Grève', scope: 'this' }),
  )
  expect((await published()).map(({ start }) => start)).not.toContain('2026-03-16T08:30')
  const [changed] = await office.store.read.select().from(engagements).where(eq(engagements.seriesId, series.id))
  await set(changed?.id ?? '', { state: 'confirmed', publishable: false, title: 'SECRET' })
  expect(await everything()).not.toContain('SECRET')
  expect(await published()).toHaveLength(3)
})

test('anybody may ask, page by page, within a year', async () => {
  for (let at = 0; at < 3; at++) {
    const { id } = await office.engage({ title: `R${at}`, confidentiality: 'public', rule: 'FREQ=DAILY;COUNT=60' })
    await set(id, { publishable: true })
  }
  const desk = office.calendars('technicalAgent')
  const first = await desk.publicAgenda(year)
  expect([first.total, first.meetings.length, first.next]).toEqual([180, 100, 100])
  const second = await desk.publicAgenda({ ...year, cursor: first.next })
  expect([second.meetings.length, second.next]).toEqual([80, undefined])
  const starts = [...first.meetings, ...second.meetings].map(({ startsAt }) => startsAt.getTime())
  expect(starts).toEqual([...starts].sort((a, b) => a - b))
})

test('the file for a spreadsheet has the same lines, and runs nothing', async () => {
  const { id } = await office.engage({ title: '=HYPERLINK("x")', confidentiality: 'public' })
  await set(id, { publishable: true })
  const [heads, row] = (await publicCsv(office.store, year)).split('\r\n')
  expect(heads).toContain('Début;Fin;Fuseau horaire')
  expect(row).toBe(
    '2026-03-09T08:30;2026-03-09T09:30;Europe/Paris;0;"\'=HYPERLINK(""x"")";Réunion;;Adjoua Kpassélo;Confirmé',
  )
  await expect(publicJson(office.store, { from: 'hier' })).rejects.toThrow()
})
