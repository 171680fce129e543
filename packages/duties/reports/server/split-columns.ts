import type { Reads } from '@cabinet/store/store.ts'
import type { Figure } from '../rules/figure.ts'
import { figureOf, silent, stockFigure } from '../rules/figure-of.ts'
import type { Indicator, Life, Setting } from '../rules/indicator.ts'
import { indicatorOf } from '../rules/indicators.ts'
import { isBeforeJournal } from '../rules/journal-reach.ts'
import { lifeKey } from '../rules/life-key.ts'
import type { Edition } from '../rules/report.ts'
import { ageKey, ages, monthsBack, type SplitDefinition } from '../rules/splits.ts'
import { seasonOf } from '../rules/statistics-period.ts'
import { countFor } from './counts-of.ts'
import { livesOf } from './lives.ts'
import { answersByMonth } from './monthly-answers.ts'
import { monthlyVolumes } from './monthly-volumes.ts'
import { journalSince, type Thresholds } from './setting-of.ts'
import type { Columns } from './splits.ts'
import { agesOf, openByUnit, openThings } from './stock-of.ts'

export type SplitAsked = { definition: SplitDefinition; setting: Setting; thresholds: Thresholds; edition: Edition }

type Measured = Extract<Indicator, { cohort: object }>
type Stocked = Extract<Indicator, { stock: object }>

/** Rows by what was written when each thing began: its unit, its sort, where it came from, on whose authority. */
export async function groupedColumns(read: Reads, asked: SplitAsked): Promise<Columns> {
  const those = asked.definition.columns.flatMap((code) => indicatorOf(code) ?? [])
  const measured = those.filter((one): one is Measured => 'cohort' in one)
  const lives = await livesOf(read, { cohorts: measured.map((one) => one.cohort), setting: asked.setting })
  const columns: Columns = new Map()
  for (const one of those) {
    if ('cohort' in one) columns.set(one.code, groupedLives(one, lives, asked))
    if ('stock' in one) columns.set(one.code, await groupedStock(read, one, asked))
  }
  return columns
}

function groupedLives(one: Measured, lives: readonly Life[], asked: SplitAsked): Map<string, Figure> {
  const { definition, setting, thresholds, edition } = asked
  const by = rowsBy(definition.by)
  const figures = new Map<string, Figure>()
  for (const [key, some] of Map.groupBy(lives, (life) => lifeKey(life, by, one.opens))) {
    const said = countFor(edition, one, { lives: some, setting, mask: thresholds.mask })
    if (said && (said.among ?? said.counted).length) figures.set(key, figureOf(one, said, thresholds.minimum))
  }
  return figures
}

async function groupedStock(read: Reads, { stock, opens }: Stocked, asked: SplitAsked): Promise<Map<string, Figure>> {
  const { definition, setting, thresholds, edition } = asked
  const by = rowsBy(definition.by)
  const counted = async (openOnly: boolean) => {
    if (by === 'unit' && !stock.late && !stock.only) return openByUnit(read, { stock, setting, openOnly })
    const open = await openThings(read, { stock, setting, openOnly })
    const groups = Map.groupBy(open, ({ life }) => lifeKey(life, by, opens))
    return new Map([...groups].map(([key, some]) => [key, some.length]))
  }
  const open = await counted(true)
  const complete = edition === 'mayor' ? await counted(false) : open
  const figures = new Map<string, Figure>()
  for (const [key, all] of complete) {
    const known = open.get(key) ?? 0
    const count = all - known < thresholds.mask ? known : all
    if (count > 0) figures.set(key, stockFigure(count, null, thresholds.minimum))
  }
  return figures
}

const rowsBy = (by: SplitDefinition['by']) => {
  if (by === 'month' || by === 'age') throw new Error('Months and ages have columns of their own.')
  return by
}

/** How old what is open is. */
export async function agesColumn(read: Reads, asked: SplitAsked): Promise<Columns> {
  const { definition, setting, thresholds, edition } = asked
  const one = indicatorOf(definition.code)
  if (!one || !('stock' in one)) return new Map()
  const known = await agesOf(read, { stock: one.stock, setting, openOnly: true })
  const complete = edition === 'mayor' ? await agesOf(read, { stock: one.stock, setting, openOnly: false }) : known
  const inGroup = (those: Map<number, number>, key: string) =>
    [...those].reduce((sum, [age, times]) => (ageKey(age) === key ? sum + times : sum), 0)
  const figures = ages.map(({ key }) => {
    const [all, open] = [inGroup(complete, key), inGroup(known, key)]
    return [key, stockFigure(all - open < thresholds.mask ? open : all, null, thresholds.minimum)] as const
  })
  return new Map([[one.code, new Map(figures)]])
}

/** Month after month up to the one the period ends in, as many as the figure is followed over. */
export async function monthColumns(read: Reads, asked: SplitAsked): Promise<Columns> {
  const { definition, setting, thresholds, edition } = asked
  const months = seasonOf(setting.period.to, monthsBack(definition))
  const since = await journalSince(read, setting)
  const whole = { from: months[0]?.from ?? setting.period.from, to: setting.period.to }
  const those = definition.columns.flatMap((code) => indicatorOf(code) ?? [])
  const measured = those.filter((one): one is Measured => 'cohort' in one)
  const columns: Columns = new Map()
  const volumes = await monthlyVolumes(read, { ...asked, period: whole })
  const answers = definition.columns.includes('ML4r') ? await answersByMonth(read, { ...asked, period: whole }) : null
  const slow = measured.filter((one) => !volumes.has(one.code) && one.code !== 'ML4r')
  const cohorts = slow.map((one) => one.cohort)
  const lives = slow.length ? await livesOf(read, { cohorts, setting: { ...setting, period: whole } }) : []
  for (const one of measured) {
    const figureIn = (period: Setting['period']): Figure => {
      if (isBeforeJournal(period, since)) return silent('before-journal')
      const volume = volumes.get(one.code)?.get(period.from.slice(0, 7))
      if (volumes.has(one.code))
        return { ...silent('nothing'), value: volume ?? 0, counted: volume ?? 0, silence: null }
      if (one.code === 'ML4r' && answers) return delayOf(one, answers.get(period.from.slice(0, 7)) ?? [], thresholds)
      const within = { lives, setting: { ...setting, period }, mask: thresholds.mask }
      const said = countFor(edition, one, within)
      return said ? figureOf(one, said, thresholds.minimum) : silent('masked')
    }
    columns.set(one.code, new Map(months.map((period) => [period.from.slice(0, 7), figureIn(period)])))
  }
  return columns
}

function delayOf(one: Measured, days: readonly number[], { minimum }: Thresholds): Figure {
  return figureOf(one, { counted: [], among: null, values: days.map((value) => ({ thing: '', value })) }, minimum)
}
