import { addDays, type Day, daysBetween } from '@cabinet/office/day.ts'
import type { FactKind } from '@cabinet/office/fact-kinds.ts'
import { facts } from '@cabinet/store/store.tables.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { aliasedTable, and, count, eq, exists, gt, inArray, lt, lte, not, type SQL } from 'drizzle-orm'
import type { Life, Setting, Stock } from '../rules/indicator.ts'
import { medianOfCounts } from '../rules/median.ts'
import { livesOfThings, openPart } from './lives.ts'
import { boundOf, type Tally, tallyOf } from './stock-tally.ts'

/** How many were open, and how old they were (median, tenths of a day). */
export type StockCount = { count: number; age: number | null }

/** How many of each age. */
export type Ages = Map<number, number>

/** `openOnly`: as if nothing reserved had been written. `tally`: what several periods share. */
export type StockAsked = { stock: Stock; setting: Setting; openOnly: boolean; tally?: Tally | undefined }

/** Ages are counted on the day after the period, or today while it is under way. */
export function reckonedOn({ period, today }: Setting): Day {
  const after = addDays(period.to, 1)
  return after < today ? after : today
}

export function stockCount(ages: Ages): StockCount {
  return { count: [...ages.values()].reduce((sum, times) => sum + times, 0), age: medianOfCounts(ages) }
}

/** How many were open at the end of the period, by age. A stock told apart by nothing but its days is counted in the index. */
export async function agesOf(read: Reads, asked: StockAsked): Promise<Ages> {
  if (asked.stock.only || asked.stock.late === 'until') return agesOfEach(read, asked)
  const on = reckonedOn(asked.setting)
  const ages: Ages = new Map()
  for (const [day, times] of await openByDay(read, asked)) {
    if (times > 0) ages.set(daysBetween(day, on), times)
  }
  return ages
}

async function agesOfEach(read: Reads, asked: StockAsked): Promise<Ages> {
  const ages: Ages = new Map()
  const on = reckonedOn(asked.setting)
  for (const { since } of await openThings(read, asked)) {
    const age = daysBetween(since, on)
    ages.set(age, (ages.get(age) ?? 0) + 1)
  }
  return ages
}

/** Begun less ended, day by day (by the day it fell due for what is late): sums along an index, whatever the number of things. */
async function openByDay(read: Reads, { stock, setting, openOnly, tally }: StockAsked): Promise<Map<Day, number>> {
  const tallied = tally ?? tallyOf(read, [setting])
  const [bound, on] = [boundOf(setting), reckonedOn(setting)]
  const sums = new Map<Day, number>()
  const add = async (kinds: readonly FactKind[], before: Date, sign: 1 | -1) => {
    if (!kinds.length) return
    for (const { day, due, times } of await tallied({ kinds, before, openOnly })) {
      const since = stock.late ? due : day
      if (day > setting.period.to || since === null || (stock.late && since >= on)) continue
      sums.set(since, (sums.get(since) ?? 0) + sign * times)
    }
  }
  await add(stock.opens, new Date(setting.asOf), 1)
  await add(stock.reopens ?? [], bound, 1)
  await add(stock.ends, bound, -1)
  return sums
}

/** The same by unit, which stands in every fact of a thing. Empty: it was not said. */
export async function openByUnit(read: Reads, { stock, setting, openOnly }: StockAsked): Promise<Map<string, number>> {
  const bound = boundOf(setting)
  const sums = new Map<string, number>()
  const add = async (kinds: readonly FactKind[], before: Date, sign: 1 | -1) => {
    if (!kinds.length) return
    const chosen = and(
      ...[inArray(facts.kind, [...kinds]), lte(facts.day, setting.period.to), lt(facts.at, before)],
      openOnly ? eq(facts.reserved, false) : undefined,
    )
    const rows = await read.select({ by: facts.whose, times: count() }).from(facts).where(chosen).groupBy(facts.whose)
    for (const { by, times } of rows) sums.set(by ?? '', (sums.get(by ?? '') ?? 0) + sign * times)
  }
  await add(stock.opens, new Date(setting.asOf), 1)
  await add(stock.reopens ?? [], bound, 1)
  await add(stock.ends, bound, -1)
  return sums
}

export type OpenThing = { thing: string; since: Day; life: Life }

/** The things themselves, with the day their age is counted from, oldest first. */
export async function openThings(read: Reads, asked: StockAsked): Promise<OpenThing[]> {
  const { stock, setting, openOnly } = asked
  const bound = boundOf(setting).getTime()
  const on = reckonedOn(setting)
  const things = await notEnded(read, asked)
  const lives = await livesOfThings(read, things, setting)
  return (openOnly ? openPart(lives) : lives)
    .flatMap((life) => {
      const known = life.facts.filter((fact) => fact.at < bound || stock.opens.includes(fact.kind))
      const begun = known.find((fact) => stock.opens.includes(fact.kind))
      if (!begun || (stock.only && !stock.only(begun))) return []
      const agreed = stock.late === 'until' ? known.findLast((fact) => fact.until)?.until : undefined
      const since = stock.late ? (agreed ?? begun.due) : begun.day
      return since && (!stock.late || since < on) ? [{ thing: life.thing, since, life: { ...life, facts: known } }] : []
    })
    .sort((left, right) => (left.since < right.since ? -1 : left.since > right.since ? 1 : 0))
}

/** Begun, and without an end that still stands. */
async function notEnded(read: Reads, { stock, setting, openOnly }: StockAsked): Promise<string[]> {
  const [end, again] = [aliasedTable(facts, 'ended'), aliasedTable(facts, 'again')]
  const bound = boundOf(setting)
  const unless = (one: typeof facts): SQL | undefined => (openOnly ? eq(one.reserved, false) : undefined)
  const takenBack = and(
    ...[eq(again.thing, end.thing), gt(again.seq, end.seq), lt(again.at, bound), unless(again)],
    inArray(again.kind, [...(stock.reopens ?? [])]),
  )
  const stands = and(
    ...[eq(end.thing, facts.thing), inArray(end.kind, [...stock.ends]), lt(end.at, bound), unless(end)],
    stock.reopens ? not(exists(read.select({ seq: again.seq }).from(again).where(takenBack))) : undefined,
  )
  const begun = and(
    ...[inArray(facts.kind, [...stock.opens]), lte(facts.day, setting.period.to), unless(facts)],
    lt(facts.at, new Date(setting.asOf)),
    not(exists(read.select({ seq: end.seq }).from(end).where(stands))),
  )
  const rows = await read.selectDistinct({ thing: facts.thing }).from(facts).where(begun)
  return rows.map((row) => row.thing)
}
