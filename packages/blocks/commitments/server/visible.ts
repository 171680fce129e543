import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { holdings, posts } from '@cabinet/blocks/people/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { Held, Person } from '@cabinet/office/person.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { and, eq, gte, inArray, isNull, lte, or, type SQL } from 'drizzle-orm'
import { actingAs, followsAll, leadKeysOf } from '../rules/parts.ts'
import { helpersOf } from './helpers-of.ts'
import { type Commitment, commitmentHelpers, commitments } from './tables.ts'

type Read = Pick<Reads, 'select'>

/**
 * The one `where` every list of commitments begins with: the lead, whoever helps, whose word it is, who noted it, the head of
 * the lead's unit, the direction and the private secretary. A reserved one: the people named on it. Somebody standing in
 * sees what the absent person would, and what is reserved when the grant says so.
 */
export async function visibleCommitments(read: Read, person: Person, today: Day): Promise<SQL | undefined> {
  const seen: (SQL | undefined)[] = []
  for (const { held, reserved } of actingAs(person)) {
    const open = await seenBy(read, held, today)
    seen.push(reserved ? open : and(eq(commitments.reserved, false), open))
  }
  return or(...seen)
}

async function seenBy(read: Read, held: Held, today: Day): Promise<SQL | undefined> {
  const helped = read
    .select({ id: commitmentHelpers.commitmentId })
    .from(commitmentHelpers)
    .where(inArray(commitmentHelpers.helper, leadKeysOf(held)))
  const named = or(
    eq(commitments.authorityId, held.id),
    eq(commitments.notedBy, held.id),
    eq(commitments.lead, `person:${held.id}`),
    // Of a reserved one only persons are helpers, so that no key of a unit or a post opens it.
    inArray(commitments.id, helped),
  )
  if (followsAll(held)) return or(eq(commitments.reserved, false), named)
  const keys = [...leadKeysOf(held), ...(await keysBelow(read, held, today))]
  return or(and(eq(commitments.reserved, false), inArray(commitments.lead, keys)), named)
}

/** The posts of the units somebody heads, and those who hold them. */
async function keysBelow(read: Read, held: Held, today: Day): Promise<string[]> {
  if (!held.roles.includes('head') || !held.units.length) return []
  const heldToday = and(
    eq(holdings.postId, posts.id),
    lte(holdings.from, today),
    or(isNull(holdings.to), gte(holdings.to, today)),
  )
  const rows = await read
    .select({ post: posts.id, holder: holdings.personId })
    .from(posts)
    .leftJoin(holdings, heldToday)
    .where(inArray(posts.unitId, [...held.units]))
  return [...new Set(rows.flatMap((row) => [`post:${row.post}`, ...(row.holder ? [`person:${row.holder}`] : [])]))]
}

/** A commitment in hand, with who helps. */
export type InHand = Commitment & { helpers: string[] }

/** One commitment, or the same answer as for one that does not exist. */
export async function commitmentFor(
  read: Read,
  person: Person,
  { commitmentId, now }: { commitmentId: string; now: Date },
): Promise<InHand> {
  const [one] = await read
    .select()
    .from(commitments)
    .where(and(eq(commitments.id, commitmentId), await visibleCommitments(read, person, await todayOf(read, now))))
  if (!one) throw notFound()
  return { ...one, helpers: await helpersOf(read, one.id) }
}

/** The same inside a change. */
export const visibleCommitment = ({ tx, person, now }: Change, commitmentId: string): Promise<InHand> =>
  commitmentFor(tx, person, { commitmentId, now })

/** Whether this person may read what proves it. */
export async function mayReadCommitment(read: Reads, person: Person, commitmentId: string): Promise<boolean> {
  const seen = await visibleCommitments(read, person, await todayOf(read, new Date()))
  return (await read.$count(commitments, and(eq(commitments.id, commitmentId), seen))) > 0
}
