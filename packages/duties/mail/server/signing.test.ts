import { buffer } from 'node:stream/consumers'
import { pdfText } from '@cabinet/paper/pdf-text.ts'
import { closePaper } from '@cabinet/paper/press.ts'
import { plainToRichText } from '@cabinet/paper/rich-text.ts'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import {
  lend,
  nextRequest,
  refusalOf,
  replyOnDesk,
  type SmallOffice,
  type StaffKey,
  signedReply,
  smallOffice,
} from './small-office.ts'

let office: SmallOffice
beforeEach(async () => {
  office = await smallOffice()
})
afterEach(() => office.close())
afterAll(() => closePaper())

const body = (text: string) => ({ ...plainToRichText(text), type: 'doc' as const })
const signAs = async (key: StaffKey, letterId: string) => {
  const { sha256 } = await office.desk(key).preview({ letterId })
  return office.desk(key).sign({ letterId, sha256, code: await office.code(key) })
}

async function draft(key: StaffKey = 'adviser') {
  const form = {
    requestKey: nextRequest(),
    recipient: { name: 'Préfecture', kind: 'administration' as const },
    subject: 'Transmission',
  }
  const letter = await office.desk(key).startOutgoing(form)
  const save = (by: StaffKey, version: number, text: string) =>
    office
      .desk(by)
      .saveDraft({ letterId: letter.id, version, subject: 'Transmission', recipient: 'Préfecture', body: body(text) })
  return { letterId: letter.id, save }
}

test('whoever saves second on the same version is told, and the first text stands', async () => {
  const { letterId, save } = await draft('chief')
  await save('chief', 1, 'Le texte du chef.')
  expect(await refusalOf(save('deputyChief', 1, 'Le texte de l’adjointe.'))).toBe('mail.draft-changed')
  const page = await office.desk('chief').letter({ letterId })
  expect(JSON.stringify(page.draft?.body)).toContain('Le texte du chef.')
  expect(page.draft?.version).toBe(2)
})

test('a text that goes round is not changed, and one that was signed never again', async () => {
  const { letterId, save } = await draft()
  const steps = [{ kind: 'signature' as const, personId: office.ids.mayor }]
  await office.desk('adviser').sendRound({ letterId, version: 1, steps })
  expect(await refusalOf(save('adviser', 1, 'Autre chose.'))).toBe('mail.in-circuit')
  expect(await refusalOf(office.desk('adviser').sendRound({ letterId, version: 1, steps }))).toBe('mail.in-circuit')
  await signAs('mayor', letterId)
  expect(await refusalOf(save('adviser', 1, 'Autre chose.'))).toBe('mail.already-signed')
})

test('a text with a field left to fill does not go round', async () => {
  const { letterId, save } = await draft()
  const { version } = await save('adviser', 1, 'Vous serez reçu le {{jour}}.')
  const steps = [{ kind: 'signature' as const, personId: office.ids.mayor }]
  expect(await refusalOf(office.desk('adviser').sendRound({ letterId, version, steps }))).toBe('mail.fields-unfilled')
})

test('a circuit ends with one signature, by somebody who may sign, and passes by people who may read mail', async () => {
  const { letterId } = await draft()
  const send = (...steps: ['visa' | 'signature', StaffKey][]) =>
    office
      .desk('adviser')
      .sendRound({ letterId, version: 1, steps: steps.map(([kind, key]) => ({ kind, personId: office.ids[key] })) })
  expect(await refusalOf(send(['visa', 'chief']))).toBe('circuits.unsound')
  expect(await refusalOf(send(['visa', 'chief'], ['visa', 'chief'], ['signature', 'mayor']))).toBe('circuits.unsound')
  expect(await refusalOf(send(['signature', 'technicalAgent']))).toBe('mail.not-a-signer')
  expect(await refusalOf(send(['visa', 'auditor'], ['signature', 'mayor']))).toBe('mail.unknown-addressee')
})

test('a text returned to a named step goes on from there, in a new round', async () => {
  const { letterId, version } = await replyOnDesk(office, { signer: 'mayor', visas: ['adviser', 'chief'] })
  await office.desk('adviser').giveVisa({ letterId, version })
  expect(await refusalOf(office.desk('chief').returnDraft({ letterId, toPosition: 1, reason: 'À moi-même' }))).toBe(
    'circuits.not-earlier',
  )
  await office.desk('chief').returnDraft({ letterId, toPosition: 0, reason: 'Revoir le chiffre.' })
  const { circuit } = await office.desk('chief').letter({ letterId })
  expect(circuit.filter((step) => step.round === 2).map((step) => [step.name, step.state])).toEqual([
    ['Casimir Dossa', 'current'],
    ['Ekoué Mensavi', 'waiting'],
    ['Adjoua Kpassélo', 'waiting'],
  ])
  const [last] = await office.desk('chief').history({ letterId })
  expect(last?.details).toMatchObject({ reason: 'Revoir le chiffre.', to: 'Casimir Dossa' })
})

test('a visa is given by whoever has the text on their desk, to the version they read', async () => {
  const { letterId, version } = await replyOnDesk(office, { signer: 'mayor', visas: ['adviser'] })
  expect(await refusalOf(office.desk('chief').giveVisa({ letterId, version }))).toBe('office.not-found')
  expect(await refusalOf(office.desk('mayor').giveVisa({ letterId, version }))).toBe('office.not-found')
  expect(await refusalOf(office.desk('adviser').giveVisa({ letterId, version: version - 1 }))).toBe(
    'mail.draft-changed',
  )
  await office.desk('adviser').giveVisa({ letterId, version })
  expect(await refusalOf(office.desk('mayor').giveVisa({ letterId, version }))).toBe('mail.signature-not-visa')
})

test('a signature names the very page that was read', async () => {
  const { letterId } = await replyOnDesk(office, { signer: 'mayor' })
  const code = await office.code('mayor')
  expect(await refusalOf(office.desk('mayor').sign({ letterId, sha256: 'a'.repeat(64), code }))).toBe(
    'mail.preview-outdated',
  )
  const first = await office.desk('mayor').preview({ letterId })
  office.later(60 * 24)
  const second = await office.desk('mayor').preview({ letterId })
  expect(second.sha256).not.toBe(first.sha256)
  expect(
    await refusalOf(office.desk('mayor').sign({ letterId, sha256: first.sha256, code: await office.code('mayor') })),
  ).toBe('mail.preview-outdated')
  await office.desk('mayor').sign({ letterId, sha256: second.sha256, code: await office.code('mayor') })
})

test('a page read before the text changed cannot be signed', async () => {
  const { letterId, version, steps } = await replyOnDesk(office, { signer: 'mayor' })
  const { sha256 } = await office.desk('mayor').preview({ letterId })
  await office.desk('mayor').returnDraft({ letterId, reason: 'Corriger.' })
  const form = { letterId, version, subject: 'Éclairage', recipient: 'Comité', body: body('Un autre texte.') }
  const again = await office.desk('technicalHead').saveDraft(form)
  await office.desk('technicalHead').sendRound({ letterId, version: again.version, steps })
  expect(await refusalOf(office.desk('mayor').sign({ letterId, sha256, code: await office.code('mayor') }))).toBe(
    'mail.preview-outdated',
  )
})

test('a page made yesterday, which bears yesterday’s date, cannot be signed today', async () => {
  const { letterId } = await replyOnDesk(office, { signer: 'mayor' })
  const { sha256 } = await office.desk('mayor').preview({ letterId })
  office.at('2026-03-03T00:00:00Z')
  expect(await refusalOf(office.desk('mayor').sign({ letterId, sha256, code: await office.code('mayor') }))).toBe(
    'mail.preview-outdated',
  )
})

test('a code signs once: the second letter asks for the next one', async () => {
  const [one, other] = [await replyOnDesk(office, { signer: 'mayor' }), await replyOnDesk(office, { signer: 'mayor' })]
  const code = await office.code('mayor')
  const shown = await office.desk('mayor').preview({ letterId: one.letterId })
  await office.desk('mayor').sign({ letterId: one.letterId, sha256: shown.sha256, code })
  const { sha256 } = await office.desk('mayor').preview({ letterId: other.letterId })
  expect(await refusalOf(office.desk('mayor').sign({ letterId: other.letterId, sha256, code }))).toBe(
    'people.wrong-code',
  )
  expect((await office.desk('mayor').letter({ letterId: other.letterId })).letter.signedAt).toBeNull()
  office.later(1)
  await office.desk('mayor').sign({ letterId: other.letterId, sha256, code: await office.code('mayor') })
})

test('nobody signs what lies on another desk, nor with another’s code', async () => {
  const { letterId } = await replyOnDesk(office, { signer: 'mayor' })
  const { sha256 } = await office.desk('mayor').preview({ letterId })
  for (const key of ['deputyMayor', 'chief', 'sg'] as const) {
    expect(await refusalOf(office.desk(key).preview({ letterId }))).toBe('office.not-found')
    expect(await refusalOf(office.desk(key).sign({ letterId, sha256, code: await office.code(key) }))).toBe(
      'office.not-found',
    )
  }
  await office.code('mayor')
  expect(await refusalOf(office.desk('mayor').sign({ letterId, sha256, code: await office.code('chief') }))).toBe(
    'people.wrong-code',
  )
  expect(await refusalOf(office.desk('adviser').sign({ letterId, sha256, code: '000000' }))).toBe(
    'office.not-your-post',
  )
})

test('the formula on the page says on what ground it was signed', async () => {
  const inPerson = await printed(await signedReply(office, 'mayor'))
  expect(inPerson).toContain('Le Maire')
  expect(inPerson).not.toMatch(/délégation|intérim/)
  expect(await printed(await signedReply(office, 'deputyMayor'))).toContain('Pour Le Maire et par délégation')
  await lend(office, { absent: 'mayor', to: 'chief', acts: ['mail.read', 'mail.sign'] })
  office.later(2)
  const { letterId } = await replyOnDesk(office, { signer: 'mayor' })
  const signed = await signAs('chief', letterId)
  const page = await office.desk('chief').letter({ letterId: signed.id })
  expect(page.signature).toMatchObject({
    formula: 'ad-interim',
    signedBy: office.ids.chief,
    inPlaceOf: office.ids.mayor,
  })
  expect(await printed({ sha256: page.signature?.sha256 ?? '' })).toContain(
    'Pour Adjoua Kpassélo, empêché(e), par intérim',
  )
  const [last] = await office.desk('chief').history({ letterId })
  expect(last).toMatchObject({ event: 'mail.reply.signed', who: 'Ekoué Mensavi', inPlaceOf: 'Adjoua Kpassélo' })
})

test('a page read in one’s own right does not serve for a signature in another’s place', async () => {
  const { letterId, version, steps } = await replyOnDesk(office, { signer: 'mayor' })
  await lend(office, { absent: 'mayor', to: 'chief', acts: ['mail.read', 'mail.sign', 'mail.visa'] })
  const { sha256 } = await office.desk('chief').preview({ letterId })
  await office.desk('chief').returnDraft({ letterId, reason: 'Je signe moi-même.' })
  const own = [{ kind: 'signature' as const, personId: office.ids.chief }]
  await office.desk('technicalHead').sendRound({ letterId, version, steps: own })
  expect(await refusalOf(office.desk('chief').sign({ letterId, sha256, code: await office.code('chief') }))).toBe(
    'mail.preview-outdated',
  )
  expect(steps).toHaveLength(1)
})

async function printed({ sha256 }: { sha256: string }): Promise<string> {
  return pdfText(await buffer(await office.files.read(sha256)))
}
