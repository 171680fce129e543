import type { Day } from '@cabinet/office/day.ts'
import type { FactKind } from '@cabinet/office/fact-kinds.ts'
import { and, eq, inArray, lt, type SQL, sql } from 'drizzle-orm'
import { facts } from './store.tables.ts'
import type { Reads } from './store.ts'

/** How many facts stand under a day and a due day: for each moment asked for, those written before it. */
export type FactSums = {
  day: Day
  due: Day | null
  /** In the order of the moments: all of them, and those of nothing reserved. */
  all: number[]
  open: number[]
}

/**
 * Facts of some kinds told apart by the day they count for and the day they are due, for several moments in one walk along the
 * index: a stock at the end of three periods costs as much as at the end of one.
 */
export async function factSums(
  read: Pick<Reads, 'select'>,
  { kinds, before }: { kinds: readonly FactKind[]; before: readonly Date[] },
): Promise<FactSums[]> {
  const latest = new Date(Math.max(...before.map((moment) => moment.getTime())))
  const written = before.flatMap((moment) => [
    lt(facts.at, moment),
    and(lt(facts.at, moment), eq(facts.reserved, false)),
  ])
  const sums = Object.fromEntries(written.map((when, place) => [`sum${place}`, timesOf(when)]))
  const rows = await read
    .select({ day: facts.day, due: facts.due, ...sums })
    .from(facts)
    .where(and(inArray(facts.kind, [...kinds]), lt(facts.at, latest)))
    .groupBy(facts.day, facts.due)
  return rows.map(({ day, due, ...counted }) => {
    const times = written.map((_, place) => Number((counted as Record<string, unknown>)[`sum${place}`]))
    return {
      ...{ day, due },
      all: times.filter((_, place) => place % 2 === 0),
      open: times.filter((_, place) => place % 2 === 1),
    }
  })
}

const timesOf = (when: SQL | undefined): SQL<number> => sql<number>`sum(case when ${when} then 1 else 0 end)`
