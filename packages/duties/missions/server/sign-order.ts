import { passStep, stepOnDesk } from '@cabinet/blocks/circuits/server/circuit.ts'
import { today } from '@cabinet/blocks/people/server/office-now.ts'
import { proveAgain } from '@cabinet/blocks/people/server/prove-again.ts'
import { allow } from '@cabinet/office/permission.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { SignForm } from '../rules/forms.ts'
import { moveMission } from '../rules/mission.ts'
import { missionsPermissions } from '../rules/permissions.ts'
import { approve } from './approve-order.ts'
import { stateOf } from './edit-mission.ts'
import { missingFor, partsOf, ruleFor } from './mission-parts.ts'
import { subjectOf } from './send-round.ts'
import { missions } from './tables.ts'
import { visibleMission } from './visible.ts'

/**
 * The office's signature, with a second factor asked again. Where the authority above must sign too the order is ready to
 * be sent to it; elsewhere it is approved. Refuses `missions.incomplete` with what is missing.
 */
export async function signOrder(change: Change, form: SignForm): Promise<void> {
  const mission = await visibleMission(change.tx, change.person, form.missionId)
  const step = await stepOnDesk(change, subjectOf(mission), 'missions.sign')
  if (step.kind !== 'signature') throw new Refusal('missions.visa-not-signature')
  // A signature on one's own desk is given in one's own right; what was lent counts at the absent person's desk only.
  if (!change.inPlaceOf) allow(missionsPermissions, { ...change.person, standsInFor: [] }, 'missions.sign')
  if (mission.version !== form.version) throw new Refusal('missions.changed-meanwhile')
  const { members } = await partsOf(change.tx, mission.id)
  const { authority } = await ruleFor(change.tx, mission, { members, now: change.now })
  if (!authority) await refuseIncomplete(change, mission)
  await proveAgain(change.tx, change.person.id, form.code, change.now)
  await passStep(change, step, mission.version)
  const signed = { signerId: change.person.id, signedOn: await today(change) }
  await change.record('missions.order.signed', mission.id, { version: mission.version })
  if (!authority) return approve(change, { ...mission, ...signed }, { reference: '' })
  await change.tx
    .update(missions)
    .set({ ...signed, ...stateOf(change, moveMission(mission.state, 'to-send')), authority })
    .where(eq(missions.id, mission.id))
}

/** The last gate: every missing thing at once, each with its sentence. */
export async function refuseIncomplete(change: Change, mission: Parameters<typeof missingFor>[1]): Promise<void> {
  const missing = await missingFor(change.tx, mission, change.now)
  if (missing.length) throw new Refusal('missions.incomplete', { count: missing.length, missing })
}
