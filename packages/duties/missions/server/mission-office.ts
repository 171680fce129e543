import { offices } from '@cabinet/blocks/people/server/tables.ts'
import { shipAgendaChoices } from '@cabinet/duties/agenda/server/ship-choices.ts'
import { nextRequest, type SmallOffice, type StaffKey, smallOffice } from '@cabinet/duties/mail/server/small-office.ts'
import { theOffice } from '@cabinet/office/person.ts'
import type { z } from 'zod'
import type { memberForm, stageForm } from '../rules/forms.ts'
import { missionsRouter } from './router.ts'

export type MissionOffice = SmallOffice & { mission: (key: StaffKey) => ReturnType<typeof missionsRouter.createCaller> }

/** For tests only: the small office with the desks of this duty. `country` moves it elsewhere. */
export async function missionOffice({ country = 'CI', at = '2026-03-02T08:00:00Z' } = {}): Promise<MissionOffice> {
  const office = await smallOffice({ at })
  await office.store.change(theOffice, shipAgendaChoices)
  await office.store.upkeep((tx) => tx.update(offices).set({ country }))
  const mission = (key: StaffKey) =>
    missionsRouter.createCaller(async () => ({
      ...{ store: office.store, files: office.files, uploads: office.uploads, person: await office.as(key) },
      ...{ session: null, reference: '', ip: '', userAgent: '', token: null },
      setSessionCookie: () => undefined,
      isStillSignedIn: async () => true,
    }))
  return { ...office, mission }
}

type Journey = {
  by?: StaffKey
  leader?: StaffKey
  along?: readonly StaffKey[]
  abroad?: boolean
  departsOn?: string
  returnsOn?: string
  objectives?: string
  authorised?: boolean
  stages?: z.input<typeof stageForm>[]
  members?: z.input<typeof memberForm>[]
}

/** An order with everything it needs, as the secretary types it, with what the test leaves out or changes. */
export async function preparedOrder(
  office: MissionOffice,
  journey: Journey = {},
): Promise<{ missionId: string; version: number }> {
  const { by = 'secretary', leader = 'mayor', along = [], abroad = true, authorised = true } = journey
  const { departsOn = '2026-03-09', returnsOn = '2026-03-13', objectives = 'Signer l’accord de jumelage.' } = journey
  const desk = office.mission(by)
  const facts = { purpose: 'Rencontre des villes jumelées', objectives, abroad, departsOn, returnsOn }
  const { id: missionId } = await desk.draft({ requestKey: nextRequest(), ...facts, transport: ['plane'] })
  const stages = journey.stages ?? [
    { place: 'Genève', country: 'CH', timeZone: 'Europe/Zurich', from: departsOn, to: returnsOn },
  ]
  const members = journey.members ?? [
    { personId: office.ids[leader], leads: true, category: 'A' },
    ...along.map((key) => ({ personId: office.ids[key], leads: false, category: 'A' })),
  ]
  let version = await desk.setStages({ missionId, version: 1, stages })
  version = await desk.setMembers({ missionId, version, members })
  if (!authorised) return { missionId, version }
  const act = { authorisation: 'Délibération 2026-12', authorisedOn: '2026-02-10', financialIncidence: true }
  version = await desk.setAuthorisation({ missionId, version, ...act, budgetLine: '6251' })
  return { missionId, version }
}

type Way = { visas?: readonly StaffKey[]; signer?: StaffKey }

/** Sent round by the secretary, initialled by each, and lying on the signatory's desk. */
export async function orderToSign(office: MissionOffice, order: { missionId: string; version: number }, way: Way = {}) {
  const { visas = ['chief'], signer = 'mayor' } = way
  const steps = [
    ...visas.map((key) => ({ kind: 'visa' as const, personId: office.ids[key] })),
    { kind: 'signature' as const, personId: office.ids[signer] },
  ]
  await office.mission('secretary').sendRound({ ...order, steps })
  const read = async (key: StaffKey) =>
    (await office.mission(key).mission({ missionId: order.missionId })).mission.version
  for (const key of visas) await office.mission(key).giveVisa({ missionId: order.missionId, version: await read(key) })
  return { missionId: order.missionId, version: await read(signer), signer }
}

/** Signed in the office. */
export async function signedOrder(office: MissionOffice, order: { missionId: string; version: number }, way: Way = {}) {
  const { signer, ...ready } = await orderToSign(office, order, way)
  await office.mission(signer).sign({ ...ready, code: await office.code(signer) })
  return ready.missionId
}

/** A journey of the mayor inside the country, signed by herself: approved at once. */
export async function approvedJourney(office: MissionOffice, journey: Journey = {}) {
  const order = await preparedOrder(office, { abroad: false, ...journey })
  return signedOrder(office, order)
}
