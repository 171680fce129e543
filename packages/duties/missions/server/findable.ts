import { circuitSteps } from '@cabinet/blocks/circuits/server/tables.ts'
import { makeFindable } from '@cabinet/store/search.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import { partsOf } from './mission-parts.ts'
import { missions } from './tables.ts'

/** Whoever oversees the missions of the office. */
export const everyMission = 'circle:missions'

/** Writes what an order can be found by, and by whom; called by each command that changes either. */
export async function findMissionBy(change: Change, missionId: string): Promise<void> {
  const { tx } = change
  const [mission] = await tx.select().from(missions).where(eq(missions.id, missionId))
  if (!mission) throw new Error('There is no such order.')
  const { members, stages } = await partsOf(tx, missionId)
  const ofMission = and(eq(circuitSteps.subjectKind, 'mission'), eq(circuitSteps.subjectId, missionId))
  const desks = await tx.selectDistinct({ id: circuitSteps.personId }).from(circuitSteps).where(ofMission)
  const people = [
    ...[mission.draftedBy, mission.interimId ?? ''],
    ...members.map((member) => member.personId ?? ''),
    ...desks.map((desk) => desk.id),
  ]
  await makeFindable(tx, {
    kind: 'mission',
    subjectId: missionId,
    who: [everyMission, ...new Set(people.filter(Boolean).map((id) => `person:${id}`))],
    texts: [
      ...[mission.number, mission.purpose, mission.objectives, mission.invitedBy],
      ...stages.map((stage) => stage.place),
      ...members.flatMap((member) => [member.name, member.function]),
    ],
  })
}
