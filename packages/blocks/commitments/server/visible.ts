import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { holdings, posts } from '@cabinet/blocks/people/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { and, eq, gte, inArray, isNull, lte, or, type SQL } from 'drizzle-orm'
import { isDirection, leadKeysOf } from '../rules/parts.ts'
import { type Commitment, commitments } from './tables.ts'

type Read = Pick<Reads, 'select'>

/**
 * The one `where` every list of commitments begins with: the lead, whose word it is, who noted it, the head of the lead's
 * unit, the direction. A reserved one: the people named on it.
 */
export async function visibleCommitments(read: Read, person: Person, today: Day): Promise<SQL | undefined> {
  const named = or(
    eq(commitments.authorityId, person.id),
    eq(commitments.notedBy, person.id),
    eq(commitments.lead, `person:${person.id}`),
  )
  if (isDirection(person)) return or(eq(commitments.reserved, false), named)
  const keys = [...leadKeysOf(person), ...(await keysBelow(read, person, today))]
  return or(and(eq(commitments.reserved, false), inArray(commitments.lead, keys)), named)
}

/** The posts of the units somebody heads, and those who hold them. */
async function keysBelow(read: Read, person: Person, today: Day): Promise<string[]> {
  if (!person.roles.includes('head') || !person.units.length) return []
  const held = and(
    eq(holdings.postId, posts.id),
    lte(holdings.from, today),
    or(isNull(holdings.to), gte(holdings.to, today)),
  )
  const rows = await read
    .select({ post: posts.id, holder: holdings.personId })
    .from(posts)
    .leftJoin(holdings, held)
    .where(inArray(posts.unitId, [...person.units]))
  return [...new Set(rows.flatMap((row) => [`post:${row.post}`, ...(row.holder ? [`person:${row.holder}`] : [])]))]
}

/** One commitment, or the same answer as for one that does not exist. */
export async function visibleCommitment(change: Change, commitmentId: string): Promise<Commitment> {
  const { tx, person, now } = change
  const [one] = await tx
    .select()
    .from(commitments)
    .where(and(eq(commitments.id, commitmentId), await visibleCommitments(tx, person, await todayOf(tx, now))))
  if (!one) throw notFound()
  return one
}
