import { endStandIn } from '@cabinet/blocks/people/server/end-stand-in.ts'
import { grantStandIn } from '@cabinet/blocks/people/server/grant-stand-in.ts'
import { today } from '@cabinet/blocks/people/server/office-now.ts'
import { standIns } from '@cabinet/blocks/people/server/tables.ts'
import { laterOf } from '@cabinet/office/day.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, gte, isNull } from 'drizzle-orm'
import { lendable } from '../rules/interim.ts'
import { asTraveller } from './as-traveller.ts'
import { leaderOf } from './mission-parts.ts'
import type { Mission, MissionMember } from './tables.ts'

/** The interim: the leader lends the chosen acts for the days of the journey. Null when nobody holds the place. */
export async function lendPlace(
  change: Change,
  mission: Mission,
  members: readonly MissionMember[],
): Promise<string | null> {
  const leaderId = leaderOf(members)?.personId
  const day = await today(change)
  if (!leaderId || !mission.interimId || mission.returnsOn < day) return null
  const leader = await asTraveller(change, leaderId)
  if (!leader) return null
  return grantStandIn(leader, {
    ...{ absentId: leaderId, standInId: mission.interimId, acts: mission.interimActs, reserved: false },
    ...{ from: laterOf(day, mission.departsOn), to: mission.returnsOn, permissions: lendable },
  })
}

/** Takes back what the order lent, when it still counts. */
export async function takePlaceBack(change: Change, { standInId }: Pick<Mission, 'standInId'>): Promise<void> {
  if (!standInId) return
  const stillCounts = and(eq(standIns.id, standInId), isNull(standIns.endedAt), gte(standIns.to, await today(change)))
  const [grant] = await change.tx.select().from(standIns).where(stillCounts)
  const leader = grant && (await asTraveller(change, grant.absentId))
  if (leader) await endStandIn(leader, { id: standInId })
}
