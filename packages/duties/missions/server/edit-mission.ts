import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import type { EditForm } from '../rules/forms.ts'
import { moveMission } from '../rules/mission.ts'
import { missionsPermissions } from '../rules/permissions.ts'
import { findMissionBy } from './findable.ts'
import { type Mission, missions } from './tables.ts'
import { visibleMission } from './visible.ts'

/** Whoever wrote the order changes it, and whoever keeps the missions of the office. */
export function mayEdit(person: Person, mission: Pick<Mission, 'draftedBy' | 'state'>): boolean {
  const keeps = may(missionsPermissions, person, 'missions.send')
  return (mission.state === 'draft' || mission.state === 'refused') && (keeps || mission.draftedBy === person.id)
}

/** Until they are back, somebody may hold the leader's place. */
export function canLendPlace({ state }: Pick<Mission, 'state'>): boolean {
  return !['returned', 'reported', 'settled', 'cancelled'].includes(state)
}

/** What the council decided may still come while the order goes round. */
const untilItLeaves: readonly Mission['state'][] = ['draft', 'refused', 'circuit', 'to-send']

/** As `editable`, for the council's act: also while the order goes round, and until it leaves for the authority. */
export async function stillOpen(change: Change, form: EditForm): Promise<Mission> {
  const mission = await visibleMission(change.tx, change.person, form.missionId)
  if (!untilItLeaves.includes(mission.state)) throw new Refusal('missions.not-a-draft')
  if (!mayEdit(change.person, { ...mission, state: 'draft' })) throw new Refusal('missions.not-yours')
  if (mission.version !== form.version) throw new Refusal('missions.changed-meanwhile')
  return mission
}

/**
 * An order that is still being prepared, at the version that was read. Refuses `missions.not-yours`,
 * `missions.not-a-draft` and `missions.changed-meanwhile`.
 */
export async function editable(change: Change, form: EditForm): Promise<Mission> {
  const mission = await visibleMission(change.tx, change.person, form.missionId)
  if (mission.state !== 'draft' && mission.state !== 'refused') throw new Refusal('missions.not-a-draft')
  if (!mayEdit(change.person, mission)) throw new Refusal('missions.not-yours')
  if (mission.version !== form.version) throw new Refusal('missions.changed-meanwhile')
  return mission
}

/** Keeps what was typed; what the authority refused is a draft again. The second of two people is told. */
export async function saveEdit(change: Change, mission: Mission, facts: Partial<Mission> = {}): Promise<number> {
  const version = mission.version + 1
  const again = mission.state === 'refused' ? stateOf(change, moveMission(mission.state, 'draft')) : {}
  const saved = await change.tx
    .update(missions)
    .set({ ...facts, ...again, version })
    .where(and(eq(missions.id, mission.id), eq(missions.version, mission.version)))
    .returning({ id: missions.id })
  if (!saved.length) throw new Refusal('missions.changed-meanwhile')
  await findMissionBy(change, mission.id)
  return version
}

/** The marks of a move: what it is now, why, since when and by whom. */
export function stateOf(change: Pick<Change, 'now' | 'person'>, state: Mission['state'], reason = '') {
  return { state, stateReason: reason, stateAt: change.now, stateBy: change.person.id }
}
