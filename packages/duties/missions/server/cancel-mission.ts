import { today } from '@cabinet/blocks/people/server/office-now.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { missionFact } from '../rules/facts.ts'
import type { ReasonForm } from '../rules/forms.ts'
import { moveMission } from '../rules/mission.ts'
import { withdrawAbsences } from './announce-absences.ts'
import { mayEdit, stateOf } from './edit-mission.ts'
import { takePlaceBack } from './lend-place.ts'
import { partsOf } from './mission-parts.ts'
import { leaveCircuit } from './send-round.ts'
import { missions } from './tables.ts'
import { takeFromDiaries } from './take-from-diaries.ts'
import { visibleMission } from './visible.ts'

/** The journey does not take place: absences, interim and diaries are as if it had never been; its number stays taken. */
export async function cancelMission(change: Change, form: ReasonForm): Promise<void> {
  const mission = await visibleMission(change.tx, change.person, form.missionId)
  if (!mayEdit(change.person, { ...mission, state: 'draft' })) throw new Refusal('missions.not-yours')
  const state = moveMission(mission.state, 'cancelled')
  const { members } = await partsOf(change.tx, mission.id)
  await leaveCircuit(change, mission, form.reason)
  await takePlaceBack(change, mission)
  await withdrawAbsences(change, members, await today(change))
  await takeFromDiaries(change, mission, { reason: form.reason })
  await change.tx
    .update(missions)
    .set({ ...stateOf(change, state, form.reason), version: mission.version + 1 })
    .where(eq(missions.id, mission.id))
  await change.record('missions.order.cancelled', mission.id, {
    reason: form.reason,
    facts: [missionFact('mission.cancelled', mission)],
  })
}
