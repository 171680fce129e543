import { afterEach, beforeEach, expect, test } from 'vitest'
import { refusalOf, type SmallOffice, smallOffice, typedLetter } from './small-office.ts'

let office: SmallOffice
beforeEach(async () => {
  office = await smallOffice()
})
afterEach(() => office.close())

const register = (change: Record<string, unknown> = {}) => office.desk('clerk').registerLetter(typedLetter(change))
const lineOf = async (letterId: string, place = 0) =>
  (await office.desk('chief').letter({ letterId })).lines[place]?.id ?? ''
const toAdviser = (instruction: string, more: Record<string, unknown> = {}) => ({
  addressee: `person:${office.ids.adviser}`,
  instruction,
  ...more,
})

async function assigned(instruction: string, more: Record<string, unknown> = {}) {
  const letter = await register()
  await office.desk('chief').assign({ letterId: letter.id, version: 1, lines: [toAdviser(instruction, more)] })
  return { letterId: letter.id, lineId: await lineOf(letter.id) }
}

test('of two people who decide on the same letter, the second is told and nothing of theirs is written', async () => {
  const letter = await register()
  const decide = (key: 'chief' | 'deputyChief') =>
    office.desk(key).assign({ letterId: letter.id, version: letter.version, lines: [toAdviser('AVIS')] })
  const both = await Promise.allSettled([decide('chief'), decide('deputyChief')])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await refusalOf(decide('deputyChief'))).toBe('mail.letter-changed')
  expect((await office.desk('chief').letter({ letterId: letter.id })).lines).toHaveLength(1)
})

test('a line is taken back until somebody acknowledged it', async () => {
  const one = await assigned('AVIS')
  await office.desk('chief').recall({ lineId: one.lineId })
  expect((await office.desk('chief').list({ list: 'to-assign' })).rows).toHaveLength(1)
  const other = await assigned('AVIS')
  await office.desk('adviser').acknowledge({ lineId: other.lineId })
  expect(await refusalOf(office.desk('chief').recall({ lineId: other.lineId }))).toBe('mail.already-acknowledged')
})

test('only whoever gave a line takes it back', async () => {
  const { lineId } = await assigned('AVIS')
  expect(await refusalOf(office.desk('deputyChief').recall({ lineId }))).toBe('office.not-found')
})

test('a line returned with a reason is on the list of whoever gave it', async () => {
  const { letterId, lineId } = await assigned('AVIS')
  await office.desk('adviser').returnLine({ lineId, reason: 'Ne relève pas de moi.' })
  const [row] = (await office.desk('chief').list({ list: 'returned' })).rows
  expect(row).toMatchObject({ id: letterId, line: { state: 'returned', outcome: 'Ne relève pas de moi.' } })
  expect((await office.desk('deputyChief').list({ list: 'returned' })).rows).toEqual([])
  expect((await office.desk('adviser').list({ list: 'mine' })).rows).toEqual([])
})

test('a returned line waits for a decision, and no longer once the letter is given to somebody else', async () => {
  const { letterId, lineId } = await assigned('AVIS')
  await office.desk('adviser').returnLine({ lineId, reason: 'Ne relève pas de moi.' })
  office.at('2026-03-03T09:00:00Z')
  const { letter } = await office.desk('chief').letter({ letterId })
  expect((await office.desk('chief').list({ list: 'to-assign' })).rows.map((row) => row.id)).toEqual([letterId])
  await office.desk('chief').assign({ letterId, version: letter.version, lines: [toAdviser('INFO')] })
  expect((await office.desk('chief').list({ list: 'returned' })).rows).toEqual([])
})

test('somebody else’s line does not exist for me', async () => {
  const { lineId } = await assigned('AVIS')
  for (const key of ['socialHead', 'technicalAgent', 'mayor'] as const) {
    expect(await refusalOf(office.desk(key).acknowledge({ lineId }))).toBe('office.not-found')
    expect(await refusalOf(office.desk(key).finish({ lineId }))).toBe('office.not-found')
  }
})

test('what is owed keeps the letter open, and what is only to be read does not', async () => {
  const owed = await assigned('AVIS')
  const close = (letterId: string) => office.desk('chief').close({ letterId, as: 'filed', reason: 'Affaire terminée.' })
  expect(await refusalOf(close(owed.letterId))).toBe('mail.lines-open')
  await office.desk('adviser').finish({ lineId: owed.lineId, outcome: 'Avis favorable.' })
  expect((await close(owed.letterId)).closedAs).toBe('filed')
  const read = await assigned('INFO')
  expect((await close(read.letterId)).closedAt).not.toBeNull()
})

test('a copy keeps nothing open', async () => {
  const { letterId } = await assigned('AVIS', { copy: true })
  expect((await office.desk('adviser').list({ list: 'copies' })).rows).toHaveLength(1)
  expect((await office.desk('chief').close({ letterId, as: 'filed', reason: 'Sans suite.' })).closedAt).not.toBeNull()
  expect((await office.desk('adviser').list({ list: 'copies' })).rows).toEqual([])
})

test('a line that asks for reading only is done once it is acknowledged, and so is a copy', async () => {
  for (const [instruction, more] of [
    ['INFO', {}],
    ['ATFU', {}],
    ['AVIS', { copy: true }],
  ] as const) {
    const { letterId, lineId } = await assigned(instruction, more)
    await office.desk('adviser').acknowledge({ lineId })
    expect((await office.desk('chief').letter({ letterId })).lines[0]?.state).toBe('done')
  }
  const { letterId, lineId } = await assigned('AVIS')
  await office.desk('adviser').acknowledge({ lineId })
  expect((await office.desk('chief').letter({ letterId })).lines[0]?.state).toBe('acknowledged')
})

test('the instruction to file away closes the letter at once, for the reason noted or for itself', async () => {
  const noted = await assigned('CLAS', { note: 'Simple remerciement.' })
  expect((await office.desk('chief').letter(noted)).letter).toMatchObject({
    closedAs: 'filed',
    closingReason: 'Simple remerciement.',
  })
  const bare = await assigned('CLAS')
  expect((await office.desk('chief').letter(bare)).letter).toMatchObject({
    closedAs: 'filed',
    closingReason: 'À classer',
  })
})

test('nothing is filed as answered before a reply left, nor without a reply before somebody says why', async () => {
  const letter = await register()
  const chief = office.desk('chief')
  expect(await refusalOf(chief.close({ letterId: letter.id, as: 'answered' }))).toBe('mail.not-answered')
  expect(await refusalOf(chief.close({ letterId: letter.id, as: 'filed', reason: ' ' }))).toBe('mail.say-why')
  await chief.close({ letterId: letter.id, as: 'filed', reason: 'Sans objet.' })
  expect(await refusalOf(chief.close({ letterId: letter.id, as: 'filed', reason: 'Encore.' }))).toBe(
    'mail.already-closed',
  )
  await chief.reopen({ letterId: letter.id, reason: 'Nouvel élément.' })
  expect((await chief.letter({ letterId: letter.id })).state).toBe('to-assign')
})

test('an unknown instruction, a closed unit or two originals are refused', async () => {
  const letter = await register()
  const assign = (...lines: ReturnType<typeof toAdviser>[]) =>
    office.desk('chief').assign({ letterId: letter.id, version: 1, lines })
  expect(await refusalOf(assign(toAdviser('XXXX')))).toBe('mail.unknown-instruction')
  expect(await refusalOf(assign(toAdviser('XXXX', { dueOn: '2026-04-01' })))).toBe('mail.unknown-instruction')
  expect(await refusalOf(assign({ addressee: 'unit:nowhere', instruction: 'INFO' }))).toBe('mail.unknown-addressee')
  expect(
    await refusalOf(assign(toAdviser('INFO', { withOriginal: true }), toAdviser('AVIS', { withOriginal: true }))),
  ).toBe('mail.one-original')
})

test('the head of a service shares a line out, keeps it, and gets back what the agent returns', async () => {
  const letter = await register()
  const addressee = await office.unit('Services techniques')
  await office.desk('chief').assign({ letterId: letter.id, version: 1, lines: [{ addressee, instruction: 'ATTR' }] })
  const toAgent = { addressee: `person:${office.ids.technicalAgent}`, instruction: 'EXEC' }
  const lineId = await lineOf(letter.id)
  await office.desk('technicalHead').handOn({ lineId, lines: [toAgent] })
  const [mine] = (await office.desk('technicalAgent').list({ list: 'mine' })).rows
  expect(mine?.line).toMatchObject({ instruction: 'EXEC', parentId: lineId })
  await office.desk('technicalAgent').returnLine({ lineId: mine?.line?.id ?? '', reason: 'En congé demain.' })
  expect((await office.desk('technicalHead').list({ list: 'returned' })).rows).toHaveLength(1)
  expect(await refusalOf(office.desk('technicalAgent').handOn({ lineId, lines: [toAgent] }))).toBe(
    'office.not-your-post',
  )
})

test('a line past its day is late for its addressee and for the direction, and nobody else', async () => {
  await assigned('AVIS')
  office.at('2026-03-20T09:00:00Z')
  expect((await office.desk('adviser').list({ list: 'late' })).rows).toHaveLength(1)
  expect((await office.desk('chief').list({ list: 'late-all' })).rows).toHaveLength(1)
  expect((await office.desk('socialHead').list({ list: 'late' })).rows).toEqual([])
})

test('a page of a list never loses a line of a letter that has several', async () => {
  for (let i = 0; i < 4; i++) {
    const letter = await register()
    const lines = ['adviser', 'protocol', 'socialHead'].map((key) => ({
      addressee: `person:${office.ids[key as 'adviser']}`,
      instruction: 'AVIS',
    }))
    await office.desk('chief').assign({ letterId: letter.id, version: 1, lines })
  }
  const seen: string[] = []
  let cursor: number | undefined
  do {
    const page = await office
      .desk('chief')
      .list({ list: 'awaited', limit: 5, ...(cursor === undefined ? {} : { cursor }) })
    seen.push(...page.rows.map((row) => row.line?.id ?? ''))
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  expect(new Set(seen).size).toBe(12)
  expect(seen).toHaveLength(12)
})
