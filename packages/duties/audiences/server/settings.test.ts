import { refusalOf } from '@cabinet/duties/mail/server/small-office.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type SmallReception, smallReception, typedRequest } from './small-reception.ts'

let office: SmallReception
beforeEach(async () => {
  office = await smallReception()
})
afterEach(() => office.close())

const worded = { labelFr: 'Logement', labelEn: 'Housing', minutes: 25, workingDays: 3, place: 1 }
const motives = async () => (await office.desk('clerk').choices()).motives.map((one) => one.code)

test('a new motive is offered at its place, with its own delay', async () => {
  await office.desk('chief').saveMotive({ isNew: true, code: 'Housing', ...worded })
  expect((await motives()).slice(0, 3)).toEqual(['courtesy', 'housing', 'complaint'])
  const made = await office.desk('clerk').register(typedRequest({ motive: 'housing' }))
  expect(made.dueOn).toBe('2026-03-05')
})

test('changing a delay leaves what was promised as it was', async () => {
  const made = await office.desk('clerk').register(typedRequest())
  await office.desk('chief').saveMotive({ code: 'neighbourhood', ...worded, workingDays: 1 })
  const page = await office.desk('clerk').audience({ audienceId: made.id })
  expect(page.audience.dueOn).toBe(made.dueOn)
})

test('putting the motive right counts the delay anew from the same day', async () => {
  const made = await office.desk('clerk').register(typedRequest())
  const { id: audienceId, version, visitor, subject } = made
  const right = await office.desk('clerk').correct({ audienceId, version, visitor, subject, motive: 'social' })
  expect(right.dueOn).toBe('2026-03-09')
})

test.each([
  ['a code that is taken', { isNew: true, code: 'social' }, 'audiences.code-taken'],
  ['a motive nobody made', { code: 'unheard-of' }, 'audiences.unknown-motive'],
])('%s is refused', async (_, change, code) => {
  expect(await refusalOf(office.desk('chief').saveMotive({ ...worded, ...change }))).toBe(code)
})

test('one motive at least stays on offer', async () => {
  const all = await office.desk('chief').settings()
  const hide = (one: (typeof all)[number], place: number) =>
    office.desk('chief').saveMotive({ ...one, place, hidden: true })
  for (const [place, one] of all.slice(1).entries()) await hide(one, place)
  expect(await motives()).toEqual(['courtesy'])
  expect(await refusalOf(hide(all[0] as (typeof all)[number], 0))).toBe('audiences.last-motive')
})

test('only whoever sets the duty up changes motives', async () => {
  expect(await refusalOf(office.desk('secretary').settings())).toBe('office.not-your-post')
})
