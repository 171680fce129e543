import type { Day } from '@cabinet/office/day.ts'
import type { Held, Person } from '@cabinet/office/person.ts'
import { and, asc, eq, gt, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { neverLent } from '../rules/permissions.ts'
import { rolesOf, type UnitPlace, unitsOf } from '../rules/posts.ts'
import { type Read, todayOf } from './office-now.ts'
import { holdings, persons, posts, standIns, units } from './tables.ts'

/**
 * The person at this moment: posts, roles and units held today, and the people they stand in for. Null for a stranger
 * and for somebody who has left. Read afresh on every request, so that what ends, ends at once.
 */
export async function personAt(read: Read, personId: string, now: Date): Promise<Person | null> {
  const day = await todayOf(read, now)
  const queries = queriesOn(read)
  // One after the other: inside a change there is only one connection to ask.
  const own = await queries.own.execute({ personId, day })
  const [self] = own
  if (!self) return null
  const lent = await queries.lent.execute({ personId, day })
  const heads = [...own, ...lent].some((row) => row.headsUnit)
  const chart = heads ? await queries.chart.execute() : []
  const absents = Map.groupBy(lent, (row) => row.standInId)
  return {
    ...heldBy(own, chart, self),
    locale: self.locale,
    standsInFor: [...absents.values()].flatMap((rows) => lentBy(rows, chart)),
  }
}

type HeldRow = {
  personId: string
  name: string
  postId: string | null
  unitId: string | null
  headsUnit: boolean | null
  role: Held['roles'][number] | null
}

function heldBy(rows: readonly HeldRow[], chart: readonly UnitPlace[], { personId, name }: HeldRow): Held {
  const held = rows.flatMap(({ postId, unitId, role, headsUnit }) =>
    postId && unitId && role ? [{ id: postId, unitId, role, headsUnit: headsUnit === true }] : [],
  )
  const ownUnits = [...new Set(held.map((post) => post.unitId))]
  const posts = held.map((post) => post.id)
  return { id: personId, name, roles: rolesOf(held), units: unitsOf(held, chart), ownUnits, posts }
}

type LentRow = HeldRow & { standInId: string; acts: string[]; reserved: boolean; until: Day }

/** What was lent to the absent person is not asked for here: that is why it never travels on. */
function lentBy(rows: readonly LentRow[], chart: readonly UnitPlace[]): Person['standsInFor'][number][] {
  return rows.slice(0, 1).map((first) => ({
    standInId: first.standInId,
    absent: heldBy(rows, chart, first),
    acts: first.acts.filter((act) => !neverLent.includes(act)),
    reserved: first.reserved,
    until: first.until,
  }))
}

const day = sql.placeholder('day')
const heldToday = (): SQL | undefined =>
  and(eq(holdings.personId, persons.id), lte(holdings.from, day), or(isNull(holdings.to), gte(holdings.to, day)))
const openToday = (): SQL | undefined =>
  and(eq(posts.id, holdings.postId), or(isNull(posts.closedOn), gt(posts.closedOn, day)))
const stillHere = (): SQL | undefined => or(isNull(persons.leftOn), gt(persons.leftOn, day))

const heldColumns = {
  personId: persons.id,
  name: persons.name,
  postId: posts.id,
  unitId: posts.unitId,
  headsUnit: posts.headsUnit,
  role: posts.role,
}

// Every request asks these, so each connection prepares them once.
const prepared = new WeakMap<Read, ReturnType<typeof prepare>>()

function queriesOn(read: Read): ReturnType<typeof prepare> {
  const known = prepared.get(read) ?? prepare(read)
  prepared.set(read, known)
  return known
}

function prepare(read: Read) {
  return {
    own: read
      .select({ ...heldColumns, locale: persons.locale })
      .from(persons)
      .leftJoin(holdings, heldToday())
      .leftJoin(posts, openToday())
      .where(and(eq(persons.id, sql.placeholder('personId')), stillHere()))
      .orderBy(asc(posts.position), asc(posts.id))
      .prepare('people_own'),
    lent: read
      .select({
        ...heldColumns,
        standInId: standIns.id,
        acts: standIns.acts,
        reserved: standIns.reserved,
        until: standIns.to,
      })
      .from(standIns)
      .innerJoin(persons, and(eq(persons.id, standIns.absentId), stillHere()))
      .leftJoin(holdings, heldToday())
      .leftJoin(posts, openToday())
      .where(
        and(
          eq(standIns.standInId, sql.placeholder('personId')),
          gte(standIns.to, day),
          lte(standIns.from, day),
          isNull(standIns.endedAt),
        ),
      )
      .orderBy(asc(standIns.id), asc(posts.position), asc(posts.id))
      .prepare('people_lent'),
    chart: read.select({ id: units.id, parentId: units.parentId }).from(units).prepare('people_chart'),
  }
}
