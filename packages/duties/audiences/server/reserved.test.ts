import { agendaRouter } from '@cabinet/duties/agenda/server/router.ts'
import { refusalOf, type StaffKey, typedLetter } from '@cabinet/duties/mail/server/small-office.ts'
import { history } from '@cabinet/store/store.tables.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  accepted,
  audienceDay,
  type SmallReception,
  smallReception,
  toDecide,
  typedRequest,
} from './small-reception.ts'

let office: SmallReception
beforeEach(async () => {
  office = await smallReception()
})
afterEach(() => office.close())

const secret = {
  reserved: true,
  asker: { name: 'Abenan Kouassi', kind: 'citizen' },
  visitor: '',
  subject: 'Menaces reçues',
}
const outsiders: StaffKey[] = ['clerk', 'secretary', 'protocol', 'adviser', 'deputyMayor', 'technicalHead', 'auditor']

test.each(outsiders)('a reserved request does not exist for the %s', async (key) => {
  const { id: audienceId } = await accepted(
    { ...office, desk: (of) => office.desk(of === 'secretary' ? 'chief' : of) },
    secret,
  )
  const { slots, dayId } = await audienceDay(office)
  await office.desk('chief').book({ audienceId, slotId: slots[0] ?? '' })
  const desk = office.desk(key)
  for (const page of ['audience', 'history', 'dossier'] as const)
    expect(await refusalOf(desk[page]({ audienceId }))).toBe('office.not-found')
  for (const list of ['all', 'scheduled', 'mine', 'late'] as const) expect((await desk.list({ list })).rows).toEqual([])
  expect((await desk.find({ text: 'menaces' })).rows).toEqual([])
  expect((await desk.find({ text: 'AU-2026-00001' })).rows).toEqual([])
  expect(Object.values(await desk.counts()).every((count) => count === 0)).toBe(true)
  if (!['technicalHead', 'auditor'].includes(key)) {
    expect((await desk.reception({ day: '2026-03-05' })).visits).toEqual([])
    // That the time is taken cannot be hidden; by whom is.
    expect((await desk.day({ dayId })).slots[0]).toMatchObject({ state: 'taken', audience: null })
    expect(await desk.waiting({})).toEqual([])
  }
})

test('whoever registered it keeps sight of it, and the direction sees it', async () => {
  const { id: audienceId } = await office.desk('clerk').register(typedRequest(secret))
  expect(await refusalOf(office.desk('secretary').audience({ audienceId }))).toBe('office.not-found')
  for (const key of ['clerk', 'chief', 'deputyChief', 'sg', 'mayor'] as const)
    expect((await office.desk(key).audience({ audienceId })).audience.subject).toBe('Menaces reçues')
})

test('neither the address book nor the journal nor the agenda learns who comes and why', async () => {
  const desks = { ...office, desk: (of: StaffKey) => office.desk(of === 'secretary' ? 'chief' : of) }
  const { id: audienceId } = await accepted(desks, secret)
  await office.desk('chief').schedule({ audienceId, start: '2026-03-04T18:00', minutes: 30 })
  await office.desk('chief').postpone({ audienceId, reason: 'La personne est surveillée.' })
  const page = await office.desk('chief').audience({ audienceId })
  expect(page.contact).toBeNull()
  const kept = JSON.stringify(await office.store.read.select().from(history))
  expect(kept).toContain('audiences.visit.postponed')
  for (const word of ['Abenan', 'Menaces', 'surveillée']) expect(kept).not.toContain(word)
  const agenda = agendaRouter.createCaller(async () => ({
    ...{ store: office.store, files: office.files, uploads: undefined as never, person: await office.as('chief') },
    ...{ session: null, reference: '', ip: '', userAgent: '', token: null, setSessionCookie: () => undefined },
    isStillSignedIn: async () => true,
  }))
  const found = await agenda.engagement({ ref: page.audience.engagementId ?? (await engagementOf(audienceId)) })
  expect(JSON.stringify(found)).toContain('Audience réservée AU-2026-00001')
  for (const word of ['Abenan', 'Menaces', 'surveillée']) expect(JSON.stringify(found)).not.toContain(word)
})

async function engagementOf(audienceId: string): Promise<string> {
  const rows = await office.store.read.select().from(history)
  return String(rows.find((row) => row.subjectId === audienceId && row.details.engagementId)?.details.engagementId)
}

test('it is given to a person, who then sees it, and to no service', async () => {
  const desks = { ...office, desk: (of: StaffKey) => office.desk(of === 'secretary' ? 'chief' : of) }
  const { id: audienceId, version } = await toDecide(desks, secret)
  const unitId = (await office.unit('Services techniques')).slice(5)
  expect(await refusalOf(office.desk('mayor').decide({ audienceId, version, decision: 'orients', unitId }))).toBe(
    'audiences.reserved-to-persons',
  )
  const delegateId = office.ids.technicalHead
  const decided = await office.desk('mayor').decide({ audienceId, version, decision: 'delegates', delegateId })
  const page = await office.desk('technicalHead').audience({ audienceId })
  expect(page.audience.subject).toBe('Menaces reçues')
  expect(page.opinions).toEqual([])
  expect((await office.desk('technicalHead').find({ text: 'menaces' })).rows).toHaveLength(1)
  expect(await refusalOf(office.desk('technicalAgent').audience({ audienceId }))).toBe('office.not-found')
  // The letter is for those who dealt with it, and for nobody else.
  const letterId = decided.replyLetterId ?? ''
  expect((await office.mail('sg').letter({ letterId })).letter.confidentiality).toBe('reserved')
  expect(await refusalOf(office.mail('clerk').letter({ letterId }))).toBe('office.not-found')
})

test('a stand-in sees reserved requests only when the grant says so', async () => {
  const { id: audienceId } = await office.desk('clerk').register(typedRequest(secret))
  const acts = ['audiences.read', 'audiences.read-reserved']
  await office.lend({ absent: 'sg', to: 'adviser', acts })
  expect(await refusalOf(office.desk('adviser').audience({ audienceId }))).toBe('office.not-found')
  await office.lend({ absent: 'mayor', to: 'adviser', acts, reserved: true })
  expect((await office.desk('adviser').audience({ audienceId })).audience.id).toBe(audienceId)
})

test('a reserved letter makes a reserved request, without its writer in the address book', async () => {
  const named = [office.ids.chief]
  const letter = await office.mail('clerk').registerLetter(
    typedLetter({
      type: 'audience',
      confidentiality: 'reserved',
      named,
      sender: { name: 'Abenan Kouassi', kind: 'citizen' },
    }),
  )
  expect(await refusalOf(office.desk('secretary').registerFromLetter({ letterId: letter.id }))).toBe('office.not-found')
  const made = await office.desk('chief').registerFromLetter({ letterId: letter.id })
  expect(made).toMatchObject({ reserved: true, contactId: null, visitor: 'Abenan Kouassi' })
})

test('a service sees what was given to it, its course and not the opinions; others do not', async () => {
  const { id: audienceId, version } = await toDecide(office)
  const unitId = (await office.unit('Services techniques')).slice(5)
  expect(await refusalOf(office.desk('technicalAgent').audience({ audienceId }))).toBe('office.not-found')
  await office.desk('mayor').decide({ audienceId, version, decision: 'orients', unitId })
  const page = await office.desk('technicalAgent').audience({ audienceId })
  expect(page).toMatchObject({ opinions: [], may: { closeFollowUp: true, decide: false } })
  expect((await office.desk('technicalAgent').counts()).mine).toBe(1)
  expect((await office.desk('technicalAgent').list({ list: 'all' })).rows).toHaveLength(1)
  expect(await refusalOf(office.desk('socialHead').audience({ audienceId }))).toBe('office.not-found')
})
