import type { Chart } from '@cabinet/office/chart.ts'
import { chartInWords, type ReportBlock, type ReportCell } from '@cabinet/paper/activity-report.ts'
import type { Figure, Split, SplitRow } from '../../rules/figure.ts'
import { shownValue } from '../../rules/figure-change.ts'
import { isDelays, monthsShown } from '../../rules/months.ts'
import { rowName } from '../../rules/row-name.ts'
import { delayBlocks } from './delay-blocks.ts'
import { shortCell } from './figure-table.ts'
import { figureName, type PaperDesk } from './paper-words.ts'

/** Beyond so many rows a table of a report is not read; those that follow are in the statistics. */
const mostRows = 25

/** One figure told apart: months and ages as a drawing, anything else as a table, with a drawing where one number leads it. */
export function splitBlocks(desk: PaperDesk, split: Split): ReportBlock[] {
  const caption = captionOf(desk, split)
  if (isDelays(split)) return delayBlocks(desk, split, caption)
  if (isEmpty(split)) return [emptyTable(desk, split, caption)]
  const chart = splitChart(desk, split)
  const drawn = chart ? [chartBlock(desk, caption, chart)] : []
  if (split.by === 'month' || split.by === 'age') return drawn
  return split.columns.length === 1 ? drawn : [splitTable(desk, split, caption)]
}

export const captionOf = (desk: PaperDesk, { by, code }: Split) =>
  desk.t(`paper.split.by.${by}`, { name: figureName(desk, code) })

/** Nothing was counted anywhere: it is said, not drawn. */
const isEmpty = ({ rows }: Split) =>
  rows.every(({ figures }) => Object.values(figures).every((one) => !one.value && one.silence !== 'masked'))

const emptyTable = (desk: PaperDesk, split: Split, caption: string): ReportBlock => ({
  ...{ kind: 'table', caption, columns: [{ label: headOf(desk, split), weight: 1 }], rows: [] },
  empty: desk.t('paper.split.none'),
})

const headOf = ({ t }: PaperDesk, { by }: Split) => t(`paper.split.head.${by}`)

/** What a row is called: as it was written then, by the calendar, or as the words name it. */
function nameOf({ t, locale }: PaperDesk, { by }: Split, row: SplitRow): string {
  return rowName({ by, row, locale, t: t as unknown as (key: string) => string })
}

export function splitTable(desk: PaperDesk, split: Split, caption: string): ReportBlock {
  const columns = split.columns.map((code) => ({
    ...{ label: figureName(desk, code), weight: 1.4, align: 'end' as const },
  }))
  const cells = (row: SplitRow): ReportCell[] => split.columns.map((code) => splitCell(desk, code, row.figures[code]))
  return {
    ...{ kind: 'table', caption, empty: desk.t('paper.split.none') },
    columns: [{ label: headOf(desk, split), weight: 2.4 }, ...columns],
    rows: split.rows.slice(0, mostRows).map((row) => [{ text: nameOf(desk, split, row) }, ...cells(row)]),
  }
}

function splitCell(desk: PaperDesk, code: string, figure: Figure | undefined): ReportCell {
  if (!figure) return { text: '–', look: 'quiet' }
  const cell = shortCell(desk, code, figure)
  const { counted, among } = figure
  if (figure.value === null || counted === null || among === null) return cell
  return { ...cell, small: desk.t('paper.behind.among', { counted: desk.number(counted), among: desk.number(among) }) }
}

/** Only what is counted is drawn side by side: a share of three beside a share of three hundred would look the same. */
function splitChart(desk: PaperDesk, split: Split): Chart | null {
  const columns = split.columns.filter((code) => desk.unitOf(code) === 'number')
  if (columns.length === 0) return null
  const rows = split.by === 'month' ? monthsShown(split) : split.rows.slice(0, mostRows)
  const bars = split.by === 'age' ? 'histogram' : 'across'
  return {
    // One or two months are no line yet.
    shape: split.by !== 'month' ? bars : rows.length > 2 ? 'lines' : 'up',
    unit: '',
    categories: rows.map((row) => nameOf(desk, split, row)),
    series: columns.map((code) => ({
      name: columns.length === 1 ? '' : figureName(desk, code),
      values: rows.map((row) => row.figures[code]?.value ?? null),
      said: rows.map((row) => (row.figures[code]?.silence ? desk.silence(row.figures[code]) : null)),
    })),
  }
}

export const chartBlock = ({ locale }: PaperDesk, caption: string, chart: Chart): ReportBlock => ({
  ...{ kind: 'chart', caption, chart, alt: chartInWords(chart, locale) },
})

/** What fell due, unit by unit: done in time and not, standing on each other. */
export function keptChart(desk: PaperDesk, split: Split): Chart | null {
  const rows = split.rows.flatMap((row) => {
    const { counted, among, silence } = row.figures.DC3r ?? {}
    if (silence === 'masked' || counted == null || !among) return []
    return [{ name: nameOf(desk, split, row), kept: counted, not: among - counted }]
  })
  if (rows.length === 0) return null
  const values = (part: 'kept' | 'not') => rows.map((row) => row[part])
  return {
    ...{ shape: 'across', stacked: true, unit: '', categories: rows.map((row) => row.name) },
    series: [
      { name: desk.t('paper.directives.keptInTime'), values: values('kept') },
      { name: desk.t('paper.directives.keptNot'), values: values('not') },
    ],
  }
}

/** Shares of a bureau that nothing tells apart: this quarter beside the one before. */
export function sharesChart(desk: PaperDesk, lines: PaperDesk['content']['mayor']['figures']): Chart | null {
  const { t } = desk
  const drawn = lines.filter(
    ({ code, now }) => desk.unitOf(code) === 'percent' && now.value !== null && now.value <= 1000,
  )
  if (drawn.length < 2) return null
  const shown = (figure: Figure) => (figure.value === null ? null : shownValue(figure.value, 'percent'))
  return {
    ...{ shape: 'across', unit: '%', categories: drawn.map(({ code }) => figureName(desk, code)) },
    series: [
      { name: t('paper.column.now'), values: drawn.map(({ now }) => shown(now)) },
      { name: t('paper.column.before'), values: drawn.map(({ before }) => shown(before)) },
    ],
  }
}
