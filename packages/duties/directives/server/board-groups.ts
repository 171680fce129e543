import { commitments } from '@cabinet/blocks/commitments/server/tables.ts'
import { visibleCommitments } from '@cabinet/blocks/commitments/server/visible.ts'
import { units } from '@cabinet/blocks/people/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, count, type SQL } from 'drizzle-orm'
import type { BoardFilter, GroupBoard } from '../rules/board.ts'
import { filterWhere, leadHomes } from './board-walks.ts'

const counted = ['open', 'late', 'verify', 'postponed'] as const satisfies readonly BoardFilter[]
type Counted = (typeof counted)[number]

/** One line of a board that counts: a unit, an authority, a source, and how much is owed there. */
export type BoardGroup = { key: string; name: string } & Record<Counted, number>

/** What is owed by unit, by authority, or by what it was said in: only what this person may see is counted. */
export async function boardGroups(
  read: Reads,
  person: Person,
  { by, today }: { by: GroupBoard; today: Day },
): Promise<BoardGroup[]> {
  const seen = await visibleCommitments(read, person, today)
  const column = { units: commitments.lead, authorities: commitments.authority, sources: commitments.sourceKind }[by]
  const figures = await Promise.all(
    counted.map((filter) => countBy(read, column, and(filterWhere(read, filter, today), seen))),
  )
  const keys = new Set(figures.flatMap((one) => [...one.keys()]))
  const groups = [...keys].map((key) => ({ key, ...numbersOf(figures, key) }))
  if (by === 'units') return byUnit(read, groups, today)
  return groups.map((one) => ({ ...one, name: '' })).sort((left, right) => right.open - left.open)
}

type Column = typeof commitments.lead | typeof commitments.authority | typeof commitments.sourceKind

async function countBy(read: Reads, column: Column, where: SQL | undefined): Promise<Map<string, number>> {
  const rows = await read.select({ key: column, many: count() }).from(commitments).where(where).groupBy(column)
  return new Map(rows.map((row) => [row.key, row.many]))
}

const numbersOf = (figures: readonly Map<string, number>[], key: string) =>
  Object.fromEntries(counted.map((filter, i) => [filter, figures[i]?.get(key) ?? 0])) as Record<Counted, number>

/** Leads brought home: a post and whoever holds it count for its unit, each once; who holds none stands apart. */
async function byUnit(
  read: Reads,
  groups: readonly ({ key: string } & Record<Counted, number>)[],
  today: Day,
): Promise<BoardGroup[]> {
  const homes = await leadHomes(read, today)
  const homeOf = (key: string) => (key.startsWith('unit:') ? key.slice(5) : (homes.get(key) ?? ''))
  const together = Map.groupBy(groups, (one) => homeOf(one.key))
  const chart = await read.select({ id: units.id, name: units.name }).from(units).orderBy(asc(units.position))
  const named = [...chart, { id: '', name: '' }]
  return named.flatMap(({ id, name }) => {
    const group = together.get(id)
    if (!group) return []
    const sum = (filter: Counted) => group.reduce((all, one) => all + one[filter], 0)
    return [{ key: id, name, open: sum('open'), late: sum('late'), verify: sum('verify'), postponed: sum('postponed') }]
  })
}
