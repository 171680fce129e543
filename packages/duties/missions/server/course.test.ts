import { absences, standIns } from '@cabinet/blocks/people/server/tables.ts'
import { agendaWindow } from '@cabinet/duties/agenda/server/agenda-window.ts'
import { diaryOfPerson } from '@cabinet/duties/agenda/server/diaries.ts'
import { nextRequest, refusalOf, type StaffKey } from '@cabinet/duties/mail/server/small-office.ts'
import { facts } from '@cabinet/store/store.tables.ts'
import { verifyJournal } from '@cabinet/store/verify-journal.ts'
import { eq, isNull } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { missionsClockwork } from './clockwork.ts'
import {
  approvedJourney,
  type MissionOffice,
  missionOffice,
  orderToSign,
  preparedOrder,
  signedOrder,
} from './mission-office.ts'

let office: MissionOffice

afterEach(() => office.close())

const pageOf = (missionId: string, key: StaffKey = 'secretary') => office.mission(key).mission({ missionId })
const stateOf = async (missionId: string) => (await pageOf(missionId)).mission.state
const missingIn = async (missionId: string) => (await pageOf(missionId)).missing.map((one) => one.code)
const awayOnes = () => office.store.read.select().from(absences).where(isNull(absences.cancelledAt))
const lentOnes = () => office.store.read.select().from(standIns).where(isNull(standIns.endedAt))

/** What stands in somebody's diary in those weeks, as the secretary sees it. */
async function diaryOf(key: StaffKey): Promise<{ title: string; state: string }[]> {
  const diary = await diaryOfPerson(office.store.read, office.ids[key])
  if (!diary) return []
  const asked = { diaryIds: [diary.id], from: '2026-03-02', to: '2026-04-05' }
  return agendaWindow(office.store.read, await office.as('secretary'), asked)
}

describe('a mayor of Benin travels', () => {
  beforeEach(async () => {
    office = await missionOffice({ country: 'BJ' })
  })

  it('goes round, is signed, leaves for the prefect, comes back approved, and takes its number', async () => {
    const order = await preparedOrder(office, { along: ['protocol'] })
    expect((await pageOf(order.missionId)).approval).toMatchObject({ code: 'bj-mayor', authority: 'prefect' })
    const missionId = await signedOrder(office, order)
    expect(await stateOf(missionId)).toBe('to-send')
    const keeper = office.mission('secretary')
    await keeper.sendToAuthority({ missionId, sentOn: '2026-03-02' })
    expect((await keeper.list({ list: 'authority' })).rows.map((row) => row.id)).toEqual([missionId])
    await keeper.noteDecision({ missionId, approved: true, reference: 'Arrêté 77', on: '2026-03-02' })
    const { mission } = await pageOf(missionId)
    expect(mission).toMatchObject({ state: 'approved', number: 'OM-2026-00001', authorityReference: 'Arrêté 77' })
    expect((await verifyJournal(office.store.read)).problems).toEqual([])
  })

  it('does not leave for the prefect without the deliberation and what it costs', async () => {
    const order = await preparedOrder(office, { authorised: false })
    const missionId = await signedOrder(office, order)
    expect(await missingIn(missionId)).toEqual(['authorisation', 'financial-incidence', 'budget-line'])
    const keeper = office.mission('secretary')
    const send = () => keeper.sendToAuthority({ missionId, sentOn: '2026-03-02' })
    expect(await refusalOf(send())).toBe('missions.incomplete')
    const { version } = (await pageOf(missionId)).mission
    const act = { authorisation: 'Délibération 12', authorisedOn: '2026-02-10', budgetLine: '6251' }
    const next = await keeper.setAuthorisation({ missionId, version, ...act, financialIncidence: false })
    expect(await missingIn(missionId)).toEqual(['financial-incidence'])
    expect(await refusalOf(send())).toBe('missions.incomplete')
    await keeper.setAuthorisation({ missionId, version: next, ...act, financialIncidence: true })
    await send()
    expect(await stateOf(missionId)).toBe('with-authority')
  })

  it('goes to nobody’s desk without objectives, stages and a delegation', async () => {
    const order = await preparedOrder(office, { objectives: '', stages: [], members: [] })
    const steps = [{ kind: 'signature' as const, personId: office.ids.mayor }]
    expect(await refusalOf(office.mission('secretary').sendRound({ ...order, steps }))).toBe('missions.incomplete')
    expect(await missingIn(order.missionId)).toEqual(['objectives', 'no-stages', 'no-members'])
  })

  it('waits for the report of the previous journey', async () => {
    const first = await signedOrder(
      office,
      await preparedOrder(office, { departsOn: '2026-03-02', returnsOn: '2026-03-04' }),
    )
    const keeper = office.mission('secretary')
    await keeper.sendToAuthority({ missionId: first, sentOn: '2026-03-02' })
    await keeper.noteDecision({ missionId: first, approved: true, reference: 'Arrêté 77', on: '2026-03-02' })
    office.at('2026-03-05T08:00:00Z')
    await office.mission('mayor').noteReturn({ missionId: first, returnedOn: '2026-03-04' })
    expect((await pageOf(first)).mission).toMatchObject({ state: 'returned', reportDueOn: '2026-03-19' })
    const second = await signedOrder(
      office,
      await preparedOrder(office, { departsOn: '2026-04-09', returnsOn: '2026-04-12' }),
    )
    expect((await pageOf(second)).missing).toMatchObject([
      { code: 'previous-report', details: { number: 'OM-2026-00001' } },
    ])
    expect(await refusalOf(keeper.sendToAuthority({ missionId: second, sentOn: '2026-03-05' }))).toBe(
      'missions.incomplete',
    )
    await office.mission('mayor').report({ missionId: first, report: 'L’accord est signé ; deux stages sont promis.' })
    await keeper.sendToAuthority({ missionId: second, sentOn: '2026-03-05' })
    expect(await stateOf(second)).toBe('with-authority')
  })

  it('comes back refused, with the reason, and can be put right and sent again', async () => {
    const missionId = await signedOrder(office, await preparedOrder(office))
    const keeper = office.mission('secretary')
    await keeper.sendToAuthority({ missionId, sentOn: '2026-03-02' })
    const tooEarly = keeper.noteDecision({ missionId, approved: false, reason: 'Trop de monde.', on: '2026-03-01' })
    expect(await refusalOf(tooEarly)).toBe('missions.bad-decision-day')
    await keeper.noteDecision({ missionId, approved: false, reason: 'Trop de monde.', on: '2026-03-02' })
    const { mission } = await pageOf(missionId)
    expect(mission).toMatchObject({ state: 'refused', stateReason: 'Trop de monde.', number: null })
    const facts = {
      purpose: 'Rencontre',
      objectives: 'Signer.',
      invitedBy: '',
      abroad: true,
      transport: [],
      transportNote: '',
    }
    const days = { departsOn: '2026-03-09', returnsOn: '2026-03-13' }
    await keeper.change({ missionId, version: mission.version, ...facts, ...days })
    expect(await stateOf(missionId)).toBe('draft')
  })
})

describe('an order signed in the office', () => {
  beforeEach(async () => {
    office = await missionOffice()
  })

  it('is approved by the signature, with a second factor', async () => {
    const order = await preparedOrder(office, { leader: 'technicalHead', abroad: false })
    const ready = await orderToSign(office, order)
    await office.code('mayor')
    const wrong = { missionId: ready.missionId, version: ready.version, code: '000000' }
    expect(await refusalOf(office.mission('mayor').sign(wrong))).toBe('people.wrong-code')
    expect(await stateOf(ready.missionId)).toBe('circuit')
    await office
      .mission('mayor')
      .sign({ missionId: ready.missionId, version: ready.version, code: await office.code('mayor') })
    expect((await pageOf(ready.missionId)).mission).toMatchObject({
      state: 'approved',
      number: 'OM-2026-00001',
      authority: '',
    })
  })

  it('is not signed by somebody who travels on it, save the mayor', async () => {
    const order = await preparedOrder(office, { leader: 'technicalHead', along: ['sg'], abroad: false })
    const steps = [{ kind: 'signature' as const, personId: office.ids.sg }]
    expect(await refusalOf(office.mission('secretary').sendRound({ ...order, steps }))).toBe('missions.own-order')
    const clerk = [{ kind: 'signature' as const, personId: office.ids.clerk }]
    expect(await refusalOf(office.mission('secretary').sendRound({ ...order, steps: clerk }))).toBe(
      'missions.not-a-signer',
    )
  })

  it('must be read again when the council’s act came in meanwhile', async () => {
    const order = await preparedOrder(office, { leader: 'technicalHead', abroad: false })
    const ready = await orderToSign(office, order)
    const act = {
      authorisation: 'Délibération 13',
      authorisedOn: '2026-02-12',
      financialIncidence: true,
      budgetLine: '625',
    }
    await office.mission('secretary').setAuthorisation({ missionId: ready.missionId, version: ready.version, ...act })
    const sign = office
      .mission('mayor')
      .sign({ missionId: ready.missionId, version: ready.version, code: await office.code('mayor') })
    expect(await refusalOf(sign)).toBe('missions.changed-meanwhile')
  })

  it('comes back to its author with a reason, and does not change while it goes round', async () => {
    const order = await preparedOrder(office, { leader: 'technicalHead', by: 'technicalHead', abroad: false })
    const { missionId, version } = await orderToSign(office, order)
    expect(await refusalOf(office.mission('technicalHead').setCosts({ missionId, version, costs: [] }))).toBe(
      'missions.not-a-draft',
    )
    await office.mission('mayor').returnOrder({ missionId, reason: 'Précisez l’objet.' })
    const { mission, may } = await pageOf(missionId, 'technicalHead')
    expect([mission.state, mission.stateReason, may.edit]).toEqual(['draft', 'Précisez l’objet.', true])
  })

  it('tells the second of two people that the first was quicker', async () => {
    const order = await preparedOrder(office, { leader: 'technicalHead', by: 'technicalHead', abroad: false })
    await office.mission('technicalHead').setCosts({ ...order, costs: [] })
    expect(await refusalOf(office.mission('secretary').setCosts({ ...order, costs: [] }))).toBe(
      'missions.changed-meanwhile',
    )
  })

  it('is one order however often the form is sent, and nobody else’s', async () => {
    const form = {
      requestKey: nextRequest(),
      purpose: 'Foire',
      abroad: false,
      departsOn: '2026-03-09',
      returnsOn: '2026-03-10',
    }
    const [first, again] = [await office.mission('clerk').draft(form), await office.mission('clerk').draft(form)]
    expect(again.id).toBe(first.id)
    expect(await refusalOf(office.mission('adviser').draft(form))).toBe('missions.request-of-another')
  })

  it('numbers follow one another, and a cancelled order keeps its own', async () => {
    const first = await approvedJourney(office, { departsOn: '2026-03-09', returnsOn: '2026-03-10' })
    await office.mission('secretary').cancel({ missionId: first, reason: 'Reportée.' })
    office.later(5)
    const second = await approvedJourney(office, { departsOn: '2026-03-09', returnsOn: '2026-03-10' })
    expect((await pageOf(first)).mission).toMatchObject({ number: 'OM-2026-00001', state: 'cancelled' })
    expect((await pageOf(second)).mission.number).toBe('OM-2026-00002')
  })

  it('keeps a traveller from being in two places', async () => {
    await approvedJourney(office, { along: ['protocol'], departsOn: '2026-03-09', returnsOn: '2026-03-13' })
    office.later(5)
    const other = await preparedOrder(office, {
      leader: 'protocol',
      abroad: false,
      departsOn: '2026-03-13',
      returnsOn: '2026-03-14',
    })
    expect((await pageOf(other.missionId)).missing).toMatchObject([
      { code: 'overlap', details: { number: 'OM-2026-00001' } },
    ])
    const steps = [{ kind: 'signature' as const, personId: office.ids.mayor }]
    expect(await refusalOf(office.mission('secretary').sendRound({ ...other, steps }))).toBe('missions.incomplete')
  })
})

describe('what an approved order does by itself', () => {
  beforeEach(async () => {
    office = await missionOffice()
  })

  const acts = ['agenda.answer', 'missions.sign']

  async function withInterim(): Promise<string> {
    const order = await preparedOrder(office, { abroad: false, along: ['protocol'] })
    const form = { interimId: office.ids.deputyMayor, acts }
    const version = await office.mission('secretary').setInterim({ ...order, ...form })
    return signedOrder(office, { missionId: order.missionId, version })
  }

  it('stands in the diaries of those who travel, and says they are away', async () => {
    await withInterim()
    for (const key of ['mayor', 'protocol'] as const) {
      expect(await diaryOf(key)).toMatchObject([{ title: 'Rencontre des villes jumelées', state: 'confirmed' }])
    }
    expect(await diaryOf('chief')).toEqual([])
    const away = await awayOnes()
    expect(away.map((one) => [one.personId, one.from, one.to, one.reason]).sort()).toEqual(
      [
        [office.ids.mayor, '2026-03-09', '2026-03-13', 'mission'],
        [office.ids.protocol, '2026-03-09', '2026-03-13', 'mission'],
      ].sort(),
    )
  })

  it('lends the chosen acts for the days of the journey and not a day longer', async () => {
    await withInterim()
    const lent = async () => (await office.as('deputyMayor')).standsInFor.flatMap((one) => one.acts)
    expect(await lent()).toEqual([])
    office.at('2026-03-09T08:00:00Z')
    expect(await lent()).toEqual(acts)
    office.at('2026-03-13T20:00:00Z')
    expect(await lent()).toEqual(acts)
    office.at('2026-03-14T08:00:00Z')
    expect(await lent()).toEqual([])
  })

  it('takes it all back when the journey is cancelled', async () => {
    const missionId = await withInterim()
    await office.mission('secretary').cancel({ missionId, reason: 'Le partenaire reporte la rencontre.' })
    expect(await awayOnes()).toEqual([])
    expect(await lentOnes()).toEqual([])
    for (const key of ['mayor', 'protocol'] as const) {
      expect((await diaryOf(key)).filter((one) => one.state !== 'cancelled')).toEqual([])
    }
  })

  it('follows another choice of who holds the place', async () => {
    const missionId = await withInterim()
    const { version } = (await pageOf(missionId)).mission
    await office
      .mission('mayor')
      .setInterim({ missionId, version, interimId: office.ids.chief, acts: ['agenda.answer'] })
    expect((await lentOnes()).map((one) => [one.standInId, one.acts])).toEqual([[office.ids.chief, ['agenda.answer']]])
  })

  it('lends nothing that is not the leader’s own, nor to somebody who travels', async () => {
    const order = await preparedOrder(office, { leader: 'technicalHead', along: ['protocol'], abroad: false })
    const set = (interimId: string, chosen: string[]) =>
      refusalOf(office.mission('secretary').setInterim({ ...order, interimId, acts: chosen }))
    expect(await set(office.ids.sg, ['missions.sign'])).toBe('people.stand-in.not-their-right')
    expect(await set(office.ids.sg, ['people.grant-stand-in'])).toBe('people.stand-in.not-their-right')
    expect(await set(office.ids.protocol, ['mail.read'])).toBe('missions.interim-travels')
    expect(await set(office.ids.sg, [])).toBe('people.stand-in.nothing-lent')
  })

  it('does not announce twice an absence that was already said', async () => {
    const { noteAbsence } = await import('@cabinet/blocks/people/server/note-absence.ts')
    const away = { personId: office.ids.mayor, from: '2026-03-08', to: '2026-03-20', reason: 'leave' as const }
    await office.change('mayor', (change) => noteAbsence(change, away))
    const missionId = await withInterim()
    expect((await awayOnes()).filter((one) => one.personId === office.ids.mayor)).toHaveLength(1)
    await office.mission('secretary').cancel({ missionId, reason: 'Reportée.' })
    expect((await awayOnes()).map((one) => [one.personId, one.reason])).toEqual([[office.ids.mayor, 'leave']])
  })

  it('gives the chair back to whoever comes home early', async () => {
    await withInterim()
    const [{ rows }] = [await office.mission('secretary').list({ list: 'coming' })]
    const missionId = rows[0]?.id ?? ''
    office.at('2026-03-11T08:00:00Z')
    await office.mission('mayor').noteReturn({ missionId, returnedOn: '2026-03-11' })
    expect(await lentOnes()).toEqual([])
    expect(await awayOnes()).toEqual([])
  })
})

describe('the clock', () => {
  beforeEach(async () => {
    office = await missionOffice()
  })

  it('sends them off and brings them back, once, and the report is owed fifteen days later', async () => {
    const missionId = await approvedJourney(office)
    const tick = () => missionsClockwork({ store: office.store })
    await tick()
    expect(await stateOf(missionId)).toBe('approved')
    office.at('2026-03-09T06:00:00Z')
    await tick()
    await tick()
    expect(await stateOf(missionId)).toBe('under-way')
    office.at('2026-03-13T23:00:00Z')
    await tick()
    expect(await stateOf(missionId)).toBe('under-way')
    office.at('2026-03-14T00:30:00Z')
    await Promise.all([tick(), tick()])
    const { mission } = await pageOf(missionId)
    expect(mission).toMatchObject({ state: 'returned', returnedOn: '2026-03-13', reportDueOn: '2026-03-28' })
    const counted = await office.store.read.select().from(facts).where(eq(facts.thing, missionId)).orderBy(facts.seq)
    expect(counted.map(({ kind, day, due }) => [kind, day, due])).toEqual([
      ['mission.asked', '2026-03-09', null],
      ['mission.approved', '2026-03-09', null],
      ['mission.begun', '2026-03-09', null],
      ['mission.ended', '2026-03-09', '2026-03-28'],
    ])
    const ended = (await office.mission('secretary').history({ missionId })).filter(
      (one) => one.event === 'missions.journey.ended',
    )
    expect(ended).toHaveLength(1)
  })

  it('catches up when the server was off for the whole journey', async () => {
    const missionId = await approvedJourney(office)
    office.at('2026-04-01T08:00:00Z')
    await missionsClockwork({ store: office.store })
    expect((await pageOf(missionId)).mission).toMatchObject({ state: 'returned', returnedOn: '2026-03-13' })
  })

  it('does not let anybody leave before the day', async () => {
    const missionId = await approvedJourney(office)
    expect(await refusalOf(office.mission('mayor').depart({ missionId }))).toBe('missions.not-yet')
    expect(await refusalOf(office.mission('mayor').noteReturn({ missionId, returnedOn: '2026-03-10' }))).toBe(
      'missions.bad-return-day',
    )
  })
})
