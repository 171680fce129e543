import { randomUUID } from 'node:crypto'
import type { DemoCourse } from '@cabinet/blocks/people/server/demo-setting.ts'
import { addDays, type Day } from '@cabinet/office/day.ts'
import { plainToRichText } from '@cabinet/paper/rich-text.ts'
import { ceremoniesClockwork } from './clockwork.ts'
import { answerCalls, type Desk, guestsOf, sendCards } from './demo-desk.ts'
import { inviteAuthorities, opened, tasksDone } from './demo-held.ts'
import { answerFor } from './guest-answer.ts'
import { setHost } from './line-setting.ts'
import { saveNeed } from './needs.ts'
import { saveQuota } from './quotas.ts'
import { fillPlan } from './seat-fill-plan.ts'
import { makePlan } from './seat-make-plan.ts'
import { beginSpeech } from './speech-new.ts'
import { giveSpeechVisa, sendSpeechRound } from './speech-round.ts'
import { saveSpeech } from './speech-save.ts'

/** In two weeks: cards are out, answers come in, the préfet sends somebody, the hall is filled, the speech is on its way. */
export async function* comingCourse(desk: Desk, day: Day): DemoCourse {
  const ceremonyId = await opened(desk, {
    kind: 'inauguration',
    title: 'Inauguration du hangar central du Grand Marché',
    start: `${day}T09:30`,
    end: `${day}T11:30`,
    place: 'Grand Marché, hangar central',
    territory: 'Port-Amande',
    answersUntil: addDays(day, -3),
    travelBefore: 20,
    travelAfter: 20,
  })
  yield 200
  await inviteAuthorities(desk, ceremonyId)
  await nameTheHost(desk, ceremonyId)
  await desk.act('protocol', 'ceremonies.guests', (change) =>
    saveQuota(change, {
      id: null,
      ceremonyId,
      partner: 'Union des femmes commerçantes',
      contactId: null,
      cards: 10,
      note: '',
    }),
  )
  await desk.act('protocol', 'ceremonies.prepare', (change) =>
    saveNeed(change, { ceremonyId, id: null, label: 'Estrade couverte', quantity: 1, supplier: 'Services techniques' }),
  )
  yield 4 * 8 * 60
  await sendCards(desk, ceremonyId)
  await tasksDone(desk, ceremonyId, 5)
  yield 3 * 8 * 60
  await answerCalls(desk, ceremonyId, ({ rankKey }) => rankKey !== 'regional-prefect')
  await thePrefectSends(desk, ceremonyId)
  await theHall(desk, ceremonyId)
  yield* theSpeech(desk, ceremonyId, day)
  await ceremoniesClockwork({ store: desk.store })
}

/** Later still: a delegation of the twin town. */
export async function* visitCourse(desk: Desk, day: Day): DemoCourse {
  const ceremonyId = await opened(desk, {
    kind: 'delegation-visit',
    title: 'Réception de la délégation de la ville jumelle de Saint-Brévent',
    start: `${day}T17:00`,
    place: 'Salle des mariages de l’hôtel de ville',
    territory: 'Port-Amande',
  })
  yield 60
  await tasksDone(desk, ceremonyId, 2)
}

async function nameTheHost(desk: Desk, ceremonyId: string): Promise<void> {
  const mayor = (await guestsOf(desk, ceremonyId)).find(({ rankKey }) => rankKey === 'host-mayor')
  if (mayor)
    await desk.act('protocol', 'ceremonies.line', (change) => setHost(change, { ceremonyId, guestId: mayor.id }))
}

/** The préfet cannot come: the secretary general of the préfecture would; the office has not said yes yet. */
async function thePrefectSends(desk: Desk, ceremonyId: string): Promise<void> {
  const prefect = (await guestsOf(desk, ceremonyId)).find(({ rankKey }) => rankKey === 'regional-prefect')
  if (!prefect) return
  const substitute = {
    ...{ civility: 'M.', name: 'Gérard Okou-Bléhi', function: 'Secrétaire général de la préfecture' },
    ...{
      ground: 'prefectoral-corps' as const,
      rankKey: '',
      salutation: 'Monsieur le Secrétaire général',
      seniority: {},
    },
  }
  const said = { answer: 'represented' as const, coming: 1, companions: '', note: 'Lettre de la préfecture' }
  const form = { guestId: prefect.id, version: prefect.version, ...said, substitute, channel: 'letter' as const }
  await desk.act('protocolAgent', 'ceremonies.guests', (change) => answerFor(change, form))
}

async function theHall(desk: Desk, ceremonyId: string): Promise<void> {
  const from = { shape: 'theatre' as const, dais: 9, rows: 5, seats: 10 }
  const { id: planId } = await desk.act('protocol', 'ceremonies.seat', (change) =>
    makePlan(change, { ceremonyId, name: 'Hangar central', from }),
  )
  await desk.act('protocol', 'ceremonies.seat', (change) =>
    fillPlan(change, { planId, version: 1, staying: 'by-hand' }),
  )
}

const text = [
  'Ce hangar a été demandé par celles qui nourrissent la ville : les commerçantes du Grand Marché.',
  'Deux cents étals sont désormais à l’abri du soleil et de la pluie.',
  'Nous allons installer l’éclairage public autour du marché avant la fin de l’année.',
].join('\n')

async function* theSpeech(desk: Desk, ceremonyId: string, day: Day): DemoCourse {
  const { ids } = desk
  const facts = { title: 'Un toit pour le Grand Marché', theme: 'Grand Marché', audience: 'Commerçantes, autorités' }
  const who = { locale: 'fr' as const, on: day, speakerId: ids.mayor, writerId: ids.missionOfficer, minutes: 5 }
  const form = { requestKey: randomUUID(), ...facts, ...who, dueOn: addDays(day, -4) }
  const { id: speechId } = await desk.act('chief', 'ceremonies.write-speech', (change) =>
    beginSpeech(change, { ...form, writerId: ids.chief, ceremonyId, showLineId: null, engagementId: null }),
  )
  yield 60
  const body = { ...plainToRichText(text), type: 'doc' as const }
  const { version } = await desk.act('chief', 'ceremonies.write-speech', (change) =>
    saveSpeech(change, { speechId, version: 1, body }),
  )
  const steps = [
    { kind: 'visa' as const, personId: ids.deputyChief },
    { kind: 'signature' as const, personId: ids.mayor },
  ]
  await desk.act('chief', 'ceremonies.write-speech', (change) => sendSpeechRound(change, { speechId, version, steps }))
  yield 90
  await desk.act('deputyChief', 'ceremonies.visa-speech', (change) => giveSpeechVisa(change, { speechId, version }))
}
