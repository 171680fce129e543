import { pdfText } from '@cabinet/paper/pdf-text.ts'
import { closePaper } from '@cabinet/paper/press.ts'
import { plainToRichText } from '@cabinet/paper/rich-text.ts'
import { afterAll, expect, test } from 'vitest'
import { letterForm } from '../rules/forms.ts'
import { listNames } from '../rules/lists.ts'
import { mailPrints } from './prints.ts'
import { registerLetter } from './register-letter.ts'
import { everybody, type SmallOffice, type StaffKey, smallOffice, typedLetter } from './small-office.ts'

afterAll(() => closePaper())

const named: StaffKey[] = ['mayor', 'chief', 'adviser']
const outsiders = everybody.filter((key) => !named.includes(key))

/** An office with two ordinary letters around a reserved one that was read, answered and put in the signature book. */
async function withSecret(secret: string) {
  const office = await smallOffice()
  const ordinary = await office.desk('clerk').registerLetter(typedLetter({ requestKey: 'first-letter' }))
  const paper = {
    sha256: 'b'.repeat(64),
    name: `${secret}.pdf`,
    type: 'pdf',
    size: 10,
    pages: 1,
    text: `Fichier ${secret}.`,
    flags: [],
  }
  const typed = letterForm.parse({
    ...typedLetter({
      requestKey: 'second-letter',
      subject: `Objet ${secret}`,
      theirReference: `Réf ${secret}`,
      broughtBy: `Porteur ${secret}`,
    }),
    sender: { name: `Expéditeur ${secret}`, kind: 'citizen' },
    ...{ enclosures: `Pièces ${secret}`, confidentiality: 'reserved', named: [office.ids.mayor, office.ids.chief] },
  })
  const reserved = await office.change('clerk', (change) => registerLetter(change, typed, [paper]))
  const line = { addressee: `person:${office.ids.adviser}`, instruction: 'PROJ', note: `Note ${secret}` }
  await office.desk('chief').assign({ letterId: reserved.id, version: 1, lines: [line] })
  const reply = await office.desk('adviser').reply({ requestKey: 'the-reserved-reply', letterId: reserved.id })
  const form = { letterId: reply.id, version: 1, subject: `Réponse ${secret}`, recipient: `À ${secret}` }
  const { version } = await office
    .desk('adviser')
    .saveDraft({ ...form, body: { ...plainToRichText(`Projet ${secret}`), type: 'doc' } })
  const steps = [
    { kind: 'visa' as const, personId: office.ids.chief },
    { kind: 'signature' as const, personId: office.ids.mayor },
  ]
  await office.desk('adviser').sendRound({ letterId: reply.id, version, steps })
  await office.desk('clerk').registerLetter(typedLetter({ requestKey: 'third-letter' }))
  return { office, ordinary, reserved, reply }
}

type Secret = Awaited<ReturnType<typeof withSecret>>

/** Everything this person can get out of the mail, whatever they ask, as one text; a refusal is an answer too. */
async function everythingFor(
  { office, ordinary, reserved, reply }: Secret,
  key: StaffKey,
  words: readonly string[],
): Promise<string> {
  const desk = office.desk(key)
  const ids = [ordinary.id, reserved.id, reply.id]
  const closed = [reserved.id, reply.id]
  const asked: (() => Promise<unknown>)[] = [
    ...listNames.map((list) => () => desk.list({ list })),
    () => desk.counts(),
    ...(['incoming', 'outgoing'] as const).map((register) => () => desk.register({ register, year: 2026 })),
    ...words.map((text) => () => desk.find({ text })),
    ...words.map((subject) => () => desk.hints({ contactId: null, subject: `${subject} ${subject}` })),
    () => desk.hints({ contactId: reserved.contactId, subject: '' }),
    ...ids.flatMap((letterId) => [() => desk.letter({ letterId }), () => desk.history({ letterId })]),
    () => desk.choices(),
    ...closed.flatMap((letterId) =>
      ['receipt', 'assignment-slip', 'draft'].map((paper) => () => print(office, key, { paper, letterId })),
    ),
    ...['register', 'register-table'].map(
      (paper) => () => print(office, key, { paper, register: 'incoming', year: '2026' }),
    ),
  ]
  const answers = await Promise.all(
    asked.map(async (ask) => JSON.stringify(await ask().catch((no: Error) => `refused: ${no.message}`))),
  )
  return answers.join('\n')
}

async function print(
  office: SmallOffice,
  key: StaffKey,
  { paper, ...query }: { paper: string } & Record<string, string>,
) {
  const { bytes, type } =
    (await mailPrints[paper]?.({ store: office.store, files: office.files, person: await office.as(key) }, query)) ?? {}
  if (!bytes) throw new Error(`There is no paper ${paper}.`)
  if (type !== 'application/pdf') return Buffer.from(bytes).toString()
  return pdfText(bytes)
}

// Fifteen people ask for everything, papers included.
const slowly = { timeout: 120_000 }

test('no word of a reserved letter reaches anybody who is not named, whatever they ask', slowly, async () => {
  const canary = 'zanzibaroiseau'
  const secret = await withSecret(canary)
  const words = [canary, 'zanzi', 'éclairage', secret.reserved.number ?? '']
  for (const key of named) expect(await everythingFor(secret, key, words), key).toContain(canary)
  for (const key of outsiders)
    expect((await everythingFor(secret, key, words)).toLowerCase(), key).not.toContain(canary)
  await secret.office.close()
})

test('of a reserved letter the register shows its number and its day, and nothing else', async () => {
  const { office, reserved } = await withSecret('zanzibaroiseau')
  const { lines } = await office.desk('clerk').register({ register: 'incoming', year: 2026 })
  expect(lines.map((line) => line.number)).toEqual(['A-2026-00003', 'A-2026-00002', 'A-2026-00001'])
  expect(lines[1]).toEqual({ masked: true, number: reserved.number, position: 2, day: '2026-03-02' })
  expect(await print(office, 'clerk', { paper: 'register-table', register: 'incoming', year: '2026' })).toContain(
    'RÉSERVÉ',
  )
  await office.close()
})

test(
  'two offices that differ only inside a reserved letter answer the same to everybody who is not named',
  slowly,
  async () => {
    const [one, other] = [await withSecret('zanzibaroiseau'), await withSecret('quetzalmontagne')]
    const words = ['zanzibaroiseau', 'quetzalmontagne', 'objet', 'expéditeur', 'projet', 'éclairage']
    for (const key of outsiders) {
      const answers = [await everythingFor(one, key, words), await everythingFor(other, key, words)].map(withoutIds)
      expect(answers[1], key).toBe(answers[0])
    }
    const chief = [await everythingFor(one, 'chief', words), await everythingFor(other, 'chief', words)].map(withoutIds)
    expect(chief[1]).not.toBe(chief[0])
    await Promise.all([one.office.close(), other.office.close()])
  },
)

/** Each identifier by the order it is met in: they are chance, and differ between any two offices. */
function withoutIds(text: string): string {
  const met = new Map<string, number>()
  return text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
    if (!met.has(id)) met.set(id, met.size)
    return `#${met.get(id)}`
  })
}

test('a reserved letter goes to persons, who thereby are named', async () => {
  const office = await smallOffice()
  const letter = await office
    .desk('clerk')
    .registerLetter(typedLetter({ confidentiality: 'reserved', named: [office.ids.chief] }))
  const assign = (addressee: string) =>
    office.desk('chief').assign({ letterId: letter.id, version: 1, lines: [{ addressee, instruction: 'AVIS' }] })
  await expect(assign(await office.unit('Services techniques'))).rejects.toThrow('mail.reserved-to-persons')
  await expect(office.desk('technicalHead').letter({ letterId: letter.id })).rejects.toThrow('office.not-found')
  await assign(`person:${office.ids.technicalHead}`)
  expect((await office.desk('technicalHead').letter({ letterId: letter.id })).letter.id).toBe(letter.id)
  await expect(office.desk('technicalAgent').letter({ letterId: letter.id })).rejects.toThrow('office.not-found')
  await expect(office.desk('clerk').letter({ letterId: letter.id })).rejects.toThrow('office.not-found')
  await office.close()
})
