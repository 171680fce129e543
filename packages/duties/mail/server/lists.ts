import { circuitSteps } from '@cabinet/blocks/circuits/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, count, desc, eq, inArray, isNotNull, isNull, lt, type SQL } from 'drizzle-orm'
import { type ListName, listNames } from '../rules/lists.ts'
import { lentTo, readerKeys } from '../rules/readers.ts'
import { type LetterRow, letterRows } from './letter-rows.ts'
import { countLines, isLineList, linesOnList } from './line-lists.ts'
import { type Letter, type Line, letters } from './tables.ts'
import { latestVisible, visible } from './visible.ts'

export type ListPage = { rows: (LetterRow & { line: Line | null })[]; next: number | null }
type Asked = { list: ListName; before?: number | undefined; limit: number; today: Day }

/** One page of one of the lists, newest letter first; `next` is the cursor of the following page. */
export async function listPage(read: Reads, person: Person, asked: Asked): Promise<ListPage> {
  const found = await lettersOf(read, person, asked)
  const isFull = found.length === asked.limit
  const page = isFull && isLineList(asked.list) ? wholeLetters(found) : found
  const rows = await letterRows(
    read,
    page.map((one) => one.letter),
  )
  return {
    rows: rows.map((row, i) => ({ ...row, line: page[i]?.line ?? null })),
    next: isFull ? (page.at(-1)?.letter.seq ?? null) : null,
  }
}

/** A full page ends between two letters: the next one goes on after a letter and would lose the rest of its lines. */
function wholeLetters(page: Found[]): Found[] {
  const last = page.at(-1)?.letter.seq
  const whole = page.filter((one) => one.letter.seq !== last)
  return whole.length ? whole : page
}

const mostCounted = 1001

/** How many are in a list, exactly up to a thousand: beyond that the badge says "more than". */
export async function listCount(read: Reads, person: Person, { list, today }: Pick<Asked, 'list' | 'today'>) {
  if (isLineList(list)) return countLines(read, person, { list, today, limit: mostCounted })
  const where = and(letterWhere(read, person, list), visible(read, person))
  const some = read.select({ id: letters.id }).from(letters).where(where).limit(mostCounted).as('some')
  const [row] = await read.select({ many: count() }).from(some)
  return row?.many ?? 0
}

/** Every badge of the navigation, by list; `all` has none. */
export async function mailCounts(read: Reads, person: Person, today: Day): Promise<Record<string, number>> {
  if (!readerKeys(person).length) return {}
  const counted = listNames.filter((list) => list !== 'all')
  const counts = await Promise.all(counted.map((list) => listCount(read, person, { list, today })))
  return Object.fromEntries(counted.map((list, i) => [list, counts[i] ?? 0]))
}

type Found = { letter: Letter; line: Line | null }

async function lettersOf(read: Reads, person: Person, asked: Asked): Promise<Found[]> {
  const { list, before, limit } = asked
  if (list === 'all') return everything(read, person, asked)
  if (isLineList(list)) return linesOnList(read, person, { ...asked, list })
  const earlier = before === undefined ? undefined : lt(letters.seq, before)
  const rows = await read
    .select()
    .from(letters)
    .where(and(letterWhere(read, person, list), earlier, visible(read, person)))
    .orderBy(desc(letters.seq))
    .limit(limit)
  return rows.map((letter) => ({ letter, line: null }))
}

function letterWhere(read: Reads, person: Person, list: ListName): SQL | undefined {
  if (list === 'to-assign')
    return and(
      eq(letters.register, 'incoming'),
      isNull(letters.assignedAt),
      isNull(letters.closedAt),
      isNull(letters.voidedAt),
    )
  if (list === 'to-dispatch')
    return and(
      eq(letters.register, 'outgoing'),
      isNull(letters.dispatchedAt),
      isNotNull(letters.signedAt),
      isNull(letters.voidedAt),
    )
  if (list === 'drafts')
    return and(
      ...[eq(letters.register, 'outgoing'), isNull(letters.dispatchedAt), isNull(letters.signedAt)],
      ...[isNull(letters.closedAt), eq(letters.registeredBy, person.id)],
    )
  const lent = [...lentTo(person, 'mail.sign'), ...lentTo(person, 'mail.visa')]
  const desks = [person.id, ...lent.map((one) => one.absent.id)]
  const onDesk = and(
    ...[eq(circuitSteps.subjectKind, 'letter'), eq(circuitSteps.state, 'current')],
    inArray(circuitSteps.personId, desks),
  )
  const onDesks = read.select({ id: circuitSteps.subjectId }).from(circuitSteps).where(onDesk)
  return and(isNull(letters.signedAt), inArray(letters.id, onDesks))
}

async function everything(read: Reads, person: Person, { before, limit }: Asked): Promise<Found[]> {
  if (!readerKeys(person).length) return []
  const seqs = await latestVisible(read, person, before === undefined ? { limit } : { before, limit })
  if (!seqs.length) return []
  const rows = await read.select().from(letters).where(inArray(letters.seq, seqs)).orderBy(desc(letters.seq))
  return rows.map((letter) => ({ letter, line: null }))
}
