import type { Split } from './figure.ts'
import { indicatorOf } from './indicators.ts'

/** One figure told apart. `code` names the indicator on whose page it stands; the columns are indicators counted row by row. */
export type SplitDefinition = Pick<Split, 'code' | 'by' | 'columns'>

export const splitDefinitions: readonly SplitDefinition[] = [
  { code: 'DC3r', by: 'unit', columns: ['DC1t', 'DC3r', 'DC4o', 'DC5a'] },
  { code: 'DC3r', by: 'authority', columns: ['DC1t', 'DC3r', 'DC4o'] },
  { code: 'DC4o', by: 'age', columns: ['DC4o'] },
  { code: 'DC6a', by: 'month', columns: ['DC6a'] },
  { code: 'DC8d', by: 'month', columns: ['DC8d'] },
  { code: 'ML8r', by: 'unit', columns: ['ML12a', 'ML8r', 'ML10a', 'ML13o'] },
  { code: 'ML1i', by: 'sort', columns: ['ML1i', 'ML4r', 'ML5r'] },
  { code: 'ML1i', by: 'origin', columns: ['ML1i'] },
  { code: 'ML1i', by: 'month', columns: ['ML1i', 'ML2o'] },
  { code: 'ML4r', by: 'month', columns: ['ML4r'] },
  { code: 'ML7o', by: 'age', columns: ['ML7o'] },
  { code: 'AG1o', by: 'sort', columns: ['AG1o', 'AG2i'] },
  { code: 'AG1o', by: 'month', columns: ['AG1o'] },
  { code: 'AU1i', by: 'sort', columns: ['AU1i', 'AU3o'] },
  { code: 'AU1i', by: 'origin', columns: ['AU1i'] },
  { code: 'AU1i', by: 'month', columns: ['AU1i', 'AU3o'] },
  { code: 'AU4r', by: 'month', columns: ['AU4r'] },
  { code: 'AU6o', by: 'age', columns: ['AU6o'] },
  { code: 'CE1o', by: 'sort', columns: ['CE1o', 'CE4o', 'CE5r'] },
  { code: 'OM1o', by: 'sort', columns: ['OM1o'] },
]

/** Told apart by what it is about, a small count could point at somebody; by month or by age it does not. */
export function mayPointAtSomebody({ by, columns }: SplitDefinition): boolean {
  return (by === 'sort' || by === 'origin') && columns.some((code) => indicatorOf(code)?.aboutPersons)
}

/**
 * How many months back: delays over thirteen, so that a month stands beside itself a year before; what comes and goes over three
 * years, so that its seasons can be laid over one another.
 */
export function monthsBack({ columns }: Pick<SplitDefinition, 'columns'>): number {
  return columns.some((code) => indicatorOf(code)?.measure === 'median') ? 13 : 36
}

/** How old what waits is, in days: the last goes on for ever. */
export const ages = [
  { key: '0-7', from: 0 },
  { key: '8-15', from: 8 },
  { key: '16-30', from: 16 },
  { key: '31-60', from: 31 },
  { key: '61-90', from: 61 },
  { key: '91-', from: 91 },
] as const
export type AgeKey = (typeof ages)[number]['key']

export function ageKey(days: number): AgeKey {
  return ages.findLast((age) => age.from <= days)?.key ?? '0-7'
}
