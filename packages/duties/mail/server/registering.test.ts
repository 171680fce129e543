import { afterEach, beforeEach, expect, test } from 'vitest'
import { letterForm } from '../rules/forms.ts'
import { registerLetter } from './register-letter.ts'
import { nextRequest, refusalOf, type SmallOffice, smallOffice, typedLetter } from './small-office.ts'

let office: SmallOffice
beforeEach(async () => {
  office = await smallOffice()
})
afterEach(() => office.close())

const numbers = async () =>
  (await office.desk('clerk').register({ register: 'incoming', year: 2026 })).lines.map((line) => line.position)

test('forty letters registered at the same moment get forty numbers, none twice and none left out', async () => {
  const desks = [office.desk('clerk'), office.desk('secondClerk'), office.desk('secretary')] as const
  const letters = await Promise.all(
    Array.from({ length: 40 }, (_, i) => (desks[i % 3] ?? desks[0]).registerLetter(typedLetter())),
  )
  expect(new Set(letters.map((letter) => letter.number)).size).toBe(40)
  expect((await numbers()).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
})

test('a registration that fails half way burns no number', async () => {
  await office.desk('clerk').registerLetter(typedLetter())
  const broken = office.change('clerk', async (change) => {
    await registerLetter(change, letterForm.parse(typedLetter()))
    throw new Error('the power went')
  })
  await expect(broken).rejects.toThrow('the power went')
  expect((await office.desk('clerk').registerLetter(typedLetter())).number).toBe('A-2026-00002')
  expect(await numbers()).toEqual([2, 1])
})

test('the button pressed a hundred times registers one letter', async () => {
  const form = typedLetter()
  const answers = await Promise.all(Array.from({ length: 100 }, () => office.desk('clerk').registerLetter(form)))
  expect(new Set(answers.map((letter) => letter.id)).size).toBe(1)
  expect(await numbers()).toEqual([1])
  const told = await office.desk('clerk').history({ letterId: answers[0]?.id ?? '' })
  expect(told.map((entry) => entry.event)).toEqual(['mail.letter.registered'])
})

test('somebody else’s form is not one’s own', async () => {
  const form = typedLetter()
  await office.desk('clerk').registerLetter(form)
  expect(await refusalOf(office.desk('secondClerk').registerLetter(form))).toBe('mail.request-of-another')
})

test('a number struck out stays in the register with its reason, and the next letter takes the next one', async () => {
  const clerk = office.desk('clerk')
  const wrong = await clerk.registerLetter(typedLetter())
  await clerk.voidNumber({ letterId: wrong.id, reason: 'Enregistré deux fois.' })
  const next = await clerk.registerLetter(typedLetter())
  expect(next.number).toBe('A-2026-00002')
  const { lines, last } = await clerk.register({ register: 'incoming', year: 2026 })
  expect(lines).toMatchObject([
    { number: 'A-2026-00002', voided: null },
    { number: 'A-2026-00001', voided: 'Enregistré deux fois.' },
  ])
  expect(last).toBe(2)
  expect(await refusalOf(clerk.voidNumber({ letterId: wrong.id, reason: 'Encore.' }))).toBe('mail.already-voided')
})

test('a letter somebody decided on keeps its number', async () => {
  const letter = await office.desk('clerk').registerLetter(typedLetter())
  const addressee = `person:${office.ids.adviser}`
  await office.desk('chief').assign({ letterId: letter.id, version: 1, lines: [{ addressee, instruction: 'AVIS' }] })
  expect(await refusalOf(office.desk('clerk').voidNumber({ letterId: letter.id, reason: 'Trop tard.' }))).toBe(
    'mail.already-handled',
  )
})

test.each([
  ['Africa/Abidjan', '2026-12-31T23:59:59.999Z', '2027-01-01T00:00:00.000Z'],
  ['Africa/Porto-Novo', '2026-12-31T22:59:59.999Z', '2026-12-31T23:00:00.000Z'],
])('the new year begins at midnight on the wall of %s', async (timeZone, last, first) => {
  const there = await smallOffice({ timeZone, at: last })
  const letter = () => there.desk('clerk').registerLetter(typedLetter({ receivedOn: '2026-12-31' }))
  expect((await letter()).number).toBe('A-2026-00001')
  there.at(first)
  expect((await letter()).number).toBe('A-2027-00001')
  await there.close()
})

test('a letter cannot have come in tomorrow, nor be of an unknown type, nor come from nobody we know', async () => {
  const clerk = office.desk('clerk')
  const typed = (change: Record<string, unknown>) => clerk.registerLetter(typedLetter(change))
  expect(await refusalOf(typed({ receivedOn: '2026-03-03' }))).toBe('mail.received-in-future')
  expect(await refusalOf(typed({ type: 'no-such-type', dueOn: '2026-04-01' }))).toBe('mail.unknown-type')
  expect(await refusalOf(typed({ sender: { contactId: 'nobody' } }))).toBe('mail.unknown-contact')
  expect(await refusalOf(typed({ confidentiality: 'reserved' }))).toBe('mail.reserved-to-nobody')
  expect(await refusalOf(typed({ confidentiality: 'reserved', named: [office.ids.auditor] }))).toBe(
    'mail.unknown-addressee',
  )
  expect(await numbers()).toEqual([])
})

test('whoever types hears of the sender’s earlier letters and of those that look alike', async () => {
  const clerk = office.desk('clerk')
  const letter = await clerk.registerLetter(typedLetter({ subject: 'Pompe du puits neuf en panne' }))
  const hints = await clerk.hints({ contactId: letter.contactId, subject: 'puits neuf' })
  expect(hints.earlier.map((row) => row.number)).toEqual(['A-2026-00001'])
  expect(hints.alike.map((row) => row.number)).toEqual(['A-2026-00001'])
  expect((await clerk.hints({ contactId: null, subject: 'puits' })).alike).toEqual([])
})

test('only the bureau d’ordre and the secretariat register letters', async () => {
  for (const key of ['chief', 'mayor', 'adviser', 'technicalHead', 'auditor', 'administrator'] as const)
    expect(await refusalOf(office.desk(key).registerLetter(typedLetter({ requestKey: nextRequest() })))).toBe(
      'office.not-your-post',
    )
})
