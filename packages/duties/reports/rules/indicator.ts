import type { Day } from '@cabinet/office/day.ts'
import type { WholeFact } from '@cabinet/office/fact.ts'
import type { FactKind } from '@cabinet/office/fact-kinds.ts'
import type { Calendar } from '@cabinet/office/working-days.ts'
import type { Period } from './period.ts'
import type { Bureau } from './report.ts'

/** A fact as it was known: `on` is the local day it was written down, `at` the moment (milliseconds UTC). */
export type KnownFact = WholeFact & { seq: number; at: number; on: Day }

/** All that was known about one thing, in the order it was written. */
export type Life = { thing: string; reserved: boolean; facts: readonly KnownFact[] }

export const levels = ['input', 'activity', 'output', 'outcome'] as const
export type Level = (typeof levels)[number]

/** What a value means: shares are tenths of a per cent, durations tenths of a day, working day or minute. */
export const units = ['number', 'percent', 'points', 'days', 'working-days', 'minutes', 'money'] as const
export type Unit = (typeof units)[number]

/** Which lives an indicator looks at: those with one of these facts whose day, due day or moment lies in the period. */
export type Cohort = { kinds: readonly FactKind[]; by: 'day' | 'due' | 'at' }

/**
 * What is still open at the end of the period: begun by then, and not ended by then. Every fact of a thing carries the day it
 * began, so that a stock can be counted day by day without looking at each thing.
 */
export type Stock = {
  opens: readonly FactKind[]
  /** What was ended is open again. */
  reopens?: readonly FactKind[]
  ends: readonly FactKind[]
  /** Only what is late, by the day it fell due or by the day last agreed; its age is counted from there. */
  late?: 'due' | 'until'
  /** Only these things, as they were begun. */
  only?: (begun: KnownFact) => boolean
}

/** The ids that were counted, the ids they are counted among (null for plain counts), and what was measured on each. */
export type Counted = {
  counted: readonly string[]
  among: readonly string[] | null
  /** Delays, minutes, sums: what a median, a sum or a ratio is made of. */
  values?: readonly { thing: string; value: number; of?: number }[]
}

/** `today`: the office's day at `asOf`; what had not run out by then says nothing yet. */
export type Setting = { period: Period; calendar: Calendar; asOf: number; timeZone: string; today: Day }

type Definition = {
  code: string
  bureau: Bureau
  level: Level
  unit: Unit
  /** Which way is good. */
  direction: 'up' | 'down' | 'none'
  /** Raised when the formula changes; earlier quarters are then counted again by the new one, and marked. */
  formula: number
  /** Whether small counts could point at a person. */
  aboutPersons: boolean
  /** Counts nothing but what is reserved: said in the mayor's edition above the mask, and nowhere else. */
  onlyReserved?: true
  /** What a line of the list behind it is, so that it can be opened. */
  opens:
    | 'letter'
    | 'line'
    | 'step'
    | 'commitment'
    | 'engagement'
    | 'audience'
    | 'ceremony'
    | 'ceremony-task'
    | 'mission'
}

/** One indicator: code and definition. Its name and method note stand in the words under its code. */
export type Indicator = Definition &
  (
    | {
        /** ratio: one sum set against another (guests who came, money spent), which may pass 100 %: no interval. */
        measure: 'count' | 'share' | 'median' | 'sum' | 'ratio'
        cohort: Cohort
        count: (lives: readonly Life[], setting: Setting) => Counted
      }
    | { measure: 'stock'; stock: Stock }
    /** The difference of two shares already counted, in tenths of a point. */
    | { measure: 'difference'; of: readonly [string, string] }
  )
