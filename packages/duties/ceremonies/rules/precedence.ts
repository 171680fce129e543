import type { Because } from './because.ts'
import { ladderOf } from './ladder.ts'
import type { LinePerson, LineSetting } from './line-person.ts'
import { withCourtesy } from './placed-by-courtesy.ts'
import { handPlaced, inTheOrder } from './placed-by-hand.ts'
import type { ListContent } from './precedence-list.ts'
import { split } from './split.ts'
import { nameOrder, standingOf } from './standing.ts'

/**
 * `position`: the place in the row, 1 to n, everybody. `rank`: the number in the order of precedence, which those placed by
 * courtesy neither have nor change; null for them and for whoever is on no list.
 */
export type LinePosition = { id: string; position: number; rank: number | null; because: Because }

/** The line, and those whose function gives no place in it, with why. */
export type Line = { positions: LinePosition[]; outside: { id: string; because: Because }[] }

/** The order of precedence: total, the same whatever order the people are given in, each place with its reason. */
export function orderOf(people: readonly LinePerson[], list: ListContent, setting: LineSetting): LinePosition[] {
  return lineFor(people, list, setting).positions
}

/** The same, with those who stand in no line. */
export function lineFor(people: readonly LinePerson[], list: ListContent, setting: LineSetting): Line {
  const ladder = ladderOf(list, setting.usages)
  const standings = people.map((person) => standingOf(person, { list, ladder, setting }))
  const names = new Map(standings.map((one) => [one.person.id, { id: one.person.id, name: one.name }]))
  const hand = { list, ladder, setting, names }
  const ranked = new Set(inTheOrder(standings, hand))
  const others = standings.filter((one) => !ranked.has(one))
  const order = handPlaced([...ranked], hand)
  const [outside, guests] = split(others, (one) => one.because.kind === 'excluded' && one.person.courtesyAfter === null)
  const rows = withCourtesy(order, guests, hand)
  const ranks = new Map(order.map((one, index) => [one.person.id, index + 1]))
  return {
    positions: rows.map(({ person, because }, index) => ({
      ...{ id: person.id, position: index + 1, rank: ranks.get(person.id) ?? null, because },
    })),
    outside: outside.sort(nameOrder).map(({ person, because }) => ({ id: person.id, because })),
  }
}
