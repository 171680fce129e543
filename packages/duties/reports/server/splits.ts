import type { Reads } from '@cabinet/store/store.ts'
import type { Figure, Split } from '../rules/figure.ts'
import { silent } from '../rules/figure-of.ts'
import { indicatorOf } from '../rules/indicators.ts'
import { hiddenCounts } from '../rules/masking.ts'
import { mayPointAtSomebody, type SplitDefinition, splitDefinitions } from '../rules/splits.ts'
import { type FiguresAsked, thresholdsFor } from './figures.ts'
import { settingOf } from './setting-of.ts'
import { agesColumn, groupedColumns, monthColumns, type SplitAsked } from './split-columns.ts'
import { labelsOf } from './split-labels.ts'

/** Columns by code; in each, its figures by the key of the row. */
export type Columns = Map<string, Map<string, Figure>>

/** The figures of a period told apart by unit, by sort, by month… `codes`: only those that stand on the pages of these. */
export async function splitsOf(read: Reads, asked: FiguresAsked): Promise<Split[]> {
  const setting = await settingOf(read, asked)
  const thresholds = await thresholdsFor(read, asked)
  const labels = await labelsOf(read)
  const splits: Split[] = []
  for (const definition of splitDefinitions) {
    const { code, by, columns } = definition
    if (asked.codes && !asked.codes.includes(code)) continue
    const within: SplitAsked = { definition, setting, thresholds, edition: asked.edition }
    const counted = await columnsOf(read, within)
    const figures =
      asked.edition === 'council' && mayPointAtSomebody(definition) ? masked(counted, thresholds.mask) : counted
    splits.push({ code, by, columns, rows: rowsOf(definition, figures, labels) })
  }
  return splits
}

function columnsOf(read: Reads, asked: SplitAsked): Promise<Columns> {
  if (asked.definition.by === 'month') return monthColumns(read, asked)
  return asked.definition.by === 'age' ? agesColumn(read, asked) : groupedColumns(read, asked)
}

/** Small counts hidden in each column, and what would give them away; a column that cannot be protected leaves no row. */
function masked(columns: Columns, mask: number): Columns {
  const keys = keysOf(columns)
  const after: Columns = new Map()
  for (const [code, figures] of columns) {
    const hidden = hiddenCounts(
      keys.map((key) => figures.get(key)?.counted ?? 0),
      mask,
    )
    if (!hidden) return new Map()
    const shown = keys.map((key, place) => [key, hidden[place] ? silent('masked') : figures.get(key)] as const)
    after.set(code, new Map(shown.flatMap(([key, figure]) => (figure ? [[key, figure] as const] : []))))
  }
  return after
}

const keysOf = (columns: Columns): string[] => [...new Set([...columns.values()].flatMap((one) => [...one.keys()]))]

function rowsOf({ by, columns, code }: SplitDefinition, counted: Columns, labels: Map<string, string>): Split['rows'] {
  const rows = keysOf(counted).map((key) => ({
    key,
    label: labels.get(`${by}/${code.slice(0, 2)}/${key}`) ?? labels.get(`${by}/${key}`) ?? null,
    figures: Object.fromEntries(columns.map((column) => [column, counted.get(column)?.get(key) ?? emptyOf(column)])),
  }))
  if (by === 'month' || by === 'age') return rows
  const size = (row: (typeof rows)[number]) => row.figures[columns[0] ?? '']?.counted ?? 0
  return rows.sort((left, right) => size(right) - size(left) || (left.key < right.key ? -1 : 1))
}

/** A count of nothing is nought; a share or a delay of nothing says nothing. */
function emptyOf(code: string): Figure {
  const measure = indicatorOf(code)?.measure
  return measure === 'count' || measure === 'stock' || measure === 'sum' ? nothing : silent('nothing')
}

const nothing: Figure = { ...silent('nothing'), value: 0, counted: 0, silence: null }
