import { randomUUID } from 'node:crypto'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { StagesForm } from '../rules/forms.ts'
import { editable, saveEdit } from './edit-mission.ts'
import { missionStages } from './tables.ts'

const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])

/** The places of the journey, in order. What does not hold together is said on the page, and only stops the last signature. */
export async function setStages(change: Change, { missionId, version, stages }: StagesForm): Promise<number> {
  const mission = await editable(change, { missionId, version })
  if (stages.some((stage) => !isZone(stage.timeZone))) throw new Refusal('missions.unknown-zone')
  await change.tx.delete(missionStages).where(eq(missionStages.missionId, mission.id))
  const rows = stages.map((stage, position) => ({ ...stage, id: randomUUID(), missionId: mission.id, position }))
  if (rows.length) await change.tx.insert(missionStages).values(rows)
  const saved = await saveEdit(change, mission)
  await change.record('missions.order.stages-set', mission.id, { count: rows.length })
  return saved
}

/** Some clocks know a zone by an older name: what the formatter takes is one. */
function isZone(timeZone: string): boolean {
  if (zones.has(timeZone)) return true
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }))
  } catch {
    return false
  }
}
