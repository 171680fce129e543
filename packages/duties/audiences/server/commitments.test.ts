import { commitmentsOf, commitmentsTowards } from '@cabinet/blocks/commitments/server/commitments-of.ts'
import { noteCommitment } from '@cabinet/blocks/commitments/server/note-commitment.ts'
import { refusalOf, type StaffKey } from '@cabinet/duties/mail/server/small-office.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type SmallReception, smallReception, typedRequest } from './small-reception.ts'

let office: SmallReception
beforeEach(async () => {
  office = await smallReception()
})
afterEach(() => office.close())

/** Promised by the mayor to the committee, noted by the protocol, led by somebody of the technical services. */
async function promised(change: Record<string, unknown> = {}) {
  const { id, contactId } = await office.desk('clerk').register(typedRequest())
  const noted = await office.change('protocol', (inHand) =>
    noteCommitment(inHand, {
      ...{ kind: 'promise', text: 'Poser trois lampadaires', source: { kind: 'audience', id }, reserved: false },
      ...{ authorityId: office.ids.mayor, lead: `person:${office.ids.technicalAgent}`, contactId, dueOn: '2026-03-20' },
      ...change,
    }),
  )
  return { noted, contactId: contactId ?? '', commitmentId: noted.id, source: { kind: 'audience' as const, id } }
}

const sees = async (key: StaffKey, contactId: string) => {
  const now = office.store.clock()
  return (await commitmentsTowards(office.store.read, await office.as(key), { contactId, now })).length === 1
}

test('it is seen by its lead, whose word it is, who noted it, the head of the lead’s service, the direction and its secretary', async () => {
  const { contactId } = await promised()
  for (const key of [
    'technicalAgent',
    'technicalHead',
    'mayor',
    'protocol',
    'chief',
    'deputyChief',
    'sg',
    'secretary',
  ] as const)
    expect([key, await sees(key, contactId)]).toEqual([key, true])
  for (const key of ['clerk', 'socialHead', 'adviser', 'deputyMayor', 'auditor'] as const)
    expect([key, await sees(key, contactId)]).toEqual([key, false])
})

test('a reserved one is seen by the people named on it and nobody else', async () => {
  const { contactId } = await promised({ reserved: true })
  for (const key of ['technicalAgent', 'mayor', 'protocol'] as const) expect(await sees(key, contactId)).toBe(true)
  for (const key of ['technicalHead', 'chief', 'sg', 'secretary'] as const)
    expect(await sees(key, contactId)).toBe(false)
})

test.each([
  ['a lead who is not there', { lead: 'person:nobody' }, 'commitments.unknown-lead'],
  ['a service for something reserved', { lead: 'unit:any', reserved: true }, 'commitments.reserved-to-persons'],
])('%s is refused', async (_, change, code) => expect(await refusalOf(promised(change))).toBe(code))

test('read, said to be done, returned with the reason, done again and seen by somebody else', async () => {
  const { commitmentId, source } = await promised()
  const [lead, mayor] = [office.desk('technicalAgent'), office.desk('mayor')]
  expect((await lead.acknowledgeCommitment({ commitmentId })).state).toBe('acknowledged')
  await lead.claimCommitment({ commitmentId, proof: 'Photo du 12 mars.' })
  expect(await refusalOf(lead.verifyCommitment({ commitmentId }))).toBe('commitments.own-proof')
  await mayor.returnCommitment({ commitmentId, reason: 'Il en manque un.' })
  await lead.claimCommitment({ commitmentId, proof: 'Photo du 15 mars.' })
  expect((await mayor.verifyCommitment({ commitmentId })).state).toBe('verified')
  expect(await refusalOf(mayor.cancelCommitment({ commitmentId, reason: 'Trop tard.' }))).toBe('office.cannot-move')
  const now = office.store.clock()
  const [row] = await commitmentsOf(office.store.read, await office.as('mayor'), { ...source, now })
  expect(row).toMatchObject({
    proof: 'Photo du 15 mars.',
    isOpen: false,
    leadName: 'Moussa Tié',
    authority: 'Adjoua Kpassélo',
  })
})

test('every day it was put off to stays readable', async () => {
  const { commitmentId, source } = await promised()
  const put = (to: string) =>
    office.desk('mayor').postponeCommitment({ commitmentId, to, reason: 'Les poteaux tardent.' })
  expect(await refusalOf(put('2026-03-20'))).toBe('commitments.not-later')
  await put('2026-03-30')
  await put('2026-04-15')
  expect(
    await refusalOf(
      office.desk('technicalAgent').postponeCommitment({ commitmentId, to: '2027-01-01', reason: 'Plus tard.' }),
    ),
  ).toBe('commitments.not-yours')
  const now = office.store.clock()
  const [row] = await commitmentsOf(office.store.read, await office.as('mayor'), { ...source, now })
  expect(row?.dueOn).toBe('2026-04-15')
  expect(row?.postponements.map((one) => [one.from, one.to, one.by])).toEqual([
    ['2026-03-20', '2026-03-30', 'Adjoua Kpassélo'],
    ['2026-03-30', '2026-04-15', 'Adjoua Kpassélo'],
  ])
})

test('who may not know of it gets the same answer as for one that does not exist', async () => {
  const { commitmentId } = await promised()
  expect(await refusalOf(office.desk('clerk').claimCommitment({ commitmentId, proof: 'Fait.' }))).toBe(
    'office.not-found',
  )
  expect(await refusalOf(office.desk('chief').claimCommitment({ commitmentId, proof: 'Fait.' }))).toBe(
    'commitments.not-yours',
  )
})
