import { afterAll, beforeAll, expect, test } from 'vitest'
import { listNames } from '../rules/lists.ts'
import { everybody, type SmallOffice, type StaffKey, smallOffice, typedLetter } from './small-office.ts'

let office: SmallOffice
let technical: string
let social: string

beforeAll(async () => {
  office = await smallOffice()
  technical = await office.unit('Services techniques')
  social = await office.unit('Affaires sociales')
})
afterAll(() => office.close())

/** A letter assigned to the technical services, with a copy for the social ones; what lies on both. */
async function assigned(dueOn: string | null = null) {
  const letter = await office.desk('clerk').registerLetter(typedLetter())
  const lines = [
    { addressee: technical, instruction: 'ATTR', dueOn },
    { addressee: social, instruction: 'INFO', copy: true },
  ]
  await office.desk('chief').assign({ letterId: letter.id, version: letter.version, lines })
  const page = await office.desk('chief').letter({ letterId: letter.id })
  return { letterId: letter.id, lineId: page.lines.find((line) => !line.copy)?.id ?? '' }
}

const lettersOn = async (who: StaffKey, list: (typeof listNames)[number]) =>
  (await office.desk(who).list({ list, limit: 100 })).rows.map((row) => row.id)

test('what is filed leaves every list with all its lines, and comes back with those that were not done', async () => {
  const { letterId, lineId } = await assigned()
  expect(await lettersOn('technicalHead', 'unit')).toContain(letterId)
  expect(await lettersOn('socialHead', 'copies')).toContain(letterId)
  await office.desk('technicalHead').finish({ lineId })
  await office.desk('chief').close({ letterId, as: 'filed', reason: 'Suite donnée par téléphone.' })
  for (const who of ['technicalHead', 'socialHead', 'chief'] as const)
    for (const list of ['unit', 'copies', 'awaited', 'returned'] as const)
      expect(await lettersOn(who, list), `${who}, ${list}`).not.toContain(letterId)
  await office.desk('chief').reopen({ letterId, reason: 'Nouvelle pièce reçue.' })
  expect(await lettersOn('socialHead', 'copies')).toContain(letterId)
  expect(await lettersOn('technicalHead', 'unit')).not.toContain(letterId)
})

test('a line returned to the head of a service waits for them until they hand the letter on again', async () => {
  const { letterId, lineId } = await assigned()
  const addressee = `person:${office.ids.technicalAgent}`
  const handOn = () => office.desk('technicalHead').handOn({ lineId, lines: [{ addressee, instruction: 'EXEC' }] })
  await handOn()
  const { rows } = await office.desk('technicalAgent').list({ list: 'mine' })
  const given = rows.find((row) => row.id === letterId)?.line?.id ?? ''
  await office.desk('technicalAgent').returnLine({ lineId: given, reason: 'Je suis en congé.' })
  expect(await lettersOn('technicalHead', 'returned')).toEqual([letterId])
  expect(await lettersOn('technicalHead', 'awaited')).not.toContain(letterId)
  await handOn()
  expect(await lettersOn('technicalHead', 'returned')).toEqual([])
})

test('whoever oversees sees every late line, the others their own', async () => {
  const { letterId } = await assigned('2026-03-04')
  office.at('2026-03-09T08:00:00Z')
  expect(await lettersOn('chief', 'late-all')).toContain(letterId)
  expect(await lettersOn('technicalHead', 'late-all')).toContain(letterId)
  expect(await lettersOn('socialHead', 'late-all')).toEqual([])
})

test('for everybody and every list, the figure beside its name is the length of the list', async () => {
  for (const who of everybody) {
    const counts = await office
      .desk(who)
      .counts()
      .catch(() => null)
    if (!counts) continue
    for (const list of listNames.filter((one) => one !== 'all')) {
      const { rows } = await office.desk(who).list({ list, limit: 100 })
      expect(counts[list], `${who}, ${list}`).toBe(rows.length)
    }
  }
})

test('a search narrowed down finds what the whole search finds of that year, kind and register, and nothing else', async () => {
  const petition = await office
    .desk('clerk')
    .registerLetter(typedLetter({ type: 'petition', subject: 'Le pont de Zogbo' }))
  const grant = await office.desk('clerk').registerLetter(typedLetter({ type: 'grant', subject: 'Le pont de Zogbo' }))
  const found = async (filters: object) =>
    (await office.desk('clerk').find({ text: 'pont zogb', ...filters })).rows.map((row) => row.id)
  expect(await found({})).toEqual([grant.id, petition.id])
  expect(await found({ type: 'petition', year: 2026, register: 'incoming' })).toEqual([petition.id])
  for (const elsewhere of [{ type: 'invoice' }, { year: 2025 }, { register: 'outgoing' }])
    expect(await found(elsewhere)).toEqual([])
})
