import type { Day } from '@cabinet/office/day.ts'
import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, count, desc, eq, gt, inArray, isNull, lt, notExists, or, type SQL } from 'drizzle-orm'
import type { AudienceState } from '../rules/audience.ts'
import { clockRuns } from '../rules/clock.ts'
import { type AudienceList, openStates, statesOfList } from '../rules/lists.ts'
import { sidesOf } from '../rules/may.ts'
import { audiencesPermissions } from '../rules/permissions.ts'
import { sightOf } from '../rules/readers.ts'
import { type AudienceRow, audienceRows } from './audience-rows.ts'
import { audienceOpinions, audiences, visits } from './tables.ts'
import { visible } from './visible.ts'

export type AudiencePage = { rows: AudienceRow[]; next: number | null }
type Asked = { list: AudienceList; after?: number | undefined; limit: number; today: Day }

/** One page of one of the queues, the longest-waiting first; of all requests, the newest first. `next` is the cursor. */
export async function audienceList(read: Reads, person: Person, asked: Asked): Promise<AudiencePage> {
  const { list, after, limit, today } = asked
  const newestFirst = list === 'all'
  const beyond = after === undefined ? undefined : newestFirst ? lt(audiences.seq, after) : gt(audiences.seq, after)
  const rows = await read
    .select()
    .from(audiences)
    .where(and(listWhere(read, person, asked), beyond, visible(person)))
    .orderBy(newestFirst ? desc(audiences.seq) : asc(audiences.seq))
    .limit(limit)
  return {
    rows: await audienceRows(read, rows, today),
    next: rows.length === limit ? (rows.at(-1)?.seq ?? null) : null,
  }
}

const mostCounted = 1001

/** How many are in a queue, exactly up to a thousand. */
async function countOf(read: Reads, person: Person, asked: Pick<Asked, 'list' | 'today'>): Promise<number> {
  const where = and(listWhere(read, person, asked), visible(person))
  const some = read.select({ id: audiences.id }).from(audiences).where(where).limit(mostCounted).as('some')
  const [row] = await read.select({ many: count() }).from(some)
  return row?.many ?? 0
}

/** The figures beside the navigation: what this person may do something about, and who is expected today. */
export async function audienceCounts(read: Reads, person: Person, today: Day): Promise<Record<string, number>> {
  const can = (act: keyof typeof audiencesPermissions) => may(audiencesPermissions, person, act)
  const counted: readonly [AudienceList, boolean][] = [
    ['received', can('audiences.admit')],
    ['incomplete', can('audiences.admit')],
    ['to-opine', sidesOf(person).length > 0],
    ['to-decide', can('audiences.decide')],
    ['to-schedule', can('audiences.schedule')],
    ['to-report', can('audiences.report')],
    ['follow-up', can('audiences.follow') && can('audiences.read')],
    ['mine', can('audiences.follow')],
    ['late', can('audiences.read') || can('audiences.follow')],
  ]
  const lists = counted.filter(([, counts]) => counts).map(([list]) => list)
  const counts = await Promise.all(lists.map((list) => countOf(read, person, { list, today })))
  const figures = Object.fromEntries(lists.map((list, i) => [list, counts[i] ?? 0]))
  return can('audiences.receive') ? { ...figures, today: await expectedOn(read, person, today) } : figures
}

/** Visitors of a day who were not received yet. */
async function expectedOn(read: Reads, person: Person, today: Day): Promise<number> {
  const [row] = await read
    .select({ many: count() })
    .from(visits)
    .innerJoin(audiences, eq(audiences.id, visits.audienceId))
    .where(and(eq(visits.day, today), isNull(visits.ended), visible(person)))
  return row?.many ?? 0
}

function listWhere(read: Reads, person: Person, { list, today }: Pick<Asked, 'list' | 'today'>): SQL | undefined {
  if (list === 'all') return undefined
  if (list === 'late') return and(inArray(audiences.state, [...clockRuns]), lt(audiences.dueOn, today))
  if (list === 'mine') return and(inArray(audiences.state, [...openStates]), entrustedTo(person))
  const states: readonly AudienceState[] = statesOfList[list]
  const among = inArray(audiences.state, [...states])
  return list === 'to-opine' ? and(among, lacksMine(read, person)) : among
}

/** Delegated to this person, or taken over by a service of theirs. */
function entrustedTo(person: Person): SQL {
  const { delegates, units } = sightOf(person)
  return or(inArray(audiences.delegateId, [...delegates]), inArray(audiences.unitId, [...units])) as SQL
}

/** My side has not spoken in this round, and I did not speak for the other one. */
function lacksMine(read: Reads, person: Person): SQL {
  const given = (more: SQL | undefined) =>
    read
      .select({ id: audienceOpinions.id })
      .from(audienceOpinions)
      .where(and(eq(audienceOpinions.audienceId, audiences.id), eq(audienceOpinions.round, audiences.round), more))
  const sides = sidesOf(person)
  if (!sides.length) return inArray(audiences.id, [])
  const open = or(...sides.map((side) => notExists(given(eq(audienceOpinions.side, side)))))
  return and(open, notExists(given(eq(audienceOpinions.givenBy, person.id)))) as SQL
}
