import { type Commitment, commitments } from '@cabinet/blocks/commitments/server/tables.ts'
import { visibleCommitments } from '@cabinet/blocks/commitments/server/visible.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, desc, eq, gt, inArray, isNull, lt, or, type SQL } from 'drizzle-orm'
import { type BoardAsked, type BoardCursor, type BoardFilter, readCursor, writeCursor } from '../rules/board.ts'
import { type BoardRow, boardRows } from './board-rows.ts'
import { foundByText } from './board-text.ts'
import { filterWhere, stretchesOf, unitKeys } from './board-walks.ts'

export type BoardPage = { rows: BoardRow[]; next: string | null }

/** One page of a board: the nearest day first and what has none last; of what is over, the latest first. */
export async function boardPage(
  read: Reads,
  person: Person,
  { today, ...asked }: BoardAsked & { today: Day },
): Promise<BoardPage> {
  const cursor = readCursor(asked.cursor ?? '')
  const order = isOver(asked.filter) ? latestFirst : nearestFirst
  const cut = await cutOf(read, person, { ...asked, today })
  const after = cursor ? order.after(cursor) : undefined
  const stretches = await stretchesOf(read, person, { board: asked.board, today })
  const walks = await Promise.all(
    stretches.map((stretch) =>
      read
        .select()
        .from(commitments)
        .where(and(stretch, cut, after))
        .orderBy(...order.by)
        .limit(asked.limit),
    ),
  )
  const merged = new Map(walks.flat().map((one) => [one.id, one]))
  const page = [...merged.values()].sort(order.compare).slice(0, asked.limit)
  const last = page.length === asked.limit ? page.at(-1) : undefined
  return {
    rows: await boardRows(read, person, { page, today, board: asked.board }),
    next: last ? writeCursor({ dueOn: last.dueOn, seq: last.seq }) : null,
  }
}

/** What this person may see of it, and what was asked beside. */
async function cutOf(read: Reads, person: Person, asked: BoardAsked & { today: Day }): Promise<SQL | undefined> {
  const { filter, text, unitId, authority, source, today } = asked
  return and(
    filterWhere(read, filter, today),
    unitId ? inArray(commitments.lead, await unitKeys(read, unitId, today)) : undefined,
    authority ? eq(commitments.authority, authority) : undefined,
    source ? eq(commitments.sourceKind, source) : undefined,
    text ? foundByText(read, person, text) : undefined,
    await visibleCommitments(read, person, today),
  )
}

type Order = {
  by: SQL[]
  after: (cursor: BoardCursor) => SQL | undefined
  compare: (left: Commitment, right: Commitment) => number
}

const isOver = (filter: BoardFilter): boolean => filter === 'kept' || filter === 'over'

const nearestFirst: Order = {
  by: [asc(isNull(commitments.dueOn)), asc(commitments.dueOn), asc(commitments.seq)],
  after: ({ dueOn, seq }) => {
    const later = gt(commitments.seq, seq)
    if (dueOn === null) return and(isNull(commitments.dueOn), later)
    return or(gt(commitments.dueOn, dueOn), and(eq(commitments.dueOn, dueOn), later), isNull(commitments.dueOn))
  },
  compare: (left, right) => {
    const [a, b] = [left.dueOn ?? '9999-99-99', right.dueOn ?? '9999-99-99']
    return a < b ? -1 : a > b ? 1 : left.seq - right.seq
  },
}

const latestFirst: Order = {
  by: [desc(commitments.seq)],
  after: ({ seq }) => lt(commitments.seq, seq),
  compare: (left, right) => right.seq - left.seq,
}
