import { randomUUID } from 'node:crypto'
import { contacts } from '@cabinet/blocks/people/server/tables.ts'
import { refusalOf } from '@cabinet/duties/mail/server/small-office.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type SmallReception, smallReception } from './small-reception.ts'
import { audiences } from './tables.ts'

let office: SmallReception
beforeEach(async () => {
  office = await smallReception()
})
afterEach(() => office.close())

const typed = (change: Record<string, unknown> = {}) => ({
  requestKey: randomUUID(),
  ...{ name: 'Philomène Dassi', phone: '+225 05 00 00 20 01', motive: 'social', subject: 'Prise en charge médicale' },
  ...change,
})

test('anybody may ask; the receipt tells the stage in plain words and nothing else', async () => {
  const { number, token } = await office.stranger().publicRequest(typed())
  expect(number).toBe('AU-2026-00001')
  const stage = async () => office.stranger().publicState({ token })
  expect(await stage()).toEqual({ number, receivedOn: '2026-03-02', stage: 'received' })
  const [row] = (await office.desk('secretary').list({ list: 'received' })).rows
  const audienceId = row?.id ?? ''
  await office.desk('secretary').admit({ audienceId })
  expect((await stage()).stage).toBe('studied')
  await office.desk('chief').giveOpinion({ audienceId, view: 'unfavourable', note: 'Connu pour insistance.' })
  const { version } = await office.desk('sg').giveOpinion({ audienceId, view: 'unfavourable', note: 'Idem.' })
  await office.desk('mayor').decide({ audienceId, version, decision: 'refuses', note: 'Hors compétence.' })
  expect(await stage()).toEqual({ number, receivedOn: '2026-03-02', stage: 'answer-coming' })
  expect(await refusalOf(office.stranger().publicState({ token: randomUUID() }))).toBe('office.not-found')
})

test('a stranger stays off the address book until somebody admits them, and the receipt off the database', async () => {
  const { token } = await office.stranger().publicRequest(typed())
  const [row] = await office.store.read.select().from(audiences)
  expect(JSON.stringify(row)).not.toContain(token)
  expect(await office.store.read.$count(contacts)).toBe(0)
  const asker = { name: 'Philomène Dassi', kind: 'citizen' as const }
  const admitted = await office.desk('secretary').admit({ audienceId: row?.id ?? '', asker })
  expect(admitted.contactId).not.toBeNull()
})

test('sent twice it is one request with a fresh receipt', async () => {
  const form = typed()
  const first = await office.stranger().publicRequest(form)
  const second = await office.stranger().publicRequest(form)
  expect(second.number).toBe(first.number)
  expect((await office.stranger().publicState({ token: second.token })).number).toBe(first.number)
  expect(await refusalOf(office.stranger().publicState({ token: first.token }))).toBe('office.not-found')
})

test('from one address a few requests a day pass, then it must wait; others go on', async () => {
  for (let i = 0; i < 5; i += 1) await office.stranger().publicRequest(typed())
  expect(await refusalOf(office.stranger().publicRequest(typed()))).toBe('people.too-many-tries')
  expect((await office.stranger('198.51.100.4').publicRequest(typed())).number).toBe('AU-2026-00006')
  office.later(2)
  expect((await office.stranger().publicRequest(typed())).number).toBe('AU-2026-00007')
})

test.each([
  ['no way to answer', { phone: '' }],
  ['a subject of a thousand words', { subject: 'mot '.repeat(1000) }],
  ['a crowd', { partySize: 4000 }],
  ['a key that can be guessed', { requestKey: '12345678' }],
])('%s is refused before anything is written', async (_, change) => {
  await expect(office.stranger().publicRequest(typed(change))).rejects.toThrow()
  expect(await office.store.read.$count(audiences)).toBe(0)
})

test('a hidden motive is not offered outside, nor taken', async () => {
  const [motive] = await office.desk('chief').settings()
  await office.desk('chief').saveMotive({
    ...motive,
    code: 'courtesy',
    labelFr: 'Courtoisie',
    labelEn: 'Courtesy',
    minutes: 20,
    workingDays: 10,
    place: 0,
    hidden: true,
  })
  const offered = await office.stranger().publicChoices()
  expect(offered.motives.map((one) => one.code)).not.toContain('courtesy')
  expect(await refusalOf(office.stranger().publicRequest(typed({ motive: 'courtesy' })))).toBe(
    'audiences.unknown-motive',
  )
})

test('a stranger opens nothing else', async () => {
  const { token } = await office.stranger().publicRequest(typed())
  const outside = office.stranger()
  const asked = [
    () => outside.list({ list: 'all' }),
    () => outside.find({ text: token }),
    () => outside.counts(),
    () => outside.choices(),
  ]
  for (const ask of asked) expect(await refusalOf(ask())).toBe('people.sign-in-first')
})
