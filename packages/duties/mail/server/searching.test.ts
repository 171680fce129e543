import { afterEach, beforeEach, expect, test } from 'vitest'
import { letterForm } from '../rules/forms.ts'
import { registerLetter } from './register-letter.ts'
import { type SmallOffice, smallOffice, typedLetter } from './small-office.ts'

let office: SmallOffice
beforeEach(async () => {
  office = await smallOffice()
})
afterEach(() => office.close())

const find = async (text: string, key: 'clerk' | 'adviser' | 'technicalAgent' = 'clerk') =>
  (await office.desk(key).find({ text })).rows.map((row) => row.number)

test('words are found without their accents, in any case, and when the last one is only begun', async () => {
  await office.desk('clerk').registerLetter(typedLetter({ subject: 'Éclairage de l’Œuvre sociale à Kpota' }))
  for (const text of ['eclairage', 'ÉCLAIRAGE', 'oeuvre', 'kpo', 'sociale éclai', 'comité de quart'])
    expect(await find(text), text).toEqual(['A-2026-00001'])
  for (const text of ['clairage', 'éclairage stade', '', '  ', '"*']) expect(await find(text), text).toEqual([])
})

test('a number is found however it is typed', async () => {
  await office.desk('clerk').registerLetter(typedLetter())
  for (const text of ['A-2026-00001', 'a 2026 1', 'A2026/1']) expect(await find(text), text).toEqual(['A-2026-00001'])
  expect(await find('A-2026-2')).toEqual([])
})

test('what a born-digital file says is found, with the words around', async () => {
  const text = `${'Considérant ce qui précède. '.repeat(30)}La passerelle du débarcadère sera fermée. ${'Fait et signé. '.repeat(30)}`
  const paper = { sha256: 'a'.repeat(64), name: 'arrete.pdf', type: 'pdf', size: 10, pages: 1, text, flags: [] }
  await office.change('clerk', (change) => registerLetter(change, letterForm.parse(typedLetter()), [paper]))
  const { rows } = await office.desk('clerk').find({ text: 'passerelle' })
  expect(rows.map((row) => row.number)).toEqual(['A-2026-00001'])
  expect(rows[0]?.excerpt).toContain('La passerelle du débarcadère sera fermée.')
  expect(rows[0]?.excerpt.length).toBeLessThan(300)
})

test('everybody finds what is open to them, and nothing else', async () => {
  const letter = await office.desk('clerk').registerLetter(typedLetter())
  expect(await find('éclairage', 'technicalAgent')).toEqual([])
  expect(await find(letter.number ?? '', 'technicalAgent')).toEqual([])
  const lines = [{ addressee: await office.unit('Services techniques'), instruction: 'ATTR' }]
  await office.desk('chief').assign({ letterId: letter.id, version: 1, lines })
  expect(await find('éclairage', 'technicalAgent')).toEqual(['A-2026-00001'])
  expect(await find('éclairage', 'adviser')).toEqual([])
})

test('pages follow one another without a gap or a repeat', async () => {
  for (let i = 0; i < 7; i++) await office.desk('clerk').registerLetter(typedLetter())
  const seen: (string | null)[] = []
  let cursor: number | undefined
  do {
    const page = await office
      .desk('clerk')
      .find({ text: 'éclairage', limit: 3, ...(cursor === undefined ? {} : { cursor }) })
    seen.push(...page.rows.map((row) => row.number))
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1].map((n) => `A-2026-0000${n}`))
})
