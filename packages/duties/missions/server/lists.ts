import { circuitSteps } from '@cabinet/blocks/circuits/server/tables.ts'
import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { searching } from '@cabinet/store/search.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, count, desc, eq, inArray, lt, type SQL } from 'drizzle-orm'
import { type ListName, listNames } from '../rules/lists.ts'
import { missionsPermissions } from '../rules/permissions.ts'
import { everyMission } from './findable.ts'
import { type Mission, missionMembers, missionStages, missions } from './tables.ts'
import { standingFor, visible } from './visible.ts'

type Asked = { list: ListName; before?: number | undefined; limit: number }

/** One page of one of the queues, the latest order first. */
export async function listPage(read: Reads, person: Person, { list, before, limit }: Asked) {
  const earlier = before === undefined ? undefined : lt(missions.seq, before)
  const found = await read
    .select()
    .from(missions)
    .where(and(listWhere(read, person, list), earlier, visible(read, person)))
    .orderBy(desc(missions.seq))
    .limit(limit)
  return { rows: await missionRows(read, found), next: found.length === limit ? (found.at(-1)?.seq ?? null) : null }
}

/** Orders this person may see in which every word stands: a number, a place, a name, a purpose. */
export async function findMissions(read: Reads, person: Person, { text, limit }: { text: string; limit: number }) {
  const overseen = may(missionsPermissions, person, 'missions.oversee')
  const who = overseen ? [everyMission] : standingFor(person, 'missions.read').map((id) => `person:${id}`)
  const search = searching({ kind: 'mission', who, text })
  if (!search) return { rows: [] }
  const found = await read
    .select({ mission: missions })
    .from(search.source)
    .innerJoin(missions, eq(missions.id, search.subjectId))
    .where(and(search.match, visible(read, person)))
    .orderBy(desc(search.position))
    .limit(limit)
  return {
    rows: await missionRows(
      read,
      found.map((one) => one.mission),
    ),
  }
}

const mostCounted = 1001

/** How many wait in each queue, for the figures beside the navigation and the first page. */
export async function queueCounts(read: Reads, person: Person): Promise<Record<string, number>> {
  const seen = (['missions.read', 'missions.oversee'] as const).some((act) => may(missionsPermissions, person, act))
  if (!seen) return {}
  const counted = listNames.filter((list) => list !== 'all')
  const counts = await Promise.all(counted.map((list) => countOf(read, person, list)))
  return Object.fromEntries(counted.map((list, i) => [list, counts[i] ?? 0]))
}

async function countOf(read: Reads, person: Person, list: ListName): Promise<number> {
  const where = and(listWhere(read, person, list), visible(read, person))
  const some = read.select({ id: missions.id }).from(missions).where(where).limit(mostCounted).as('some')
  const [row] = await read.select({ many: count() }).from(some)
  return row?.many ?? 0
}

const states: Record<Exclude<ListName, 'desk' | 'all'>, Mission['state'][]> = {
  'to-complete': ['draft', 'refused'],
  authority: ['to-send', 'with-authority'],
  coming: ['approved'],
  'under-way': ['under-way'],
  'report-owed': ['returned'],
  'to-settle': ['reported'],
}

function listWhere(read: Reads, person: Person, list: ListName): SQL | undefined {
  if (list === 'all') return undefined
  if (list !== 'desk') return inArray(missions.state, states[list])
  const desks = [...new Set([...standingFor(person, 'missions.visa'), ...standingFor(person, 'missions.sign')])]
  const onDesk = and(
    ...[eq(circuitSteps.subjectKind, 'mission'), eq(circuitSteps.state, 'current')],
    inArray(circuitSteps.personId, desks),
  )
  const onDesks = read.select({ id: circuitSteps.subjectId }).from(circuitSteps).where(onDesk)
  return and(eq(missions.state, 'circuit'), inArray(missions.id, onDesks))
}

/** What a line of a list says: who leads, how many travel, and where to. */
async function missionRows(read: Reads, found: readonly Mission[]) {
  if (!found.length) return []
  const ids = found.map((mission) => mission.id)
  const [members, stages] = await Promise.all([
    read
      .select()
      .from(missionMembers)
      .where(inArray(missionMembers.missionId, ids))
      .orderBy(asc(missionMembers.position)),
    read.select().from(missionStages).where(inArray(missionStages.missionId, ids)).orderBy(asc(missionStages.position)),
  ])
  const [membersOf, stagesOf] = [
    Map.groupBy(members, (one) => one.missionId),
    Map.groupBy(stages, (one) => one.missionId),
  ]
  return found.map((mission) => {
    const travellers = membersOf.get(mission.id) ?? []
    const { id, number, purpose, departsOn, returnsOn, state, reportDueOn, abroad } = mission
    return {
      ...{ id, number, purpose, departsOn, returnsOn, state, reportDueOn, abroad },
      leader: (travellers.find((one) => one.leads) ?? travellers[0])?.name ?? '',
      others: Math.max(travellers.length - 1, 0),
      places: [...new Set((stagesOf.get(mission.id) ?? []).map((stage) => stage.place))],
    }
  })
}
