import { refusalOf } from '@cabinet/duties/mail/server/small-office.ts'
import { history } from '@cabinet/store/store.tables.ts'
import { desc } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { engagementForm } from '../rules/forms.ts'
import { makeEngagement } from './make-engagement.ts'
import { openLackingDiaries } from './open-diaries.ts'
import { meeting, nextKey, type SmallAgenda, smallAgenda, thatWeek } from './small-agenda.ts'
import { engagements } from './tables.ts'

let office: SmallAgenda
beforeEach(async () => {
  office = await smallAgenda()
})
afterEach(() => office.close())

const lastEvents = async (many: number) =>
  (await office.store.read.select().from(history).orderBy(desc(history.seq)).limit(many)).map((row) => row.event)

test('an engagement stands in the mayor’s diary, takes the room along, and lasts what its kind lasts', async () => {
  const form = { ...meeting(), end: null, diaryId: office.diary.mayor, with: [office.diary.room] }
  const made = await office.agenda('protocol').make(form)
  expect(made).toMatchObject({ start: '2026-03-09T08:30', end: '2026-03-09T09:30', state: 'confirmed', version: 1 })
  expect(made.startsAt).toEqual(new Date('2026-03-09T08:30:00Z'))
  const { occurrences } = await office.agenda('protocol').window({ ...thatWeek, diaryIds: [office.diary.room] })
  expect(occurrences).toMatchObject([
    {
      ref: made.id,
      title: 'Comité de quartier de Kpota',
      diaries: [
        { diaryId: office.diary.mayor, part: 'owner' },
        { diaryId: office.diary.room, part: 'with' },
      ],
    },
  ])
})

test('pressing the button twice makes one engagement, and somebody else’s press makes none', async () => {
  const form = { ...meeting(), diaryId: office.diary.mayor }
  const [once, twice] = [await office.agenda('protocol').make(form), await office.agenda('protocol').make(form)]
  expect(twice.id).toBe(once.id)
  expect(await office.store.read.$count(engagements)).toBe(1)
  expect(await lastEvents(1)).toEqual(['agenda.engagement.asked-again'])
  expect(await refusalOf(office.agenda('secretary').make(form))).toBe('agenda.request-of-another')
})

test.each([
  ['the end before the beginning', { end: '2026-03-09T08:00' }, 'agenda.ends-before-it-starts'],
  ['more than a month', { end: '2026-04-20T08:00' }, 'agenda.too-long'],
  ['a zone nobody knows', { timeZone: 'Africa/Nowhere' }, 'agenda.unknown-time-zone'],
  ['a kind nobody knows', { kind: 'banquet' }, 'agenda.unknown-kind'],
  ['a place nobody knows', { placeId: 'nowhere' }, 'agenda.unknown-place'],
  ['a diary nobody knows', { diaryId: 'nobody' }, 'office.not-found'],
  ['a rule nobody can work out', { rule: 'FREQ=SECONDLY' }, 'agenda.unsupported-rule'],
  ['somebody who is not there', { participants: [{ personId: 'nobody', name: 'X' }] }, 'agenda.unknown-person'],
])('%s is refused, and nothing is written', async (_what, change, code) => {
  expect(await refusalOf(office.engage(change))).toBe(code)
  expect(await office.store.read.$count(engagements)).toBe(0)
})

test.each([
  ['protocol', 'yes'],
  ['secretary', 'yes'],
  ['chief', 'yes'],
  ['deputyChief', 'yes'],
  ['mayor', 'yes'],
  ['sg', 'agenda.not-your-diary'],
  ['adviser', 'agenda.not-your-diary'],
  ['deputyMayor', 'agenda.not-your-diary'],
  ['technicalHead', 'agenda.not-your-diary'],
  ['technicalAgent', 'agenda.not-your-diary'],
  ['clerk', 'agenda.not-your-diary'],
  ['auditor', 'office.not-your-post'],
  ['administrator', 'office.not-your-post'],
] as const)('%s in the mayor’s diary: %s', async (who, answer) => {
  const act = office.engage({}, who)
  if (answer === 'yes') expect((await act).madeBy).toBe(office.ids[who])
  else expect(await refusalOf(act)).toBe(answer)
})

test('everybody keeps a diary of their own, which nobody of the office keeps for them', async () => {
  const own = await office.ownDiary('technicalHead')
  const made = await office.engage({ diaryId: own }, 'technicalHead')
  expect(made.title).toBe('Comité de quartier de Kpota')
  expect(await refusalOf(office.engage({ diaryId: own }))).toBe('agenda.not-your-diary')
  expect(await refusalOf(office.engage({ diaryId: own, with: [office.diary.room] }, 'technicalHead'))).toBe(
    'agenda.not-your-diary',
  )
})

test('a named delegate writes where they were named, and no longer once they are not', async () => {
  const mayor = office.agenda('mayor')
  const keepers = [{ personId: office.ids.adviser, mayWrite: true, seesPersonal: false }]
  await mayor.nameKeepers({ diaryId: office.diary.mayor, keepers })
  expect((await office.engage({}, 'adviser')).madeBy).toBe(office.ids.adviser)
  await mayor.nameKeepers({ diaryId: office.diary.mayor, keepers: [] })
  expect(await refusalOf(office.engage({}, 'adviser'))).toBe('agenda.not-your-diary')
})

test('whoever sets the diaries up names delegates, and cannot open what is personal to them', async () => {
  const keepers = [{ personId: office.ids.protocol, mayWrite: true, seesPersonal: true }]
  await office.agenda('protocol').nameKeepers({ diaryId: office.diary.mayor, keepers })
  const own = async () =>
    (await office.agenda('mayor').diaries()).find((one) => one.id === office.diary.mayor)?.keepers ?? []
  expect(await own()).toMatchObject([{ name: 'Anselme Okpé', mayWrite: true, seesPersonal: false }])
  await office.agenda('mayor').nameKeepers({ diaryId: office.diary.mayor, keepers })
  expect(await own()).toMatchObject([{ seesPersonal: true }])
  // Once the mayor has opened it, it stays open when somebody else renews the list.
  await office.agenda('protocol').nameKeepers({ diaryId: office.diary.mayor, keepers })
  expect(await own()).toMatchObject([{ seesPersonal: true }])
  const agent = office.agenda('technicalAgent').nameKeepers({ diaryId: office.diary.mayor, keepers })
  expect(await refusalOf(agent)).toBe('agenda.not-your-diary')
})

test('what is personal is written by those who will be able to read it', async () => {
  expect(await refusalOf(office.engage({ confidentiality: 'personal' }))).toBe('agenda.personal-not-yours')
  expect((await office.engage({ confidentiality: 'personal' }, 'mayor')).confidentiality).toBe('personal')
})

test('a whole day lasts from midnight to midnight, the last day included', async () => {
  const one = await office.engage({ allDay: true, start: '2026-03-09T10:00', end: '2026-03-09T18:00' })
  expect([one.start, one.end]).toEqual(['2026-03-09T00:00', '2026-03-10T00:00'])
  const two = await office.engage({ allDay: true, start: '2026-03-09T00:00', end: '2026-03-11T00:00' })
  expect([two.start, two.end]).toEqual(['2026-03-09T00:00', '2026-03-11T00:00'])
})

test('a journey shows the clock at home and the clock there', async () => {
  const made = await office.engage({
    ...{ timeZone: 'Europe/Paris', start: '2026-03-30T10:00', end: '2026-03-30T11:00' },
  })
  const { occurrences, timeZone } = await office
    .agenda('protocol')
    .window({ diaryIds: [office.diary.mayor], from: '2026-03-30', to: '2026-03-31' })
  // Summer time began the day before: Paris is two hours ahead of Abidjan.
  expect(timeZone).toBe('Africa/Abidjan')
  expect(occurrences).toMatchObject([
    { ref: made.id, start: '2026-03-30T08:00', ownStart: '2026-03-30T10:00', timeZone: 'Europe/Paris' },
  ])
})

test('the diaries of the mayor and the deputies open by themselves, once', async () => {
  await Promise.all([openLackingDiaries(office.store), openLackingDiaries(office.store)])
  const diaries = await office.agenda('technicalAgent').diaries()
  expect(diaries.map((one) => one.name)).toEqual([
    'Adjoua Kpassélo',
    'Firmin Tohoué',
    'Salle des fêtes',
    'Véhicule de représentation',
  ])
  expect(diaries.every((one) => !one.may.write)).toBe(true)
})

test('an engagement made by another duty asks nobody’s diary', async () => {
  const form = engagementForm.parse({ ...meeting(), requestKey: nextKey(), diaryId: office.diary.mayor })
  const made = await office.change('sg', (change) => makeEngagement(change, form, { ground: 'duty' }))
  expect(made.madeBy).toBe(office.ids.sg)
})
