import type { Claimed } from '@cabinet/blocks/documents/server/papers.ts'
import type { DemoKey } from '@cabinet/blocks/people/server/demo-cast.ts'
import type { Day } from '@cabinet/office/day.ts'
import { dayOf } from '@cabinet/office/day.ts'
import { addWorkingDays } from '@cabinet/office/working-days.ts'
import { eq } from 'drizzle-orm'
import type { LetterForm } from '../rules/forms.ts'
import { assignLetter } from './assign-letter.ts'
import { closeLetter } from './close-letter.ts'
import type { DemoDesk } from './demo-desk.ts'
import type { DemoLetter } from './demo-letters.ts'
import { goRound, sendOut, writeReply } from './demo-reply.ts'
import { handOnLine } from './hand-on-line.ts'
import { registerLetter } from './register-letter.ts'
import { type Letter, type Line, letters, lines } from './tables.ts'
import { acknowledgeLine, finishLine, returnLine, startLine } from './treat-line.ts'
import { voidNumber } from './void-number.ts'

type Route = readonly [to: DemoKey, instruction: string, copyTo?: DemoKey]

/** To whom the chef de cabinet usually gives a type of letter, and with what words in the margin. */
const routes: Record<string, Route> = {
  complaint: ['technicalHead', 'ATTR', 'sg'],
  petition: ['adviserSocial', 'PROJ', 'sg'],
  grant: ['financeHead', 'ATTR', 'adviserFinance'],
  audience: ['protocol', 'ATTR', 'secretary'],
  invitation: ['protocol', 'ATTR', 'secretary'],
  convocation: ['sg', 'REPR'],
  job: ['insertionHead', 'ATTR'],
  agreement: ['cooperationHead', 'ATTR', 'adviserLegal'],
  invoice: ['financeHead', 'ATTR'],
  appeal: ['adviserLegal', 'PROJ'],
  greetings: ['protocol', 'ATFU'],
  transmission: ['sg', 'ATTR'],
}

/** How often a letter of a type is answered in writing; the others are dealt with otherwise. */
const answered: Record<string, number> = {
  ...{ audience: 0.75, grant: 0.6, invitation: 0.6, appeal: 1, petition: 1, agreement: 0.6, job: 0.5, other: 0.5 },
  ...{ complaint: 0.35, convocation: 0.4, transmission: 0.2 },
}
const outcomes: Record<string, readonly [string, ...string[]]> = {
  AVIS: [
    'Avis favorable, sous réserve des crédits disponibles.',
    'Avis réservé : le dossier est incomplet.',
    'Avis favorable.',
  ],
  ELEM: ['Éléments transmis au Secrétaire général.'],
  REPR: [
    'J’ai représenté Madame le Maire. Compte rendu joint au dossier.',
    'Représentation assurée ; remerciements reçus.',
  ],
  VISA: ['Service fait, facture visée.'],
  DIFF: ['Diffusé à tous les services et affiché.'],
  PARL: ['Évoqué au point du matin.'],
}
const done = [
  'Fait : intervention réalisée.',
  'Vu avec l’intéressé, affaire réglée.',
  'Mandaté.',
  'Transmis à l’agent chargé du dossier.',
] as const
const notes = [
  'Urgent, me tenir informé.',
  'Voir le dossier précédent.',
  'À traiter avec le comité de quartier.',
  'Prévoir un élément de langage.',
  '',
] as const

export type Arrival = {
  letter: DemoLetter
  receivedOn: Day
  writtenOn: Day
  papers: () => Promise<Claimed[]>
  key: string
  followsId: string | null
}

/** The letter comes in at the bureau d'ordre. */
export async function comeIn(
  desk: DemoDesk,
  { letter, receivedOn, writtenOn, papers, key, followsId }: Arrival,
): Promise<Letter> {
  const { from, subject, type, reference, broughtBy, enclosures, confidentiality = 'ordinary', urgent = false } = letter
  const contact = await desk.contact(from)
  const sender = contact ? { contactId: contact.id } : { name: from, kind: 'citizen' as const }
  const claimed = await papers()
  const channel = letter.bornDigital
    ? 'e-mail'
    : broughtBy
      ? 'bearer'
      : desk.oneOf(['counter', 'counter', 'bearer', 'post'])
  const form: LetterForm = {
    ...{ requestKey: `demo-${key}`, sender, subject, type, writtenOn, receivedOn, channel, confidentiality, urgent },
    ...{
      theirReference: reference ?? '',
      broughtBy: broughtBy ?? '',
      enclosures: enclosures ?? '',
      dueOn: null,
      followsId,
    },
    ...{ named: (letter.named ?? []).map((one) => desk.ids[one]), uploads: [] },
  }
  const by =
    confidentiality === 'reserved' ? 'secretary' : desk.oneOf(['clerk', 'clerk', 'secondClerk', 'registryHead'])
  return desk.act(by, 'mail.register', (change) => registerLetter(change, form, claimed))
}

/** What becomes of a letter: each `yield` is so many minutes of office hours gone by. */
export async function* lifeOf(told: DemoLetter, letter: Letter, desk: DemoDesk): AsyncGenerator<number, void> {
  if (told.voided) {
    yield desk.minutes(5, 60)
    const reason = told.voided
    await desk.act('registryHead', 'mail.void', (change) => voidNumber(change, { letterId: letter.id, reason }))
    return
  }
  yield told.urgent ? desk.minutes(20, 90) : desk.minutes(60, 420)
  const [to, instruction, copyTo] = await share(told, letter, desk)
  if (instruction === 'CLAS') return
  if (told.forgotten) return
  yield* readCopies(letter, desk, copyTo)
  yield desk.minutes(30, 500)
  const isSettled = yield* treat(told, letter, { desk, to, instruction })
  if (!isSettled || desk.happens(0.2)) return
  yield desk.minutes(200, 1400)
  await file(letter, desk)
}

/** The decision of the chef de cabinet, or of his second. */
async function share(told: DemoLetter, letter: Letter, desk: DemoDesk): Promise<Route> {
  const [usual, words, copy] = routes[told.type] ?? ['sg', 'ATTR']
  const [to, instruction] = [told.to ?? usual, told.instruction ?? words]
  const isReserved = letter.confidentiality === 'reserved'
  const copyTo = isReserved ? undefined : (told.copyTo ?? (desk.happens(0.35) ? copy : undefined))
  const name = async (key: DemoKey) => (isReserved ? `person:${desk.ids[key]}` : desk.addressee(key))
  const day = dayOf(desk.store.clock(), 'UTC')
  const needsDay = ['REPR', 'PARL', 'INST'].includes(instruction)
  const dueOn = needsDay || told.forgotten ? addWorkingDays(day, needsDay ? 8 : 5, desk.calendar) : null
  const line = { dueOn, copy: false, withOriginal: true, note: desk.happens(0.3) ? desk.oneOf(notes) : '' }
  const asked = [{ ...line, addressee: await name(to), instruction }]
  if (copyTo && copyTo !== to)
    asked.push({
      addressee: await name(copyTo),
      instruction: 'INFO',
      dueOn: null,
      copy: true,
      withOriginal: false,
      note: '',
    })
  const by = isReserved || desk.happens(0.75) ? 'chief' : 'deputyChief'
  await desk.act(by, 'mail.assign', (change) =>
    assignLetter(change, { letterId: letter.id, version: letter.version, lines: asked }),
  )
  return copyTo && copyTo !== to ? [to, instruction, copyTo] : [to, instruction]
}

async function* readCopies(letter: Letter, desk: DemoDesk, copyTo: DemoKey | undefined): AsyncGenerator<number, void> {
  const line = copyTo && desk.happens(0.7) ? await lineFor(letter, desk, await desk.addressee(copyTo)) : undefined
  if (!copyTo || !line) return
  yield desk.minutes(30, 200)
  await desk.act(copyTo, 'mail.treat', (change) => acknowledgeLine(change, line.id))
}

async function lineFor(letter: Letter, desk: DemoDesk, addressee: string): Promise<Line | undefined> {
  const all = await desk.store.read.select().from(lines).where(eq(lines.letterId, letter.id))
  return all.find((line) => line.addressee === addressee)
}

type Treating = { desk: DemoDesk; to: DemoKey; instruction: string }

/** The line on its addressee's desk. True when the letter may be filed away. */
async function* treat(
  told: DemoLetter,
  letter: Letter,
  { desk, to, instruction }: Treating,
): AsyncGenerator<number, boolean> {
  const key = letter.confidentiality === 'reserved' ? `person:${desk.ids[to]}` : await desk.addressee(to)
  const line = await lineFor(letter, desk, key)
  if (!line) return false
  if (!told.stopsAt && to !== 'sg' && desk.happens(0.05)) {
    const reason = 'Ne relève pas de nos attributions : voir le Secrétariat général.'
    await desk.act(to, 'mail.treat', (change) => returnLine(change, { lineId: line.id, reason }))
    return yield* giveElsewhere(letter, desk)
  }
  await desk.act(to, 'mail.treat', (change) => acknowledgeLine(change, line.id))
  if (['INFO', 'ATFU'].includes(instruction)) return true
  yield told.stopsAt ? desk.minutes(30, 120) : desk.minutes(100, 1200)
  if (to === 'technicalHead' && desk.happens(0.4)) yield* giveToAgent(desk, line)
  else await desk.act(to, 'mail.treat', (change) => startLine(change, line.id))
  yield told.stopsAt ? desk.minutes(60, 240) : desk.minutes(200, 2600)
  const owesReply = ['ATTR', 'SUITE', 'PROJ'].includes(instruction)
  if (owesReply && (told.stopsAt || told.reply || desk.happens(answered[told.type] ?? 0)))
    return yield* answer(told, letter, { desk, by: to })
  const outcome = desk.oneOf(outcomes[instruction] ?? done)
  await desk.act(to, 'mail.treat', (change) => finishLine(change, { lineId: line.id, outcome }))
  return true
}

/** A letter that came back goes to the secretary general. */
async function* giveElsewhere(letter: Letter, desk: DemoDesk): AsyncGenerator<number, boolean> {
  yield desk.minutes(60, 400)
  const [now] = await desk.store.read.select().from(letters).where(eq(letters.id, letter.id))
  const addressee = await desk.addressee('sg')
  const asked = {
    addressee,
    instruction: 'ATTR',
    dueOn: null,
    copy: false,
    withOriginal: true,
    note: 'Après retour du premier service.',
  }
  await desk.act('chief', 'mail.assign', (change) =>
    assignLetter(change, { letterId: letter.id, version: now?.version ?? 0, lines: [asked] }),
  )
  yield desk.minutes(300, 2000)
  const line = await lineFor(letter, desk, addressee)
  if (!line) return false
  await desk.act('sg', 'mail.treat', (change) => finishLine(change, { lineId: line.id, outcome: desk.oneOf(done) }))
  return true
}

/** The head keeps the line and sends somebody to the place, who tells what was done there. */
async function* giveToAgent(desk: DemoDesk, line: Line): AsyncGenerator<number, void> {
  const agent = desk.ids.technicalAgent
  const toAgent = { addressee: `person:${agent}`, instruction: 'EXEC', copy: false, withOriginal: false }
  const asked = { ...toAgent, dueOn: null, note: 'Passer sur place et me rendre compte.' }
  await desk.act('technicalHead', 'mail.hand-on', (change) => handOnLine(change, { lineId: line.id, lines: [asked] }))
  yield desk.minutes(60, 900)
  const [own] = await desk.store.read.select().from(lines).where(eq(lines.parentId, line.id))
  if (!own || desk.happens(0.1)) return
  await desk.act('technicalAgent', 'mail.treat', (change) => acknowledgeLine(change, own.id))
  yield desk.minutes(60, 600)
  const outcome = desk.oneOf([
    'Vu sur place, travaux faits.',
    'Constat fait, photos au dossier.',
    'Équipe passée, reste une finition.',
  ])
  await desk.act('technicalAgent', 'mail.treat', (change) => finishLine(change, { lineId: own.id, outcome }))
}

async function* answer(
  told: DemoLetter,
  letter: Letter,
  { desk, by }: { desk: DemoDesk; by: DemoKey },
): AsyncGenerator<number, boolean> {
  const reply = await writeReply(desk, by, { letter, told })
  if (told.stopsAt === 'draft') return false
  yield told.stopsAt ? desk.minutes(10, 60) : desk.minutes(20, 300)
  const isOfServices = ['technicalHead', 'socialHead', 'financeHead'].includes(by)
  const readers: DemoKey[] = isOfServices && !told.confidentiality && desk.happens(0.5) ? ['sg', 'chief'] : ['chief']
  const signer = !told.stopsAt && !told.confidentiality && desk.happens(0.15) ? 'deputyMayor' : 'mayor'
  const stopsAt = told.stopsAt && { stopsAt: told.stopsAt }
  const isSigned = yield* goRound(desk, { letterId: reply.id, by, readers, signer, ...stopsAt })
  if (!isSigned) return false
  yield desk.minutes(20, 300)
  yield* sendOut(desk, { ...reply, to: told.from })
  return true
}

/** Filed away, if nothing is open on it any more. */
async function file(letter: Letter, desk: DemoDesk): Promise<void> {
  const left = await desk.store.read.$count(letters, eq(letters.repliesTo, letter.id))
  const open = (await desk.store.read.select().from(lines).where(eq(lines.letterId, letter.id))).some(
    (line) => !line.copy && ['sent', 'acknowledged', 'under-way'].includes(line.state),
  )
  if (open) return
  const as = left ? 'answered' : 'filed'
  const reason =
    as === 'filed' ? desk.oneOf(['Affaire terminée.', 'Pris note, sans suite.', 'Traité par le service.']) : ''
  await desk.act('chief', 'mail.close', (change) => closeLetter(change, { letterId: letter.id, as, reason }))
}
