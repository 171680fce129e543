import type { Reads } from '@cabinet/store/store.ts'
import { and, desc, inArray, lte } from 'drizzle-orm'
import type { FigureLine } from '../rules/figure.ts'
import { silent } from '../rules/figure-of.ts'
import type { Indicator } from '../rules/indicator.ts'
import { indicatorOf, indicators } from '../rules/indicators.ts'
import type { Period } from '../rules/period.ts'
import { periodBefore, samePeriodLastYear } from '../rules/quarter.ts'
import type { Edition } from '../rules/report.ts'
import { type CountAsked, countsOf } from './counts-of.ts'
import { changedFormulas } from './formulas-before.ts'
import { settingOf, type Thresholds, thresholdsOf } from './setting-of.ts'
import { tallyOf } from './stock-tally.ts'
import { indicatorTargets } from './tables.ts'

/**
 * Of which period, as known when, for whose eyes. `codes`: only these. `minimum`: another least number than the edition's own,
 * for those inside who read the figures without what is reserved.
 */
export type FiguresAsked = {
  period: Period
  asOf: Date
  edition: Edition
  codes?: readonly string[] | undefined
  minimum?: number | undefined
}

/** The figures of a period beside those of the period before and of the same one last year, all as known at the same moment. */
export async function figuresOf(read: Reads, asked: FiguresAsked): Promise<FigureLine[]> {
  const printed = askedFor(asked.codes)
  const needed = withParts(printed)
  const periods = [asked.period, periodBefore(asked.period), samePeriodLastYear(asked.period)]
  const settings = await Promise.all(periods.map((period) => settingOf(read, { period, asOf: asked.asOf })))
  const tally = tallyOf(read, settings)
  const cells: CellsOfPeriod[] = []
  for (const setting of settings) cells.push(await cellsIn(read, asked, { setting, tally, indicators: needed }))
  const [now, before, lastYear] = cells
  const targets = await targetsAt(read, asked.period)
  const changed = await changedFormulas(read, asked.period)
  return printed.map(({ code }) => ({
    code,
    now: now?.get(code)?.figure ?? silent('nothing'),
    before: before?.get(code)?.figure ?? silent('nothing'),
    lastYear: lastYear?.get(code)?.figure ?? silent('nothing'),
    target: targets.get(code) ?? null,
    formulaChanged: changed.has(code),
  }))
}

export type CountedAsked = FiguresAsked & { code: string; part: 'counted' | 'among' }

/** The ids a figure was counted from, or counted among. Empty for a code there is not. */
export async function countedOf(read: Reads, { code, part, ...asked }: CountedAsked): Promise<string[]> {
  const one = indicatorOf(code)
  if (!one) return []
  const setting = await settingOf(read, asked)
  const cells = await cellsIn(read, asked, { setting, indicators: [one], withStockIds: true })
  const cell = cells.get(code)
  return [...((part === 'counted' ? cell?.counted : cell?.among) ?? [])]
}

/** The ids behind every figure of a period at once: what a report keeps when it is frozen. */
export async function countedOfAll(
  read: Reads,
  asked: FiguresAsked,
): Promise<{ code: string; counted: string[]; among: string[] | null }[]> {
  const setting = await settingOf(read, asked)
  const cells = await cellsIn(read, asked, { setting, indicators: askedFor(asked.codes), withStockIds: true })
  return [...cells].map(([code, { counted, among }]) => ({ code, counted: [...counted], among: among && [...among] }))
}

type Within = Pick<CountAsked, 'setting' | 'indicators' | 'tally' | 'withStockIds'>
type CellsOfPeriod = Awaited<ReturnType<typeof countsOf>>

async function cellsIn(read: Reads, asked: FiguresAsked, those: Within): Promise<CellsOfPeriod> {
  const thresholds = await thresholdsFor(read, asked)
  return countsOf(read, { ...those, edition: asked.edition, thresholds })
}

export async function thresholdsFor(
  read: Reads,
  { edition, minimum }: Pick<FiguresAsked, 'edition' | 'minimum'>,
): Promise<Thresholds> {
  const own = await thresholdsOf(read, edition)
  return { ...own, minimum: minimum ?? own.minimum }
}

const askedFor = (codes: readonly string[] | undefined): Indicator[] =>
  indicators.filter((one) => codes?.includes(one.code) ?? true)

/** A difference needs the two shares it is made of. */
function withParts(those: readonly Indicator[]): Indicator[] {
  const parts = those.flatMap((one) => (one.measure === 'difference' ? one.of : []))
  return indicators.filter((one) => those.includes(one) || parts.includes(one.code))
}

/** What was aimed at in a period: the latest aim that had begun by its end. */
async function targetsAt(read: Reads, period: Period): Promise<Map<string, number | null>> {
  const codes = indicators.map((one) => one.code)
  const rows = await read
    .select({ code: indicatorTargets.code, target: indicatorTargets.target })
    .from(indicatorTargets)
    .where(and(inArray(indicatorTargets.code, codes), lte(indicatorTargets.from, period.to)))
    .orderBy(desc(indicatorTargets.from))
  const latest = new Map<string, number | null>()
  for (const { code, target } of rows) if (!latest.has(code)) latest.set(code, target)
  return latest
}
