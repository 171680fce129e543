import { refusalOf } from '@cabinet/duties/mail/server/small-office.ts'
import { history } from '@cabinet/store/store.tables.ts'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type GuestKey, type SmallCeremonies, smallCeremonies } from './small-ceremonies.ts'
import { arrivals, guests } from './tables.ts'

let office: SmallCeremonies
let ceremonyId: string
let guestOf: Awaited<ReturnType<SmallCeremonies['invite']>>

/** The national day, half an hour before it begins; four people come, the rector does not. */
beforeEach(async () => {
  office = await smallCeremonies()
  ceremonyId = (await office.open()).id
  guestOf = await office.invite(ceremonyId, ['prefect', 'deputy', 'senator', 'merchant', 'rector'])
  await office.store.upkeep(async (tx) => {
    for (const key of ['prefect', 'deputy', 'senator', 'merchant'] as const)
      await tx
        .update(guests)
        .set({ state: 'accepted', coming: 1 })
        .where(eq(guests.id, guestOf(key).id))
    await tx
      .update(guests)
      .set({ coming: 2 })
      .where(eq(guests.id, guestOf('deputy').id))
    await tx
      .update(guests)
      .set({ state: 'declined' })
      .where(eq(guests.id, guestOf('rector').id))
  })
  office.at('2026-08-07T08:00:00Z')
})
afterEach(() => office.close())

const doorId = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const openDoor = (n: number, name: string) =>
  office.ceremonies('protocol').doorOpen({ ceremonyId, doorId: doorId(n), name })

let made = 0
type Change = Partial<{ people: number; at: string; undoneAt: string | null; guestId: string }>
const arrival = (guestId: string, change: Change = {}) => ({
  id: `10000000-0000-4000-8000-${String(++made).padStart(12, '0')}`,
  ...{ guestId, people: 1, how: 'code' as const, at: '2026-08-07T08:00:00Z', undoneAt: null, ...change },
})
const send = (n: number, sent: ReturnType<typeof arrival>[], sentAt?: string) =>
  office.ceremonies('protocol').doorSend({
    ...{ ceremonyId, doorId: doorId(n), arrivals: sent },
    sentAt: sentAt ?? office.store.clock().toISOString(),
  })
const board = () => office.ceremonies('protocol').arrivalBoard({ ceremonyId })
const snapshot = (n: number, more: { listVersion?: string; after?: string } = {}) =>
  office.ceremonies('protocol').doorSnapshot({ ceremonyId, doorId: doorId(n), ...more })

describe('a door that is opened', () => {
  beforeEach(() => openDoor(1, 'Entrée nord'))

  test('takes the whole list with it: who comes, with how many, by which code, and who does not', async () => {
    const { guests: list, ceremony, door } = await snapshot(1)
    expect([ceremony.title, door.name]).toEqual(['Fête nationale du 7 août', 'Entrée nord'])
    const deputy = list?.find((one) => one.id === guestOf('deputy').id)
    expect(deputy).toMatchObject({ name: 'Awa Diarra', people: 2, entryCode: guestOf('deputy').entryCode })
    expect(list?.find((one) => one.id === guestOf('rector').id)).toMatchObject({ state: 'declined', position: null })
  })

  test('hears afterwards only what is new', async () => {
    const { listVersion, readAt } = await snapshot(1)
    await openDoor(2, 'Entrée sud')
    office.later(5)
    await send(2, [arrival(guestOf('senator').id)])
    const later = await snapshot(1, { listVersion, after: readAt })
    expect(later.guests).toBeNull()
    expect(later.arrivals.map((one) => one.guestId)).toEqual([guestOf('senator').id])
    office.later(30)
    expect((await snapshot(1, { listVersion, after: office.store.clock().toISOString() })).arrivals).toEqual([])
  })

  test('hears of a guest who was given another seat', async () => {
    const desk = office.ceremonies('protocol')
    const from = { shape: 'theatre' as const, dais: 3, rows: 1, seats: 4 }
    const { id: planId } = await desk.seatMakePlan({ ceremonyId, name: 'La place', from })
    await desk.seatFill({ planId, version: (await desk.seatPlan({ planId })).plan.version })
    const seatIn = (list: Awaited<ReturnType<typeof snapshot>>, key: GuestKey) =>
      list.guests?.find((one) => one.id === guestOf(key).id)?.seat
    const before = await snapshot(1)
    const { places } = await desk.seatPlan({ planId })
    const placeOf = (key: GuestKey) => places.find((one) => one.guestId === guestOf(key).id)
    const found = { guestId: guestOf('senator').id, part: 0 }
    const move = { planId, guestId: guestOf('merchant').id, part: 0, seatId: placeOf('senator')?.seatId ?? '', found }
    await desk.seatMove({ ...move, reason: 'À la demande du sénateur' })
    const after = await snapshot(1, { listVersion: before.listVersion })
    expect(seatIn(before, 'senator')).toBeTruthy()
    expect(seatIn(after, 'merchant')).toBe(seatIn(before, 'senator'))
  })

  test('opened twice is one door; somebody else may not take it', async () => {
    await openDoor(1, 'Entrée d’honneur')
    expect((await board()).doors.map((one) => one.name)).toEqual(['Entrée d’honneur'])
    const taken = office.ceremonies('chief').doorOpen({ ceremonyId, doorId: doorId(1), name: 'Nord' })
    expect(await refusalOf(taken)).toBe('ceremonies.door-of-another')
  })

  test('is said to be heard when it speaks, without a word in the journal', async () => {
    const lines = () => office.store.read.$count(history)
    const before = await lines()
    office.later(7)
    await office.ceremonies('protocol').doorHeard({ ceremonyId, doorId: doorId(1) })
    expect((await board()).doors[0]?.lastHeardAt).toEqual(office.store.clock())
    expect(await lines()).toBe(before)
  })
})

describe('two doors', () => {
  beforeEach(async () => {
    await openDoor(1, 'Entrée nord')
    await openDoor(2, 'Entrée sud')
  })

  test('that note the same guest count one person, of the door that was first', async () => {
    office.later(10)
    await send(2, [arrival(guestOf('deputy').id, { people: 2, at: '2026-08-07T08:06:00Z' })])
    await send(1, [arrival(guestOf('deputy').id, { people: 2, at: '2026-08-07T08:02:00Z' })])
    const { counts, here } = await board()
    expect(counts.present).toEqual({ guests: 1, people: 2 })
    expect(here.map((one) => [one.name, one.door])).toEqual([['Mme Awa Diarra', 'Entrée nord']])
  })

  test('may send the same again and again', async () => {
    const notes = [arrival(guestOf('prefect').id), arrival(guestOf('senator').id)]
    const once = await send(1, notes)
    expect(await send(1, notes)).toEqual(once)
    expect(await office.store.read.$count(arrivals)).toBe(2)
    expect((await board()).counts.present).toEqual({ guests: 2, people: 2 })
  })

  test('may take back what was noted, their own and each other’s, and hear of it', async () => {
    const note = arrival(guestOf('prefect').id)
    await send(1, [note])
    const { readAt, listVersion } = await snapshot(1)
    office.later(20)
    await send(2, [{ ...note, undoneAt: office.store.clock().toISOString() }])
    expect((await board()).counts.present.guests).toBe(0)
    const [heard] = (await snapshot(1, { listVersion, after: readAt })).arrivals
    expect(heard).toMatchObject({ id: note.id, undoneAt: '2026-08-07T08:20:00.000Z' })
    // It was noted, undone and noted again: it counts once.
    await send(1, [arrival(guestOf('prefect').id, { at: '2026-08-07T08:20:00Z' })])
    expect((await board()).counts.present.guests).toBe(1)
  })
})

describe('a telephone', () => {
  beforeEach(() => openDoor(1, 'Entrée nord'))

  test('that comes back the next day loses nothing, and says when they really came', async () => {
    office.at('2026-08-08T07:30:00Z')
    const answer = await send(1, [arrival(guestOf('senator').id, { at: '2026-08-07T08:14:00Z' })])
    expect(answer.unknown).toEqual([])
    expect((await board()).here.map((one) => one.at)).toEqual(['2026-08-07T08:14:00.000Z'])
    const [row] = await office.store.read.select().from(arrivals)
    expect(row?.receivedAt).toEqual(new Date('2026-08-08T07:30:00Z'))
  })

  test('whose clock is a day fast is set right', async () => {
    office.later(30)
    const note = arrival(guestOf('senator').id, { at: '2026-08-08T08:10:00Z' })
    await send(1, [note], '2026-08-08T08:30:00Z')
    expect((await board()).here[0]?.at).toBe('2026-08-07T08:10:00.000Z')
  })

  test('that knows a guest we do not is told which, and the others are kept', async () => {
    const [stranger, known] = [arrival('nobody'), arrival(guestOf('prefect').id)]
    expect(await send(1, [stranger, known])).toEqual({ kept: [known.id], unknown: [stranger.id] })
    expect((await board()).counts.present.guests).toBe(1)
  })

  test('whose door was closed at the desk is heard all the same', async () => {
    await office.ceremonies('protocol').doorClose({ ceremonyId, doorId: doorId(1) })
    await send(1, [arrival(guestOf('prefect').id)])
    const { doors, counts } = await board()
    expect([doors[0]?.closedAt, counts.present.guests]).toEqual([office.store.clock(), 1])
  })

  test('sends at most two hundred at once', async () => {
    const many = Array.from({ length: 201 }, () => arrival(guestOf('prefect').id))
    await expect(send(1, many)).rejects.toThrow()
  })
})

describe('who is there', () => {
  beforeEach(() => openDoor(1, 'Entrée nord'))

  test('and who is missing stand by precedence, in figures for each group', async () => {
    await send(1, [arrival(guestOf('merchant').id), arrival(guestOf('senator').id)])
    const { counts, here, missing, groups } = await board()
    expect(counts).toEqual({ expected: 4, expectedPeople: 5, present: { guests: 2, people: 2 } })
    expect(here.map((one) => one.position)).toEqual(
      here.map((one) => one.position).toSorted((a, b) => (a ?? 0) - (b ?? 0)),
    )
    expect(missing.map((one) => one.guestId).toSorted()).toEqual(
      [guestOf('prefect').id, guestOf('deputy').id].toSorted(),
    )
    expect(groups.reduce((sum, one) => sum + one.expected, 0)).toBe(4)
    expect(groups.reduce((sum, one) => sum + one.present, 0)).toBe(2)
  })

  test('though they declined is shown, and not counted among the expected', async () => {
    await send(1, [arrival(guestOf('rector').id)])
    const { here, counts } = await board()
    expect(here).toMatchObject([{ name: 'Mme Clarisse Yao', expected: false }])
    expect(counts).toMatchObject({ expected: 4, present: { guests: 1, people: 1 } })
  })

  test('makes the line anew', async () => {
    await send(1, [arrival(guestOf('merchant').id), arrival(guestOf('senator').id)])
    const line = await office.ceremonies('protocol').arrivalLine({ ceremonyId })
    expect(line.map((one) => one.position)).toEqual([1, 2])
    expect(line.map((one) => one.guestId).toSorted()).toEqual(
      [guestOf('merchant').id, guestOf('senator').id].toSorted(),
    )
  })
})

describe('whoever', () => {
  test('has no business there does not know the ceremony exists', async () => {
    const agent = office.ceremonies('technicalAgent')
    expect(await refusalOf(agent.doorMine({ ceremonyId }))).toBe('office.not-found')
    expect(await refusalOf(agent.doorOpen({ ceremonyId, doorId: doorId(3), name: 'Nord' }))).toBe('office.not-found')
    const notes = [arrival(guestOf('prefect').id)]
    const sentAt = '2026-08-07T08:00:00Z'
    const sent = agent.doorSend({ ceremonyId, doorId: doorId(3), sentAt, arrivals: notes })
    expect(await refusalOf(sent)).toBe('office.not-found')
    expect(await refusalOf(office.ceremonies('adviser').arrivalBoard({ ceremonyId }))).toBe('office.not-your-post')
  })

  test('is given a door sees that ceremony and opens it', async () => {
    const { technicalAgent } = office.ids
    await office.ceremonies('protocol').doorAssign({ ceremonyId, name: 'Parking', personId: technicalAgent })
    const agent = office.ceremonies('technicalAgent')
    const { doors } = await agent.doorMine({ ceremonyId })
    expect(doors.map((one) => one.name)).toEqual(['Parking'])
    await agent.doorOpen({ ceremonyId, doorId: '20000000-0000-4000-8000-000000000001', name: 'Parking' })
    const list = await agent.doorSnapshot({ ceremonyId, doorId: doors[0]?.id ?? '' })
    expect(list.guests).toHaveLength(5)
  })

  test('asks for a door that is none, or for one of a ceremony that was cancelled, is told so', async () => {
    expect(await refusalOf(snapshot(9))).toBe('ceremonies.door-unknown')
    expect(await refusalOf(send(9, [arrival(guestOf('prefect').id)]))).toBe('ceremonies.door-unknown')
  })
})

test('the journal tells how many came by which door, and nobody’s name', async () => {
  await openDoor(1, 'Entrée nord')
  await send(1, [arrival(guestOf('prefect').id)])
  const lines = await office.store.read.select().from(history).where(eq(history.event, 'ceremonies.door.arrivals'))
  expect(lines.map((line) => line.details)).toEqual([{ door: 'Entrée nord', count: 1 }])
})

describe('whoever stands among the first', () => {
  // Placed by courtesy before all, he is among the first whatever list counts here.
  beforeEach(async () => {
    await openDoor(1, 'Entrée nord')
    await office.store.upkeep((tx) =>
      tx
        .update(guests)
        .set({ courtesyAfter: 'first', rankKey: '' })
        .where(eq(guests.id, guestOf('prefect').id)),
    )
  })
  const alerts = () => office.ceremonies('protocol').arrivalAlerts({ ceremonyId })

  test('is announced when they come, and for a quarter of an hour', async () => {
    await send(1, [arrival(guestOf('merchant').id)])
    expect((await alerts()).map((one) => one.name)).not.toContain('M. Koffi Mensah')
    await send(1, [arrival(guestOf('prefect').id)])
    expect(await alerts()).toMatchObject([{ name: 'M. Bakary Sanogo', door: 'Entrée nord', position: 1 }])
    office.later(16)
    expect(await alerts()).toEqual([])
  })

  test('is announced to the protocol officer of the ceremony on whatever screen, and to no other officer', async () => {
    await send(1, [arrival(guestOf('prefect').id)])
    const { officerId } = (await office.ceremonies('protocol').ceremony({ ceremonyId })).ceremony
    expect(officerId).toBe(office.ids.protocol)
    expect(await office.ceremonies('protocol').myArrivalAlerts()).toMatchObject([{ name: 'M. Bakary Sanogo' }])
    expect(await office.ceremonies('chief').myArrivalAlerts()).toEqual([])
    expect(await refusalOf(office.ceremonies('technicalAgent').myArrivalAlerts())).toBe('office.not-your-post')
  })

  test('is not announced again when a second door notes them later', async () => {
    await openDoor(2, 'Entrée sud')
    await send(1, [arrival(guestOf('prefect').id)])
    office.later(16)
    await send(2, [arrival(guestOf('prefect').id, { at: '2026-08-07T08:16:00Z' })])
    expect(await alerts()).toEqual([])
  })

  test('is no news when a telephone that was out of reach tells of them the next day', async () => {
    office.at('2026-08-08T07:30:00Z')
    await send(1, [arrival(guestOf('prefect').id, { at: '2026-08-07T08:14:00Z' })])
    expect(await alerts()).toEqual([])
    expect((await board()).here.map((one) => one.name)).toEqual(['M. Bakary Sanogo'])
  })
})

test('a telephone that comes back the next day is counted in the attendance, once whatever the other door said', async () => {
  await openDoor(1, 'Entrée nord')
  await openDoor(2, 'Entrée sud')
  office.later(30)
  await send(1, [arrival(guestOf('deputy').id, { people: 2, at: '2026-08-07T08:20:00Z' })])
  office.at('2026-08-08T07:30:00Z')
  await send(2, [
    arrival(guestOf('deputy').id, { people: 1, at: '2026-08-07T08:10:00Z' }),
    arrival(guestOf('senator').id, { at: '2026-08-07T08:11:00Z' }),
  ])
  const { attendance } = await office.ceremonies('protocol').after({ ceremonyId })
  expect(attendance.total).toMatchObject({ expected: 4, came: 2, people: 2, missing: 2 })
  expect((await board()).counts.present).toEqual({ guests: 2, people: 2 })
})
