/** Why a figure says nothing. Each has its sentence beside the place where the number would stand. */
export const silences = [
  /** Nothing fell into the period: there is nothing to divide by. */
  'nothing',
  /** Fewer than the least number that may be published. */
  'too-few',
  /** A small count about persons, or the one beside it that would give it away. */
  'masked',
  /** The journal does not carry what this counts so far back. */
  'before-journal',
] as const
export type Silence = (typeof silences)[number]

/**
 * One indicator in one period. Whole numbers throughout: a share in tenths of a per cent, a duration in tenths of its unit,
 * money in currency units, anything else as counted. Either there is a value, or a silence says why not.
 */
export type Figure = {
  value: number | null
  /** What was counted, and among how many; `among` is null for plain counts. */
  counted: number | null
  among: number | null
  /** Wilson interval of a share, 95 %, in tenths of a per cent. */
  low: number | null
  high: number | null
  /** Nine out of ten took no longer; median age of a stock. In tenths. */
  ninth: number | null
  age: number | null
  silence: Silence | null
}

/** An indicator as it is printed: now, the quarter before, the same quarter last year, and what was aimed at. */
export type FigureLine = {
  code: string
  now: Figure
  before: Figure
  lastYear: Figure
  target: number | null
  /** The formula was changed since an earlier report: the figures before were counted again by the new one. */
  formulaChanged: boolean
}

/** One figure told apart: by unit, by kind, by month. `label` is the name as it was then; null for what the words name. */
export type SplitRow = { key: string; label: string | null; figures: Record<string, Figure> }
export type Split = {
  code: string
  by: 'unit' | 'sort' | 'origin' | 'month' | 'age' | 'authority'
  columns: readonly string[]
  rows: SplitRow[]
}
