import { today } from '@cabinet/blocks/people/server/office-now.ts'
import { yearOf } from '@cabinet/office/day.ts'
import { nextOf } from '@cabinet/store/counter.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { missionFact } from '../rules/facts.ts'
import { moveMission } from '../rules/mission.ts'
import { missionNumber, numberSeries } from '../rules/numbering.ts'
import { announceAbsences } from './announce-absences.ts'
import { stateOf } from './edit-mission.ts'
import { findMissionBy } from './findable.ts'
import { lendPlace } from './lend-place.ts'
import { partsOf } from './mission-parts.ts'
import { putInDiaries } from './put-in-diaries.ts'
import { type Mission, missions } from './tables.ts'

/**
 * The order takes effect: it gets its number, the journey stands in the diaries, colleagues know who is away, and
 * whoever holds the place may do the acts that were chosen. All of it in the transaction of the approval.
 */
export async function approve(change: Change, mission: Mission, { reference }: { reference: string }): Promise<void> {
  const year = yearOf(await today(change))
  const position = await nextOf(change.tx, numberSeries(year))
  const number = missionNumber(year, position)
  const approved: Mission = {
    ...mission,
    ...stateOf(change, moveMission(mission.state, 'approved')),
    ...{ year, position, number, authorityReference: reference },
  }
  const parts = await partsOf(change.tx, mission.id)
  await announceAbsences(change, approved, parts.members)
  const standInId = await lendPlace(change, approved, parts.members)
  const engagementIds = await putInDiaries(change, approved, parts)
  const { state, stateReason, stateAt, stateBy, signerId, signedOn, authority } = approved
  await change.tx
    .update(missions)
    .set({
      ...{ state, stateReason, stateAt, stateBy, signerId, signedOn, authority },
      year,
      position,
      number,
      authorityReference: reference,
      standInId,
      engagementIds,
    })
    .where(eq(missions.id, mission.id))
  await findMissionBy(change, mission.id)
  await change.record('missions.order.approved', mission.id, {
    number,
    facts: [missionFact('mission.approved', mission)],
  })
}
