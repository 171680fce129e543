import { today } from '@cabinet/blocks/people/server/office-now.ts'
import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { missionFact } from '../rules/facts.ts'
import type { ReturnedForm } from '../rules/forms.ts'
import { moveMission } from '../rules/mission.ts'
import { missionsPermissions } from '../rules/permissions.ts'
import { reportDueOn } from '../rules/report-due.ts'
import { withdrawAbsences } from './announce-absences.ts'
import { stateOf } from './edit-mission.ts'
import { takePlaceBack } from './lend-place.ts'
import { partsOf } from './mission-parts.ts'
import { type Mission, type MissionMember, missions } from './tables.ts'
import { visibleMission } from './visible.ts'

/** Travellers say themselves that they left and came back; so does whoever keeps the missions, and the clock. */
export function mayTell(person: Person, members: readonly Pick<MissionMember, 'personId'>[]): boolean {
  const travels = members.some((member) => member.personId === person.id)
  return travels || may(missionsPermissions, person, 'missions.send')
}

/** They are on their way. */
export async function depart(change: Change, { missionId }: { missionId: string }): Promise<void> {
  const mission = await mine(change, missionId)
  const state = moveMission(mission.state, 'under-way')
  if ((await today(change)) < mission.departsOn) throw new Refusal('missions.not-yet', { on: mission.departsOn })
  await change.tx.update(missions).set(stateOf(change, state)).where(eq(missions.id, mission.id))
  await change.record('missions.journey.begun', mission.id, { facts: [missionFact('mission.begun', mission)] })
}

/** They are back; the report is owed from that day on. The day may be corrected until the report is there. */
export async function noteReturn(change: Change, form: ReturnedForm): Promise<void> {
  const mission = await mine(change, form.missionId)
  const day = await today(change)
  if (form.returnedOn > day || form.returnedOn < mission.departsOn) throw new Refusal('missions.bad-return-day')
  await comeBack(change, mission, form.returnedOn)
  // Whoever is back early takes the chair back early.
  if (form.returnedOn < mission.returnsOn) {
    const { members } = await partsOf(change.tx, mission.id)
    await takePlaceBack(change, mission)
    await withdrawAbsences(change, members, day)
  }
}

/** Moves the order to returned, on that day. */
export async function comeBack(change: Change, mission: Mission, returnedOn: Mission['departsOn']): Promise<void> {
  const state = mission.state === 'returned' ? mission.state : moveMission(mission.state, 'returned')
  const dueOn = reportDueOn(returnedOn)
  await change.tx
    .update(missions)
    .set({ ...stateOf(change, state), returnedOn, reportDueOn: dueOn })
    .where(eq(missions.id, mission.id))
  await change.record('missions.journey.ended', mission.id, {
    ...{ on: returnedOn, dueOn },
    facts: [missionFact('mission.ended', { ...mission, reportDueOn: dueOn })],
  })
}

async function mine(change: Change, missionId: string): Promise<Mission> {
  const mission = await visibleMission(change.tx, change.person, missionId)
  const { members } = await partsOf(change.tx, mission.id)
  if (!mayTell(change.person, members)) throw new Refusal('missions.not-yours')
  return mission
}
