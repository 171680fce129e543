import { noteAbsence } from '@cabinet/blocks/people/server/note-absence.ts'
import { refusalOf } from '@cabinet/duties/mail/server/small-office.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { agendaCounts } from './counts.ts'
import { lapseOptions } from './lapse-options.ts'
import { nextKey, type SmallAgenda, smallAgenda, thatWeek } from './small-agenda.ts'

let office: SmallAgenda
beforeEach(async () => {
  office = await smallAgenda()
})
afterEach(() => office.close())

const protocol = () => office.agenda('protocol')
const page = (ref: string) => protocol().engagement({ ref })
const stateOf = async (ref: string) => (await page(ref)).engagement.state
const board = async () =>
  (await protocol().window({ ...thatWeek, diaryIds: [office.diary.mayor, office.diary.deputy] })).occurrences

describe('an option', () => {
  const slots = [
    { start: '2026-03-10T10:00', end: '2026-03-10T11:00' },
    { start: '2026-03-11T15:00', end: '2026-03-11T16:00' },
    { start: '2026-03-12T09:00', end: '2026-03-12T10:00' },
  ]
  const place = () => office.engage({ state: 'option', slots, start: '2026-03-10T10:00' })

  test('holds each of its times; confirming one releases the others', async () => {
    const made = await place()
    expect((await board()).map((one) => [one.ref, one.start, one.state])).toEqual(
      slots.map(({ start }) => [made.id, start, 'option']),
    )
    expect(await refusalOf(protocol().confirm({ ref: made.id, version: 1 }))).toBe('agenda.choose-a-time')
    const second = (await page(made.id)).slots[1]?.id ?? ''
    await protocol().confirm({ ref: made.id, version: 1, slotId: second })
    expect((await board()).map((one) => [one.start, one.end, one.state])).toEqual([
      ['2026-03-11T15:00', '2026-03-11T16:00', 'confirmed'],
    ])
    expect((await page(made.id)).slots.map((one) => one.state)).toEqual(['released', 'confirmed', 'released'])
  })

  test('of two who confirm it, the second is told', async () => {
    const made = await place()
    const [first, second] = (await page(made.id)).slots
    await protocol().confirm({ ref: made.id, version: 1, slotId: first?.id ?? '' })
    const late = office.agenda('secretary').confirm({ ref: made.id, version: 1, slotId: second?.id ?? '' })
    expect(await refusalOf(late)).toBe('agenda.engagement-changed')
  })

  test('lapses when its date is over, once, with a sentence in the journal', async () => {
    const made = await office.engage({
      state: 'option',
      slots,
      start: '2026-03-10T10:00',
      optionUntil: '2026-03-06T18:00',
    })
    office.at('2026-03-06T17:59:00Z')
    await lapseOptions(office.store)
    expect(await stateOf(made.id)).toBe('option')
    office.at('2026-03-06T18:00:00Z')
    await Promise.all([lapseOptions(office.store), lapseOptions(office.store)])
    await lapseOptions(office.store)
    expect((await page(made.id)).slots.map((one) => one.state)).toEqual(['released', 'released', 'released'])
    const history = await protocol().history({ ref: made.id })
    expect(history.map((one) => [one.event, one.who])).toEqual([
      ['agenda.option.lapsed', ''],
      ['agenda.engagement.made', 'Anselme Okpé'],
    ])
    expect(await stateOf(made.id)).toBe('cancelled')
  })

  test('proposes its own end: in a week, and not after its first time has begun', async () => {
    expect((await place()).optionUntil).toEqual(new Date('2026-03-09T08:00:00Z'))
    const soon = await office.engage({ state: 'option', start: '2026-03-04T10:00', end: '2026-03-04T11:00' })
    expect(soon.optionUntil).toEqual(new Date('2026-03-04T10:00:00Z'))
  })

  test('is placed on what was asked or confirmed, and its times are changed as long as nobody chose', async () => {
    const made = await office.engage()
    await protocol().placeOption({ ref: made.id, version: 1, slots })
    expect((await board()).map((one) => one.start)).toEqual(slots.map((one) => one.start))
    await protocol().placeOption({ ref: made.id, version: 2, slots: slots.slice(1) })
    expect((await board()).map((one) => one.start)).toEqual(slots.slice(1).map((one) => one.start))
    const series = await office.engage({
      rule: 'FREQ=WEEKLY;COUNT=2',
      start: '2026-05-04T08:00',
      end: '2026-05-04T09:00',
    })
    expect(await refusalOf(protocol().placeOption({ ref: series.id, version: 1, slots }))).toBe(
      'agenda.series-no-option',
    )
  })

  test('with several times is not dragged: its times are changed with the option', async () => {
    const made = await place()
    const to = { start: '2026-03-13T10:00', end: '2026-03-13T11:00' }
    expect(await refusalOf(protocol().move({ ref: made.id, version: 1, ...to }))).toBe('agenda.option-times')
    await protocol().change({ ref: made.id, version: 1, fields: { title: 'Autre titre', start: made.start } })
    expect((await board()).map((one) => one.title)).toEqual(['Autre titre', 'Autre titre', 'Autre titre'])
  })

  test('about to lapse, it is counted for those who keep the diary', async () => {
    await place()
    const counts = async (who: 'protocol' | 'technicalAgent') => agendaCounts(office.store.read, await office.as(who))
    expect((await counts('technicalAgent')).options).toBe(0)
    expect((await counts('protocol')).options).toBeGreaterThanOrEqual(0)
  })
})

test.each([
  ['decline', 'declined', 'agenda.engagement.declined'],
  ['cancel', 'cancelled', 'agenda.engagement.cancelled'],
] as const)('%s: who and why stay with it, and it may be taken up again', async (act, state, event) => {
  const made = await office.engage()
  const desk = protocol()
  await desk[act]({ ref: made.id, version: 1, reason: 'Deuil dans le quartier' })
  expect(await page(made.id)).toMatchObject({
    stateByName: 'Anselme Okpé',
    engagement: { state, stateReason: 'Deuil dans le quartier' },
    may: { change: false, reopen: true },
  })
  const [entry] = await desk.history({ ref: made.id })
  expect(entry).toMatchObject({ event, details: { reason: 'Deuil dans le quartier' } })
  expect(await refusalOf(desk.change({ ref: made.id, version: 2, fields: { title: 'X' } }))).toBe(
    'agenda.not-to-change',
  )
  expect(await refusalOf(desk.confirm({ ref: made.id, version: 2 }))).toBe('office.cannot-move')
  await desk.reopen({ ref: made.id, version: 2, reason: 'Finalement possible' })
  expect(await stateOf(made.id)).toBe('asked')
})

test('put off to another time: the new engagement takes its place and each leads to the other', async () => {
  const made = await office.engage({ participants: [{ name: 'Afi Sossou' }], with: [office.diary.room] })
  const to = { start: '2026-03-12T08:30', end: '2026-03-12T09:30' }
  const form = { ref: made.id, version: 1, reason: 'Pluie', requestKey: nextKey(), to }
  const { next } = await protocol().postpone(form)
  expect(await page(made.id)).toMatchObject({ engagement: { state: 'postponed' }, after: [{ ref: next?.id }] })
  const after = await page(next?.id ?? '')
  expect(after).toMatchObject({
    before: { ref: made.id },
    engagement: { ...to, state: 'confirmed', title: made.title },
  })
  expect(after.participants).toMatchObject([{ name: 'Afi Sossou' }])
  expect(after.diaries.map((one) => one.part)).toEqual(['owner', 'with'])
  const without = await office.engage({ start: '2026-03-13T08:00', end: '2026-03-13T09:00' })
  const none = await protocol().postpone({ ref: without.id, version: 1, reason: 'Pluie', requestKey: nextKey() })
  expect(none.next).toBeNull()
})

test('held on its day at the earliest; then its report, what was promised, and the next meeting', async () => {
  const made = await office.engage()
  expect(await refusalOf(protocol().hold({ ref: made.id, version: 1 }))).toBe('agenda.not-yet')
  office.at('2026-03-09T10:00:00Z')
  await protocol().hold({ ref: made.id, version: 1 })
  const lead = await office.unit('Services techniques')
  const { next } = await protocol().noteOutcome({
    ...{ ref: made.id, version: 2, outcome: 'Le comité demande trois lampadaires.' },
    commitments: [{ text: 'Poser trois lampadaires', lead, dueOn: '2026-04-15' }],
    followUp: { requestKey: nextKey(), title: 'Point sur l’éclairage', start: '2026-04-20T08:30' },
  })
  const after = await page(made.id)
  expect(after).toMatchObject({ engagement: { state: 'held', outcome: 'Le comité demande trois lampadaires.' } })
  expect(after.commitments).toMatchObject([
    {
      text: 'Poser trois lampadaires',
      leadName: 'Services techniques',
      authority: 'Adjoua Kpassélo',
      dueOn: '2026-04-15',
    },
  ])
  expect(next).toMatchObject({ title: 'Point sur l’éclairage', state: 'asked', end: '2026-04-20T09:30' })
  expect(after.after).toMatchObject([{ ref: next?.id }])
})

test('an invitation put off goes on with what takes its place, and is counted once', async () => {
  const made = await office.engage({ invitation: true })
  const to = { start: '2026-03-12T08:30', end: '2026-03-12T09:30' }
  const { next } = await protocol().postpone({ ref: made.id, version: 1, reason: 'Pluie', requestKey: nextKey(), to })
  expect((await protocol().invitations({})).rows.map((row) => row.ref)).toEqual([next?.id])
  await protocol().cancel({ ref: next?.id ?? '', version: 1, reason: 'Annulé par l’association' })
  expect((await protocol().invitations({})).rows).toEqual([])
})

test('confirming an invitation decides it, and the reply may still be written', async () => {
  const made = await office.engage({ invitation: true, state: 'asked' })
  await protocol().confirm({ ref: made.id, version: 1 })
  expect((await page(made.id)).engagement).toMatchObject({ state: 'confirmed', answer: 'attends' })
  const form = { ref: made.id, version: 2, requestKey: nextKey(), answer: 'attends' as const }
  expect((await office.agenda('chief').answerInvitation(form)).replyLetterId).not.toBeNull()
})

describe('conflicts', () => {
  const draft = (change: Record<string, unknown> = {}) =>
    protocol().conflicts({
      ...{ diaryIds: [office.diary.mayor], start: '2026-03-09T09:00', end: '2026-03-09T10:00' },
      ...change,
    })

  test('are said while one types: what, with whom, how grave', async () => {
    const made = await office.engage()
    expect(await draft()).toMatchObject([
      {
        ...{ level: 'blocking', kind: 'booked', subjectName: 'Adjoua Kpassélo', otherTitle: made.title },
        ...{ otherRef: made.id, minutes: 30 },
      },
    ])
    expect(await draft({ start: '2026-03-09T09:30', end: '2026-03-09T10:00' })).toEqual([])
    expect(await draft({ ref: made.id })).toEqual([])
    expect(await draft({ end: '2026-03-09T08:00' })).toEqual([])
    expect(await draft({ diaryIds: [office.diary.deputy] })).toEqual([])
  })

  test('of a room, of a series, and of an option', async () => {
    await office.engage({ with: [office.diary.room] })
    expect(await draft({ diaryIds: [office.diary.deputy, office.diary.room] })).toMatchObject([
      { level: 'blocking', subjectName: 'Salle des fêtes' },
    ])
    const series = { start: '2026-03-02T09:00', end: '2026-03-02T10:00', rule: 'FREQ=WEEKLY;COUNT=5' }
    expect(await draft(series)).toMatchObject([
      { level: 'blocking', other: 'draft@2026-03-09T09:00', minutes: 30 },
      { level: 'information', kind: 'holiday', ref: 'draft@2026-03-16T09:00', name: 'Nuit du Destin' },
    ])
    const option = await draft({ state: 'option' })
    expect(option).toMatchObject([{ level: 'warning', kind: 'option' }])
  })

  test('by the road the office knows', async () => {
    const hall = await protocol().savePlace({ name: 'Hôtel de Ville' })
    const port = await protocol().savePlace({ name: 'Port de pêche' })
    await protocol().saveTravelTime({ placeA: port.id, placeB: hall.id, minutes: 40 })
    await office.engage({ placeId: hall.id })
    const later = { start: '2026-03-09T09:45', end: '2026-03-09T10:15', placeId: port.id }
    expect(await draft(later)).toMatchObject([{ level: 'warning', kind: 'travel', minutes: 25 }])
    await protocol().saveTravelTime({ placeA: hall.id, placeB: port.id, minutes: null })
    expect(await draft(later)).toEqual([])
  })

  test('with an absence, with hours kept free, with a day off', async () => {
    const away = { personId: office.ids.mayor, from: '2026-03-09', to: '2026-03-10', reason: 'leave' as const }
    await office.change('mayor', (change) => noteAbsence(change, away))
    await protocol().saveProtectedTime({
      ...{ kind: 'prayer', name: 'Prière du vendredi', weekdays: [5], since: '2026-01-01', from: '12:30', to: '14:00' },
    })
    expect(await draft()).toMatchObject([{ level: 'blocking', kind: 'absence' }])
    const friday = await draft({ start: '2026-03-13T12:00', end: '2026-03-13T13:00' })
    expect(friday).toMatchObject([{ level: 'information', kind: 'prayer', name: 'Prière du vendredi' }])
    const { absences, protectedTimes } = await protocol().window({ ...thatWeek, diaryIds: [office.diary.mayor] })
    expect(absences).toEqual([
      { diaryId: office.diary.mayor, name: 'Adjoua Kpassélo', from: '2026-03-09', to: '2026-03-10' },
    ])
    expect(protectedTimes).toMatchObject([{ day: '2026-03-13', name: 'Prière du vendredi' }])
  })

  test('are accepted with a reason, and speak again when something else collides', async () => {
    const first = await office.engage()
    const second = await office.engage({
      title: 'Remise de vivres',
      start: '2026-03-09T09:00',
      end: '2026-03-09T10:00',
    })
    expect((await board()).map((one) => one.conflict)).toEqual(['blocking', 'blocking'])
    const [conflict] = (await page(second.id)).conflicts
    await protocol().silence({
      ref: second.id,
      conflict: conflict?.key ?? '',
      reason: 'Le maire passera un quart d’heure',
    })
    expect((await board()).map((one) => one.conflict)).toEqual([null, null])
    expect(await page(first.id)).toMatchObject({ conflicts: [] })
    expect((await page(second.id)).silenced).toMatchObject([
      { reason: 'Le maire passera un quart d’heure', by: 'Anselme Okpé' },
    ])
    await office.engage({ title: 'Troisième', start: '2026-03-09T09:15', end: '2026-03-09T09:30' })
    expect((await board()).map((one) => one.conflict)).toEqual(['blocking', 'blocking', 'blocking'])
    await protocol().unsilence({ ref: second.id, conflict: conflict?.key ?? '' })
    expect((await page(second.id)).conflicts).toHaveLength(2)
  })
})

test('only what is public may be published, and closing it again takes it back', async () => {
  const made = await office.engage()
  expect(await refusalOf(protocol().publishable({ ref: made.id, version: 1, publishable: true }))).toBe(
    'agenda.not-public',
  )
  await protocol().change({ ref: made.id, version: 1, fields: { confidentiality: 'public' } })
  await protocol().publishable({ ref: made.id, version: 2, publishable: true })
  expect((await page(made.id)).engagement.publishable).toBe(true)
  expect(
    await refusalOf(office.agenda('secretary').publishable({ ref: made.id, version: 3, publishable: false })),
  ).toBe('office.not-your-post')
  await protocol().change({ ref: made.id, version: 3, fields: { confidentiality: 'cabinet' } })
  expect((await page(made.id)).engagement.publishable).toBe(false)
})
