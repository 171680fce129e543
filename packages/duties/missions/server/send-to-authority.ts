import { today } from '@cabinet/blocks/people/server/office-now.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { DecisionForm, SentForm } from '../rules/forms.ts'
import { moveMission } from '../rules/mission.ts'
import { approve } from './approve-order.ts'
import { stateOf } from './edit-mission.ts'
import { refuseIncomplete } from './sign-order.ts'
import { missions } from './tables.ts'
import { visibleMission } from './visible.ts'

/** The file leaves for the authority above. Refuses `missions.incomplete` with everything it would be sent back for. */
export async function sendToAuthority(change: Change, form: SentForm): Promise<void> {
  const mission = await visibleMission(change.tx, change.person, form.missionId)
  const state = moveMission(mission.state, 'with-authority')
  await refuseIncomplete(change, mission)
  if (form.sentOn > (await today(change))) throw new Refusal('missions.in-the-future')
  await change.tx
    .update(missions)
    .set({ ...stateOf(change, state), sentOn: form.sentOn })
    .where(eq(missions.id, mission.id))
  await change.record('missions.order.sent-to-authority', mission.id, { authority: mission.authority, on: form.sentOn })
}

/** What came back: approved under the authority's reference, or refused with its reason. */
export async function noteDecision(change: Change, form: DecisionForm): Promise<void> {
  const mission = await visibleMission(change.tx, change.person, form.missionId)
  const state = moveMission(mission.state, form.approved ? 'approved' : 'refused')
  if (form.on > (await today(change)) || form.on < (mission.sentOn ?? ''))
    throw new Refusal('missions.bad-decision-day')
  if (form.approved) {
    await change.record('missions.order.approved-by-authority', mission.id, { authority: mission.authority })
    return approve(change, { ...mission, signedOn: form.on }, { reference: form.reference })
  }
  await change.tx
    .update(missions)
    .set({ ...stateOf(change, state, form.reason), version: mission.version + 1 })
    .where(eq(missions.id, mission.id))
  await change.record('missions.order.refused-by-authority', mission.id, {
    authority: mission.authority,
    reason: form.reason,
  })
}
