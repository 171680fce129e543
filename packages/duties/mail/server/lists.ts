import { circuitSteps } from '@cabinet/blocks/circuits/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, desc, eq, exists, inArray, isNotNull, isNull, lt, or, type SQL } from 'drizzle-orm'
import { openLineStates } from '../rules/assignment.ts'
import { type ListName, listNames } from '../rules/lists.ts'
import { addresseeKeys, lentTo, readerKeys } from '../rules/readers.ts'
import { type LetterRow, letterRows } from './letter-rows.ts'
import { type Letter, type Line, letters, lines } from './tables.ts'
import { latestVisible, visible } from './visible.ts'

export type ListPage = { rows: (LetterRow & { line: Line | null })[]; next: number | null }
type Asked = { list: ListName; before?: number | undefined; limit: number; today: Day }

/** One page of one of the lists, newest letter first; `next` is the cursor of the following page. */
export async function listPage(read: Reads, person: Person, asked: Asked): Promise<ListPage> {
  const found = await lettersOf(read, person, asked)
  const isFull = found.length === asked.limit
  const page = isFull ? wholeLetters(found) : found
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

/** How many are in a list, exactly up to a thousand: beyond that the badge says "more than". */
export async function listCount(read: Reads, person: Person, asked: Pick<Asked, 'list' | 'today'>): Promise<number> {
  return (await lettersOf(read, person, { ...asked, limit: 1001 })).length
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
  const { list, before, limit, today } = asked
  if (list === 'all') return everything(read, person, asked)
  const lineList = lineWhere(person, list, today)
  const earlier = before === undefined ? undefined : lt(letters.seq, before)
  if (lineList)
    return read
      .select({ letter: letters, line: lines })
      .from(lines)
      .innerJoin(letters, eq(letters.id, lines.letterId))
      .where(and(lineList, earlier, isNull(letters.closedAt), visible(read, person)))
      .orderBy(desc(lines.letterSeq), asc(lines.id))
      .limit(limit)
  const rows = await read
    .select()
    .from(letters)
    .where(and(letterWhere(read, person, list), earlier, visible(read, person)))
    .orderBy(desc(letters.seq))
    .limit(limit)
  return rows.map((letter) => ({ letter, line: null }))
}

/** Lists made of lines: what is asked of me, of my unit, what I was copied on, what I asked of others. */
function lineWhere(person: Person, list: ListName, today: Day): SQL | undefined {
  const open = inArray(lines.state, [...openLineStates])
  const own = [`person:${person.id}`, ...person.posts.map((id) => `post:${id}`)]
  const lent = lentTo(person, 'mail.treat')
  const given = [person.id, ...lentTo(person, 'mail.assign').map((one) => one.absent.id)]
  const mine = [
    ...own,
    ...lent.flatMap((one) => [`person:${one.absent.id}`, ...one.absent.posts.map((id) => `post:${id}`)]),
  ]
  const units = [...person.units, ...lent.flatMap((one) => one.absent.units)].map((id) => `unit:${id}`)
  if (list === 'mine') return and(inArray(lines.addressee, mine), open, eq(lines.copy, false))
  if (list === 'unit') return and(inArray(lines.addressee, units), open, eq(lines.copy, false))
  if (list === 'copies') return and(inArray(lines.addressee, addresseeKeys(person)), open, eq(lines.copy, true))
  if (list === 'late') return and(inArray(lines.addressee, [...mine, ...units]), open, lt(lines.dueOn, today))
  if (list === 'late-all') return and(open, lt(lines.dueOn, today))
  if (list === 'awaited') return and(inArray(lines.assignedBy, given), open)
  if (list === 'returned') return and(inArray(lines.assignedBy, given), eq(lines.state, 'returned'))
  return
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
    ...[
      eq(circuitSteps.subjectId, letters.id),
      eq(circuitSteps.state, 'current'),
      inArray(circuitSteps.personId, desks),
    ],
  )
  return and(isNull(letters.signedAt), exists(read.select({ id: circuitSteps.id }).from(circuitSteps).where(onDesk)))
}

async function everything(read: Reads, person: Person, { before, limit }: Asked): Promise<Found[]> {
  if (!readerKeys(person).length) return []
  const seqs = await latestVisible(read, person, before === undefined ? { limit } : { before, limit })
  if (!seqs.length) return []
  const rows = await read
    .select()
    .from(letters)
    .where(or(inArray(letters.seq, seqs)))
    .orderBy(desc(letters.seq))
  return rows.map((letter) => ({ letter, line: null }))
}
