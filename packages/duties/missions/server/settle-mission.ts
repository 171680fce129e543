import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { moveMission } from '../rules/mission.ts'
import { isEven } from '../rules/settlement.ts'
import { accountsOf } from './accounts.ts'
import { stateOf } from './edit-mission.ts'
import { partsOf } from './mission-parts.ts'
import { missions } from './tables.ts'
import { visibleMission } from './visible.ts'

/** Closes the accounts. Refuses `missions.unsettled` while a traveller owes or is owed something, or nobody can tell. */
export async function settleMission(change: Change, { missionId }: { missionId: string }): Promise<void> {
  const mission = await visibleMission(change.tx, change.person, missionId)
  const state = moveMission(mission.state, 'settled')
  const accounts = await accountsOf(change.tx, mission, await partsOf(change.tx, mission.id))
  const unknown = accounts.find((account) => account.refusal)
  if (unknown?.refusal) throw new Refusal(unknown.refusal.code, unknown.refusal.details)
  const open = accounts.find((account) => !isEven(account.balances))
  if (open) throw new Refusal('missions.unsettled', { name: open.name })
  await change.tx.update(missions).set(stateOf(change, state)).where(eq(missions.id, mission.id))
  await change.record('missions.account.settled', mission.id)
}
