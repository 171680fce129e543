import { refusalOf } from '@cabinet/duties/mail/server/small-office.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lacksAgendaChoices, shipAgendaChoices } from './ship-choices.ts'
import { type SmallAgenda, smallAgenda, thatWeek } from './small-agenda.ts'

let office: SmallAgenda
beforeEach(async () => {
  office = await smallAgenda()
})
afterEach(() => office.close())

const chief = () => office.agenda('chief')
const kind = {
  ...{ isNew: true, code: 'wedding', labelFr: 'Mariage', labelEn: 'Wedding', minutes: 45 },
  ...{ tone: 'violet' as const, busy: true, place: 1, hidden: false },
}

test('the office words its kinds; a hidden one is offered no more and stands on older engagements', async () => {
  await chief().saveKind(kind)
  const codes = async () => (await chief().choices()).kinds.map((one) => one.code)
  expect((await codes()).slice(0, 3)).toEqual(['audience', 'wedding', 'meeting'])
  const made = await office.engage({ kind: 'wedding', end: null })
  expect(made.end).toBe('2026-03-09T09:15')
  await chief().saveKind({ ...kind, isNew: false, hidden: true })
  expect(await codes()).not.toContain('wedding')
  expect((await chief().choices()).former.kinds).toMatchObject([{ code: 'wedding', labelFr: 'Mariage' }])
  expect(await refusalOf(chief().saveKind(kind))).toBe('agenda.code-taken')
  expect(await refusalOf(chief().saveKind({ ...kind, code: 'nothing', isNew: false }))).toBe('agenda.unknown-kind')
})

test('the last kind offered stays', async () => {
  const { kinds } = await chief().settings()
  const [kept, ...others] = kinds
  const hide = (one: (typeof kinds)[number]) =>
    chief().saveKind({ ...one, tone: 'grey', isNew: false, place: one.position, hidden: true })
  for (const one of others) await hide(one)
  if (!kept) throw new Error('No kind is shipped.')
  expect(await refusalOf(hide(kept))).toBe('agenda.last-kind')
})

test('what was shipped is not shipped a second time over what the office changed', async () => {
  const { read } = office.store
  expect(await lacksAgendaChoices(read)).toBe(false)
  await office.change('administrator', shipAgendaChoices)
  expect((await chief().settings()).kinds.length).toBe(11)
})

test('a place is found by the beginning of its name, and no longer once it is retired; engagements keep it', async () => {
  const place = await chief().savePlace({ name: 'École du Zongo', address: 'Rue 12', phone: '+229 01 90 00 00 00' })
  const made = await office.engage({ placeId: place.id, place: 'Salle 2' })
  const like = async (text: string) => (await office.agenda('clerk').quickPlaces({ text })).map((one) => one.name)
  expect(await like('ecole')).toEqual(['École du Zongo'])
  expect(await like('zongo')).toEqual([])
  await chief().savePlace({ id: place.id, name: 'École primaire du Zongo' })
  await chief().retirePlace({ id: place.id, retired: true })
  expect(await like('ecole')).toEqual([])
  const { occurrences } = await chief().window({ ...thatWeek, diaryIds: [office.diary.mayor] })
  expect(occurrences).toMatchObject([{ ref: made.id, place: 'École primaire du Zongo, Salle 2' }])
  expect(await refusalOf(chief().savePlace({ id: 'nowhere', name: 'Ailleurs' }))).toBe('agenda.unknown-place')
})

test('the road is the same both ways, and noted once', async () => {
  const [one, other] = [await chief().savePlace({ name: 'Mairie' }), await chief().savePlace({ name: 'Port' })]
  await chief().saveTravelTime({ placeA: one.id, placeB: other.id, minutes: 20 })
  await chief().saveTravelTime({ placeA: other.id, placeB: one.id, minutes: 25 })
  expect((await chief().settings()).travelTimes).toMatchObject([{ minutes: 25 }])
  const nowhere = { placeA: one.id, placeB: 'nowhere', minutes: 5 }
  expect(await refusalOf(chief().saveTravelTime(nowhere))).toBe('agenda.unknown-place')
})

test('hours are kept free in a diary by whoever keeps it, and for all by whoever sets the duty up', async () => {
  const form = {
    kind: 'protected' as const,
    name: 'Famille',
    weekdays: [3],
    since: '2026-01-01',
    from: '18:00',
    to: '20:00',
  }
  expect(await refusalOf(office.agenda('secretary').saveProtectedTime(form))).toBe('agenda.settings-only')
  const kept = await office.agenda('secretary').saveProtectedTime({ ...form, diaryId: office.diary.mayor })
  expect(await refusalOf(office.agenda('clerk').retireProtectedTime({ id: kept.id }))).toBe('agenda.not-your-diary')
  const shown = async () => (await chief().window({ ...thatWeek, diaryIds: [office.diary.mayor] })).protectedTimes
  expect(await shown()).toMatchObject([{ day: '2026-03-11', name: 'Famille' }])
  await office.agenda('secretary').retireProtectedTime({ id: kept.id })
  expect(await shown()).toEqual([])
  const market = { ...form, kind: 'market' as const, weekdays: [], everyDays: 5, since: '2026-03-07', from: '', to: '' }
  await chief().saveProtectedTime(market)
  expect((await shown()).map((one) => one.day)).toEqual(['2026-03-12'])
})

test('rooms and vehicles have diaries; closed, nothing more is written in them and what was stays', async () => {
  const bus = await chief().addDiary({ kind: 'vehicle', name: 'Minibus', seats: 18 })
  await chief().changeDiary({ diaryId: bus.id, name: 'Minibus neuf', keptByOffice: true, seats: 20, position: 5 })
  const made = await office.engage({ with: [bus.id] })
  expect((await chief().engagement({ ref: made.id })).diaries[1]).toMatchObject({
    name: 'Minibus neuf',
    kind: 'vehicle',
  })
  await chief().closeDiary({ diaryId: bus.id, closed: true })
  expect((await chief().diaries()).map((one) => one.id)).not.toContain(bus.id)
  expect(await refusalOf(office.engage({ with: [bus.id], start: '2026-03-20T08:00', end: '2026-03-20T09:00' }))).toBe(
    'agenda.not-your-diary',
  )
  await chief().closeDiary({ diaryId: bus.id, closed: false })
  expect((await chief().diaries()).map((one) => one.name)).toContain('Minibus neuf')
})

test('a person has one diary, under their own name', async () => {
  const form = { kind: 'person' as const, personId: office.ids.adviser, name: 'Autre nom', keptByOffice: true }
  const diary = await chief().addDiary(form)
  expect(diary).toMatchObject({ name: 'Casimir Dossa', keptByOffice: true })
  expect(await refusalOf(chief().addDiary(form))).toBe('agenda.diary-taken')
  expect((await office.engage({ diaryId: diary.id })).madeBy).toBe(office.ids.protocol)
})

test.each(['technicalAgent', 'secretary', 'mayor', 'clerk'] as const)('%s does not set the duty up', async (who) => {
  const desk = office.agenda(who)
  expect(await refusalOf(desk.settings())).toBe('office.not-your-post')
  expect(await refusalOf(desk.saveKind(kind))).toBe('office.not-your-post')
  expect(await refusalOf(desk.addDiary({ kind: 'room', name: 'Salle' }))).toBe('office.not-your-post')
})
