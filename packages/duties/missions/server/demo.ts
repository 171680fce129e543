import type { DemoKey } from '@cabinet/blocks/people/server/demo-cast.ts'
import { demoTotpSecret } from '@cabinet/blocks/people/server/demo-cast.ts'
import type { DemoCourse, DemoEntry, DemoSetting } from '@cabinet/blocks/people/server/demo-setting.ts'
import { totpCodeAt } from '@cabinet/blocks/people/server/totp.ts'
import { personAt } from '@cabinet/blocks/people/server/who-is.ts'
import { lacksAgendaChoices, shipAgendaChoices } from '@cabinet/duties/agenda/server/ship-choices.ts'
import { addDays, type Day, dayOf } from '@cabinet/office/day.ts'
import { allow } from '@cabinet/office/permission.ts'
import { theOffice } from '@cabinet/office/person.ts'
import { isWorkingDay } from '@cabinet/office/working-days.ts'
import type { Change } from '@cabinet/store/store.ts'
import { addMonths, checksFor } from '../rules/checklist.ts'
import { draftForm } from '../rules/forms.ts'
import { type MissionsAct, missionsPermissions } from '../rules/permissions.ts'
import { type Balance, closingEntry, type Entry } from '../rules/settlement.ts'
import { accountsOf } from './accounts.ts'
import { setAuthorisation } from './change-mission.ts'
import { missionsClockwork } from './clockwork.ts'
import { type DemoEnd, type DemoJourney, demoJourneys } from './demo-journeys.ts'
import { draftMission } from './draft-mission.ts'
import { saveGrid } from './grids.ts'
import { keepChecklist } from './keep-checklist.ts'
import { partsOf } from './mission-parts.ts'
import { noteMoney } from './note-money.ts'
import { reportBack } from './report-back.ts'
import { giveVisa, sendRound } from './send-round.ts'
import { noteDecision, sendToAuthority } from './send-to-authority.ts'
import { setCosts } from './set-costs.ts'
import { setInterim } from './set-interim.ts'
import { setMembers } from './set-members.ts'
import { setStages } from './set-stages.ts'
import { settleMission } from './settle-mission.ts'
import { signOrder } from './sign-order.ts'
import { visibleMission } from './visible.ts'

type Desk = ReturnType<typeof openDesk>

/** How far each end goes along the course of an order. */
const steps: readonly DemoEnd[] = ['draft', 'desk', 'authority', 'approved', 'home', 'reported', 'settled']
const reaches = (end: DemoEnd, step: DemoEnd) => steps.indexOf(end) >= steps.indexOf(step)

/** Six months of this duty in the demonstration office, by the office's own commands. */
export async function demoMissions(setting: DemoSetting): Promise<DemoEntry[]> {
  const desk = openDesk(setting)
  const lastDay = dayOf(setting.until, 'UTC')
  const grid = { at: morningOf(desk, addDays(setting.from, 2)), course: gridCourse(desk) }
  const journeys = demoJourneys.map((journey) => {
    const departsOn = addDays(lastDay, journey.leaves)
    // An order is begun a month ahead, or so many days ago as the demonstration still shows.
    const begins = journey.leaves > 20 ? addDays(lastDay, -16) : addDays(departsOn, journey.leaves > 0 ? -26 : -24)
    return { at: morningOf(desk, begins), course: courseOf(desk, journey, departsOn) }
  })
  return [grid, ...journeys]
}

function openDesk({ store, ids, calendar }: DemoSetting) {
  const person = async (key: DemoKey) => {
    const found = await personAt(store.read, ids[key], store.clock())
    if (!found) throw new Error(`Nobody plays ${key} at the demonstration.`)
    return found
  }
  const act = async <T>(key: DemoKey, right: MissionsAct, work: (change: Change) => Promise<T>): Promise<T> => {
    const who = await person(key)
    return store.change(who, work, allow(missionsPermissions, who, right).inPlaceOf)
  }
  const versionOf = async (missionId: string) =>
    (await visibleMission(store.read, await person('chief'), missionId)).version
  return { store, ids, calendar, person, act, versionOf }
}

/** Half past eight on that day, or on the next one that is worked. */
function morningOf({ calendar }: Desk, day: Day): Date {
  let worked = day
  while (!isWorkingDay(worked, calendar)) worked = addDays(worked, 1)
  return new Date(`${worked}T08:30:00Z`)
}

async function* gridCourse(desk: Desk): DemoCourse {
  if (await lacksAgendaChoices(desk.store.read)) await desk.store.change(theOffice, shipAgendaChoices)
  const zones = [
    { country: 'CI', zone: 'Intérieur' },
    ...['BJ', 'TG', 'GH', 'SN', 'BF'].map((country) => ({ country, zone: 'Afrique de l’Ouest' })),
    { country: '*', zone: 'Reste du monde' },
  ]
  const amounts = {
    Intérieur: [40_000, 30_000],
    'Afrique de l’Ouest': [95_000, 65_000],
    'Reste du monde': [150_000, 100_000],
  }
  const rates = Object.entries(amounts).flatMap(([zone, [elected = 0, staff = 0]]) => [
    { zone, category: 'Élus', amount: elected },
    { zone, category: 'Agents', amount: staff },
  ])
  const text = { name: 'Barème de démonstration', source: 'Délibération fictive n° 3 de la Ville de Port-Amande' }
  await desk.act('chief', 'missions.settings', (change) =>
    saveGrid(change, {
      id: null,
      ...text,
      currency: 'XOF',
      counts: 'nights',
      from: '2020-01-01',
      to: null,
      zones,
      rates,
    }),
  )
  yield 1
}

async function* courseOf(desk: Desk, journey: DemoJourney, departsOn: Day): DemoCourse {
  const missionId = await prepare(desk, journey, departsOn)
  if (!reaches(journey.end, 'desk')) return
  yield 90
  await goRound(desk, missionId, journey)
  if (!reaches(journey.end, 'authority')) return
  yield 120
  for (const key of journey.visas) {
    const version = await desk.versionOf(missionId)
    await desk.act(key, 'missions.visa', (change) => giveVisa(change, { missionId, version }))
    yield 75
  }
  const version = await desk.versionOf(missionId)
  const code = totpCodeAt(demoTotpSecret('mayor'), desk.store.clock())
  await desk.act('mayor', 'missions.sign', (change) => signOrder(change, { missionId, version, code }))
  yield 150
  yield* pastTheAuthority(desk, missionId, journey)
  if (!reaches(journey.end, 'approved')) return
  yield* travel(desk, missionId, journey)
}

async function prepare(desk: Desk, journey: DemoJourney, departsOn: Day): Promise<string> {
  const { by, purpose, objectives, invitedBy, abroad, transport } = journey
  const returnsOn = addDays(departsOn, journey.days - 1)
  const facts = { purpose, objectives, invitedBy, abroad, transport, departsOn, returnsOn }
  const form = draftForm.parse({ requestKey: `demo-mission-${purpose}`.slice(0, 64), ...facts })
  const { id: missionId } = await desk.act(by, 'missions.draft', (change) => draftMission(change, form))
  const members = [
    ...[journey.leader, ...journey.along].map((key) => ({
      ...blankMember,
      personId: desk.ids[key],
      leads: key === journey.leader,
      category: key === 'mayor' || key === 'deputyMayor' ? 'Élus' : 'Agents',
    })),
    ...(journey.outside ? [{ ...blankMember, ...journey.outside }] : []),
  ]
  const costs = journey.costs.map((cost) => ({ ...cost, currency: 'XOF' }))
  await desk.act(by, 'missions.draft', async (change) => {
    let version = await setMembers(change, { missionId, version: 1, members })
    version = await setStages(change, { missionId, version, stages: stagesOf(journey, departsOn) })
    version = await setCosts(change, { missionId, version, costs })
    const { authorisation, budgetLine, interim } = journey
    const authorisedOn = authorisation ? addDays(departsOn, -60) : null
    const act = { authorisation, authorisedOn, financialIncidence: authorisation !== '', budgetLine }
    version = await setAuthorisation(change, { missionId, version, ...act })
    if (interim)
      await setInterim(change, { missionId, version, interimId: desk.ids[interim.who], acts: [...interim.acts] })
  })
  return missionId
}

const blankMember = { id: null, personId: null as string | null, name: '', function: '', category: '', leads: false }

function stagesOf({ stages, days }: DemoJourney, departsOn: Day) {
  let from = departsOn
  return stages.map(({ nights, ...place }, i) => {
    const to = i === stages.length - 1 ? addDays(departsOn, days - 1) : addDays(from, nights)
    const stage = { ...place, from, to }
    from = to
    return stage
  })
}

async function goRound(desk: Desk, missionId: string, { visas }: DemoJourney): Promise<void> {
  const visaSteps = visas.map((key) => ({ kind: 'visa' as const, personId: desk.ids[key] }))
  const steps = [...visaSteps, { kind: 'signature' as const, personId: desk.ids.mayor }]
  const version = await desk.versionOf(missionId)
  await desk.act('secretary', 'missions.send', (change) => sendRound(change, { missionId, version, steps }))
}

/** Where the authority signs too, the file leaves, and its answer comes back a week later. */
async function* pastTheAuthority(desk: Desk, missionId: string, { end }: DemoJourney): DemoCourse {
  const mission = await visibleMission(desk.store.read, await desk.person('chief'), missionId)
  if (mission.state !== 'to-send') return
  const sentOn = dayOf(desk.store.clock(), 'UTC')
  await desk.act('secretary', 'missions.send', (change) => sendToAuthority(change, { missionId, sentOn }))
  if (!reaches(end, 'approved')) return
  yield 5 * 8 * 60
  const decision = { missionId, approved: true as const, reference: 'Arrêté préfectoral n° 112' }
  const on = dayOf(desk.store.clock(), 'UTC')
  await desk.act('secretary', 'missions.send', (change) => noteDecision(change, { ...decision, on }))
}

async function* travel(desk: Desk, missionId: string, journey: DemoJourney): DemoCourse {
  await packBags(desk, missionId, journey)
  if (!reaches(journey.end, 'home')) return
  await payAdvance(desk, missionId)
  const { returnsOn } = await visibleMission(desk.store.read, await desk.person('chief'), missionId)
  while (dayOf(desk.store.clock(), 'UTC') <= returnsOn) yield 4 * 60
  await missionsClockwork({ store: desk.store })
  await missionsClockwork({ store: desk.store })
  if (!reaches(journey.end, 'reported')) return
  yield 3 * 8 * 60
  await desk.act(journey.leader, 'missions.report', (change) =>
    reportBack(change, { missionId, report: journey.report }),
  )
  if (!reaches(journey.end, 'settled')) return
  yield 2 * 8 * 60
  await settleAll(desk, missionId)
}

async function packBags(desk: Desk, missionId: string, { ready, abroad }: DemoJourney): Promise<void> {
  const { members } = await partsOf(desk.store.read, missionId)
  const day = dayOf(desk.store.clock(), 'UTC')
  const kinds = checksFor({ abroad }).filter((one) => one.needed && ready.includes(one.kind))
  const lines = members.flatMap((member) => kinds.map(({ kind }) => ({ memberId: member.id, kind })))
  if (!lines.length) return
  await desk.act('protocol', 'missions.check', async (change) => {
    for (const { memberId, kind } of lines) {
      const expiresOn = kind === 'passport' ? addMonths(day, 30) : null
      await keepChecklist(change, { missionId, memberId, kind, needed: true, doneOn: day, expiresOn, note: '' })
    }
  })
}

/** Four fifths of the allowance before leaving, as treasurers do. */
function payAdvance(desk: Desk, missionId: string): Promise<void> {
  return noteEach(desk, missionId, ({ balance, currency }) =>
    balance > 0 ? { kind: 'advance', amount: Math.round(balance * 0.8), currency } : null,
  )
}

async function settleAll(desk: Desk, missionId: string): Promise<void> {
  await noteEach(desk, missionId, closingEntry)
  await desk.act('secretary', 'missions.settle', (change) => settleMission(change, { missionId }))
}

/** One movement for each balance of each traveller. */
async function noteEach(desk: Desk, missionId: string, entryFor: (balance: Balance) => Entry | null): Promise<void> {
  const { read } = desk.store
  const on = dayOf(desk.store.clock(), 'UTC')
  const mission = await visibleMission(read, await desk.person('chief'), missionId)
  const accounts = await accountsOf(read, mission, await partsOf(read, missionId))
  for (const { memberId, balances } of accounts) {
    for (const entry of balances.flatMap((one) => entryFor(one) ?? [])) {
      const form = { missionId, memberId, ...entry, on, note: '' }
      await desk.act('secretary', 'missions.settle', (change) => noteMoney(change, form))
    }
  }
}
