import { type Day, dayOf } from '@cabinet/office/day.ts'
import { type FactKind, factKinds } from '@cabinet/office/fact-kinds.ts'
import { type FactRow, manyFacts } from '@cabinet/store/many-facts.ts'
import { facts } from '@cabinet/store/store.tables.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, between, eq, gte, inArray, lt, not, or, type SQL } from 'drizzle-orm'
import type { Cohort, KnownFact, Life, Setting } from '../rules/indicator.ts'
import { momentsOf } from './setting-of.ts'

type Asked = { cohorts: readonly Cohort[]; setting: Setting; onlyReserved?: boolean | undefined }

/**
 * The things of these cohorts with everything that was known about each before `asOf`, in the order it was written. What was
 * written later does not exist here, so that a past quarter counts to the same number again.
 */
export async function livesOf(read: Reads, { cohorts, setting, onlyReserved = false }: Asked): Promise<Life[]> {
  const chosen = cohorts.map((cohort) => inCohort(cohort, setting))
  const kinds = onlyReserved ? undefined : steadyKinds(cohorts)
  if (!kinds)
    return livesWhere(read, among(read, [or(...chosen), onlyReserved ? eq(facts.reserved, true) : undefined]), setting)
  const { from, to } = setting.period
  const begun = between(facts.day, from, to)
  const others = cohorts.filter(({ by }) => by !== 'day').map((cohort) => inCohort(cohort, setting))
  return [
    ...(await livesWhere(read, and(inArray(facts.kind, kinds), begun), setting)),
    ...(others.length ? await livesWhere(read, among(read, [or(...others), not(begun)]), setting) : []),
  ]
}

const among = (read: Reads, those: (SQL | undefined)[]): SQL =>
  inArray(
    facts.thing,
    read
      .select({ thing: facts.thing })
      .from(facts)
      .where(and(...those)),
  )

/** Every fact about a letter or a line carries the day it began: what began in a period is then read in one stretch. */
const steady = /^(letter|line)\./

function steadyKinds(cohorts: readonly Cohort[]): FactKind[] | undefined {
  const named = cohorts.flatMap(({ kinds }) => kinds)
  if (!named.every((kind) => steady.test(kind))) return undefined
  return factKinds.filter((kind) => named.some((one) => one.split('.')[0] === kind.split('.')[0]))
}

/** The lives of these things, as known before `asOf`. */
export async function livesOfThings(read: Reads, things: readonly string[], setting: Setting): Promise<Life[]> {
  const found: Life[] = []
  for (let at = 0; at < things.length; at += 500)
    found.push(...(await livesWhere(read, inArray(facts.thing, things.slice(at, at + 500)), setting)))
  return found
}

async function livesWhere(read: Reads, chosen: SQL | undefined, setting: Setting): Promise<Life[]> {
  return folded(await manyFacts(read, chosen, new Date(setting.asOf)), setting.timeZone)
}

function inCohort({ kinds, by }: Cohort, setting: Setting): SQL | undefined {
  const { from, to } = setting.period
  const { start, end } = momentsOf(setting)
  const when =
    by === 'at' ? and(gte(facts.at, start), lt(facts.at, end)) : between(by === 'day' ? facts.day : facts.due, from, to)
  return and(inArray(facts.kind, [...kinds]), when, lt(facts.at, new Date(setting.asOf)))
}

function folded(rows: readonly FactRow[], timeZone: string): Life[] {
  const dayAt = localDays(timeZone)
  const lives = new Map<string, { thing: string; reserved: boolean; facts: (KnownFact & FactRow)[] }>()
  for (const row of rows) {
    const life = lives.get(row.thing) ?? { thing: row.thing, reserved: false, facts: [] }
    if (!life.facts.length) lives.set(row.thing, life)
    life.facts.push(Object.assign(row, { on: dayAt(row.at) }))
    life.reserved ||= row.reserved
  }
  for (const { facts: known } of lives.values())
    known.sort((left, right) => left.seq - right.seq || left.place - right.place)
  return [...lives.values()].sort((left, right) => (left.thing < right.thing ? -1 : 1))
}

const aQuarterHour = 900_000

/** The local day of many moments: every office's midnight falls on a quarter of an hour, and each is asked for once. */
export function localDays(timeZone: string): (at: number) => Day {
  const known = new Map<number, Day>()
  return (at) => {
    const quarter = Math.floor(at / aQuarterHour)
    const day = known.get(quarter) ?? dayOf(new Date(at), timeZone)
    known.set(quarter, day)
    return day
  }
}

/** What is left of these lives when nothing reserved is known. */
export function openPart(lives: readonly Life[]): Life[] {
  return lives.flatMap((life) => {
    if (!life.reserved) return [life]
    const open = life.facts.filter((fact) => !fact.reserved)
    return open.length ? [{ thing: life.thing, reserved: false, facts: open }] : []
  })
}
