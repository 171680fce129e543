import { plainToRichText } from '@cabinet/paper/rich-text.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { nextRequest, refusalOf, type SmallOffice, smallOffice, typedLetter } from './small-office.ts'

let office: SmallOffice
beforeEach(async () => {
  office = await smallOffice()
})
afterEach(() => office.close())

const body = (text: string) => ({ ...plainToRichText(text), type: 'doc' as const })
const codesOf = (rows: readonly { code: string }[]) => rows.map((row) => row.code)

/** A row as the page of settings sends it back, with what the chief changed. */
async function instruction(code: string, change: Record<string, unknown> = {}) {
  const { instructions } = await office.desk('chief').settings()
  const row = instructions.find((one) => one.code === code)
  if (!row) throw new Error(`No instruction ${code}.`)
  return { ...row, place: row.position, ...change }
}

async function assigned(code: string) {
  const letter = await office.desk('clerk').registerLetter(typedLetter())
  const addressee = await office.unit('Services techniques')
  const lines = [{ addressee, instruction: code }]
  await office.desk('chief').assign({ letterId: letter.id, version: letter.version, lines })
  return letter.id
}

const lineOf = async (letterId: string) => (await office.desk('chief').letter({ letterId })).lines[0]

const urgent = {
  ...{ isNew: true, code: 'urg', meaning: 'ATTR', labelFr: 'Pour attribution urgente', labelEn: 'Urgent' },
  ...{ workingDays: 1, place: 0 },
}

test('the chief words an instruction anew, and its delay moves the next deadline, not the one already given', async () => {
  const before = await assigned('AVIS')
  const words = { labelFr: 'Pour avis motivé', labelEn: 'For a reasoned opinion', workingDays: 2 }
  await office.desk('chief').saveInstruction(await instruction('AVIS', words))
  const after = await assigned('AVIS')
  expect((await lineOf(before))?.dueOn).toBe('2026-03-09')
  expect((await lineOf(after))?.dueOn).toBe('2026-03-04')
  const { instructions } = await office.desk('technicalHead').choices()
  expect(instructions.find((one) => one.code === 'AVIS')?.labelFr).toBe('Pour avis motivé')

  await office.desk('chief').saveInstruction(await instruction('AVIS', { workingDays: null }))
  expect((await lineOf(await assigned('AVIS')))?.dueOn).toBe('2026-03-09')
})

test('what an instruction means does not change under the lines that live by it', async () => {
  await office.desk('chief').saveInstruction(await instruction('AVIS', { meaning: 'CLAS' }))
  expect(await instruction('AVIS')).toMatchObject({ meaning: 'AVIS' })
})

test('a hidden instruction is offered no more, and old lines keep their label and their course', async () => {
  const letterId = await assigned('DIFF')
  await office.desk('chief').saveInstruction(await instruction('DIFF', { hidden: true }))
  const choices = await office.desk('technicalHead').choices()
  expect(codesOf(choices.instructions)).not.toContain('DIFF')
  expect(choices.former.instructions).toMatchObject([{ code: 'DIFF', labelFr: 'Pour diffusion' }])
  const line = await lineOf(letterId)
  await office.desk('technicalHead').acknowledge({ lineId: line?.id ?? '' })
  await office.desk('technicalHead').finish({ lineId: line?.id ?? '', outcome: '' })
  expect(await lineOf(letterId)).toMatchObject({ instruction: 'DIFF', state: 'done' })
})

test('a new instruction stands where it was put and behaves as the one whose meaning it took', async () => {
  await office.desk('chief').saveInstruction(urgent)
  const { instructions } = await office.desk('chief').choices()
  expect(codesOf(instructions).slice(0, 3)).toEqual(['URG', 'ATTR', 'SUITE'])
  expect(instructions.map((one) => one.position)).toEqual(instructions.map((_, place) => place))
  const letterId = await assigned('URG')
  expect((await lineOf(letterId))?.dueOn).toBe('2026-03-03')
  expect(await refusalOf(office.desk('chief').close({ letterId, as: 'filed', reason: 'Sans objet' }))).toBe(
    'mail.lines-open',
  )
})

test('a code is taken once, and the last instruction offered stays', async () => {
  expect(await refusalOf(office.desk('chief').saveInstruction({ ...urgent, code: 'attr' }))).toBe('mail.code-taken')
  expect(await refusalOf(office.desk('chief').saveInstruction({ ...urgent, isNew: false }))).toBe(
    'mail.unknown-instruction',
  )
  const { instructions } = await office.desk('chief').settings()
  const [kept, ...others] = codesOf(instructions)
  for (const code of others) await office.desk('chief').saveInstruction(await instruction(code, { hidden: true }))
  const hideLast = office.desk('chief').saveInstruction(await instruction(kept ?? '', { hidden: true }))
  expect(await refusalOf(hideLast)).toBe('mail.last-choice')
  expect(codesOf((await office.desk('chief').choices()).instructions)).toEqual([kept])
})

test('the delay of a type of letter is what the register promises from then on', async () => {
  const { types } = await office.desk('chief').settings()
  const complaint = types.find((one) => one.code === 'complaint')
  if (!complaint) throw new Error('No type complaint.')
  const form = { ...complaint, place: 0, workingDays: 3 }
  await office.desk('chief').saveLetterType(form)
  expect((await office.desk('clerk').registerLetter(typedLetter())).dueOn).toBe('2026-03-05')
  expect(codesOf((await office.desk('clerk').choices()).types)[0]).toBe('complaint')
  await office.desk('chief').saveLetterType({ ...form, hidden: true })
  const choices = await office.desk('clerk').choices()
  expect(codesOf(choices.types)).not.toContain('complaint')
  expect(codesOf(choices.former.types)).toEqual(['complaint'])
})

test('an agent neither sees nor changes the settings', async () => {
  const agent = office.desk('technicalAgent')
  expect(await refusalOf(agent.settings())).toBe('office.not-your-post')
  expect(await refusalOf(agent.saveInstruction(urgent))).toBe('office.not-your-post')
  expect(await refusalOf(agent.retireTemplate({ id: 'fr-favourable', retired: true }))).toBe('office.not-your-post')
})

test('the administrator words the choices and reads no letter', async () => {
  const letterId = await assigned('ATTR')
  const administrator = office.desk('administrator')
  await administrator.saveInstruction(urgent)
  expect(codesOf((await administrator.settings()).instructions)).toContain('URG')
  expect(await refusalOf(administrator.letter({ letterId }))).toBe('office.not-your-post')
  expect(await refusalOf(administrator.find({ text: 'Éclairage' }))).toBe('office.not-your-post')
})

test('a template that was saved begins a reply; the fields nobody knows are named and left for the writer', async () => {
  const text = 'Votre lettre {{letter.number}} sera étudiée par {{commission}}.'
  const form = { id: null, name: 'En commission', locale: 'fr' as const, subject: 'Suite à {{letter.number}}' }
  const { id, forTheWriter } = await office.desk('chief').saveTemplate({ ...form, body: body(text) })
  expect(forTheWriter).toEqual(['commission'])
  const letterId = await assigned('ATTR')
  const head = office.desk('technicalHead')
  const reply = await head.reply({ requestKey: nextRequest(), letterId, templateId: id })
  const { draft } = await head.letter({ letterId: reply.id })
  expect(draft?.subject).toBe('Suite à A-2026-00001')
  expect(JSON.stringify(draft?.body)).toContain('Votre lettre A-2026-00001 sera étudiée par {{commission}}.')
})

test('a template is worded again, retired and brought back', async () => {
  const chief = office.desk('chief')
  const form = { id: 'fr-favourable', name: 'Accord', locale: 'fr' as const, subject: 'Accord', body: body('Oui.') }
  await chief.saveTemplate(form)
  const offered = async () => (await chief.choices()).templates.find((one) => one.id === 'fr-favourable')?.name
  expect(await offered()).toBe('Accord')
  await chief.retireTemplate({ id: 'fr-favourable', retired: true })
  expect(await offered()).toBeUndefined()
  await chief.retireTemplate({ id: 'fr-favourable', retired: false })
  expect(await offered()).toBe('Accord')
  expect(await refusalOf(chief.saveTemplate({ ...form, id: 'nowhere' }))).toBe('mail.unknown-template')
})
