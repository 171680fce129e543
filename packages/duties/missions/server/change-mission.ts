import type { Change } from '@cabinet/store/store.ts'
import type { AuthorisationForm, FactsForm } from '../rules/forms.ts'
import { editable, saveEdit, stillOpen } from './edit-mission.ts'

/** Purpose, objectives, days and transport. */
export async function changeMission(change: Change, { missionId, version, ...facts }: FactsForm): Promise<number> {
  const mission = await editable(change, { missionId, version })
  const saved = await saveEdit(change, mission, facts)
  await change.record('missions.order.changed', mission.id, { version: saved })
  return saved
}

/** What the council decided, and the line of the budget. */
export async function setAuthorisation(change: Change, form: AuthorisationForm): Promise<number> {
  const { missionId, version, ...facts } = form
  const mission = await stillOpen(change, { missionId, version })
  const saved = await saveEdit(change, mission, facts)
  await change.record('missions.order.authorisation-noted', mission.id, { version: saved })
  return saved
}
