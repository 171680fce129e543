import { currentStep, passStep, returnStep, startCircuit, stepOnDesk } from '@cabinet/blocks/circuits/server/circuit.ts'
import { personAt } from '@cabinet/blocks/people/server/who-is.ts'
import { may } from '@cabinet/office/permission.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { EditForm, ReasonForm, RoundForm } from '../rules/forms.ts'
import type { Missing } from '../rules/missing.ts'
import { moveMission } from '../rules/mission.ts'
import { missionsPermissions } from '../rules/permissions.ts'
import { editable, mayEdit, saveEdit, stateOf } from './edit-mission.ts'
import { findMissionBy } from './findable.ts'
import { missingFor, partsOf } from './mission-parts.ts'
import { type Mission, missions } from './tables.ts'
import { visibleMission } from './visible.ts'

export const subjectOf = (mission: Pick<Mission, 'id'>) => ({ kind: 'mission', id: mission.id })

/** What those on the way read and initial; the council's act may still come while the order goes round. */
const initialled: readonly Missing['need'][] = ['objectives', 'stages', 'delegation', 'overlap']

/** Sends an order round: visas in order, then the signature. Everybody on the way may read it from now on. */
export async function sendRound(change: Change, form: RoundForm): Promise<void> {
  const mission = await editable(change, form)
  const missing = (await missingFor(change.tx, mission, change.now)).filter((one) => initialled.includes(one.need))
  if (missing.length) throw new Refusal('missions.incomplete', { count: missing.length, missing })
  for (const step of form.steps) await refuseUnfitFor(change, step, mission)
  await startCircuit(change, subjectOf(mission), form.steps)
  const state = moveMission(mission.state === 'refused' ? 'draft' : mission.state, 'circuit')
  await saveEdit(change, { ...mission, state: 'draft' }, stateOf(change, state))
  await findMissionBy(change, mission.id)
  await change.record('missions.order.sent-round', mission.id, { steps: form.steps.length })
}

/** Whoever is asked can do it in their own right; nobody but the mayor signs an order they travel on. */
async function refuseUnfitFor(change: Change, step: RoundForm['steps'][number], mission: Mission): Promise<void> {
  const person = await personAt(change.tx, step.personId, change.now)
  const own = person && { ...person, standsInFor: [] }
  if (!own) throw new Refusal('missions.unknown-colleague')
  const act = step.kind === 'signature' ? 'missions.sign' : 'missions.visa'
  const mayBoth = may(missionsPermissions, own, 'missions.visa') || may(missionsPermissions, own, 'missions.sign')
  if (step.kind === 'visa' ? !mayBoth : !may(missionsPermissions, own, act))
    throw new Refusal(step.kind === 'visa' ? 'missions.gives-no-visa' : 'missions.not-a-signer', { name: own.name })
  if (step.kind !== 'signature' || own.roles.includes('mayor')) return
  const { members } = await partsOf(change.tx, mission.id)
  if (members.some((member) => member.personId === own.id)) throw new Refusal('missions.own-order', { name: own.name })
}

/** The visa on the version that was read; a newer one must be read first. */
export async function giveVisa(change: Change, form: EditForm): Promise<void> {
  const mission = await visibleMission(change.tx, change.person, form.missionId)
  const step = await stepOnDesk(change, subjectOf(mission), 'missions.visa')
  if (step.kind !== 'visa') throw new Refusal('missions.signature-not-visa')
  if (mission.version !== form.version) throw new Refusal('missions.changed-meanwhile')
  await passStep(change, step, mission.version)
  await change.record('missions.order.visa-given', mission.id, { version: mission.version, position: step.position })
}

/** Sends the order back to whoever wrote it, with the reason. */
export async function returnOrder(change: Change, form: ReasonForm): Promise<void> {
  const mission = await visibleMission(change.tx, change.person, form.missionId)
  const isToSign = (await currentStep(change.tx, subjectOf(mission)))?.kind === 'signature'
  const step = await stepOnDesk(change, subjectOf(mission), isToSign ? 'missions.sign' : 'missions.visa')
  await returnStep(change, step, { toPosition: null, reason: form.reason })
  await backToDraft(change, mission, form.reason)
  await change.record('missions.order.returned', mission.id, { reason: form.reason })
}

/** Takes an order back from its circuit, or before it leaves for the authority, to change it. */
export async function takeBack(change: Change, form: ReasonForm): Promise<void> {
  const mission = await visibleMission(change.tx, change.person, form.missionId)
  if (!mayEdit(change.person, { ...mission, state: 'draft' })) throw new Refusal('missions.not-yours')
  moveMission(mission.state, 'draft')
  await leaveCircuit(change, mission, form.reason)
  await backToDraft(change, mission, form.reason)
  await change.record('missions.order.taken-back', mission.id, { reason: form.reason })
}

/** Nobody is asked for anything any more. */
export async function leaveCircuit(change: Change, mission: Mission, reason: string): Promise<void> {
  const step = await currentStep(change.tx, subjectOf(mission))
  if (step) await returnStep(change, step, { toPosition: null, reason })
}

async function backToDraft(change: Change, mission: Mission, reason: string): Promise<void> {
  const state = stateOf(change, moveMission(mission.state, 'draft'), reason)
  await change.tx
    .update(missions)
    .set({ ...state, signerId: null, signedOn: null, authority: '', version: mission.version + 1 })
    .where(eq(missions.id, mission.id))
}
