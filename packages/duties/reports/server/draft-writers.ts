import { leadKeysOf } from '@cabinet/blocks/commitments/rules/parts.ts'
import { holdings, persons, posts, units } from '@cabinet/blocks/people/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, gt, gte, inArray, isNull, lte, or } from 'drizzle-orm'

type Reading = Pick<Reads, 'select' | 'selectDistinct'>

export type Answerer = { id: string; name: string; post: string }
/** What stands in the settings (a post, a unit, a person), and who that is today. */
export type Answering = { label: string; people: Answerer[] }

/** The keys under which a page may be this person's to write: their own, and those of whoever lent them the act. */
export function writerKeysOf(person: Person): string[] {
  const lent = person.standsInFor.filter((one) => one.acts.includes('reports.write'))
  return [...leadKeysOf(person), ...lent.flatMap((one) => leadKeysOf(one.absent))]
}

/** Themselves, and those for whom they may hand in. */
export function writersOf(person: Person): string[] {
  const lent = person.standsInFor.filter((one) => one.acts.includes('reports.write'))
  return [person.id, ...lent.map((one) => one.absent.id)]
}

/**
 * Who answers today for each of these keys: whoever holds the post, whoever heads the unit, the person while they are in the
 * office. An empty list: nobody does, and the report says so.
 */
export async function answeringOf(read: Reading, keys: readonly (string | null)[], day: Day) {
  const idsOf = (kind: string) => [
    ...new Set(keys.flatMap((key) => (key?.startsWith(`${kind}:`) ? [key.slice(kind.length + 1)] : []))),
  ]
  const answering = new Map<string, Answering>()
  await addPosts(read, answering, { ids: idsOf('post'), day })
  await addUnits(read, answering, { ids: idsOf('unit'), day })
  await addPersons(read, answering, { ids: idsOf('person'), day })
  return answering
}

/** Who is reminded of a page: whoever answers for it; where nobody does, the chef de cabinet. */
export async function remindedFor(read: Reading, keys: readonly (string | null)[], day: Day) {
  const [answering, chiefs] = [await answeringOf(read, keys, day), await chiefsOn(read, day)]
  return (key: string | null) => {
    const people = answering.get(key ?? '')?.people ?? []
    return people.length ? { people, isNobodys: false } : { people: chiefs, isNobodys: true }
  }
}

const chiefsOn = (read: Reading, day: Day): Promise<Answerer[]> =>
  read
    .selectDistinct({ id: persons.id, name: persons.name, post: posts.title })
    .from(posts)
    .innerJoin(holdings, heldOn(day))
    .innerJoin(persons, hereOn(day))
    .where(and(eq(posts.role, 'chief'), openOn(day)))

type Asked = { ids: readonly string[]; day: Day }

const heldOn = (day: Day) =>
  and(eq(holdings.postId, posts.id), lte(holdings.from, day), or(isNull(holdings.to), gte(holdings.to, day)))
const hereOn = (day: Day) => and(eq(persons.id, holdings.personId), or(isNull(persons.leftOn), gt(persons.leftOn, day)))
const openOn = (day: Day) => or(isNull(posts.closedOn), gt(posts.closedOn, day))

async function addPosts(read: Reading, answering: Map<string, Answering>, { ids, day }: Asked): Promise<void> {
  if (!ids.length) return
  const titles = await read.select({ id: posts.id, title: posts.title }).from(posts).where(inArray(posts.id, ids))
  for (const { id, title } of titles) answering.set(`post:${id}`, { label: title, people: [] })
  const held = await read
    .select({ postId: posts.id, id: persons.id, name: persons.name, post: posts.title })
    .from(posts)
    .innerJoin(holdings, heldOn(day))
    .innerJoin(persons, hereOn(day))
    .where(and(inArray(posts.id, ids), openOn(day)))
    .orderBy(asc(holdings.from), asc(persons.folded))
  for (const { postId, ...one } of held) answering.get(`post:${postId}`)?.people.push(one)
}

async function addUnits(read: Reading, answering: Map<string, Answering>, { ids, day }: Asked): Promise<void> {
  if (!ids.length) return
  const names = await read.select({ id: units.id, name: units.name }).from(units).where(inArray(units.id, ids))
  for (const { id, name } of names) answering.set(`unit:${id}`, { label: name, people: [] })
  const heads = await read
    .select({ unitId: posts.unitId, id: persons.id, name: persons.name, post: posts.title })
    .from(posts)
    .innerJoin(holdings, heldOn(day))
    .innerJoin(persons, hereOn(day))
    .where(and(inArray(posts.unitId, ids), eq(posts.headsUnit, true), openOn(day)))
    .orderBy(asc(posts.position), asc(holdings.from))
  for (const { unitId, ...one } of heads) answering.get(`unit:${unitId}`)?.people.push(one)
}

async function addPersons(read: Reading, answering: Map<string, Answering>, { ids, day }: Asked): Promise<void> {
  if (!ids.length) return
  const people = await read.select().from(persons).where(inArray(persons.id, ids))
  for (const { id, name, leftOn } of people) {
    const isHere = leftOn === null || leftOn > day
    answering.set(`person:${id}`, { label: name, people: isHere ? [{ id, name, post: '' }] : [] })
  }
}
