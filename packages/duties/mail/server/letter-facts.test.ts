import { closePaper } from '@cabinet/paper/press.ts'
import { facts } from '@cabinet/store/store.tables.ts'
import { verifyJournal } from '@cabinet/store/verify-journal.ts'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { nextRequest, type SmallOffice, signedReply, smallOffice, typedLetter } from './small-office.ts'

let office: SmallOffice
beforeEach(async () => {
  office = await smallOffice()
})
afterEach(() => office.close())
afterAll(() => closePaper())

const counted = async (thing?: string) => {
  const rows = await office.store.read.select().from(facts).orderBy(facts.seq, facts.place)
  return rows.filter((one) => !thing || one.thing === thing).map((one) => `${one.kind} ${one.sort}`)
}

test('the life of a letter, of its lines, and of the reply’s way round, is counted act by act', async () => {
  const { letter, letterId } = await signedReply(office)
  await office.desk('clerk').dispatch({ letterId, recipients: [{ name: 'Comité', mode: 'bearer' }] })
  await office.desk('chief').close({ letterId: letter.id, as: 'answered', reason: '' })
  await office.desk('chief').reopen({ letterId: letter.id, reason: 'Une pièce manquait' })
  expect(await counted(letter.id)).toEqual([
    'letter.in complaint',
    'letter.assigned complaint',
    'letter.answered complaint',
    'letter.ended answered',
    'letter.reopened complaint',
  ])
  const all = await counted()
  expect(all.filter((one) => one.startsWith('line.'))).toEqual(['line.given ATTR', 'line.ended done'])
  expect(all.filter((one) => one.startsWith('step.'))).toEqual(['step.reached signature', 'step.left passed'])
  expect(all.filter((one) => /^letter\.(signed|out)/.test(one))).toHaveLength(2)
  expect((await verifyJournal(office.store.read)).problems).toEqual([])
})

test('a line stands under the unit that has it, and what is filed away is no longer waited for anywhere', async () => {
  const clerk = office.desk('clerk')
  const letter = await clerk.registerLetter(typedLetter({ receivedOn: '2026-02-20' }))
  const addressee = await office.unit('Services techniques')
  const head = `person:${office.ids.socialHead}`
  await office.desk('chief').assign({
    ...{ letterId: letter.id, version: letter.version },
    lines: [
      { addressee, instruction: 'AVIS' },
      { addressee: head, instruction: 'INFO', copy: true },
      { addressee: head, instruction: 'INFO' },
    ],
  })
  const rows = await office.store.read.select().from(facts).orderBy(facts.seq, facts.place)
  expect(rows.find((one) => one.kind === 'letter.in')).toMatchObject({ day: '2026-02-20', due: letter.dueOn })
  expect(rows.filter((one) => one.kind === 'line.given').map((one) => one.whose)).toEqual([
    addressee,
    await office.unit('Affaires sociales'),
  ])
})

test('a reserved letter says so in each of its facts; a number struck out ends it', async () => {
  const reserved = typedLetter({ confidentiality: 'reserved', named: [office.ids.mayor, office.ids.clerk] })
  const letter = await office.desk('clerk').registerLetter({ ...reserved, requestKey: nextRequest() })
  await office.desk('clerk').voidNumber({ letterId: letter.id, reason: 'Enregistré deux fois' })
  const rows = await office.store.read.select().from(facts).orderBy(facts.seq)
  expect(rows.map((one) => [one.kind, one.sort, one.reserved])).toEqual([
    ['letter.in', 'complaint', true],
    ['letter.ended', 'voided', true],
  ])
})
