import type { Reads } from '@cabinet/store/store.ts'
import type { Figure } from '../rules/figure.ts'
import { differenceOf, figureOf, silent, stockFigure } from '../rules/figure-of.ts'
import type { Counted, Indicator, Life, Setting } from '../rules/indicator.ts'
import { isBeforeJournal } from '../rules/journal-reach.ts'
import { belongs } from '../rules/life.ts'
import type { Edition } from '../rules/report.ts'
import { livesOf, openPart } from './lives.ts'
import { journalSince, type Thresholds } from './setting-of.ts'
import { agesOf, openThings, stockCount } from './stock-of.ts'
import type { Tally } from './stock-tally.ts'

/** One indicator in one period: its figure, and the ids it was counted from (of a stock only when they were asked for). */
export type Cell = { figure: Figure; counted: readonly string[]; among: readonly string[] | null }

export type CountAsked = {
  setting: Setting
  edition: Edition
  thresholds: Thresholds
  indicators: readonly Indicator[]
  /** What the stocks of several periods share. */
  tally?: Tally | undefined
  /** The ids of stocks cost a walk of their own. */
  withStockIds?: boolean
}

type Measured = Extract<Indicator, { cohort: object }>
type Stocked = Extract<Indicator, { stock: object }>
type Difference = Extract<Indicator, { of: object }>

const isMeasured = (one: Indicator): one is Measured => 'cohort' in one
const isStocked = (one: Indicator): one is Stocked => 'stock' in one
const isDifference = (one: Indicator): one is Difference => 'of' in one

const none = { counted: [], among: null }

/** All these indicators in one period; what was known is read once for all that look at the same kind of thing. */
export async function countsOf(read: Reads, asked: CountAsked): Promise<Map<string, Cell>> {
  const { setting, indicators } = asked
  const since = await journalSince(read, setting)
  if (isBeforeJournal(setting.period, since))
    return new Map(indicators.map((one) => [one.code, { figure: silent('before-journal'), ...none }]))
  const cells = new Map<string, Cell>()
  for (const family of families(indicators.filter(isMeasured))) {
    const cohorts = family.map((one) => one.cohort)
    const lives = await livesOf(read, { cohorts, setting, onlyReserved: family[0]?.onlyReserved })
    for (const one of family) cells.set(one.code, measuredCell(one, lives, asked))
  }
  for (const one of indicators.filter(isStocked)) cells.set(one.code, await stockCell(read, one, asked))
  for (const one of indicators.filter(isDifference)) {
    const [first, second] = one.of.map((code) => cells.get(code)?.figure)
    if (first && second) cells.set(one.code, { figure: differenceOf(first, second), ...none })
  }
  return cells
}

/** Those that look at the same kind of thing. */
function families(those: readonly Measured[]): Measured[][] {
  return [...Map.groupBy(those, (one) => `${one.opens} ${one.onlyReserved ?? false}`).values()]
}

function measuredCell(one: Measured, lives: readonly Life[], asked: CountAsked): Cell {
  const { setting, edition, thresholds } = asked
  const said = countFor(edition, one, { lives, setting, mask: thresholds.mask })
  if (!said) return { figure: silent('masked'), ...none }
  const distinct = { ...said, counted: [...new Set(said.counted)] }
  return { figure: figureOf(one, distinct, thresholds.minimum), counted: distinct.counted, among: said.among }
}

type Around = { lives: readonly Life[]; setting: Setting; mask: number }

/**
 * What may be counted in this edition. What is reserved is counted for the mayor only where it stands among enough others of
 * its own; below the mask, and in whatever is handed round, the count is the one it would be if nothing reserved existed.
 * Null: there would be nothing but reserved things in it.
 */
export function countFor(
  edition: Edition,
  one: Pick<Measured, 'cohort' | 'count' | 'onlyReserved'>,
  { lives, setting, mask }: Around,
): Counted | null {
  const count = (known: readonly Life[]) =>
    one.count(
      known.filter((life) => belongs(life, one.cohort, setting.period)),
      setting,
    )
  if (edition === 'council') return one.onlyReserved ? null : count(openPart(lives))
  const complete = count(lives)
  const reserved = new Set(lives.filter((life) => life.reserved).map((life) => life.thing))
  if (!reserved.size && !one.onlyReserved) return complete
  const kept = (complete.among ?? complete.counted).filter((thing) => reserved.has(thing)).length
  if (one.onlyReserved) return kept < mask ? null : complete
  return kept === 0 || kept >= mask ? complete : count(openPart(lives))
}

async function stockCell(read: Reads, one: Stocked, asked: CountAsked): Promise<Cell> {
  const { setting, edition, thresholds, tally, withStockIds = false } = asked
  const { stock } = one
  const open = await agesOf(read, { stock, setting, tally, openOnly: true })
  const complete = edition === 'mayor' ? await agesOf(read, { stock, setting, tally, openOnly: false }) : open
  const openOnly = stockCount(complete).count - stockCount(open).count < thresholds.mask
  const { count, age } = stockCount(openOnly ? open : complete)
  const counted = withStockIds ? (await openThings(read, { stock, setting, openOnly })).map(({ thing }) => thing) : []
  return { figure: stockFigure(count, age, thresholds.minimum), counted, among: null }
}
