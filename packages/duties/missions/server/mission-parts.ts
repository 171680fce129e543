import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { personAt } from '@cabinet/blocks/people/server/who-is.ts'
import type { Role } from '@cabinet/office/role.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, gte, inArray, lte, ne } from 'drizzle-orm'
import { type ApprovalRule, approvalFor } from '../rules/approval.ts'
import { type Missing, missingBefore, type Surroundings } from '../rules/missing.ts'
import type { MissionState } from '../rules/mission.ts'
import {
  type Mission,
  type MissionCost,
  type MissionMember,
  type MissionStage,
  missionCosts,
  missionMembers,
  missionStages,
  missions,
} from './tables.ts'

type Reading = Pick<Reads, 'select'>

export type MissionParts = { stages: MissionStage[]; members: MissionMember[]; costs: MissionCost[] }

/** Stages, travellers and costs of one order, each in the order typed. */
export async function partsOf(read: Reading, missionId: string): Promise<MissionParts> {
  // One after the other: inside a change there is only one connection to ask.
  const stages = await read
    .select()
    .from(missionStages)
    .where(eq(missionStages.missionId, missionId))
    .orderBy(asc(missionStages.position))
  const members = await read
    .select()
    .from(missionMembers)
    .where(eq(missionMembers.missionId, missionId))
    .orderBy(asc(missionMembers.position))
  const costs = await read
    .select()
    .from(missionCosts)
    .where(eq(missionCosts.missionId, missionId))
    .orderBy(asc(missionCosts.position))
  return { stages, members, costs }
}

/** Whoever answers for the journey, when it is somebody of the office. */
export const leaderOf = (members: readonly MissionMember[]): MissionMember | undefined =>
  members.find((member) => member.leads)

/** The line of approval that fits: by country, by who leads, by whether it goes abroad. */
export async function ruleFor(
  read: Reading,
  mission: Mission,
  { members, now }: { members: readonly MissionMember[]; now: Date },
): Promise<ApprovalRule> {
  const leaderId = leaderOf(members)?.personId
  const leader = leaderId ? await personAt(read, leaderId, now) : null
  const roles: readonly Role[] = leader?.roles ?? []
  const country = (await officeOf(read))?.country ?? ''
  return approvalFor({ country, roles, abroad: mission.abroad })
}

/** Everything that still stands in the way of the last signature. */
export async function missingFor(read: Reading, mission: Mission, now: Date): Promise<Missing[]> {
  const parts = await partsOf(read, mission.id)
  const rule = await ruleFor(read, mission, { members: parts.members, now })
  return missingBefore({ ...mission, ...parts }, rule, await surroundingsOf(read, mission, parts.members))
}

/** Orders that take their travellers away: from the first desk on, until they are back. */
export const takesAway: readonly MissionState[] = ['circuit', 'to-send', 'with-authority', 'approved', 'under-way']

/** Earlier journeys of the same leader without a report, and travellers who are elsewhere on those days. */
export async function surroundingsOf(
  read: Reading,
  mission: Mission,
  members: readonly MissionMember[],
): Promise<Surroundings> {
  const leaderId = leaderOf(members)?.personId
  const travellers = members.flatMap((member) => member.personId ?? [])
  const other = {
    number: missions.number,
    missionId: missions.id,
    returnedOn: missions.returnedOn,
    dueOn: missions.reportDueOn,
  }
  const unreported = leaderId
    ? await read
        .select(other)
        .from(missions)
        .innerJoin(missionMembers, eq(missionMembers.missionId, missions.id))
        .where(
          and(
            ...[eq(missions.state, 'returned'), ne(missions.id, mission.id)],
            ...[eq(missionMembers.personId, leaderId), eq(missionMembers.leads, true)],
          ),
        )
    : []
  const elsewhere = travellers.length
    ? await read
        .select({
          name: missionMembers.name,
          number: missions.number,
          from: missions.departsOn,
          to: missions.returnsOn,
        })
        .from(missions)
        .innerJoin(missionMembers, eq(missionMembers.missionId, missions.id))
        .where(
          and(
            ...[inArray(missions.state, [...takesAway]), ne(missions.id, mission.id)],
            ...[inArray(missionMembers.personId, travellers)],
            ...[lte(missions.departsOn, mission.returnsOn), gte(missions.returnsOn, mission.departsOn)],
          ),
        )
    : []
  return {
    unreported: unreported.map(({ missionId, number, returnedOn, dueOn }) => ({
      missionId,
      number: number ?? '',
      returnedOn: returnedOn ?? '',
      dueOn: dueOn ?? '',
    })),
    elsewhere: elsewhere.map((one) => ({ ...one, number: one.number ?? '' })),
  }
}
