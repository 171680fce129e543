import type { Tools } from '@cabinet/api/errand.ts'
import { today, todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { theOffice } from '@cabinet/office/person.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, lt, lte, or } from 'drizzle-orm'
import { missionFact } from '../rules/facts.ts'
import { stateOf } from './edit-mission.ts'
import { comeBack } from './leave-and-return.ts'
import { type Mission, missions } from './tables.ts'

/**
 * Travellers leave on the day of departure and are back the day after the return, unless somebody said so before. Asked
 * every minute, by every server process, and does no harm twice.
 */
export async function missionsClockwork({ store }: Pick<Tools, 'store'>): Promise<void> {
  const day = await todayOf(store.read, store.clock())
  for (const { id } of await due(store.read, day)) await store.change(theOffice, (change) => moveByClock(change, id))
}

function due(read: Pick<Reads, 'select'>, day: Mission['departsOn'], id?: string): Promise<Mission[]> {
  const leaves = and(eq(missions.state, 'approved'), lte(missions.departsOn, day))
  const isBack = and(eq(missions.state, 'under-way'), lt(missions.returnsOn, day))
  const one = id ? eq(missions.id, id) : undefined
  return read
    .select()
    .from(missions)
    .where(and(one, or(leaves, isBack)))
    .orderBy(asc(missions.seq))
    .limit(200)
}

async function moveByClock(change: Change, id: string): Promise<void> {
  const day = await today(change)
  const [mission] = await due(change.tx, day, id)
  // Another process was faster.
  if (!mission) return change.record('missions.journey.asked-again', id)
  if (mission.state === 'under-way' || mission.returnsOn < day) return comeBack(change, mission, mission.returnsOn)
  await change.tx.update(missions).set(stateOf(change, 'under-way')).where(eq(missions.id, id))
  await change.record('missions.journey.begun', id, { facts: [missionFact('mission.begun', mission)] })
}
