import { attachPapers } from '@cabinet/blocks/documents/server/papers.ts'
import { nextRequest, refusalOf, type StaffKey } from '@cabinet/duties/mail/server/small-office.ts'
import { pdfText } from '@cabinet/paper/pdf-text.ts'
import { history } from '@cabinet/store/store.tables.ts'
import { like } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { approvedJourney, type MissionOffice, missionOffice, orderToSign, preparedOrder } from './mission-office.ts'
import { missionsPrints } from './prints.ts'
import { mayReadMission } from './visible.ts'

let office: MissionOffice

beforeEach(async () => {
  office = await missionOffice()
})
afterEach(() => office.close())

const seen = async (key: StaffKey) => (await office.mission(key).list({ list: 'all' })).rows.map((row) => row.id)
const found = async (key: StaffKey, text: string) =>
  (await office.mission(key).find({ text })).rows.map((row) => row.id)

describe('who may know of a journey', () => {
  it('is open to those on it, those asked, those who prepare it and those who oversee; to nobody else', async () => {
    const order = await preparedOrder(office, {
      by: 'adviser',
      leader: 'technicalHead',
      along: ['clerk'],
      abroad: false,
    })
    const { missionId } = order
    await office.mission('adviser').setInterim({ ...order, interimId: office.ids.technicalAgent, acts: ['mail.treat'] })
    const knows: StaffKey[] = [
      'adviser',
      'technicalHead',
      'clerk',
      'technicalAgent',
      'secretary',
      'chief',
      'sg',
      'mayor',
      'auditor',
    ]
    const stranger: StaffKey[] = ['secondClerk', 'socialHead', 'deputyMayor']
    for (const key of knows) {
      expect([key, await seen(key), await found(key, 'jumelées')]).toEqual([key, [missionId], [missionId]])
      expect(await mayReadMission(office.store.read, await office.as(key), missionId)).toBe(true)
    }
    for (const key of stranger) {
      expect([key, await seen(key), await found(key, 'jumelées')]).toEqual([key, [], []])
      expect(await refusalOf(office.mission(key).mission({ missionId }))).toBe('office.not-found')
      expect(await refusalOf(office.mission(key).history({ missionId }))).toBe('office.not-found')
      expect(await mayReadMission(office.store.read, await office.as(key), missionId)).toBe(false)
      const desk = { store: office.store, files: office.files, person: await office.as(key) }
      expect(await refusalOf(missionsPrints.order?.(desk, { missionId }) ?? Promise.resolve())).toBe('office.not-found')
    }
    expect(await refusalOf(office.mission('administrator').mission({ missionId }))).toBe('office.not-your-post')
  })

  it('opens to somebody who is asked to initial it', async () => {
    const order = await preparedOrder(office, { leader: 'technicalHead', abroad: false })
    expect(await seen('socialHead')).toEqual([])
    const steps = [
      { kind: 'visa' as const, personId: office.ids.socialHead },
      { kind: 'signature' as const, personId: office.ids.mayor },
    ]
    await office.mission('secretary').sendRound({ ...order, steps })
    expect(await seen('socialHead')).toEqual([order.missionId])
    expect((await office.mission('socialHead').counts()).desk).toBe(1)
    expect((await office.mission('mayor').counts()).desk).toBe(0)
  })

  it('leaves what a journey is for out of the journal', async () => {
    await approvedJourney(office)
    const rows = await office.store.read.select().from(history).where(like(history.event, 'missions.%'))
    expect(rows.length).toBeGreaterThan(5)
    expect(JSON.stringify(rows.map((row) => row.details))).not.toMatch(/jumel|Genève/)
  })

  it('is changed only by whoever prepares it and by the secretariat', async () => {
    const order = await preparedOrder(office, { by: 'adviser', leader: 'technicalHead', abroad: false })
    expect(await refusalOf(office.mission('technicalHead').setCosts({ ...order, costs: [] }))).toBe(
      'missions.not-yours',
    )
    expect(
      await refusalOf(office.mission('technicalHead').cancel({ missionId: order.missionId, reason: 'Non.' })),
    ).toBe('missions.not-yours')
    expect((await office.mission('technicalHead').mission(order)).may).toMatchObject({
      edit: false,
      send: false,
      cancel: false,
    })
    const steps = [{ kind: 'signature' as const, personId: office.ids.mayor }]
    expect(await refusalOf(office.mission('adviser').sendRound({ ...order, steps }))).toBe('office.not-your-post')
  })
})

const grid = {
  name: 'Barème 2020',
  source: 'Décret 2020-12',
  currency: 'XOF',
  counts: 'days' as const,
  from: '2020-01-01',
  zones: [{ country: 'CH', zone: 'Europe' }],
  rates: [{ zone: 'Europe', category: 'A', amount: 100_000 }],
}

describe('money', () => {
  const accountOf = async (missionId: string) => {
    const { accounts } = await office.mission('secretary').mission({ missionId })
    return accounts[0]
  }

  it('says which grid is missing, and counts once it is entered', async () => {
    const missionId = await approvedJourney(office)
    expect((await accountOf(missionId))?.refusal?.code).toBe('missions.per-diem.no-grid')
    const id = await office.mission('chief').saveGrid(grid)
    const account = await accountOf(missionId)
    expect(account?.balances).toEqual([{ currency: 'XOF', due: 500_000, paid: 0, repaid: 0, balance: 500_000 }])
    await office.mission('chief').retireGrid({ id, retired: true })
    expect((await accountOf(missionId))?.refusal?.code).toBe('missions.per-diem.no-grid')
  })

  it('refuses a grid that says a thing twice, leaves a zone unpaid, or comes from somebody else', async () => {
    const twice = { ...grid, rates: [...grid.rates, ...grid.rates] }
    expect(await refusalOf(office.mission('chief').saveGrid(twice))).toBe('missions.grid.twice')
    const unpaid = { ...grid, zones: [...grid.zones, { country: '*', zone: 'Monde' }] }
    expect(await refusalOf(office.mission('chief').saveGrid(unpaid))).toBe('missions.grid.unknown-zone')
    expect(await refusalOf(office.mission('secretary').saveGrid(grid))).toBe('office.not-your-post')
  })

  it('pays an advance, takes what is left, and settles only at zero and after the report', async () => {
    await office.mission('chief').saveGrid(grid)
    const missionId = await approvedJourney(office)
    const [account] = (await office.mission('secretary').mission({ missionId })).accounts
    const movement = { missionId, memberId: account?.memberId ?? '', currency: 'XOF', on: '2026-03-02' }
    const note = (kind: 'advance' | 'expense' | 'repaid' | 'topped-up', amount: number) =>
      office.mission('secretary').noteMoney({ ...movement, kind, amount })
    await note('advance', 600_000)
    expect(await refusalOf(office.mission('secretary').settle({ missionId }))).toBe('office.cannot-move')
    office.at('2026-03-14T08:00:00Z')
    await office.mission('mayor').noteReturn({ missionId, returnedOn: '2026-03-12' })
    // Four days travelled instead of five.
    expect((await accountOf(missionId))?.balances[0]?.balance).toBe(-200_000)
    await office.mission('mayor').report({ missionId, report: 'L’accord est signé, la charte aussi.' })
    expect(await refusalOf(office.mission('secretary').settle({ missionId }))).toBe('missions.unsettled')
    await note('expense', 15_000)
    await note('repaid', 185_000)
    await office.mission('secretary').settle({ missionId })
    expect((await office.mission('secretary').mission({ missionId })).mission.state).toBe('settled')
    expect(await refusalOf(note('advance', 1))).toBe('missions.no-money-now')
  })

  it('of a cancelled journey only comes back', async () => {
    await office.mission('chief').saveGrid(grid)
    const missionId = await approvedJourney(office)
    const account = await accountOf(missionId)
    const movement = { missionId, memberId: account?.memberId ?? '', currency: 'XOF', on: '2026-03-02', amount: 50_000 }
    await office.mission('secretary').noteMoney({ ...movement, kind: 'advance' })
    await office.mission('secretary').cancel({ missionId, reason: 'Reportée.' })
    expect(await refusalOf(office.mission('secretary').noteMoney({ ...movement, kind: 'advance' }))).toBe(
      'missions.no-money-now',
    )
    expect((await accountOf(missionId))?.balances[0]?.balance).toBe(-50_000)
    await office.mission('secretary').noteMoney({ ...movement, kind: 'repaid' })
    expect((await accountOf(missionId))?.balances[0]?.balance).toBe(0)
  })

  it('owes no allowance where the inviting party pays it', async () => {
    const order = await preparedOrder(office, { abroad: false })
    const costs = [{ kind: 'per-diem' as const, payer: 'inviting-party' as const, amount: 300_000, currency: 'XOF' }]
    await office.mission('secretary').setCosts({ ...order, costs })
    expect(await accountOf(order.missionId)).toMatchObject({ refusal: null, lines: [], balances: [] })
  })
})

describe('the list of what a traveller must have', () => {
  it('is kept by protocol until they are back', async () => {
    const { missionId } = await preparedOrder(office)
    const checks = async () => (await office.mission('protocol').mission({ missionId })).checks
    const [traveller] = await checks()
    expect(traveller?.lines.find((one) => one.kind === 'passport')).toMatchObject({ needed: true, state: 'missing' })
    const form = {
      missionId,
      memberId: traveller?.memberId ?? '',
      kind: 'passport' as const,
      needed: true,
      doneOn: '2026-03-01',
    }
    await office.mission('protocol').keepChecklist({ ...form, expiresOn: '2026-09-12' })
    expect((await checks())[0]?.lines[0]?.state).toBe('too-short')
    await office.mission('protocol').keepChecklist({ ...form, expiresOn: '2026-09-13' })
    expect((await checks())[0]?.lines[0]?.state).toBe('ready')
    expect(await refusalOf(office.mission('mayor').keepChecklist({ ...form, expiresOn: null }))).toBe(
      'office.not-your-post',
    )
  })

  it('stays with a traveller when the delegation is put in another order, and goes with one who leaves it', async () => {
    const order = await preparedOrder(office, { along: ['protocol'] })
    const desk = office.mission('secretary')
    const [mayor, protocol] = (await desk.mission(order)).members
    const ids = { mayor: mayor?.id ?? '', protocol: protocol?.id ?? '' }
    const ticket = {
      missionId: order.missionId,
      kind: 'ticket' as const,
      needed: true,
      doneOn: '2026-03-01',
      expiresOn: null,
    }
    for (const memberId of [ids.mayor, ids.protocol]) await desk.keepChecklist({ ...ticket, memberId })
    const asMember = (id: string, key: StaffKey, leads: boolean) => ({
      id,
      personId: office.ids[key],
      leads,
      category: 'A',
    })
    const version = await desk.setMembers({
      ...order,
      members: [asMember(ids.protocol, 'protocol', true), asMember(ids.mayor, 'mayor', false)],
    })
    const ready = async () =>
      (await desk.mission(order)).checks.map((one) => [
        one.name,
        one.lines.filter((line) => line.state === 'ready').length,
      ])
    expect(await ready()).toEqual([
      ['Anselme Okpé', 1],
      ['Adjoua Kpassélo', 1],
    ])
    await desk.setMembers({ missionId: order.missionId, version, members: [asMember(ids.mayor, 'mayor', true)] })
    expect(await ready()).toEqual([['Adjoua Kpassélo', 1]])
  })

  it('names the function held on the day of departure', async () => {
    const { missionId } = await preparedOrder(office, { along: ['protocol'] })
    const { members } = await office.mission('secretary').mission({ missionId })
    expect(members.map((one) => one.function)).toEqual(['Maire', 'Chef du protocole'])
  })
})

describe('papers', () => {
  const print = async (paper: 'order' | 'account', missionId: string) => {
    const desk = { store: office.store, files: office.files, person: await office.as('secretary') }
    const made = await missionsPrints[paper]?.(desk, { missionId })
    return made ? pdfText(made.bytes) : ''
  }

  it('print the order with its number, its people, its places and who pays', async () => {
    const order = await preparedOrder(office, { along: ['protocol'], abroad: false })
    const costs = [{ kind: 'lodging' as const, payer: 'inviting-party' as const, amount: 240_000, currency: 'XOF' }]
    const version = await office.mission('secretary').setCosts({ ...order, costs })
    expect(await print('order', order.missionId)).toContain('PROJET')
    const ready = await orderToSign(office, { missionId: order.missionId, version })
    await office
      .mission('mayor')
      .sign({ missionId: ready.missionId, version: ready.version, code: await office.code('mayor') })
    const text = (await print('order', order.missionId)).replace(/\s+/g, ' ')
    const said = [
      'OM-2026-00001',
      'Adjoua Kpassélo',
      'Chef du protocole',
      'Genève',
      'Suisse',
      '240 000',
      'La partie invitante',
    ]
    for (const one of [...said, 'Ekoué Mensavi', 'Délibération 2026-12 du 10 février 2026', '+ 1 h'])
      expect(text).toContain(one)
    expect(text).not.toContain('PROJET')
  })

  it('print the account, once there is a number', async () => {
    await office.mission('chief').saveGrid(grid)
    const order = await preparedOrder(office, { abroad: false })
    expect(await refusalOf(print('account', order.missionId))).toBe('missions.not-numbered')
    const missionId = await approvedJourney(office, {
      leader: 'technicalHead',
      departsOn: '2026-03-16',
      returnsOn: '2026-03-17',
    })
    expect((await print('account', missionId)).replace(/\s+/g, ' ')).toContain('200 000')
  })

  it('that are attached are read by those who may read the order', async () => {
    const { missionId } = await preparedOrder(office, { leader: 'technicalHead', abroad: false })
    const paper = {
      sha256: 'a'.repeat(64),
      name: 'invitation.pdf',
      type: 'pdf',
      size: 10,
      pages: 1,
      text: '',
      flags: [],
    }
    await office.change('secretary', async (change) => {
      await attachPapers(change, { owner: { kind: 'mission', id: missionId }, kind: 'enclosure', papers: [paper] })
      await change.record('missions.order.papers-added', missionId, { count: 1 })
    })
    expect((await office.mission('technicalHead').mission({ missionId })).papers.map((one) => one.name)).toEqual([
      'invitation.pdf',
    ])
  })
})

it('a form with a currency nobody uses, or too long a journey, is refused', async () => {
  const order = await preparedOrder(office)
  const costs = [{ kind: 'meals' as const, payer: 'office' as const, amount: 5, currency: 'ZZZ' }]
  await expect(office.mission('secretary').setCosts({ ...order, costs })).rejects.toThrow()
  const long = {
    requestKey: nextRequest(),
    purpose: 'Tour du monde',
    abroad: true,
    departsOn: '2026-03-09',
    returnsOn: '2027-03-12',
  }
  await expect(office.mission('secretary').draft(long)).rejects.toThrow()
})
