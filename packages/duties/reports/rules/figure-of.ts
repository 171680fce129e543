import type { Figure, Silence } from './figure.ts'
import type { Counted, Indicator, Unit } from './indicator.ts'
import { medianTenths, ninthTenths } from './median.ts'
import { wilson } from './wilson.ts'

const empty: Figure = {
  ...{ value: null, counted: null, among: null, low: null, high: null, ninth: null, age: null, silence: null },
}

export const silent = (silence: Silence, known: Partial<Figure> = {}): Figure => ({ ...empty, ...known, silence })

/** Durations are kept in tenths, so that a median between two days is exact. */
const inTenths = (unit: Unit): boolean => ['days', 'working-days', 'minutes'].includes(unit)

/** The figure of what was counted. `minimum`: the least number a proportion or a median is published from. */
export function figureOf(one: Pick<Indicator, 'measure' | 'unit'>, said: Counted, minimum: number): Figure {
  if (one.measure === 'share') return shareOf(said.counted.length, said.among?.length ?? 0, minimum)
  if (one.measure === 'ratio') return ratioOf(said)
  if (one.measure === 'median') return medianOf(said, minimum)
  const total = (said.values ?? []).reduce((sum, { value }) => sum + value, 0)
  const value = one.measure === 'sum' ? total * (inTenths(one.unit) ? 10 : 1) : said.counted.length
  return { ...empty, value, counted: said.counted.length }
}

function shareOf(counted: number, among: number, minimum: number): Figure {
  if (among === 0) return silent('nothing', { counted, among })
  if (among < minimum) return silent('too-few', { counted, among })
  return { ...empty, value: Math.round((counted * 1000) / among), counted, among, ...wilson(counted, among) }
}

function ratioOf({ values = [] }: Counted): Figure {
  const counted = values.reduce((sum, one) => sum + one.value, 0)
  const among = values.reduce((sum, one) => sum + (one.of ?? 0), 0)
  if (among === 0) return silent('nothing', { counted, among })
  return { ...empty, value: Math.round((counted * 1000) / among), counted, among }
}

function medianOf({ values = [] }: Counted, minimum: number): Figure {
  const counted = values.length
  if (counted === 0) return silent('nothing', { counted })
  if (counted < minimum) return silent('too-few', { counted })
  const measures = values.map((one) => one.value)
  return { ...empty, value: medianTenths(measures), counted, ninth: ninthTenths(measures) }
}

/** A stock: how many, and their median age in tenths of a day when there are enough of them. */
export function stockFigure(count: number, age: number | null, minimum: number): Figure {
  return { ...empty, value: count, counted: count, age: count < minimum ? null : age }
}

/** Points from the first share to the second, in tenths; silent as soon as one of them is. */
export function differenceOf(first: Figure, second: Figure): Figure {
  if (first.value === null || second.value === null) return silent(first.silence ?? second.silence ?? 'nothing')
  return { ...empty, value: second.value - first.value }
}
