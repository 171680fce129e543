import type { Day } from '@cabinet/office/day.ts'
import { alphabetical } from '@cabinet/store/sql.ts'
import { and, asc, eq, gt, gte, isNull, lte, or } from 'drizzle-orm'
import type { Read } from './office-now.ts'
import { absences, holdings, persons, posts, standIns, units } from './tables.ts'

/** Who is who today, for every list in which a person, a post or a unit is chosen. Everybody in the office may read it. */
export async function directoryOn(read: Read, day: Day) {
  const [people, allPosts, allUnits, held, away, lent] = await Promise.all([
    peopleHere(read, day),
    read
      .select({ id: posts.id, title: posts.title, unitId: posts.unitId, role: posts.role, headsUnit: posts.headsUnit })
      .from(posts)
      .where(or(isNull(posts.closedOn), gt(posts.closedOn, day)))
      .orderBy(asc(posts.position)),
    read
      .select({ id: units.id, name: units.name, kind: units.kind, parentId: units.parentId })
      .from(units)
      .where(or(isNull(units.closedOn), gt(units.closedOn, day)))
      .orderBy(asc(units.position)),
    heldOn(read, day),
    awayOn(read, day),
    lentOn(read, day),
  ])
  const nameOf = new Map(people.map((person) => [person.id, person.name]))
  const postsOf = Map.groupBy(held, (one) => one.personId)
  const holdersOf = Map.groupBy(held, (one) => one.postId)
  const absentUntil = new Map(away.map((one) => [one.personId, one.to]))
  const standInOf = new Map(lent.map((one) => [one.absentId, one.standInId]))
  const named = (id: string | undefined) => (id && nameOf.has(id) ? { id, name: nameOf.get(id) ?? '' } : null)
  return {
    people: people.map((person) => ({
      ...person,
      posts: (postsOf.get(person.id) ?? []).map((one) => one.postId),
      absentUntil: absentUntil.get(person.id) ?? null,
      standIn: named(standInOf.get(person.id)),
    })),
    posts: allPosts.map((post) => ({
      ...post,
      holders: (holdersOf.get(post.id) ?? []).map((one) => one.personId).filter((id) => nameOf.has(id)),
    })),
    units: allUnits,
  }
}

function peopleHere(read: Read, day: Day) {
  const { id, title, name, email, phone } = persons
  return read
    .select({ id, title, name, email, phone })
    .from(persons)
    .where(or(isNull(persons.leftOn), gt(persons.leftOn, day)))
    .orderBy(alphabetical(persons.folded))
}

function heldOn(read: Read, day: Day) {
  return read
    .select({ personId: holdings.personId, postId: holdings.postId })
    .from(holdings)
    .innerJoin(posts, and(eq(posts.id, holdings.postId), or(isNull(posts.closedOn), gt(posts.closedOn, day))))
    .where(and(lte(holdings.from, day), or(isNull(holdings.to), gte(holdings.to, day))))
    .orderBy(asc(posts.position), asc(holdings.from))
}

function awayOn(read: Read, day: Day) {
  const now = and(lte(absences.from, day), gte(absences.to, day), isNull(absences.cancelledAt))
  return read.select({ personId: absences.personId, to: absences.to }).from(absences).where(now)
}

function lentOn(read: Read, day: Day) {
  const now = and(lte(standIns.from, day), gte(standIns.to, day), isNull(standIns.endedAt))
  return read.select({ absentId: standIns.absentId, standInId: standIns.standInId }).from(standIns).where(now)
}
