import { cancelEngagement } from '@cabinet/duties/agenda/server/move-engagement.ts'
import { engagements } from '@cabinet/duties/agenda/server/tables.ts'
import { refusalOf } from '@cabinet/duties/mail/server/small-office.ts'
import { asc } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { audiencesClockwork } from './clockwork.ts'
import { accepted, audienceDay, type SmallReception, scheduled, smallReception, toDecide } from './small-reception.ts'

let office: SmallReception
beforeEach(async () => {
  office = await smallReception()
})
afterEach(() => office.close())

const tools = () => ({ store: office.store, files: office.files, mailer: { send: () => Promise.resolve() } })
const slotsOf = async (dayId: string) =>
  (await office.desk('secretary').day({ dayId })).slots.map((slot) => [slot.start.slice(11), slot.state])

/** At the reception at that minute of the day, three of them. */
async function threeThere() {
  const { slots, dayId } = await audienceDay(office)
  const ids: string[] = []
  for (const slotId of slots.slice(0, 3)) ids.push((await scheduled(office, slotId)).id)
  office.at('2026-03-05T08:40:00Z')
  for (const audienceId of ids.toReversed()) await office.desk('clerk').arrive({ audienceId, identity: 'known' })
  return { ids, dayId, slots }
}

test('an audience day is cut into slots, never more than its maximum', async () => {
  const { dayId } = await audienceDay(office, { minutes: 45, pause: 15, dailyMax: 2 })
  expect(await slotsOf(dayId)).toEqual([
    ['09:00', 'free'],
    ['10:00', 'free'],
  ])
  expect(await refusalOf(audienceDay(office, { from: '10:30', to: '11:30' }))).toBe('audiences.day-overlaps')
  expect(await refusalOf(audienceDay(office, { day: '2026-03-01' }))).toBe('audiences.day-past')
  expect(await refusalOf(audienceDay(office, { from: '14:00', to: '14:20' }))).toBe('audiences.no-slot')
  expect(
    (await office.desk('protocol').days({ from: '2026-03-01', to: '2026-03-31' })).map((day) => day.receiver.name),
  ).toEqual(['Adjoua Kpassélo'])
})

test('of two secretaries who give the same slot, one gets it', async () => {
  const { slots, dayId } = await audienceDay(office)
  const slotId = slots[0] ?? ''
  const [one, other] = [await accepted(office), await accepted(office)]
  const both = await Promise.allSettled([
    office.desk('secretary').book({ audienceId: one.id, slotId }),
    office.desk('protocol').book({ audienceId: other.id, slotId }),
  ])
  expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await slotsOf(dayId))[0]).toEqual(['09:00', 'taken'])
  expect((await office.desk('chief').list({ list: 'to-schedule' })).rows).toHaveLength(1)
})

test('a slot is not given for a motive that is not received, nor in the diary of somebody else, nor in the past', async () => {
  const { slots } = await audienceDay(office, { motives: ['land'] })
  const { id: audienceId } = await accepted(office)
  const book = (slotId = '') => refusalOf(office.desk('secretary').book({ audienceId, slotId }))
  expect(await book(slots[0])).toBe('audiences.motive-not-received')
  const deputys = await audienceDay(office, { personId: office.ids.deputyMayor })
  expect(await book(deputys.slots[0])).toBe('audiences.day-of-another')
  expect(await book('nowhere')).toBe('audiences.unknown-slot')
  const mayors = await audienceDay(office, { day: '2026-03-06' })
  office.at('2026-03-06T09:10:00Z')
  expect(await book(mayors.slots[0])).toBe('audiences.slot-past')
  await office.desk('secretary').cancelDay({ dayId: mayors.dayId, reason: 'Deuil.' })
  expect(await book(mayors.slots[3])).toBe('audiences.day-cancelled')
})

test('a delegated visitor gets a slot of whoever receives, and stands in that diary', async () => {
  const { id: audienceId, version } = await toDecide(office)
  await office
    .desk('mayor')
    .decide({ audienceId, version, decision: 'delegates', delegateId: office.ids.technicalHead })
  const { slots } = await audienceDay(office, { personId: office.ids.technicalHead })
  const set = await office.desk('secretary').book({ audienceId, slotId: slots[0] ?? '' })
  expect(set).toMatchObject({ state: 'scheduled' })
  expect(set.engagementId).not.toBeNull()
})

test('a freed slot is offered to the first who waits for it, and accepted', async () => {
  const { slots, dayId } = await audienceDay(office)
  const slotId = slots[0] ?? ''
  const first = await scheduled(office, slotId)
  const [later, urgent] = [await accepted(office), await accepted(office, { motive: 'social' })]
  await office.desk('secretary').cancelAppointment({ audienceId: first.id, reason: 'Empêchement du visiteur.' })
  // Social assistance is promised an answer sooner than the neighbourhood.
  expect((await office.desk('secretary').waiting({})).map((row) => [row.id, Boolean(row.offer)])).toEqual([
    [urgent.id, true],
    [first.id, false],
    [later.id, false],
  ])
  expect(await refusalOf(office.desk('secretary').book({ audienceId: later.id, slotId }))).toBe('audiences.slot-taken')
  expect(await refusalOf(office.desk('secretary').acceptOffer({ audienceId: later.id, slotId }))).toBe(
    'audiences.no-offer',
  )
  const set = await office.desk('secretary').acceptOffer({ audienceId: urgent.id, slotId })
  expect(set.state).toBe('scheduled')
  expect((await slotsOf(dayId))[0]).toEqual(['09:00', 'taken'])
})

test('an offer declined or not taken in time goes on down the list, and at its end the slot is free', async () => {
  const { slots, dayId } = await audienceDay(office)
  const slotId = slots[0] ?? ''
  const first = await scheduled(office, slotId)
  const [second, third] = [await accepted(office), await accepted(office)]
  const offered = async () => (await office.desk('secretary').day({ dayId })).slots[0]
  await office.desk('secretary').withdraw({ audienceId: first.id, reason: 'Affaire réglée.' })
  expect(await offered()).toMatchObject({ state: 'offered', audience: { id: second.id } })
  await office.desk('secretary').declineOffer({ audienceId: second.id, slotId })
  expect(await offered()).toMatchObject({ state: 'offered', audience: { id: third.id } })
  await audiencesClockwork(tools())
  expect(await offered()).toMatchObject({ state: 'offered' })
  office.at('2026-03-03T08:00:01Z')
  await audiencesClockwork(tools())
  expect(await offered()).toMatchObject({ state: 'free', audience: null })
  await audiencesClockwork(tools())
  const events = (await office.desk('chief').history({ audienceId: third.id })).map((one) => one.event)
  expect(events).toContain('audiences.slot.lapsed')
})

test('a slot that comes free an hour before is nobody’s to be asked', async () => {
  const { slots, dayId } = await audienceDay(office)
  const first = await scheduled(office, slots[0] ?? '')
  await accepted(office)
  office.at('2026-03-05T07:30:00Z')
  await office.desk('secretary').cancelAppointment({ audienceId: first.id, reason: 'Malade.' })
  expect((await slotsOf(dayId))[0]).toEqual(['09:00', 'free'])
})

test('another time frees the first one, and the letter that invites is written again', async () => {
  const { slots, dayId } = await audienceDay(office)
  const first = await scheduled(office, slots[0] ?? '')
  const moved = await office.desk('secretary').book({ audienceId: first.id, slotId: slots[2] ?? '' })
  expect(moved.replyLetterId).toBe(first.replyLetterId)
  const draft = await office.mail('secretary').letter({ letterId: moved.replyLetterId ?? '' })
  expect(JSON.stringify(draft.draft?.body)).toContain('à 10:00')
  expect((await slotsOf(dayId)).map(([, state]) => state)).toEqual(['free', 'free', 'taken', 'free'])
  const elsewhere = await office
    .desk('secretary')
    .schedule({ audienceId: first.id, start: '2026-03-06T16:00', minutes: 20 })
  expect(elsewhere.state).toBe('scheduled')
  expect((await slotsOf(dayId)).map(([, state]) => state)).toEqual(['free', 'free', 'free', 'free'])
  expect(
    await refusalOf(
      office.desk('secretary').schedule({ audienceId: first.id, start: '2026-03-01T16:00', minutes: 20 }),
    ),
  ).toBe('audiences.time-past')
})

test('a cancelled day frees everybody and says who must get another', async () => {
  const { slots, dayId } = await audienceDay(office)
  const one = await scheduled(office, slots[0] ?? '')
  const other = await scheduled(office, slots[1] ?? '')
  const { toReschedule } = await office.desk('secretary').cancelDay({ dayId, reason: 'Le maire est convoqué.' })
  expect(toReschedule.map((row) => [row.id, row.state])).toEqual([
    [one.id, 'postponed'],
    [other.id, 'postponed'],
  ])
  expect((await office.desk('secretary').list({ list: 'to-schedule' })).rows).toHaveLength(2)
  expect(await refusalOf(office.desk('secretary').cancelDay({ dayId, reason: 'Encore.' }))).toBe(
    'audiences.day-cancelled',
  )
})

test('cancelling a day touches nobody who has another time by now', async () => {
  const { slots, dayId } = await audienceDay(office)
  const { id: audienceId } = await scheduled(office, slots[0] ?? '')
  office.at('2026-03-05T09:20:00Z')
  await office.desk('clerk').absent({ audienceId })
  await office.desk('secretary').putBack({ audienceId })
  await office.desk('secretary').schedule({ audienceId, start: '2026-03-06T10:00', minutes: 20 })
  const { toReschedule } = await office.desk('secretary').cancelDay({ dayId, reason: 'Le maire est convoqué.' })
  expect(toReschedule).toEqual([])
  expect((await office.desk('chief').audience({ audienceId })).audience.state).toBe('scheduled')
})

test('a slot kept for something else is given to nobody until it is given back', async () => {
  const { slots } = await audienceDay(office)
  const slotId = slots[0] ?? ''
  await office.desk('secretary').keepSlot({ slotId, kept: true })
  const { id: audienceId } = await accepted(office)
  expect(await refusalOf(office.desk('secretary').book({ audienceId, slotId }))).toBe('audiences.slot-taken')
  await office.desk('secretary').keepSlot({ slotId, kept: false })
  await office.desk('secretary').book({ audienceId, slotId })
  expect(await refusalOf(office.desk('secretary').keepSlot({ slotId, kept: true }))).toBe('audiences.slot-taken')
})

test('the next one is called by the hour of the appointment, and never by two receptionists', async () => {
  const { ids } = await threeThere()
  const called = await Promise.all([office.desk('clerk').callNext({}), office.desk('protocol').callNext({})])
  expect(called.map((one) => one.audienceId).sort()).toEqual([ids[0], ids[1]].sort())
  expect((await office.desk('clerk').callNext({})).audienceId).toBe(ids[2])
  expect(await refusalOf(office.desk('clerk').callNext({}))).toBe('audiences.nobody-waiting')
  expect((await office.desk('clerk').callVisitor({ audienceId: ids[2] ?? '' })).audienceId).toBe(ids[2])
})

test('nobody receives two at once; the door is opened by the reception or by whoever receives', async () => {
  const { ids } = await threeThere()
  const [first = '', second = ''] = ids
  expect(await refusalOf(office.desk('adviser').start({ audienceId: first }))).toBe('office.not-your-post')
  await office.desk('mayor').start({ audienceId: first })
  expect(await refusalOf(office.desk('clerk').start({ audienceId: second }))).toBe('audiences.another-in-progress')
  await office.desk('clerk').end({ audienceId: first })
  await office.desk('clerk').start({ audienceId: second })
  expect((await office.desk('mayor').list({ list: 'to-report' })).rows.map((row) => row.id)).toEqual([first])
})

test('waiting is counted from the arrival until the door opens', async () => {
  const { ids } = await threeThere()
  office.at('2026-03-05T09:10:00Z')
  await office.desk('clerk').start({ audienceId: ids[0] ?? '' })
  office.at('2026-03-05T09:25:00Z')
  const { visits, isToday } = await office.desk('clerk').reception({})
  expect(isToday).toBe(true)
  expect(visits.map((one) => one.waitingMinutes)).toEqual([30, 45, 45])
  expect((await office.desk('clerk').counts()).today).toBe(3)
})

test('a badge that is out is not given twice', async () => {
  const { slots } = await audienceDay(office)
  const [one, other] = [await scheduled(office, slots[0] ?? ''), await scheduled(office, slots[1] ?? '')]
  const arrive = (audienceId: string) => office.desk('clerk').arrive({ audienceId, identity: 'passport', badge: '12' })
  expect(await refusalOf(arrive(one.id))).toBe('audiences.not-today')
  office.at('2026-03-05T08:40:00Z')
  await arrive(one.id)
  expect(await refusalOf(arrive(other.id))).toBe('audiences.badge-out')
  const { visits } = await office.desk('clerk').reception({})
  await office.desk('clerk').returnBadge({ visitId: visits[0]?.visitId ?? '' })
  expect((await arrive(other.id)).state).toBe('arrived')
})

test('who did not come is noted after the hour, and may get another time', async () => {
  const { slots } = await audienceDay(office)
  const { id: audienceId } = await scheduled(office, slots[0] ?? '')
  office.at('2026-03-05T08:59:00Z')
  expect(await refusalOf(office.desk('clerk').absent({ audienceId }))).toBe('audiences.not-yet')
  office.at('2026-03-05T09:20:00Z')
  expect((await office.desk('clerk').absent({ audienceId })).state).toBe('absent')
  expect((await office.desk('secretary').putBack({ audienceId })).state).toBe('accepted')
  await office.desk('secretary').schedule({ audienceId, start: '2026-03-06T10:00', minutes: 20 })
  const { visits } = await office.desk('chief').audience({ audienceId })
  expect(visits.map((one) => one.ended)).toEqual(['absent', null])
})

test('put off from our side: the slot goes to somebody else, a letter says why', async () => {
  const { slots, dayId } = await audienceDay(office)
  const { id: audienceId } = await scheduled(office, slots[0] ?? '')
  const other = await accepted(office)
  const put = await office.desk('secretary').postpone({ audienceId, reason: 'Mission urgente du maire.' })
  expect(put).toMatchObject({ state: 'postponed', engagementId: null })
  const draft = await office.mail('secretary').letter({ letterId: put.replyLetterId ?? '' })
  expect(JSON.stringify(draft.draft?.body)).toContain('Mission urgente du maire.')
  const { slots: after } = await office.desk('secretary').day({ dayId })
  expect(after[0]).toMatchObject({ state: 'offered', audience: { id: other.id } })
})

test('the mayor reads the dossier in thirty seconds', async () => {
  const { slots } = await audienceDay(office)
  const first = await scheduled(office, slots[0] ?? '')
  office.at('2026-03-05T09:00:00Z')
  await office.desk('clerk').arrive({ audienceId: first.id, identity: 'card' })
  await office.desk('clerk').start({ audienceId: first.id })
  await office.desk('clerk').end({ audienceId: first.id })
  const lead = `person:${office.ids.technicalHead}`
  const commitments = [{ text: 'Poser trois lampadaires', lead, dueOn: '2026-04-01' }]
  await office.desk('mayor').report({ audienceId: first.id, report: 'Ils veulent trois lampadaires.', commitments })
  const asker = { contactId: first.contactId ?? '' }
  const again = await accepted(office, { asker, subject: 'Toujours l’éclairage public' })
  const dossier = await office.desk('mayor').dossier({ audienceId: again.id })
  expect(dossier).toMatchObject({
    visitor: 'M. Barthélemy Guédénou',
    before: { asked: 1, received: 1, last: { report: 'Ils veulent trois lampadaires.' } },
    owed: [{ text: 'Poser trois lampadaires', leadName: 'Solange Kadio', isOpen: true }],
    opinions: [{ side: 'chief', view: 'favourable' }, { side: 'secretary-general' }],
    diverging: false,
  })
})

const inTheAgenda = async () =>
  (await office.store.read.select().from(engagements).orderBy(asc(engagements.seq))).map((one) => [
    one.start.slice(5),
    one.title,
    one.state,
    one.outcome,
  ])

test('the agenda knows of every appointment: set, moved, held, and where the report is', async () => {
  const { slots } = await audienceDay(office)
  const { id: audienceId } = await scheduled(office, slots[0] ?? '')
  const title = 'Audience – M. Barthélemy Guédénou'
  expect(await inTheAgenda()).toEqual([['03-05T09:00', title, 'confirmed', '']])
  await office.desk('secretary').book({ audienceId, slotId: slots[1] ?? '' })
  expect(await inTheAgenda()).toEqual([
    ['03-05T09:00', title, 'cancelled', ''],
    ['03-05T09:30', title, 'confirmed', ''],
  ])
  office.at('2026-03-05T09:30:00Z')
  await office.desk('clerk').arrive({ audienceId, identity: 'card' })
  await office.desk('clerk').start({ audienceId })
  await office.desk('clerk').end({ audienceId })
  await office.desk('mayor').report({ audienceId, report: 'Vu.' })
  expect((await inTheAgenda())[1]).toEqual([
    '03-05T09:30',
    title,
    'held',
    'Le compte rendu est dans la demande AU-2026-00001.',
  ])
})

test('a time settled in the agenda itself does not stop the reception', async () => {
  const { slots } = await audienceDay(office)
  const { id: audienceId, engagementId } = await scheduled(office, slots[0] ?? '')
  const act = { ref: engagementId ?? '', reason: 'Annulé sur le tableau.' }
  await office.change('secretary', (change) => cancelEngagement(change, act))
  expect((await office.desk('secretary').cancelAppointment({ audienceId, reason: 'Idem.' })).state).toBe('accepted')
})
