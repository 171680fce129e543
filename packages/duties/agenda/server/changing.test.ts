import { refusalOf } from '@cabinet/duties/mail/server/small-office.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { engagementForm } from '../rules/forms.ts'
import { makeEngagement } from './make-engagement.ts'
import { meeting, type SmallAgenda, smallAgenda, thatWeek } from './small-agenda.ts'

let office: SmallAgenda
beforeEach(async () => {
  office = await smallAgenda()
})
afterEach(() => office.close())

const protocol = () => office.agenda('protocol')
const onBoard = async (from = '2026-03-01', to = '2026-04-30') =>
  (await protocol().window({ diaryIds: [office.diary.mayor], from, to })).occurrences
const starts = async () => (await onBoard()).map((one) => one.start)

test('each field that changed is said with what it was and what it became', async () => {
  const made = await office.engage({ place: 'Hôtel de Ville' })
  const place = await protocol().savePlace({ name: 'Maison du peuple' })
  const fields = {
    title: 'Comité de Kpota élargi',
    placeId: place.id,
    place: '',
    brief: 'Apporter le plan',
    with: [office.diary.car],
  }
  await protocol().change({ ref: made.id, version: 1, fields })
  const [latest] = await protocol().history({ ref: made.id })
  expect(latest).toMatchObject({ event: 'agenda.engagement.changed', who: 'Anselme Okpé' })
  expect(latest?.changes).toEqual([
    { field: 'title', from: 'Comité de quartier de Kpota', to: 'Comité de Kpota élargi' },
    { field: 'brief' },
    { field: 'place', from: 'Hôtel de Ville', to: 'Maison du peuple' },
    { field: 'with', from: '', to: 'Véhicule de représentation' },
  ])
})

test('of two people who change it at once, the second is told by whom, and nothing is lost', async () => {
  const made = await office.engage()
  await office.agenda('secretary').change({ ref: made.id, version: 1, fields: { title: 'Premier' } })
  const second = protocol().change({ ref: made.id, version: 1, fields: { title: 'Second' } })
  const cause = await second.catch((error) => error.cause)
  expect(cause).toMatchObject({ code: 'agenda.engagement-changed', details: { by: 'Rosine Adjé' } })
  expect((await protocol().engagement({ ref: made.id })).engagement.title).toBe('Premier')
})

test('dragged to another hour and another diary, and back again', async () => {
  const made = await office.engage()
  const to = { start: '2026-03-10T14:00', end: '2026-03-10T15:30' }
  const moved = await protocol().move({
    ...{ ref: made.id, version: 1, ...to },
    diary: { from: office.diary.mayor, to: office.diary.deputy },
  })
  expect(await onBoard()).toEqual([])
  const page = await protocol().engagement({ ref: made.id })
  expect(page.diaries).toMatchObject([{ name: 'Firmin Tohoué', part: 'owner' }])
  expect(page.engagement).toMatchObject(to)
  const { before } = moved
  const back = await protocol().move({ ref: made.id, version: moved.engagement.version, ...before })
  expect(back.engagement).toMatchObject({ start: '2026-03-09T08:30', end: '2026-03-09T09:30' })
  expect(await starts()).toEqual(['2026-03-09T08:30'])
})

test('whoever goes along keeps the answer they gave when the list is written anew', async () => {
  const made = await office.engage({ participants: [{ name: 'Afi Sossou' }, { name: 'Kossi Amégan' }] })
  const { participants } = await protocol().engagement({ ref: made.id })
  const afi = participants[0]?.id ?? ''
  await protocol().noteResponse({ ref: made.id, participantId: afi, response: 'accepted' })
  await protocol().change({
    ...{ ref: made.id, version: 1 },
    fields: {
      participants: [
        { name: 'Dossou Houéto', role: 'host' },
        { name: 'Afi Sossou', function: 'Présidente' },
      ],
    },
  })
  const after = (await protocol().engagement({ ref: made.id })).participants
  expect(after).toMatchObject([
    { name: 'Dossou Houéto', response: 'unknown' },
    { id: afi, name: 'Afi Sossou', function: 'Présidente', response: 'accepted' },
  ])
})

test.each([
  ['an agent', 'technicalAgent', 'agenda.not-your-diary'],
  ['the secretary general', 'sg', 'agenda.not-your-diary'],
] as const)('%s reads what is public and changes nothing', async (_who, key, code) => {
  const made = await office.engage({ confidentiality: 'public' })
  const desk = office.agenda(key)
  expect((await desk.engagement({ ref: made.id })).may).toMatchObject({ change: false, cancel: false, move: false })
  const act = { ref: made.id, version: 1 }
  const tries = [
    desk.change({ ...act, fields: { title: 'Autre' } }),
    desk.move({ ...act, start: '2026-03-10T14:00', end: '2026-03-10T15:00' }),
    desk.cancel({ ...act, reason: 'Essai' }),
    desk.hold(act),
    desk.placeOption({ ...act, slots: [{ start: '2026-03-10T14:00', end: '2026-03-10T15:00' }] }),
    desk.silence({ ref: made.id, conflict: 'x', reason: 'Essai' }),
  ]
  expect(new Set(await Promise.all(tries.map(refusalOf)))).toEqual(new Set([code]))
})

describe('a meeting every Monday', () => {
  const weekly = (count = 4) => office.engage({ rule: `FREQ=WEEKLY;BYDAY=MO;COUNT=${count}` })
  const mondays = ['2026-03-09T08:30', '2026-03-16T08:30', '2026-03-23T08:30', '2026-03-30T08:30']

  test('is one row and as many times on the board, each with a page of its own', async () => {
    const made = await weekly()
    expect(await starts()).toEqual(mondays)
    const refs = (await onBoard()).map((one) => one.ref)
    expect(refs).toEqual(mondays.map((start) => `${made.id}@${start}`))
    const page = await protocol().engagement({ ref: refs[2] ?? '' })
    expect(page.engagement.start).toBe(mondays[2])
    expect(page.series).toMatchObject({ id: made.id, originalStart: mondays[2], isChanged: false })
    expect(await refusalOf(protocol().engagement({ ref: `${made.id}@2026-03-17T08:30` }))).toBe('office.not-found')
  })

  test('this one: it moves alone, keeps its name, and the others stay', async () => {
    const made = await weekly()
    const ref = `${made.id}@${mondays[1]}`
    const moved = await protocol().move({ ref, version: 1, start: '2026-03-17T10:00', end: '2026-03-17T11:00' })
    expect(moved.ref).toBe(ref)
    expect(await starts()).toEqual([mondays[0], '2026-03-17T10:00', mondays[2], mondays[3]])
    const page = await protocol().engagement({ ref })
    expect(page.engagement).toMatchObject({ start: '2026-03-17T10:00', title: made.title })
    expect(page.series).toMatchObject({ originalStart: mondays[1], isChanged: true })
    expect((await protocol().engagement({ ref: `${made.id}@${mondays[0]}` })).engagement.version).toBe(1)
    // Moved far away, its old place stays empty and the board of that week finds it.
    const version = page.engagement.version
    await protocol().move({ ref, version, start: '2026-07-01T10:00', end: '2026-07-01T11:00' })
    expect(await starts()).toEqual([mondays[0], mondays[2], mondays[3]])
    expect((await onBoard('2026-06-29', '2026-07-06')).map((one) => one.ref)).toEqual([ref])
  })

  test('two people on the same occurrence: the second is told', async () => {
    const made = await weekly()
    const ref = `${made.id}@${mondays[1]}`
    await office.agenda('secretary').change({ ref, version: 1, fields: { title: 'Autre salle' } })
    expect(await refusalOf(protocol().change({ ref, version: 1, fields: { title: 'X' } }))).toBe(
      'agenda.engagement-changed',
    )
  })

  test('all: the hour changes everywhere, and what was changed on one occurrence stays there', async () => {
    const made = await weekly()
    const ref = `${made.id}@${mondays[1]}`
    await protocol().change({ ref, version: 1, fields: { title: 'Avec le préfet', place: 'Préfecture' } })
    await protocol().change({
      ...{ ref: `${made.id}@${mondays[2]}`, version: 1, scope: 'all' as const },
      fields: { start: '2026-03-23T10:00', end: '2026-03-23T11:30', title: 'Nouveau titre', dress: 'Écharpe' },
    })
    expect((await onBoard()).map((one) => [one.start, one.end, one.title])).toEqual([
      ['2026-03-09T10:00', '2026-03-09T11:30', 'Nouveau titre'],
      ['2026-03-16T08:30', '2026-03-16T09:30', 'Avec le préfet'],
      ['2026-03-23T10:00', '2026-03-23T11:30', 'Nouveau titre'],
      ['2026-03-30T10:00', '2026-03-30T11:30', 'Nouveau titre'],
    ])
    // Its name follows the series, and what nobody had changed on it does too.
    const page = await protocol().engagement({ ref: `${made.id}@2026-03-16T10:00` })
    expect(page.engagement).toMatchObject({ title: 'Avec le préfet', place: 'Préfecture', dress: 'Écharpe' })
  })

  test('all, to another day: it is repeated on that day', async () => {
    const made = await weekly()
    const ref = `${made.id}@${mondays[0]}`
    const moved = await protocol().move({
      ...{ ref, version: 1, scope: 'all' as const, start: '2026-03-11T09:00', end: '2026-03-11T10:00' },
    })
    expect(moved.ref).toBe(`${made.id}@2026-03-11T09:00`)
    expect(await starts()).toEqual(['2026-03-11T09:00', '2026-03-18T09:00', '2026-03-25T09:00', '2026-04-01T09:00'])
  })

  test('all, to another day: its last Monday becomes its last Tuesday', async () => {
    const weekly = await office.engage({ rule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20260330' })
    await protocol().move({
      ...{ ref: `${weekly.id}@2026-03-09T08:30`, version: 1, scope: 'all' },
      ...{ start: '2026-03-10T08:30', end: '2026-03-10T09:30' },
    })
    const board = (await onBoard()).filter((one) => one.seriesId === weekly.id)
    expect(board.map((one) => one.start.slice(0, 10))).toEqual(['2026-03-10', '2026-03-17', '2026-03-24', '2026-03-31'])
  })

  test('the second Monday of each month cannot follow to a Wednesday by being dragged', async () => {
    const monthly = await office.engage({ rule: 'FREQ=MONTHLY;BYDAY=2MO' })
    const to = { start: '2026-03-11T08:30', end: '2026-03-11T09:30' }
    const ref = `${monthly.id}@2026-03-09T08:30`
    expect(await refusalOf(protocol().move({ ref, version: 1, scope: 'all', ...to }))).toBe('agenda.series-day')
    await protocol().move({ ref, version: 1, scope: 'this', ...to })
  })

  test('this and the following: the series is cut in two, and each change goes where it belongs', async () => {
    const made = await weekly()
    await protocol().change({ ref: `${made.id}@${mondays[0]}`, version: 1, fields: { title: 'Première' } })
    await protocol().change({ ref: `${made.id}@${mondays[3]}`, version: 1, fields: { title: 'Dernière' } })
    const cut = await protocol().change({
      ...{ ref: `${made.id}@${mondays[2]}`, version: 1, scope: 'following' as const },
      fields: { start: '2026-03-23T15:00', end: '2026-03-23T16:00', place: 'Salle des mariages' },
    })
    expect(cut.engagement.id).not.toBe(made.id)
    expect(cut.ref).toBe(`${cut.engagement.id}@2026-03-23T15:00`)
    expect((await onBoard()).map((one) => [one.start, one.title, one.place])).toEqual([
      [mondays[0], 'Première', ''],
      [mondays[1], made.title, ''],
      ['2026-03-23T15:00', made.title, 'Salle des mariages'],
      ['2026-03-30T08:30', 'Dernière', 'Salle des mariages'],
    ])
    const [, second] = await onBoard()
    expect(second?.ref).toBe(`${made.id}@${mondays[1]}`)
    const events = (await protocol().history({ ref: `${made.id}@${mondays[1]}` })).map((one) => one.event)
    expect(events).toContain('agenda.series.split')
  })

  test('cancelled on one day, it is cancelled on that day', async () => {
    const made = await weekly()
    await protocol().cancel({ ref: `${made.id}@${mondays[1]}`, version: 1, reason: 'Jour férié' })
    expect((await onBoard()).map((one) => one.state)).toEqual(['confirmed', 'cancelled', 'confirmed', 'confirmed'])
    const page = await protocol().engagement({ ref: `${made.id}@${mondays[1]}` })
    expect(page).toMatchObject({ stateByName: 'Anselme Okpé', engagement: { stateReason: 'Jour férié' } })
  })

  test('cancelled from one day on, or for all that is still to come: what was, stays', async () => {
    const made = await weekly()
    await protocol().change({ ref: `${made.id}@${mondays[3]}`, version: 1, fields: { title: 'Dernière' } })
    await protocol().cancel({
      ref: `${made.id}@${mondays[2]}`,
      version: 1,
      scope: 'following',
      reason: 'Fin du projet',
    })
    expect((await onBoard()).map((one) => one.state)).toEqual(['confirmed', 'confirmed', 'cancelled', 'cancelled'])
    const other = await office.engage({
      rule: 'FREQ=DAILY;COUNT=4',
      start: '2026-03-01T18:00',
      end: '2026-03-01T19:00',
    })
    await protocol().cancel({ ref: `${other.id}@2026-03-01T18:00`, version: 1, scope: 'all', reason: 'Abandonné' })
    const evening = (await onBoard('2026-03-01', '2026-03-06')).filter((one) => one.start.endsWith('18:00'))
    expect(evening.map((one) => one.state)).toEqual(['confirmed', 'cancelled', 'cancelled', 'cancelled'])
  })

  test('in a city with summer time half past eight stays half past eight', async () => {
    await office.close()
    office = await smallAgenda({ timeZone: 'Europe/Paris' })
    await weekly()
    expect(await starts()).toEqual(mondays)
    const utc = (await onBoard()).map((one) => one.startsAt.toISOString().slice(11, 16))
    expect(utc).toEqual(['07:30', '07:30', '07:30', '06:30'])
  })

  test('dates added by hand are a series too, without any rule', async () => {
    const extraStarts = ['2026-03-12T08:30', '2026-04-02T08:30']
    const made = await office.engage({ extraStarts, skippedStarts: ['2026-03-12T08:30'] })
    expect(await starts()).toEqual(['2026-03-09T08:30', '2026-04-02T08:30'])
    const ref = `${made.id}@2026-04-02T08:30`
    await protocol().cancel({ ref, version: 1, reason: 'Férié' })
    expect((await onBoard()).map((one) => one.state)).toEqual(['confirmed', 'cancelled'])
  })

  test('a repetition nobody here can work out is left alone; one of its dates may be changed', async () => {
    const rule = 'FREQ=YEARLY;BYWEEKNO=11;BYDAY=MO'
    const form = engagementForm.parse({ ...meeting(), diaryId: office.diary.mayor, rule })
    const imported = { uid: 'elsewhere@example', sequence: 0, raw: 'BEGIN:VEVENT' }
    const made = await office.change('protocol', (change) => makeEngagement(change, form, { imported }))
    const ref = `${made.id}@2026-03-09T08:30`
    expect((await protocol().engagement({ ref })).series).toMatchObject({ isReadOnly: true })
    const to = { start: '2026-03-10T08:30', end: '2026-03-10T09:30' }
    expect(await refusalOf(protocol().move({ ref, version: 1, scope: 'all', ...to }))).toBe('agenda.rule-read-only')
    await protocol().move({ ref, version: 1, ...to })
    expect(await starts()).toEqual(['2026-03-10T08:30'])
  })

  test('a series without end fills any window and no more', async () => {
    await office.engage({ rule: 'FREQ=DAILY' })
    expect((await onBoard('2031-05-05', '2031-05-12')).length).toBe(7)
    expect(await onBoard('2026-03-02', '2026-03-09')).toEqual([])
    const wide = { diaryIds: [office.diary.mayor], from: '2026-01-01', to: '2027-01-01' }
    expect(await refusalOf(protocol().window(wide))).toBe('agenda.window-too-long')
  })
})

test('what began before the window and what ends in it are there; what ends as it begins is not', async () => {
  await office.engage({ start: '2026-03-08T22:00', end: '2026-03-09T02:00', title: 'Veillée' })
  await office.engage({ start: '2026-03-08T20:00', end: '2026-03-09T00:00', title: 'Dîner' })
  await office.engage({ start: '2026-03-15T23:00', end: '2026-03-16T01:00', title: 'Nuit' })
  await office.engage({ start: '2026-03-16T00:00', end: '2026-03-16T01:00', title: 'Lendemain' })
  const { occurrences } = await protocol().window({ ...thatWeek, diaryIds: [office.diary.mayor] })
  expect(occurrences.map((one) => one.title)).toEqual(['Veillée', 'Nuit'])
})

test('the hour of an audience or a meeting, and the days of a journey, are changed where they were settled', async () => {
  const to = { start: '2026-03-10T14:00', end: '2026-03-10T15:30' }
  for (const kind of ['audience', 'mission', 'meeting'] as const) {
    const made = await office.change('protocol', (change) =>
      makeEngagement(
        change,
        engagementForm.parse({ ...meeting(), diaryId: office.diary.mayor, source: { kind, id: 'elsewhere' } }),
        { ground: 'duty' },
      ),
    )
    expect(await refusalOf(protocol().move({ ref: made.id, version: 1, ...to }))).toBe(`agenda.set-by-${kind}`)
    await protocol().change({ ref: made.id, version: 1, fields: { dress: 'Écharpe' } })
  }
})
