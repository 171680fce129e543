import { randomUUID } from 'node:crypto'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { CostsForm } from '../rules/forms.ts'
import { editable, saveEdit } from './edit-mission.ts'
import { missionCosts } from './tables.ts'

/** What the journey costs and who pays for it. */
export async function setCosts(change: Change, { missionId, version, costs }: CostsForm): Promise<number> {
  const mission = await editable(change, { missionId, version })
  await change.tx.delete(missionCosts).where(eq(missionCosts.missionId, mission.id))
  const rows = costs.map((cost, position) => ({ ...cost, id: randomUUID(), missionId: mission.id, position }))
  if (rows.length) await change.tx.insert(missionCosts).values(rows)
  const saved = await saveEdit(change, mission)
  await change.record('missions.order.costs-set', mission.id, { count: rows.length })
  return saved
}
