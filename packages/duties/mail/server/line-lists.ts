import type { Day } from '@cabinet/office/day.ts'
import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, count, desc, eq, inArray, lt, ne, type SQL } from 'drizzle-orm'
import type { ListName } from '../rules/lists.ts'
import { mailPermissions } from '../rules/permissions.ts'
import { addresseeKeys, lentTo } from '../rules/readers.ts'
import { type Letter, type Line, letters, lines } from './tables.ts'
import { visible } from './visible.ts'

/** Lists made of lines: what is asked of me, of my unit, what I was copied on, what I asked of others. */
export const lineLists = ['mine', 'unit', 'copies', 'late', 'late-all', 'awaited', 'returned'] as const
export type LineList = (typeof lineLists)[number]
export const isLineList = (list: ListName): list is LineList => (lineLists as readonly ListName[]).includes(list)

type Asked = { list: LineList; before?: number | undefined; limit: number; today: Day }

/** What is on a list: what lies under some keys of a column (under all when null), and fits the rest. */
type Cut = { column: typeof lines.addressee | typeof lines.assignedBy; keys: readonly string[] | null; rest: Rest }
type Rest = (SQL | undefined)[]

/**
 * One page of a list of lines, newest letter first. Each key is a short walk along its own stretch of an index, then they
 * are merged: the price depends on the page, never on how much lies in the office.
 */
export async function linesOnList(
  read: Reads,
  person: Person,
  asked: Asked,
): Promise<{ letter: Letter; line: Line }[]> {
  const { column, keys, rest } = cutOf(read, person, asked)
  const stretches = keys === null ? [and(...rest)] : keys.map((key) => and(eq(column, key), ...rest))
  const walks = stretches.map((stretch) =>
    read
      .select({ id: lines.id, seq: lines.letterSeq })
      .from(lines)
      .where(stretch)
      .orderBy(desc(lines.letterSeq), asc(lines.id))
      .limit(asked.limit),
  )
  const found = (await Promise.all(walks)).flat().sort((a, b) => b.seq - a.seq || (a.id < b.id ? -1 : 1))
  const page = found.slice(0, asked.limit).map((one) => one.id)
  if (!page.length) return []
  return read
    .select({ letter: letters, line: lines })
    .from(lines)
    .innerJoin(letters, eq(letters.id, lines.letterId))
    .where(inArray(lines.id, page))
    .orderBy(desc(lines.letterSeq), asc(lines.id))
}

/** How many lines are on the list, counting no further than `limit`. */
export async function countLines(read: Reads, person: Person, asked: Asked): Promise<number> {
  const { column, keys, rest } = cutOf(read, person, asked)
  const where = and(keys === null ? undefined : inArray(column, [...keys]), ...rest)
  const some = read.select({ seq: lines.letterSeq }).from(lines).where(where).limit(asked.limit).as('some')
  const [row] = await read.select({ many: count() }).from(some)
  return row?.many ?? 0
}

function cutOf(read: Reads, person: Person, { list, before, today }: Asked): Cut {
  const lent = lentTo(person, 'mail.treat').map((one) => one.absent)
  const mine = [person, ...lent].flatMap((one) => [`person:${one.id}`, ...one.posts.map((id) => `post:${id}`)])
  const units = [person, ...lent].flatMap((one) => one.units.map((id) => `unit:${id}`))
  const given = [person.id, ...lentTo(person, 'mail.assign').map((one) => one.absent.id)]
  // A returned line stays open until it is decided again, but nothing more is asked of its addressee.
  const open = [eq(lines.open, true), ne(lines.state, 'returned')]
  const owed = [...open, eq(lines.copy, false)]
  const late = lt(lines.dueOn, today)
  const seen = [before === undefined ? undefined : lt(lines.letterSeq, before), visible(read, person, lines.letterSeq)]
  const under = (column: Cut['column'], keys: readonly string[], rest: Rest): Cut => ({
    column,
    keys: [...new Set(keys)],
    rest: [...rest, ...seen],
  })

  if (list === 'mine') return under(lines.addressee, mine, owed)
  if (list === 'unit') return under(lines.addressee, units, owed)
  if (list === 'copies') return under(lines.addressee, addresseeKeys(person), [...open, eq(lines.copy, true)])
  if (list === 'awaited') return under(lines.assignedBy, given, owed)
  if (list === 'returned') return under(lines.assignedBy, given, [eq(lines.state, 'returned'), eq(lines.open, true)])
  // Whoever oversees nothing would walk past the whole office's lateness to find their own.
  if (list === 'late-all' && may(mailPermissions, person, 'mail.oversee'))
    return { column: lines.addressee, keys: null, rest: [...owed, late, ...seen] }
  return under(lines.addressee, [...mine, ...units], [...owed, late])
}
