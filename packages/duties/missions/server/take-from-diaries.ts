import { takesTime } from '@cabinet/duties/agenda/rules/engagement.ts'
import { changeEngagement } from '@cabinet/duties/agenda/server/change-engagement.ts'
import { findEngagement } from '@cabinet/duties/agenda/server/engagement-at.ts'
import { cancelEngagement } from '@cabinet/duties/agenda/server/move-engagement.ts'
import type { Change } from '@cabinet/store/store.ts'
import { asTraveller } from './as-traveller.ts'
import { leaderOf } from './mission-parts.ts'
import { briefOf } from './put-in-diaries.ts'
import type { Mission, MissionMember } from './tables.ts'

/** The days are free again in every diary the journey stood in; what somebody ended by hand stays as it is. */
export async function takeFromDiaries(change: Change, mission: Mission, { reason }: { reason: string }): Promise<void> {
  for (const ref of mission.engagementIds) {
    const found = await findEngagement(change.tx, change.person, ref)
    const isOver = !found || !takesTime.includes(found.row.state) || found.row.state === 'held'
    if (!isOver) await cancelEngagement(change, { ref, reason }, 'duty')
  }
}

/** The diaries name whoever holds the place now: the leader's own diary says so, in the leader's own right. */
export async function retellDiaries(
  change: Change,
  mission: Mission,
  members: readonly MissionMember[],
): Promise<void> {
  const leaderId = leaderOf(members)?.personId
  const leader = leaderId && (await asTraveller(change, leaderId))
  if (!leader) return
  const brief = await briefOf(change, mission)
  for (const ref of mission.engagementIds) {
    const found = await findEngagement(change.tx, leader.person, ref)
    if (!found || !takesTime.includes(found.row.state)) continue
    await changeEngagement(leader, { ref, version: found.row.version, scope: 'this', fields: { brief } })
  }
}
