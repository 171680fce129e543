import type { StaffKey } from '@cabinet/duties/mail/server/small-office.ts'
import { nextRequest } from '@cabinet/duties/mail/server/small-office.ts'
import { pdfText } from '@cabinet/paper/pdf-text.ts'
import { closePaper } from '@cabinet/paper/press.ts'
import { plainToRichText } from '@cabinet/paper/rich-text.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { paragraphsOf } from '../rules/speech-text.ts'
import { lineChanged } from './line-changed.ts'
import { type SmallCeremonies, smallCeremonies } from './small-ceremonies.ts'
import { speechesOwed } from './speech-lists.ts'
import { speechPrints } from './speech-prints.ts'
import { guests, showLines } from './tables.ts'

let office: SmallCeremonies
beforeEach(async () => {
  office = await smallCeremonies()
  return office.close
})
afterAll(closePaper)

const promise = 'Nous nous engageons à livrer le second hall avant décembre.'
const text = (...lines: string[]) => ({ ...plainToRichText(lines.join('\n')), type: 'doc' as const })

type Draft = { by?: StaffKey; writer?: StaffKey; speaker?: StaffKey; ceremonyId?: string; title?: string; on?: string }

/** A speech somebody begins for the mayor, three minutes long, on the last day of April unless told otherwise. */
async function begin({ by = 'adviser', writer = by, speaker = 'mayor', ...draft }: Draft = {}) {
  const { id } = await office.ceremonies(by).speechNew({
    ...{ requestKey: nextRequest(), title: draft.title ?? 'Réouverture du marché', theme: 'Commerce' },
    ...{ audience: 'Commerçants', locale: 'fr', on: draft.on ?? '2026-04-30', minutes: 3, dueOn: '2026-04-20' },
    ...{ writerId: office.ids[writer], speakerId: office.ids[speaker], ceremonyId: draft.ceremonyId ?? null },
  })
  return id
}

async function written(draft: Draft = {}, ...lines: string[]) {
  const speechId = await begin(draft)
  const body = text(...(lines.length ? lines : ['Le marché ouvre ce matin.', promise]))
  const { version } = await office.ceremonies(draft.by ?? 'adviser').speechSave({ speechId, version: 1, body })
  return { speechId, version }
}

const way = () => [
  { kind: 'visa' as const, personId: office.ids.chief },
  { kind: 'signature' as const, personId: office.ids.mayor },
]

async function approved(draft: Draft = {}) {
  const speech = await written(draft)
  await office.ceremonies(draft.by ?? 'adviser').speechSendRound({ ...speech, steps: way() })
  await office.ceremonies('chief').speechVisa(speech)
  await office.ceremonies('mayor').speechApprove(speech)
  return speech
}

const state = async (key: StaffKey, speechId: string) =>
  (await office.ceremonies(key).speech({ speechId })).speech.state

test('the adviser writes, the chief initials, the mayor approves, and what was really said is kept beside it', async () => {
  const speech = await written()
  await office.ceremonies('adviser').speechSendRound({ ...speech, steps: way() })
  expect(await state('adviser', speech.speechId)).toBe('circuit')
  await expect(office.ceremonies('mayor').speechApprove(speech)).rejects.toThrow('office.not-found')
  await office.ceremonies('chief').speechVisa(speech)
  await office.ceremonies('mayor').speechApprove(speech)
  const ready = await office.ceremonies('adviser').speech({ speechId: speech.speechId })
  expect(ready.speech.state).toBe('approved')
  expect(ready.circuit.map((step) => [step.kind, step.state, step.version, step.decidedByName])).toEqual([
    ['visa', 'passed', 2, 'Ekoué Mensavi'],
    ['signature', 'passed', 2, 'Adjoua Kpassélo'],
  ])
  const said = { speechId: speech.speechId, minutes: 6, body: text('Le marché ouvre, enfin !') }
  const writer = office.ceremonies('adviser')
  await expect(writer.speechDeliver({ ...said, on: '2026-04-30' })).rejects.toThrow('ceremonies.speech-not-yet-said')
  office.at('2026-04-30T16:00:00Z')
  await writer.speechDeliver({ ...said, on: '2026-04-30' })
  const kept = await writer.speech({ speechId: speech.speechId })
  expect(paragraphsOf(kept.speech.body)).toEqual(['Le marché ouvre ce matin.', promise])
  expect(paragraphsOf(kept.speech.delivered ?? {})).toEqual(['Le marché ouvre, enfin !'])
  expect(kept.speech.deliveredMinutes).toBe(6)
  const told = await writer.speechHistory({ speechId: speech.speechId })
  expect(told.map((one) => one.event.split('.').at(-1))).toEqual(
    ['begun', 'saved', 'sent-round', 'visa-given', 'approved', 'delivered'].reverse(),
  )
})

test('a return says why, and the writer goes on from there', async () => {
  const speech = await written()
  const writer = office.ceremonies('adviser')
  await writer.speechSendRound({ ...speech, steps: way() })
  await expect(writer.speechSave({ ...speech, body: text('Autre chose.') })).rejects.toThrow('speech-not-a-draft')
  await office.ceremonies('chief').speechReturn({ speechId: speech.speechId, reason: 'Le préfet n’est pas cité.' })
  const back = await writer.speech({ speechId: speech.speechId })
  expect(back.speech).toMatchObject({ state: 'draft', stateReason: 'Le préfet n’est pas cité.' })
  expect(back.may).toMatchObject({ edit: true, send: true, visa: false })
  const { version } = await writer.speechSave({ ...speech, body: text('Monsieur le Préfet,', 'Merci.') })
  expect(version).toBe(3)
  await writer.speechSendRound({ speechId: speech.speechId, version, steps: way() })
  await expect(office.ceremonies('chief').speechVisa(speech)).rejects.toThrow('ceremonies.speech-changed')
  await office.ceremonies('chief').speechVisa({ speechId: speech.speechId, version })
  await office.ceremonies('mayor').speechReturn({ speechId: speech.speechId, reason: 'Trop court.' })
  expect(await state('adviser', speech.speechId)).toBe('draft')
})

test('for a stranger a speech does not exist until it was said', async () => {
  const speech = await approved()
  const stranger = office.ceremonies('technicalHead')
  const { speechId } = speech
  await expect(stranger.speech({ speechId })).rejects.toThrow('office.not-found')
  await expect(stranger.speechVersion({ speechId, version: 1 })).rejects.toThrow('office.not-found')
  await expect(stranger.speechHistory({ speechId })).rejects.toThrow('office.not-found')
  await expect(stranger.speechSave({ ...speech, body: text('!') })).rejects.toThrow('office.not-found')
  await expect(stranger.speechTakeUp({ speechId, requestKey: nextRequest() })).rejects.toThrow('office.not-found')
  await expect(printed('technicalHead', speechId)).rejects.toThrow('office.not-found')
  expect((await stranger.speechList({ list: 'approved' })).rows).toEqual([])
  expect((await stranger.speechFind({ text: 'marché' })).rows).toEqual([])
  expect(await stranger.speechCounts()).toMatchObject({ approved: 0 })
  expect(await stranger.speechThemes()).toEqual([])
  await expect(office.ceremonies('technicalAgent').speech({ speechId })).rejects.toThrow('office.not-your-post')
  office.at('2026-04-30T16:00:00Z')
  await office.ceremonies('adviser').speechDeliver({ speechId, on: '2026-04-30', minutes: 3, body: null })
  expect((await stranger.speech({ speechId })).may).toMatchObject({ edit: false, deliver: false, takeUp: true })
  expect((await stranger.speechFind({ text: 'marché' })).rows.map((row) => row.id)).toEqual([speechId])
})

test('two people write at once: the second is told by whom, and every version stays readable', async () => {
  const speech = await written()
  await office.ceremonies('chief').speechSave({ ...speech, body: text('Celui du chef.') })
  const late = office.ceremonies('adviser').speechSave({ ...speech, body: text('Celui de la plume.') })
  await expect(late).rejects.toMatchObject({ cause: { details: { by: 'Ekoué Mensavi', version: 3 } } })
  const { versions } = await office.ceremonies('adviser').speech({ speechId: speech.speechId })
  expect(versions.map((one) => one.version)).toEqual([3, 2, 1])
  const second = await office.ceremonies('adviser').speechVersion({ speechId: speech.speechId, version: 2 })
  expect(paragraphsOf(second.body)).toEqual(['Le marché ouvre ce matin.', promise])
})

test('only those who may are asked to initial and to approve, and an empty text goes nowhere', async () => {
  const speech = await written()
  const writer = office.ceremonies('adviser')
  const ask = (kind: 'visa' | 'signature', key: StaffKey) => ({ kind, personId: office.ids[key] })
  await expect(writer.speechSendRound({ ...speech, steps: [ask('signature', 'chief')] })).rejects.toThrow('approver')
  const clerk = [ask('visa', 'clerk'), ask('signature', 'mayor')]
  await expect(writer.speechSendRound({ ...speech, steps: clerk })).rejects.toThrow('gives-no-visa')
  const blank = await begin()
  await expect(writer.speechSendRound({ speechId: blank, version: 1, steps: way() })).rejects.toThrow('speech-empty')
})

test('a promise becomes a commitment, proposed before it is said and given once it was', async () => {
  const { speechId } = await approved()
  const writer = office.ceremonies('adviser')
  const lead = await office.unit('Services techniques')
  await writer.speechPromise({ speechId, text: promise, lead, dueOn: '2026-12-01' })
  const [proposed] = (await writer.speech({ speechId })).commitments
  expect(proposed).toMatchObject({ kind: 'promise', text: promise, state: 'proposed', dueOn: '2026-12-01' })
  expect(proposed).toMatchObject({ leadName: 'Services techniques', authority: 'Adjoua Kpassélo' })
  office.at('2026-04-30T16:00:00Z')
  await writer.speechDeliver({ speechId, on: '2026-04-30', minutes: 3, body: null })
  await writer.speechPromise({ speechId, text: 'Un troisième hall.', lead, dueOn: null })
  expect((await writer.speech({ speechId })).commitments.map((one) => one.state)).toEqual(['issued', 'issued'])
  const draft = await written()
  const early = writer.speechPromise({ speechId: draft.speechId, text: promise, lead, dueOn: null })
  await expect(early).rejects.toThrow('ceremonies.speech-not-approved')
})

test('a message past its last day on the day of the speech warns, though it is good today', async () => {
  const keeper = office.ceremonies('chief')
  const message = { theme: 'Eau', text: 'Douze mille foyers raccordés.\nEt ce n’est pas fini.', source: 'Bilan 2025' }
  const { id: messageId } = await keeper.messageAdd({ ...message, from: '2026-01-01', to: '2026-03-31' })
  expect((await keeper.messageList({})).map((one) => one.validity)).toEqual(['valid'])
  expect((await keeper.messageList({ on: '2026-04-30' })).map((one) => one.validity)).toEqual(['past'])
  const speech = await written()
  const writer = office.ceremonies('adviser')
  const { version } = await writer.speechInsertMessage({ ...speech, messageId })
  const page = await writer.speech({ speechId: speech.speechId })
  expect(page.messages.map((one) => one.validity)).toEqual(['past'])
  expect(paragraphsOf(page.speech.body).slice(-2)).toEqual(['Douze mille foyers raccordés.', 'Et ce n’est pas fini.'])
  expect(version).toBe(3)
  await writer.speechLeaveMessage({ speechId: speech.speechId, messageId })
  expect((await writer.speech({ speechId: speech.speechId })).messages).toEqual([])
  await expect(keeper.messageAdd({ ...message, from: '2026-03-01', to: '2026-02-01' })).rejects.toThrow('message-days')
  await expect(writer.messageRetire({ messageId })).rejects.toThrow('office.not-your-post')
  await keeper.messageRetire({ messageId })
  expect(await keeper.messageList({})).toEqual([])
  expect((await keeper.messageList({ retired: true })).map((one) => one.validity)).toEqual(['retired'])
})

test('salutations follow the line of those who come, and a changed line is shown', async () => {
  const ceremony = await office.open()
  const guest = await office.invite(ceremony.id, ['prefect', 'deputy', 'imam', 'host'])
  const come = (id: string) =>
    office.store.upkeep((tx) => tx.update(guests).set({ state: 'accepted', coming: 1 }).where(eq(guests.id, id)))
  const speech = await written({ by: 'secretary', ceremonyId: ceremony.id })
  const writer = office.ceremonies('secretary')
  await expect(writer.speechInsertSalutations(speech)).rejects.toThrow('ceremonies.speech-nobody-comes')
  for (const key of ['prefect', 'deputy', 'host'] as const) await come(guest(key).id)
  const { version } = await writer.speechInsertSalutations(speech)
  const head = paragraphsOf((await writer.speech(speech)).speech.body)
  expect(head).toContain('Monsieur le Préfet,')
  expect(head).toContain('Madame la Députée,')
  expect(head.join()).not.toContain('Maire')
  expect(head.slice(-2)).toEqual(['Le marché ouvre ce matin.', promise])
  expect((await writer.speechSalutations(speech))?.changes).toMatchObject({ changed: false })
  await come(guest('imam').id)
  await office.change('protocol', async (change) => {
    await lineChanged(change, ceremony.id)
    await change.record('ceremonies.speech.saved', speech.speechId)
  })
  expect((await writer.speechSalutations(speech))?.changes).toMatchObject({ come: ['Monsieur l’Imam,'], gone: [] })
  await writer.speechInsertSalutations({ speechId: speech.speechId, version })
  const mended = paragraphsOf((await writer.speech(speech)).speech.body)
  expect(mended.filter((line) => line === 'Monsieur le Préfet,')).toHaveLength(1)
  expect(mended).toContain('Monsieur l’Imam,')
  const alone = await written()
  await expect(office.ceremonies('adviser').speechInsertSalutations(alone)).rejects.toThrow('speech-no-ceremony')
})

test('the slot is that of the line of the run of show, also when it is cut short, and the day is the ceremony’s', async () => {
  const ceremony = await office.open()
  const line = {
    id: 'line-1',
    ceremonyId: ceremony.id,
    position: 1,
    title: 'Discours du maire',
    kind: 'speech' as const,
  }
  const blank = { minutes: 8, cutTo: null, fixedAt: '', owner: '', ownerId: null, guestId: null, speechId: null }
  const times = { startedAt: null, endedAt: null, skippedAt: null, note: '' }
  await office.store.upkeep((tx) => tx.insert(showLines).values({ ...line, ...blank, ...times }))
  const facts = { title: 'Fête nationale', theme: 'Nation', audience: '', locale: 'fr' as const, on: null, dueOn: null }
  const people = { writerId: office.ids.secretary, speakerId: office.ids.mayor }
  const form = {
    requestKey: nextRequest(),
    ...facts,
    ...people,
    minutes: 3,
    ceremonyId: ceremony.id,
    showLineId: line.id,
  }
  const { id: speechId } = await office.ceremonies('secretary').speechNew(form)
  expect(await office.ceremonies('secretary').speechNew(form)).toEqual({ id: speechId })
  const page = () => office.ceremonies('secretary').speech({ speechId })
  expect(await page()).toMatchObject({ slot: 8, slotOfShow: true, speech: { on: '2026-08-07' } })
  await office.store.upkeep((tx) => tx.update(showLines).set({ cutTo: 4 }).where(eq(showLines.id, line.id)))
  expect((await page()).slot).toBe(4)
  const rows = await office.ceremonies('secretary').speechesOfCeremony({ ceremonyId: ceremony.id })
  expect(rows.map((row) => [row.id, row.slot, row.on])).toEqual([[speechId, 4, '2026-08-07']])
  const other = { ...form, requestKey: nextRequest(), showLineId: 'line-of-another' }
  await expect(office.ceremonies('secretary').speechNew(other)).rejects.toThrow('office.not-found')
  const unseen = office.ceremonies('technicalHead').speechNew({ ...form, requestKey: nextRequest(), showLineId: null })
  await expect(unseen).rejects.toThrow('office.not-found')
})

test('the library is by theme and year, the latest first, and an earlier speech is taken up as a draft', async () => {
  const days = ['2026-04-01', '2026-04-03', '2026-04-02']
  const ids: string[] = []
  for (const on of days) ids.push((await approved({ on, title: `Discours du ${on}` })).speechId)
  office.at('2026-05-04T09:00:00Z')
  const writer = office.ceremonies('adviser')
  for (const [i, speechId] of ids.entries())
    await writer.speechDeliver({ speechId, on: days[i] ?? '', minutes: 3, body: text(`Au port, le ${i}.`) })
  const shelf = await writer.speechLibrary({ limit: 2 })
  expect(shelf.rows.map((row) => row.on)).toEqual(['2026-04-03', '2026-04-02'])
  const rest = await writer.speechLibrary({ limit: 2, cursor: shelf.next ?? '' })
  expect(rest.rows.map((row) => row.on)).toEqual(['2026-04-01'])
  expect((await writer.speechLibrary({ theme: 'Eau' })).rows).toEqual([])
  expect((await writer.speechLibrary({ year: 2025 })).rows).toEqual([])
  expect((await writer.speechLibrary({ text: 'port', theme: 'Commerce', year: 2026 })).rows).toHaveLength(3)
  const head = office.ceremonies('technicalHead')
  const requestKey = nextRequest()
  const { id } = await head.speechTakeUp({ speechId: ids[1] ?? '', requestKey })
  expect(await head.speechTakeUp({ speechId: ids[1] ?? '', requestKey })).toEqual({ id })
  const copy = await head.speech({ speechId: id })
  expect(copy).toMatchObject({ source: { id: ids[1] }, speech: { state: 'draft', on: null, delivered: null } })
  expect(paragraphsOf(copy.speech.body)).toEqual(['Au port, le 1.'])
})

test('the figure beside the navigation is what one has to write and what lies on one’s desk', async () => {
  const owed = async (key: StaffKey) => speechesOwed(office.store.read, await office.as(key))
  const speech = await written()
  expect([await owed('adviser'), await owed('chief'), await owed('mayor')]).toEqual([1, 0, 0])
  await office.ceremonies('adviser').speechSendRound({ ...speech, steps: way() })
  expect([await owed('adviser'), await owed('chief'), await owed('mayor')]).toEqual([0, 1, 0])
  await office.ceremonies('chief').speechVisa(speech)
  expect([await owed('adviser'), await owed('chief'), await owed('mayor')]).toEqual([0, 0, 1])
})

test('what is to be read aloud says whether it was approved', async () => {
  const draft = await written()
  expect(await pdfText(await printed('adviser', draft.speechId))).toContain('PROJET')
  const { speechId } = await approved()
  const paper = await pdfText(await printed('mayor', speechId))
  expect(paper).toContain(promise)
  expect(paper).toContain('Texte approuvé, version 2')
})

test('what was said otherwise than approved can be printed as it was said, and as it was approved', async () => {
  const { speechId } = await approved()
  office.at('2026-04-30T16:00:00Z')
  const said = { speechId, on: '2026-04-30', minutes: 6, body: text('Le marché ouvre, enfin !') }
  await office.ceremonies('adviser').speechDeliver(said)
  const paper = await pdfText(await printed('mayor', speechId, 'said'))
  expect(paper).toContain('Le marché ouvre, enfin !')
  expect(paper).toContain('Texte tel qu’il a été prononcé')
  expect(await pdfText(await printed('mayor', speechId))).toContain('Texte approuvé, version 2')
})

async function printed(key: StaffKey, speechId: string, text?: 'said'): Promise<Uint8Array> {
  const desk = { store: office.store, files: office.files, person: await office.as(key) }
  const print = await speechPrints.speech?.(desk, { speechId, page: 'a5', text })
  return print?.bytes as Uint8Array
}
