import { refusalOf, type StaffKey } from '@cabinet/duties/mail/server/small-office.ts'
import { history } from '@cabinet/store/store.tables.ts'
import { and, eq, inArray, like } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lineChanged } from './line-changed.ts'
import { type GuestKey, type SmallCeremonies, smallCeremonies } from './small-ceremonies.ts'
import { ceremonies, guests } from './tables.ts'

let office: SmallCeremonies
beforeAll(async () => {
  office = await smallCeremonies()
})
afterAll(() => office.close())

const everybody: readonly GuestKey[] = [
  'prefect',
  'host',
  'deputy',
  'senator',
  'general',
  'imam',
  'merchant',
  'headmaster',
]
const desk = (key: StaffKey = 'protocol') => office.ceremonies(key)

/** A ceremony to which these come, and a plan with a dais and rows that is not filled yet. */
async function plannedFor(keys: readonly GuestKey[], { dais = 3, rows = 2, seats = 4 } = {}) {
  const { id: ceremonyId } = await office.open({ orderedByGovernment: true })
  const guestOf = await office.invite(ceremonyId, keys)
  const ids = Object.fromEntries(keys.map((key) => [key, guestOf(key).id]))
  await accept(ceremonyId, Object.values(ids))
  const from = { shape: 'theatre' as const, dais, rows, seats }
  const { id: planId } = await desk().seatMakePlan({ ceremonyId, name: 'La place', from })
  const page = (key: StaffKey = 'protocol') => desk(key).seatPlan({ planId })
  const seatOf = async (key: GuestKey) => (await page()).places.find((one) => one.guestId === ids[key])?.seatId ?? null
  const filled = async () => desk().seatFill({ planId, version: (await page()).plan.version })
  return { ceremonyId, planId, ids: ids as Record<GuestKey, string>, page, seatOf, filled }
}

async function accept(ceremonyId: string, ids: string[], coming = 1) {
  await office.store.upkeep((tx) => tx.update(guests).set({ state: 'accepted', coming }).where(inArray(guests.id, ids)))
  await office.change('protocol', async (change) => {
    await lineChanged(change, ceremonyId)
    await change.record('ceremonies.seat.filled', ceremonyId)
  })
}

describe('Protocol seats the guests', () => {
  test('from the line: the first in the middle of the dais, the second at the right', async () => {
    const { filled, page, ids } = await plannedFor(everybody)
    const answer = await filled()
    expect([answer.seated, answer.without]).toEqual([8, 0])
    const { places, guests: line, isOld } = await page()
    expect(isOld).toBe(false)
    const at = (seatId: string) => places.find((one) => one.seatId === seatId)?.guestId
    expect(at('d-2')).toBe(line[0]?.id)
    expect(at('d-1')).toBe(line[1]?.id)
    expect(at('d-3')).toBe(line[2]?.id)
    expect(line).toHaveLength(8)
    expect(new Set(places.map((one) => one.guestId))).toEqual(new Set(Object.values(ids)))
  })

  test('in a hall too small and is told for whom there is no seat', async () => {
    const { filled, page } = await plannedFor(everybody, { dais: 3, rows: 1, seats: 2 })
    expect(await filled()).toMatchObject({ seated: 5, without: 3 })
    const { without, guests: line } = await page()
    expect(without.map((one) => one.guestId)).toEqual(line.slice(5).map((one) => one.id))
  })

  test('with their spouses side by side', async () => {
    const { ceremonyId, filled, page, ids } = await plannedFor(['prefect', 'deputy'], { dais: 5 })
    await accept(ceremonyId, [ids.prefect], 2)
    await office.store.upkeep((tx) =>
      tx.update(guests).set({ spouse: 'Fanta Sanogo' }).where(eq(guests.id, ids.prefect)),
    )
    const { plan } = await page()
    await desk().seatCouples({ planId: plan.id, version: plan.version, couples: true })
    await filled()
    const { places } = await page()
    const seats = places.filter((one) => one.guestId === ids.prefect).map((one) => one.seatId)
    expect(seats.sort()).toEqual(['d-2', 'd-3'])
  })

  test('but not before anybody accepted', async () => {
    const { id: ceremonyId } = await office.open()
    await office.invite(ceremonyId, ['prefect'])
    const from = { shape: 'u' as const, seats: 12 }
    const { id: planId } = await desk().seatMakePlan({ ceremonyId, name: 'Déjeuner', from })
    expect(await refusalOf(desk().seatFill({ planId, version: 1 }))).toBe('ceremonies.seat-nobody')
  })

  test('of a ceremony that is still to come only', async () => {
    const { ceremonyId, planId } = await plannedFor(['prefect'])
    await office.store.upkeep((tx) => tx.update(ceremonies).set({ state: 'held' }).where(eq(ceremonies.id, ceremonyId)))
    expect(await refusalOf(desk().seatFill({ planId, version: 1 }))).toBe('ceremonies.seat-over')
    expect((await desk().seatPlan({ planId })).may.seat).toBe(false)
  })
})

describe('Somebody is moved by hand', () => {
  test('and exchanged with who sat there, with a reason where it goes against the order', async () => {
    const { planId, filled, page, ids } = await plannedFor(everybody)
    await filled()
    const { places, guests: line } = await page()
    const [first, last] = [line[0]?.id ?? '', line.at(-1)?.id ?? '']
    const at = (who: string) => places.find((one) => one.guestId === who)?.seatId ?? ''
    const move = { planId, guestId: last, part: 0, seatId: at(first), found: { guestId: first, part: 0 } }
    expect(await refusalOf(desk().seatMove(move))).toBe('ceremonies.seat-reason')
    expect(await desk().seatMove({ ...move, reason: 'Reçoit la médaille' })).toMatchObject({ swapped: true })
    const after = await page()
    expect(after.places.find((one) => one.guestId === first)).toMatchObject({ seatId: at(last), byHand: true })
    expect(after.places.find((one) => one.guestId === last)).toMatchObject({
      seatId: at(first),
      reason: 'Reçoit la médaille',
    })
    expect(Object.keys(ids)).toHaveLength(8)
  })

  test('and stays there when the hall is filled again, unless it is asked otherwise', async () => {
    const { planId, filled, page, seatOf, ids } = await plannedFor(everybody)
    await filled()
    const free = {
      planId,
      guestId: ids.merchant,
      part: 0,
      seatId: 'r2-4',
      found: null,
      reason: 'Arrive avec un fauteuil',
    }
    await desk().seatMove(free)
    await filled()
    expect(await seatOf('merchant')).toBe('r2-4')
    const { plan } = await page()
    await desk().seatFill({ planId, version: plan.version, staying: 'nobody' })
    expect(await seatOf('merchant')).not.toBe('r2-4')
  })

  test('by two desks onto one seat: the second is told, and nobody is lost', async () => {
    const { planId, filled, page, ids, seatOf } = await plannedFor(everybody)
    await filled()
    const reason = 'Demandé par le Chef de cabinet'
    const onto = { planId, part: 0, seatId: 'r2-4', found: null, reason }
    const [one, other] = await Promise.allSettled([
      desk('protocol').seatMove({ ...onto, guestId: ids.imam }),
      desk('chief').seatMove({ ...onto, guestId: ids.merchant }),
    ])
    expect([one.status, other.status].sort()).toEqual(['fulfilled', 'rejected'])
    const refused = one.status === 'rejected' ? one : other
    expect(refused.status === 'rejected' && (refused.reason.cause as { code: string }).code).toBe(
      'ceremonies.seat-taken',
    )
    expect((await page()).places).toHaveLength(8)
    expect([await seatOf('imam'), await seatOf('merchant')]).toContain('r2-4')
  })

  test('but not who declined, and not onto a seat that is not there', async () => {
    const { planId, ids } = await plannedFor(['prefect', 'imam'])
    await office.store.upkeep((tx) => tx.update(guests).set({ state: 'declined' }).where(eq(guests.id, ids.imam)))
    const move = { planId, guestId: ids.imam, part: 0, seatId: 'd-1', found: null }
    expect(await refusalOf(desk().seatMove(move))).toBe('ceremonies.seat-not-coming')
    expect(await refusalOf(desk().seatMove({ ...move, guestId: ids.prefect, seatId: 'z-9' }))).toBe(
      'ceremonies.seat-unknown',
    )
  })

  test('off their seat, and then waits among those without one', async () => {
    const { planId, filled, page, ids, seatOf } = await plannedFor(['prefect', 'imam'])
    await filled()
    const seat = (await seatOf('imam')) ?? ''
    expect(await refusalOf(desk().seatUnseat({ planId, guestId: ids.imam, part: 0, found: 'r2-4' }))).toBe(
      'ceremonies.seat-taken',
    )
    await desk().seatUnseat({ planId, guestId: ids.imam, part: 0, found: seat })
    expect((await page()).without).toEqual([{ guestId: ids.imam, part: 0 }])
  })
})

describe('A late change', () => {
  test('is shown as the seats that would change, before anything is done', async () => {
    const { ceremonyId, planId, filled, page, ids } = await plannedFor(everybody)
    await filled()
    const [first] = (await page()).guests
    await office.store.upkeep((tx) =>
      tx
        .update(guests)
        .set({ state: 'declined' })
        .where(eq(guests.id, first?.id ?? '')),
    )
    await accept(ceremonyId, [ids.imam])
    const old = await page()
    expect(old.isOld).toBe(true)
    expect(old.places.map((one) => one.guestId)).not.toContain(first?.id)
    const { changes } = await desk().seatPreview({ planId, staying: 'by-hand' })
    expect(changes).toContainEqual({ guestId: first?.id, part: 0, from: 'd-2', to: null })
    expect((await page()).places).toEqual(old.places)
    expect(await filled()).toMatchObject({ seated: 7, changed: changes.length })
    expect((await desk().seatPreview({ planId, staying: 'by-hand' })).changes).toEqual([])
  })
})

describe('The seat of somebody who no longer comes', () => {
  const excused = async (id: string) => {
    await office.store.upkeep((tx) => tx.update(guests).set({ state: 'declined' }).where(eq(guests.id, id)))
  }

  test('is free, as it is drawn: another may be put there, and it may be kept', async () => {
    const { planId, filled, page, ids, seatOf } = await plannedFor(everybody)
    await filled()
    const [first, second] = [(await seatOf('prefect')) ?? '', (await seatOf('senator')) ?? '']
    await excused(ids.prefect)
    await excused(ids.senator)
    const reason = 'Remplace le préfet à la tribune'
    await desk().seatMove({ planId, guestId: ids.imam, part: 0, seatId: first, found: null, reason })
    await desk().seatKeep({ planId, seatId: second, kept: true })
    expect(await seatOf('imam')).toBe(first)
    expect((await page()).places).toHaveLength(6)
  })

  test('may be given to whoever has none while nobody else moves, and it goes on being said that the order changed', async () => {
    const { ceremonyId, planId, filled, page, ids, seatOf } = await plannedFor(everybody, {
      dais: 3,
      rows: 1,
      seats: 5,
    })
    await desk().seatMove({ planId, guestId: ids.imam, part: 0, seatId: 'd-1', found: null, reason: 'Doyen' })
    await filled()
    const before = (await page()).places
    const free = await seatOf('deputy')
    await accept(ceremonyId, [], 1)
    await excused(ids.deputy)
    const lone = before.find((one) => one.guestId === ids.merchant)?.seatId ?? ''
    await desk().seatUnseat({ planId, guestId: ids.merchant, part: 0, found: lone })
    const { changes } = await desk().seatPreview({ planId, staying: 'seated' })
    expect(changes.filter((one) => one.to !== null)).toEqual([{ guestId: ids.merchant, part: 0, from: null, to: free }])
    await desk().seatFill({ planId, version: (await page()).plan.version, staying: 'seated' })
    const { places, isOld } = await page()
    const others = (all: typeof places) =>
      all.filter((one) => one.guestId !== ids.merchant && one.guestId !== ids.deputy)
    const byGuest = (a: { guestId: string }, b: { guestId: string }) => (a.guestId < b.guestId ? -1 : 1)
    expect(others(places).toSorted(byGuest)).toEqual(others(before).toSorted(byGuest))
    expect([await seatOf('merchant'), isOld]).toEqual([free, true])
  })
})

describe('A hall', () => {
  test('drawn anew takes a seat from nobody unless it is gone, and then says how many', async () => {
    const { planId, filled, page } = await plannedFor(everybody)
    await filled()
    const { plan, places } = await page()
    const [dais, ...rows] = plan.layout.blocks
    const layout = {
      ...plan.layout,
      blocks: [...rows, { ...(dais as (typeof rows)[0]), x: 900, seats: (dais?.seats ?? []).slice(0, 1) }],
    }
    const answer = await desk().seatChangeLayout({
      planId,
      version: plan.version,
      layout: layout as typeof plan.layout,
    })
    expect(answer.lostTheirSeat).toBe(2)
    expect((await page()).places).toHaveLength(places.length - 2)
    expect((await page()).without).toHaveLength(2)
  })

  test('somebody else drew meanwhile is not overwritten', async () => {
    const { planId, page } = await plannedFor(['prefect'])
    const { plan } = await page()
    const form = { planId, version: plan.version, layout: plan.layout }
    await desk('chief').seatChangeLayout(form)
    expect(await refusalOf(desk('protocol').seatChangeLayout(form))).toBe('ceremonies.seat-changed-meanwhile')
  })

  test('is kept for the next ceremony, without the seats reserved in this one, and may be retired', async () => {
    const { ceremonyId, planId } = await plannedFor(['prefect'])
    await desk().seatKeep({ planId, seatId: 'd-2', kept: true })
    const { id: hallId } = await desk().seatSaveHall({ planId, name: 'Grande salle' })
    const { id } = await desk().seatMakePlan({ ceremonyId, name: 'Repli', from: { hallId } })
    expect((await desk().seatPlan({ planId: id })).plan.layout.blocks[0]?.seats.every((seat) => !seat.kept)).toBe(true)
    await desk().seatRetireHall({ hallId })
    expect(await refusalOf(desk().seatMakePlan({ ceremonyId, name: 'Encore', from: { hallId } }))).toBe(
      'office.not-found',
    )
    expect((await desk().seatPlans({ ceremonyId })).halls.map((hall) => hall.id)).not.toContain(hallId)
  })

  test('has seats kept that no filling takes, and none can be kept under somebody', async () => {
    const { planId, filled, seatOf } = await plannedFor(['prefect', 'imam'])
    await desk().seatKeep({ planId, seatId: 'd-2', kept: true })
    await filled()
    expect(await seatOf('prefect')).not.toBe('d-2')
    const taken = (await seatOf('prefect')) ?? ''
    expect(await refusalOf(desk().seatKeep({ planId, seatId: taken, kept: true }))).toBe('ceremonies.seat-taken')
  })

  test.each([
    ['with two seats of one mark', (seats: object[]) => [...seats, seats[0]]],
    [
      'with more seats than a hall may have',
      () => Array.from({ length: 1501 }, (_, i) => ({ id: `x${i}`, label: '', kept: false })),
    ],
  ])('%s is not taken', async (_what, spoil) => {
    const { planId, page } = await plannedFor(['prefect'])
    const { plan } = await page()
    const [dais] = plan.layout.blocks
    const blocks = [{ ...dais, seats: spoil(dais?.seats ?? []) }]
    const act = desk().seatChangeLayout({
      planId,
      version: plan.version,
      layout: { ...plan.layout, blocks } as typeof plan.layout,
    })
    await expect(act).rejects.toThrow()
    expect((await page()).plan.layout).toEqual(plan.layout)
  })
})

describe('Who has nothing to do with it', () => {
  test.each(['technicalAgent', 'clerk', 'auditor'] as const)('%s is told there is no such plan', async (key) => {
    const { planId, ceremonyId } = await plannedFor(['prefect'])
    const answers = ['office.not-found', 'office.not-your-post']
    expect(answers).toContain(await refusalOf(desk(key).seatPlan({ planId })))
    expect(answers).toContain(await refusalOf(desk(key).seatPlans({ ceremonyId })))
    expect(answers).toContain(await refusalOf(desk(key).seatFill({ planId, version: 1 })))
  })

  test('reads as little of a plan that does not exist', async () => {
    expect(await refusalOf(desk().seatPlan({ planId: 'nothing' }))).toBe('office.not-found')
    expect(await refusalOf(desk('technicalAgent').seatPlan({ planId: 'nothing' }))).toBe('office.not-found')
  })

  test('the mayor reads the plan and changes nothing on it', async () => {
    const { planId } = await plannedFor(['prefect'])
    expect((await desk('mayor').seatPlan({ planId })).may.seat).toBe(false)
    expect(await refusalOf(desk('mayor').seatFill({ planId, version: 1 }))).toBe('office.not-your-post')
  })

  test('finds no guest’s name in the journal', async () => {
    const { filled, planId, ceremonyId } = await plannedFor(['prefect', 'imam'])
    await filled()
    await desk().seatRename({ planId, version: (await desk().seatPlan({ planId })).plan.version, name: 'Le parvis' })
    const ofSeats = and(eq(history.subjectId, ceremonyId), like(history.event, 'ceremonies.seat.%'))
    const entries = await office.store.read.select({ details: history.details }).from(history).where(ofSeats)
    expect(entries.length).toBeGreaterThan(2)
    expect(JSON.stringify(entries)).not.toMatch(/Sanogo|Cissé/)
  })
})

test('a plan is removed with its places, and the guests stay', async () => {
  const { planId, filled, page, ceremonyId } = await plannedFor(['prefect'])
  await filled()
  await desk().seatRemovePlan({ planId, version: (await page()).plan.version })
  expect(await refusalOf(desk().seatPlan({ planId }))).toBe('office.not-found')
  expect(await desk().seatPlans({ ceremonyId })).toMatchObject({ plans: [], coming: 1 })
})
