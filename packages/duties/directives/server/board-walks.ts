import { type CommitmentState, openCommitmentStates } from '@cabinet/blocks/commitments/rules/commitment.ts'
import { actingAs, ownLeadKeysOf } from '@cabinet/blocks/commitments/rules/parts.ts'
import { commitmentHelpers, commitmentPostponements, commitments } from '@cabinet/blocks/commitments/server/tables.ts'
import { holdings, posts } from '@cabinet/blocks/people/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import {
  and,
  asc,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  ne,
  notInArray,
  or,
  type SQL,
} from 'drizzle-orm'
import type { BoardAsked, BoardFilter } from '../rules/board.ts'

type Read = Pick<Reads, 'select'>

/** Still to be done by somebody: neither only heard nor said to be done. */
export const toDoStates: readonly CommitmentState[] = ['issued', 'acknowledged', 'returned']

export const isOpen = inArray(commitments.state, [...openCommitmentStates])
export const isLate = (today: Day) => and(isOpen, lt(commitments.dueOn, today))

/** Its day was put off at least once. */
export const wasPostponed = (read: Read): SQL =>
  exists(
    read
      .select({ id: commitmentPostponements.id })
      .from(commitmentPostponements)
      .where(eq(commitmentPostponements.commitmentId, commitments.id)),
  )

/** What a list is narrowed down to. */
export function filterWhere(read: Read, filter: BoardFilter, today: Day): SQL | undefined {
  if (filter === 'late') return isLate(today)
  if (filter === 'verify') return eq(commitments.state, 'claimed')
  if (filter === 'postponed') return and(isOpen, wasPostponed(read))
  if (filter === 'heard') return eq(commitments.state, 'proposed')
  if (filter === 'carried') return and(isOpen, isNotNull(commitments.escalation))
  if (filter === 'kept') return eq(commitments.state, 'verified')
  if (filter === 'over') return inArray(commitments.state, ['cancelled', 'superseded'])
  return isOpen
}

/**
 * Where a board is read from: each line is one stretch of an index, walked by itself and merged, so that a page costs a page
 * however much the office has promised. Whoever stands in has the absent person's lines on their own two boards too.
 */
export async function stretchesOf(
  read: Read,
  person: Person,
  { board, today }: Pick<BoardAsked, 'board'> & { today: Day },
) {
  if (board === 'mine')
    return actingAs(person).flatMap(({ held, reserved }) => {
      const keys = ownLeadKeysOf(held)
      const lent = reserved ? undefined : eq(commitments.reserved, false)
      return [and(inArray(commitments.lead, keys), lent), and(inArray(commitments.id, helpedBy(read, keys)), lent)]
    })
  if (board === 'mayor') return [inArray(commitments.lead, await mayorKeys(read, today))]
  if (board === 'all') return [undefined]
  return actingAs(person).flatMap(({ held, reserved }) => {
    // What one leads oneself is owed, not awaited.
    const led = [person, held].flatMap((one) => [`person:${one.id}`, ...one.posts.map((post) => `post:${post}`)])
    const others = and(notInArray(commitments.lead, led), reserved ? undefined : eq(commitments.reserved, false))
    return [
      and(eq(commitments.authorityId, held.id), others),
      and(eq(commitments.notedBy, held.id), ne(commitments.authorityId, held.id), others),
    ]
  })
}

const helpedBy = (read: Read, keys: readonly string[]) =>
  read
    .select({ id: commitmentHelpers.commitmentId })
    .from(commitmentHelpers)
    .where(inArray(commitmentHelpers.helper, [...keys]))

/** Whoever holds the mayor's post today. */
export async function mayorIds(read: Read, today: Day): Promise<string[]> {
  const seats = await seatsWhere(read, eq(posts.role, 'mayor'), today)
  return [...new Set(seats.flatMap((seat) => seat.holder ?? []))]
}

/** The keys under which the mayor owes something: the person and the post. */
export async function mayorKeys(read: Read, today: Day): Promise<string[]> {
  return keysOf(await seatsWhere(read, eq(posts.role, 'mayor'), today))
}

/** The unit each lead is counted in: a post in its own, whoever holds several in that of the first. */
export async function leadHomes(read: Read, today: Day): Promise<Map<string, string>> {
  const homes = new Map<string, string>()
  for (const { post, unitId, holder } of await seatsWhere(read, undefined, today)) {
    homes.set(`post:${post}`, unitId)
    if (holder && !homes.has(`person:${holder}`)) homes.set(`person:${holder}`, unitId)
  }
  return homes
}

/** The keys under which a unit owes something: itself, its posts, and those who hold them. */
export async function unitKeys(read: Read, unitId: string, today: Day): Promise<string[]> {
  const homes = await leadHomes(read, today)
  return [`unit:${unitId}`, ...[...homes].filter(([, home]) => home === unitId).map(([key]) => key)]
}

type Seat = { post: string; unitId: string; holder: string | null }

/** Posts, and who holds each today. */
async function seatsWhere(read: Read, where: SQL | undefined, today: Day): Promise<Seat[]> {
  const held = and(
    eq(holdings.postId, posts.id),
    lte(holdings.from, today),
    or(isNull(holdings.to), gte(holdings.to, today)),
  )
  return read
    .select({ post: posts.id, unitId: posts.unitId, holder: holdings.personId })
    .from(posts)
    .leftJoin(holdings, held)
    .where(where)
    .orderBy(asc(posts.position))
}

const keysOf = (seats: readonly Seat[]): string[] => [
  ...new Set(seats.flatMap(({ post, holder }) => [`post:${post}`, ...(holder ? [`person:${holder}`] : [])])),
]
