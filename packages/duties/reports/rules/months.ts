import type { Split, SplitRow } from './figure.ts'
import { indicatorOf } from './indicators.ts'

/** A month beside itself a year before. */
const shown = 13

/** Whether months tell how long things took, and not how many there were. */
export function isDelays({ by, code }: Pick<Split, 'by' | 'code'>): boolean {
  return by === 'month' && indicatorOf(code)?.measure === 'median'
}

/** The months to be drawn side by side: the last thirteen, but for those at the beginning the journal does not reach. */
export function monthsShown({ rows, columns }: Pick<Split, 'rows' | 'columns'>): SplitRow[] {
  const last = rows.slice(-shown)
  const first = last.findIndex((row) => columns.some((code) => row.figures[code]?.silence !== 'before-journal'))
  return first < 0 ? [] : last.slice(first)
}

/** How many cases stand behind the months that say something, and how many months are left out for want of cases. */
export function casesBehind(rows: readonly SplitRow[], code: string) {
  const figures = rows.flatMap((row) => row.figures[code] ?? []).filter((one) => one.silence !== 'before-journal')
  const said = figures.filter((one) => one.value !== null).map((one) => one.counted ?? 0)
  return {
    span: said.length ? { low: Math.min(...said), high: Math.max(...said) } : null,
    leftOut: figures.length - said.length,
  }
}

/** Twelve months and the twelve before them, latest first: as many years as the journal says something about. */
export function yearsOfMonths(rows: readonly SplitRow[], code: string): SplitRow[][] {
  const years: SplitRow[][] = []
  for (let end = rows.length; end >= 12; end -= 12) years.push(rows.slice(end - 12, end))
  return years.filter((year) => year.some((row) => row.figures[code]?.value != null))
}
