import { setImmediate } from 'node:timers/promises'
import { addContact } from '@cabinet/blocks/people/server/add-contact.ts'
import { endFunction, noteFunction } from '@cabinet/blocks/people/server/held-functions.ts'
import { noteSituation } from '@cabinet/blocks/people/server/situations.ts'
import { refusalOf } from '@cabinet/duties/mail/server/small-office.ts'
import { pdfText } from '@cabinet/paper/pdf-text.ts'
import { closePaper } from '@cabinet/paper/press.ts'
import { inspectOffice } from '@cabinet/store/files/inspect-office.ts'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import type { BatchFormat, BatchKind } from '../rules/batch.ts'
import { makeBatch } from './batch-errand.ts'
import { isBatchFile } from './batch-kept-files.ts'
import { batchPrints } from './batch-prints.ts'
import { addGuests } from './guest-add.ts'
import { type SmallCeremonies, smallCeremonies } from './small-ceremonies.ts'
import { batches, ceremonies, guestMailings, guests } from './tables.ts'

let office: SmallCeremonies
let ceremonyId: string
beforeEach(async () => {
  office = await smallCeremonies()
  ceremonyId = (await office.open({ answersUntil: '2026-08-01', dress: 'Tenue de ville' })).id
})
afterEach(() => office.close())
afterAll(() => closePaper())

const officer = () => office.ceremonies('protocol')
const tools = () => ({
  ...{ store: office.store, files: office.files, mailer: { send: () => Promise.reject(new Error('no mail')) } },
  origin: 'https://cabinet.ville.example',
})
const ask = async (kind: BatchKind, format: BatchFormat, more: Record<string, unknown> = {}) => {
  const rows = await office.store.read.select().from(guests).where(eq(guests.ceremonyId, ceremonyId))
  const guestIds = rows.map((row) => row.id)
  return officer().batchStart({ requestKey: crypto.randomUUID(), ceremonyId, kind, format, guestIds, ...more })
}
const desk = async (key: 'protocol' | 'secretary' | 'technicalHead') => ({
  ...{ store: office.store, files: office.files, person: await office.as(key) },
})
const fileOf = async (batchId: string, key: 'protocol' | 'technicalHead' = 'protocol') =>
  batchPrints['batch-file']?.(await desk(key), { batchId })
const made = async (kind: BatchKind, format: BatchFormat, more: Record<string, unknown> = {}) => {
  const { batchId } = await ask(kind, format, more)
  await makeBatch.run({ batchId }, tools())
  const file = await fileOf(batchId)
  return { batchId, bytes: Buffer.from(file?.bytes ?? []), name: file?.name ?? '' }
}

/** Sixty traders of the market, each with a function of their own; the first two bear one name. */
async function sixtyGuests(): Promise<void> {
  const functionIds = await office.change('protocol', async (change) => {
    const ids: string[] = []
    for (let n = 1; n <= 60; n += 1) {
      const person = { kind: 'company' as const, spokesperson: '', civility: 'Mme', bornOn: null, phone: '', email: '' }
      const name = n <= 2 ? 'Akissi Brou' : `Commerçante ${String(n).padStart(3, '0')}`
      const { id: contactId } = await addContact(change, { ...person, name, address: `Étal ${n}\nMarché de Kpota` })
      const held = { salutation: '', rankKey: '', territory: '', side: 'civil' as const, seniority: {}, body: '' }
      const facts = { ...held, title: `Doyenne de l’allée ${n}`, from: '2020-01-01', to: null, personId: null }
      ids.push((await noteFunction(change, { ...facts, contactId })).id)
    }
    return ids
  })
  await office.change('protocol', (change) => addGuests(change, { ceremonyId, functionIds }))
}

test('sixty cards are one PDF, a page each, and it is seen how far they have come', async () => {
  await sixtyGuests()
  const { batchId, total } = await ask('cards', 'pdf')
  expect(total).toBe(60)
  expect(await officer().batchProgress({ batchId })).toMatchObject({ state: 'waiting', done: 0 })
  const running = makeBatch.run({ batchId }, tools())
  const seen: number[] = []
  for (let state = 'waiting'; state === 'waiting' || state === 'running'; ) {
    const now = await officer().batchProgress({ batchId })
    seen.push(now.done)
    state = now.state
    await setImmediate()
  }
  await running
  expect(seen).toEqual([...seen].sort((left, right) => left - right))
  expect(seen.at(-1)).toBe(60)
  const pages = (await pdfText((await fileOf(batchId))?.bytes ?? new Uint8Array())).split('\n')
  expect(pages).toHaveLength(60)
  expect(pages.filter((page) => page.includes('Akissi Brou'))).toHaveLength(2)
  expect(new Set(pages.map((page) => /Doyenne de l’allée \d+/.exec(page)?.[0])).size).toBe(60)
  expect(pages[0]).toContain('vendredi 7 août 2026 à 8 h 30')
  expect(pages[0]).toContain('Place de l’Indépendance')
  const links = pages.map((page) => /cabinet\.ville\.example\/public\/invitation\/([\w-]+)/.exec(page)?.[1])
  expect(new Set(links).size).toBe(60)
})

test('a batch that is stopped leaves no file, no link and nobody invited', async () => {
  await sixtyGuests()
  const { batchId } = await ask('cards', 'pdf')
  const running = makeBatch.run({ batchId }, tools())
  await officer().batchCancel({ batchId })
  await running
  expect(await officer().batchProgress({ batchId })).toMatchObject({ state: 'cancelled', may: { download: false } })
  expect(await refusalOf(Promise.resolve(fileOf(batchId)))).toBe('office.not-found')
  expect(await office.store.read.$count(guestMailings)).toBe(0)
  expect((await office.store.read.select().from(guests)).every((guest) => guest.linkHash === null)).toBe(true)
  expect(await refusalOf(officer().batchCancel({ batchId }))).toBe('office.cannot-move')
})

test('stopped e-mails that wait do not go out', async () => {
  await office.invite(ceremonyId, ['prefect', 'deputy'])
  const { batchId } = await ask('cards', 'email')
  await officer().batchCancel({ batchId })
  const states = await office.store.read.select().from(guestMailings)
  expect(states.map((one) => [one.state, one.problem])).toEqual([
    ['failed', 'cancelled'],
    ['failed', 'cancelled'],
  ])
  expect(await officer().mailingsFailed({ ceremonyId })).toEqual([])
})

const fileNames = {
  ...{ cards: 'cartons-d-invitation', letters: 'lettres-d-invitation', 'place-cards': 'chevalets' },
  ...{ badges: 'badges', envelopes: 'enveloppes', names: 'liste-des-noms' },
}

test.each(['cards', 'letters', 'place-cards', 'badges', 'envelopes', 'names'] as const)(
  '%s name everybody, as PDF and as text a word processor can change',
  async (kind) => {
    await office.invite(ceremonyId, ['prefect', 'merchant', 'headmaster', 'king'])
    const pdf = await made(kind, 'pdf')
    const docx = await made(kind, 'docx')
    const { type, text } = await inspectOffice(docx.bytes)
    expect(type).toBe('docx')
    for (const said of [await pdfText(pdf.bytes), text ?? '']) {
      for (const name of ['Bakary Sanogo', 'Nanan Kouadio IV', 'Proviseur du lycée', 'association des commerçants'])
        expect(said.replaceAll(/\s+/g, ' ')).toContain(name)
      expect(said.split('Koffi Mensah').length - 1).toBeGreaterThanOrEqual(2)
    }
    expect(docx.name).toBe(`${fileNames[kind]}-fete-nationale-du-7-aout.docx`)
  },
)

test('a couple is named on envelope and letter, and the institution once where the address begins with it', async () => {
  await office.invite(ceremonyId, ['deputy'])
  const together = { spouse: 'Dr Serge Diarra', body: 'BP 12' }
  await office.store.upkeep((tx) => tx.update(guests).set(together).where(eq(guests.ceremonyId, ceremonyId)))
  for (const kind of ['envelopes', 'letters'] as const) {
    const text = (await pdfText((await made(kind, 'pdf')).bytes)).replaceAll(/\s+/g, ' ')
    expect(text).toContain('Mme Awa Diarra et Dr Serge Diarra')
    expect(text.split('BP 12')).toHaveLength(2)
  }
})

test('a place of the office is said once, on the card and in the letter, with its address', async () => {
  const { id: placeId } = await office.agenda('protocol').savePlace({ name: 'Hôtel de ville', address: 'Avenue 1' })
  const { version } = await officer()
    .ceremony({ ceremonyId })
    .then((page) => page.ceremony)
  await officer().change({ ceremonyId, version, fields: { placeId, place: 'Hôtel de ville' } })
  await office.invite(ceremonyId, ['prefect'])
  for (const kind of ['cards', 'letters'] as const) {
    const text = (await pdfText((await made(kind, 'pdf')).bytes)).replaceAll(/\s+/g, ' ')
    expect(text).toContain('Hôtel de ville, Avenue 1')
    expect(text.split('Hôtel de ville')).toHaveLength(2)
  }
})

test('later than fifteen clear days before, it is said before the cards are made', async () => {
  const guestIds = [(await office.invite(ceremonyId, ['prefect']))('prefect').id]
  const left = async (kind: BatchKind) =>
    (await officer().batchPreview({ ceremonyId, kind, format: 'pdf', guestIds })).clearDays
  office.at('2026-07-22T10:00:00Z')
  expect(await left('cards')).toBeNull()
  office.at('2026-07-23T10:00:00Z')
  expect(await left('cards')).toBe(14)
  expect(await left('names')).toBeNull()
})

test('printed is not sent: the guests are invited once the cards were posted', async () => {
  const guestOf = await office.invite(ceremonyId, ['prefect', 'deputy'])
  const { batchId } = await made('cards', 'pdf')
  expect(guestOf('prefect').state).toBe('listed')
  expect((await officer().batchProgress({ batchId })).may.handOver).toBe(true)
  expect(await officer().batchHandedOver({ batchId })).toEqual({ handedOver: 2 })
  expect((await office.guestOf(ceremonyId))('prefect')).toMatchObject({ state: 'invited' })
  expect((await office.store.read.select().from(ceremonies))[0]?.state).toBe('inviting')
  expect(await refusalOf(officer().batchHandedOver({ batchId }))).toBe('ceremonies.batch-nothing-to-hand-over')
})

test('a card printed again keeps the link that was printed, unless a new one is wanted', async () => {
  await office.invite(ceremonyId, ['prefect'])
  const links = async (more: Record<string, unknown> = {}) =>
    /invitation\/[\w-]+/.exec(await pdfText((await made('cards', 'pdf', more)).bytes))?.[0]
  const first = await links()
  expect(first).toBeDefined()
  expect(await links()).toBeUndefined()
  const renewed = await links({ links: 'all' })
  expect(renewed).toBeDefined()
  expect(renewed).not.toBe(first)
  expect(await links({ links: 'none' })).toBeUndefined()
})

test('whoever excused themselves gets no card and whoever has no address no e-mail; both are counted before', async () => {
  const guestOf = await office.invite(ceremonyId, ['prefect', 'deputy', 'king'])
  const set = (id: string, fields: Partial<typeof guests.$inferInsert>) =>
    office.store.upkeep((tx) => tx.update(guests).set(fields).where(eq(guests.id, id)))
  await set(guestOf('prefect').id, { state: 'declined' })
  await set(guestOf('king').id, { email: '' })
  const guestIds = (['prefect', 'deputy', 'king'] as const).map((key) => guestOf(key).id)
  const preview = await officer().batchPreview({ ceremonyId, kind: 'cards', format: 'email', guestIds })
  expect(preview).toMatchObject({ count: 1, leftOut: { withoutEmail: 1, notConcerned: 1 } })
  expect(preview.subject).toBe('Invitation\u202f: Fête nationale du 7 août')
  expect((await ask('cards', 'pdf')).total).toBe(2)
})

test('no card goes to somebody whose death was reported or whose function has ended; their names are said', async () => {
  const guestOf = await office.invite(ceremonyId, ['prefect', 'deputy', 'king'])
  const [dead, over] = [guestOf('prefect'), guestOf('deputy')]
  await office.change('protocol', (change) =>
    noteSituation(change, { contactId: dead.contactId ?? '', kind: 'death', on: '2026-03-01', note: '' }),
  )
  await office.change('protocol', (change) => endFunction(change, { id: over.functionId, to: '2026-07-31' }))
  expect(await refusalOf(ask('cards', 'pdf'))).toBe('ceremonies.batch-stopped')
  expect((await ask('names', 'pdf')).total).toBe(3)
  expect((await ask('cards', 'pdf', { guestIds: [guestOf('king').id] })).total).toBe(1)
})

test('pressed twice it is one batch', async () => {
  await office.invite(ceremonyId, ['prefect'])
  const requestKey = crypto.randomUUID()
  const first = await ask('cards', 'pdf', { requestKey })
  expect((await ask('cards', 'pdf', { requestKey })).batchId).toBe(first.batchId)
  expect(await officer().batchList({ ceremonyId })).toHaveLength(1)
})

test('what does not make sense is refused with a sentence', async () => {
  await office.invite(ceremonyId, ['prefect'])
  expect(await refusalOf(ask('badges', 'email'))).toBe('ceremonies.batch-not-by-email')
  expect(await refusalOf(ask('thanks', 'pdf'))).toBe('ceremonies.batch-not-yet-held')
  expect(await refusalOf(ask('cancellations', 'pdf'))).toBe('ceremonies.batch-not-off')
  expect(await refusalOf(ask('reminders', 'pdf'))).toBe('ceremonies.batch-nobody')
})

test('a batch that could not be made says so', async () => {
  await office.invite(ceremonyId, ['prefect'])
  const { batchId } = await ask('cards', 'pdf')
  await makeBatch.giveUp?.({ batchId }, tools(), 'paper: the press was closed')
  const failed = { state: 'failed', problem: 'paper: the press was closed' }
  expect(await officer().batchProgress({ batchId })).toMatchObject(failed)
})

test('only those who invite have the file, and the night’s sweep leaves it', async () => {
  await office.invite(ceremonyId, ['prefect'])
  const { batchId } = await made('cards', 'pdf')
  await expect(fileOf(batchId, 'technicalHead')).rejects.toThrow('office.not-your-post')
  const [batch] = await office.store.read.select().from(batches)
  expect(await isBatchFile(office.store.read, batch?.sha256 ?? '')).toBe(true)
  expect(await refusalOf(office.ceremonies('technicalHead').batchProgress({ batchId }))).toBe('office.not-your-post')
})

test('thanks go to those who came, in the office’s own words, with how each is addressed', async () => {
  const guestOf = await office.invite(ceremonyId, ['prefect', 'king'])
  const { id: guestId, version } = guestOf('prefect')
  await officer().guestAnswer({ guestId, version, answer: 'accepted', channel: 'telephone' })
  office.at('2026-08-08T09:00:00Z')
  const { bytes } = await made('thanks', 'pdf', {
    subject: 'Merci',
    text: 'La fête fut belle.\nNous vous en remercions.',
  })
  const text = await pdfText(bytes)
  expect(text).toContain('Monsieur le Préfet,')
  expect(text).toContain('La fête fut belle.')
  expect(text).not.toContain('Nanan Kouadio')
})

test('where doors were held thanks go to those who were let in, whatever they had answered, and then the ceremony is closed', async () => {
  const guestOf = await office.invite(ceremonyId, ['prefect', 'king', 'deputy'])
  for (const [key, answer] of [
    ['prefect', 'accepted'],
    ['deputy', 'accepted'],
    ['king', 'declined'],
  ] as const) {
    const { id: guestId } = guestOf(key)
    const { version } = await officer().guest({ guestId })
    await officer().guestAnswer({ guestId, version, answer, channel: 'telephone' })
  }
  office.at('2026-08-07T08:30:00Z')
  const doorId = '00000000-0000-4000-8000-000000000001'
  await officer().doorOpen({ ceremonyId, doorId, name: 'Entrée nord' })
  const arrival = (n: number, guestId: string) => ({
    ...{ id: `10000000-0000-4000-8000-00000000000${n}`, guestId, people: 1, how: 'name' as const },
    ...{ at: '2026-08-07T08:20:00Z', undoneAt: null },
  })
  const arrived = [arrival(1, guestOf('prefect').id), arrival(2, guestOf('king').id)]
  await officer().doorSend({ ceremonyId, doorId, sentAt: '2026-08-07T08:30:00Z', arrivals: arrived })
  office.at('2026-08-08T09:00:00Z')
  const { bytes, batchId } = await made('thanks', 'pdf', { subject: 'Merci', text: 'Nous vous remercions.' })
  const text = await pdfText(bytes)
  expect(text).toContain('Monsieur le Préfet,')
  expect(text).toContain('Nanan Kouadio')
  expect(text).not.toContain('Awa Diarra')
  const before = (await officer().ceremony({ ceremonyId })).ceremony
  const held = await officer().advance({ ceremonyId, version: before.version, to: 'held' })
  const report = { ceremonyId, version: held.version, report: 'Bien passé.', photographs: '' }
  const { version } = await officer().saveAfter(report)
  const close = { ceremonyId, version, thanks: 'sent' as const, lessons: [] }
  expect(await refusalOf(officer().close(close))).toBe('ceremonies.ceremony-not-thanked')
  await officer().batchHandedOver({ batchId })
  expect((await officer().after({ ceremonyId })).thanked).toBe(2)
  expect((await officer().close(close)).state).toBe('closed')
})
