import { randomUUID } from 'node:crypto'
import type { DemoCourse } from '@cabinet/blocks/people/server/demo-setting.ts'
import type { Day } from '@cabinet/office/day.ts'
import { plainToRichText } from '@cabinet/paper/rich-text.ts'
import { eq } from 'drizzle-orm'
import { openForm } from '../rules/forms.ts'
import { closeCeremony, saveAfter } from './after-ceremony.ts'
import { saveCost } from './costs.ts'
import { answerCalls, type Desk, guestsOf, sendCards, waitUntil } from './demo-desk.ts'
import { openDoor } from './door-open.ts'
import { takeArrivals } from './door-send.ts'
import { addGuestsFrom } from './guest-add.ts'
import { settleLine } from './line-settle.ts'
import { advanceCeremony } from './move-ceremony.ts'
import { openCeremony } from './open-ceremony.ts'
import { endLine, startLine } from './show-run.ts'
import { deliverSpeech } from './speech-deliver.ts'
import { beginSpeech } from './speech-new.ts'
import { approveSpeech, giveSpeechVisa, sendSpeechRound } from './speech-round.ts'
import { saveSpeech } from './speech-save.ts'
import { ceremonyCosts, ceremonyTasks, guestLists, showLines, speeches } from './tables.ts'
import { doTask } from './tasks.ts'

/** An inauguration from the first list to the lessons: six classrooms at Les Palétuviers. */
export async function* heldCourse(desk: Desk, day: Day): DemoCourse {
  const ceremonyId = await opened(desk, {
    kind: 'inauguration',
    title: 'Inauguration des six classes de l’école Les Palétuviers',
    start: `${day}T09:00`,
    end: `${day}T10:30`,
    place: 'École primaire publique Les Palétuviers',
    territory: 'Port-Amande',
  })
  yield 120
  await inviteAuthorities(desk, ceremonyId)
  yield 10 * 8 * 60
  await sendCards(desk, ceremonyId)
  yield 5 * 8 * 60
  await answerCalls(desk, ceremonyId, () => true)
  yield* theSpeech(desk, ceremonyId, day)
  yield 120
  const { lineVersion } = await desk.ceremonyNow(ceremonyId)
  await desk.act('protocol', 'ceremonies.line', (change) => settleLine(change, { ceremonyId, lineVersion, why: '' }))
  await tasksDone(desk, ceremonyId, 20)
  yield* waitUntil(desk, new Date(`${day}T08:40:00Z`))
  yield* theDay(desk, ceremonyId, day)
  await speechGiven(desk, ceremonyId, day)
  yield 3 * 8 * 60
  await putAway(desk, ceremonyId)
}

/** Opens a ceremony of the demonstration. */
export async function opened(desk: Desk, facts: object): Promise<string> {
  const form = openForm.parse({ requestKey: randomUUID(), ...facts })
  return (await desk.act('protocol', 'ceremonies.prepare', (change) => openCeremony(change, form))).id
}

/** The whole list of authorities, with spouses. */
export async function inviteAuthorities(desk: Desk, ceremonyId: string): Promise<void> {
  const [list] = await desk.store.read.select().from(guestLists).limit(1)
  const from = { by: 'list' as const, listId: list?.id ?? '' }
  const asked = { ceremonyId, from, quotaId: null, withSpouse: true, plusOnes: 0 }
  await desk.act('protocolAgent', 'ceremonies.guests', (change) => addGuestsFrom(change, asked))
}

/** So many of its tasks, the first ones first. */
export async function tasksDone(desk: Desk, ceremonyId: string, many: number): Promise<void> {
  const rows = await desk.store.read.select().from(ceremonyTasks).where(eq(ceremonyTasks.ceremonyId, ceremonyId))
  const first = rows.filter((task) => task.offset < 0).sort((a, b) => a.offset - b.offset)
  for (const { id: taskId } of first.slice(0, many))
    await desk.act('protocol', 'ceremonies.prepare', (change) => doTask(change, { taskId }))
}

const text = [
  'Il y a un an, dans cette cour, des enfants suivaient la leçon sous un manguier. Aujourd’hui, six classes les attendent.',
  'Je remercie l’État, nos partenaires et les parents d’élèves qui ont porté ce chantier de bout en bout.',
  'Nous nous engageons à équiper la cantine avant la prochaine rentrée.',
  'Que ces murs gardent longtemps la voix des élèves. Vive l’école, vive Port-Amande !',
].join('\n')

async function* theSpeech(desk: Desk, ceremonyId: string, day: Day): DemoCourse {
  const { ids } = desk
  const facts = { title: 'Six classes pour Les Palétuviers', theme: 'École', audience: 'Parents, élèves, autorités' }
  const who = { locale: 'fr' as const, on: day, speakerId: ids.mayor, writerId: ids.chief, minutes: 6, dueOn: day }
  const lines = await desk.store.read.select().from(showLines).where(eq(showLines.ceremonyId, ceremonyId))
  const showLineId = lines.find(({ kind }) => kind === 'speech')?.id ?? null
  const form = { requestKey: randomUUID(), ...facts, ...who, ceremonyId, showLineId, engagementId: null }
  const { id: speechId } = await desk.act('chief', 'ceremonies.write-speech', (change) => beginSpeech(change, form))
  yield 200
  const body = { ...plainToRichText(text), type: 'doc' as const }
  const { version } = await desk.act('chief', 'ceremonies.write-speech', (change) =>
    saveSpeech(change, { speechId, version: 1, body }),
  )
  const steps = [
    { kind: 'visa' as const, personId: ids.deputyChief },
    { kind: 'signature' as const, personId: ids.mayor },
  ]
  await desk.act('chief', 'ceremonies.write-speech', (change) => sendSpeechRound(change, { speechId, version, steps }))
  yield 60
  await desk.act('deputyChief', 'ceremonies.visa-speech', (change) => giveSpeechVisa(change, { speechId, version }))
  yield 60
  await desk.act('mayor', 'ceremonies.approve-speech', (change) => approveSpeech(change, { speechId, version }))
}

/** Said almost as approved: one sentence came on the spot. */
async function speechGiven(desk: Desk, ceremonyId: string, day: Day): Promise<void> {
  const [speech] = await desk.store.read.select().from(speeches).where(eq(speeches.ceremonyId, ceremonyId))
  if (!speech) return
  const said = text.replace('Que ces murs', 'Merci aux mères d’élèves qui ont veillé sur ce chantier. Que ces murs')
  const body = { ...plainToRichText(said), type: 'doc' as const }
  await desk.act('chief', 'ceremonies.write-speech', (change) =>
    deliverSpeech(change, { speechId: speech.id, on: day, minutes: 7, body }),
  )
}

/** Guests come in at two doors, the run of show is followed, two speeches overrun. */
async function* theDay(desk: Desk, ceremonyId: string, day: Day): DemoCourse {
  const coming = (await guestsOf(desk, ceremonyId)).filter(({ state }) => state === 'accepted')
  for (const [turn, name] of ['Portail principal', 'Entrée des officiels'].entries()) {
    const doorId = randomUUID()
    await desk.act('protocolAgent', 'ceremonies.door', (change) => openDoor(change, { ceremonyId, doorId, name }))
    const now = desk.store.clock().toISOString()
    const arrivals = coming
      .filter((_guest, i) => i % 2 === turn && i % 11 !== 5)
      .map(({ id: guestId, coming: people }) => ({
        ...{ id: randomUUID(), guestId, people: Math.max(1, people), how: 'code' as const, at: now, undoneAt: null },
      }))
    await desk.act('protocolAgent', 'ceremonies.door', (change) =>
      takeArrivals(change, { ceremonyId, doorId, sentAt: now, arrivals }),
    )
    yield 8
  }
  yield* waitUntil(desk, new Date(`${day}T09:06:00Z`))
  const lines = await desk.store.read.select().from(showLines).where(eq(showLines.ceremonyId, ceremonyId))
  for (const { id: lineId, minutes, kind } of lines.sort((a, b) => a.position - b.position)) {
    await desk.act('protocol', 'ceremonies.run', (change) => startLine(change, { ceremonyId, lineId }))
    yield Math.max(1, kind === 'speech' ? minutes + 3 : minutes)
  }
  const last = lines.at(-1)
  if (last) await desk.act('protocol', 'ceremonies.run', (change) => endLine(change, { ceremonyId, lineId: last.id }))
}

/** What was planned and spent for each expense of the template, and for one that came on top. */
async function billed(desk: Desk, ceremonyId: string): Promise<void> {
  const laidOut = await desk.store.read.select().from(ceremonyCosts).where(eq(ceremonyCosts.ceremonyId, ceremonyId))
  const amounts = [
    [180_000, 180_000],
    [350_000, 372_000],
    [200_000, 175_000],
    [90_000, 84_000],
  ] as const
  await desk.act('protocol', 'ceremonies.costs', async (change) => {
    for (const [i, { id, label }] of laidOut.sort((a, b) => a.position - b.position).entries()) {
      const [planned, spent] = amounts[i] ?? [50_000, 50_000]
      await saveCost(change, { ceremonyId, id, label, supplier: '', currency: 'XOF', planned, spent })
    }
    const tents = { label: 'Bâches et chaises', supplier: 'Lagune Travaux SARL', planned: 450_000, spent: 480_000 }
    await saveCost(change, { ceremonyId, id: null, currency: 'XOF', ...tents })
  })
}

async function putAway(desk: Desk, ceremonyId: string): Promise<void> {
  const held = await desk.ceremonyNow(ceremonyId)
  await desk.act('protocol', 'ceremonies.prepare', (change) =>
    advanceCeremony(change, { ceremonyId, version: held.version, to: 'held', reason: '' }),
  )
  await billed(desk, ceremonyId)
  await desk.act('protocol', 'ceremonies.close', async (change) => {
    const report =
      'La cérémonie a commencé en retard, les autorités étant attendues ; les discours ont dépassé leur temps.'
    const { version } = await desk.ceremonyNow(ceremonyId)
    const saved = await saveAfter(change, { ceremonyId, version, report, photographs: 'Armoire 3, album 2026-10' })
    const lessons = ['Prévoir deux minutes de plus pour chaque discours.', 'Mettre l’eau à disposition dès l’accueil.']
    await closeCeremony(change, { ceremonyId, version: saved.version, thanks: 'none', lessons })
  })
}
