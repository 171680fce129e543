import { type Chart, chartValue } from '@cabinet/office/chart.ts'
import { chartHeight } from '@cabinet/office/chart-options.ts'
import { inertJson, printable } from './inert.ts'
import type { Letterhead, Line } from './letterhead.ts'
import type { Locale } from './locale.ts'
import { print } from './press.ts'
import type { DrawnChart } from './press-job.ts'
import { entries, given, sheet, shortened } from './sheet.ts'

/** What stands in one place of a table: a line, and in smaller letters what qualifies it. */
export type ReportCell = {
  text: string
  small?: string
  /** strong: the number the eye looks for · quiet: a sentence where a number would stand */
  look?: 'strong' | 'quiet' | 'good' | 'bad'
}

export type ReportColumn = { label: string; weight: number; align?: 'start' | 'end' }

/** One thing after another, as a reader meets them. Tables and charts are numbered by the paper, in this order. */
export type ReportBlock =
  | { kind: 'heading'; text: string }
  /** Written by people: lines that begin with a dash or a number are set as a list. */
  | { kind: 'text'; text: string; mark?: Line }
  /** box: what must not be missed · quiet: a remark under a table */
  | { kind: 'note'; look: 'box' | 'quiet'; text: string }
  | {
      kind: 'table'
      caption: string
      columns: ReportColumn[]
      rows: ReportCell[][]
      /** Said instead of the table when it has no rows. */
      empty: string
      /** key: large type, the mayor reads nothing else */
      look?: 'key'
    }
  /** `alt`: what the drawing says, for whoever does not see it · `under`: a remark that belongs to it. */
  | { kind: 'chart'; caption: string; alt: string; chart: Chart; under?: string }

export type ReportChapter = {
  /** « 1 », « A »; empty for one that is not counted. */
  number: string
  title: string
  /** Who answers for it. */
  under?: Line
  blocks: ReportBlock[]
}

/** The quarterly report as one edition prints it: every word said, every number written. */
export type ActivityReport = {
  letterhead: Letterhead
  locale: Locale
  title: string
  /** « 3e trimestre 2026 » */
  subtitle: string
  /** Without a number it is a draft, and says so across the page. */
  number: Line
  /** « Édition du conseil » */
  edition: string
  addressee: { label: string; name: string }
  /** The moment until which it was known, which is also the date of the file: made again, it is the same file. */
  known: Date
  about: [label: string, line: Line][]
  /** What whoever holds it must know before reading: what was left out of this edition. */
  notice: Line
  chapters: ReportChapter[]
  /** What is printed around the chapters. */
  said: { contents: string; tables: string; figures: string; table: string; figure: string; draft: string }
  /** What proves that nothing was changed since; null for a draft. */
  seal: { title: string; text: string; codes: [label: string, code: string][] } | null
}

/** A tagged PDF: cover, contents, index of tables and figures, the chapters, the seal on the last page. */
export function activityReportPdf(report: ActivityReport): Promise<Uint8Array> {
  const { charts, said } = drawnIn(report)
  const many = linesOf(report)
  return print({ kind: 'typeset', template: 'activity-report', data: inertJson(said, 26), charts, many, tagged: true })
}

/** The same as a document somebody may go on writing: real tables, real headings, pictures only where there are charts. */
export function activityReportDocx(report: ActivityReport): Promise<Uint8Array> {
  const { charts, said } = drawnIn(report)
  const data = inertJson(said, 60)
  return print({ kind: 'report', data, charts, many: linesOf(report) })
}

export type SaidReport = ReturnType<typeof drawnIn>['said']
export type SaidBlock = SaidReport['chapters'][number]['blocks'][number]

/** Pixels of a drawing over the whole breadth of the text, and over half of it. */
const whole = 660
const half = 322

const hasShortNames = ({ categories }: Chart) => categories.length <= 8 && categories.every((name) => name.length <= 16)

/** Drawings without long names and tables of few columns say the same on half the breadth: two of them stand side by side. */
function isNarrow(block: ReportBlock): boolean {
  if (block.kind === 'chart') return block.chart.shape === 'lines' || hasShortNames(block.chart)
  if (block.kind !== 'table' || block.look === 'key') return false
  const { columns, rows } = block
  return (
    columns.length <= 3 &&
    rows.length > 0 &&
    rows.length <= 12 &&
    rows.every(([name]) => (name?.text.length ?? 0) <= 36)
  )
}

/** A drawing has no lines to break: its names are cut, and what cannot be shown is left out. */
function drawable(chart: Chart): Chart {
  const name = (text: string) => shortened(printable(text), 80) ?? ''
  return {
    ...{ ...chart, unit: name(chart.unit), categories: chart.categories.map(name) },
    series: chart.series.map((one) => ({ name: name(one.name), values: one.values })),
  }
}

/** Standing bars find no room for their names on half the breadth. */
const lying = (chart: Chart): Chart => (chart.shape === 'histogram' ? { ...chart, shape: 'across' } : chart)

const wholeHeight = (chart: Chart) => (['lines', 'histogram', 'up'].includes(chart.shape) ? 190 : chartHeight(chart))

/** The places of the blocks that share a line with the one after or before them: a drawing, beside a drawing or a table. */
function pairedIn(blocks: readonly ReportBlock[]): Set<number> {
  const paired = new Set<number>()
  blocks.forEach((block, at) => {
    const next = blocks[at + 1]
    if (!next || paired.has(at) || !isNarrow(block) || !isNarrow(next)) return
    if (block.kind === 'chart' || next.kind === 'chart') paired.add(at).add(at + 1)
  })
  return paired
}

/** A chapter of a remark or a few rows: the next one begins on its page. Whoever answers for one has a page of their own. */
const isBrief = ({ under, blocks }: Pick<ReportChapter, 'under' | 'blocks'>) =>
  !under && blocks.every((one) => one.kind === 'note' || (one.kind === 'table' && one.rows.length <= 5))

/** What goes to the press: charts apart, as data it draws; texts as paragraphs and lists; everything with its number. */
function drawnIn({ letterhead, locale, about, seal, ...report }: ActivityReport) {
  const base = sheet(letterhead, locale)
  const charts: DrawnChart[] = []
  let tables = 0
  const tableName = () => {
    tables += 1
    return `${report.said.table}\u00a0${tables}`
  }
  const blockOf = (isHalf: boolean, block: ReportBlock) => {
    if (block.kind === 'text') return { kind: block.kind, mark: block.mark ?? '', parts: partsOf(block.text) }
    if (block.kind === 'table')
      return block.rows.length === 0
        ? { kind: 'empty' as const, caption: block.caption, text: block.empty }
        : { ...block, look: block.look ?? '', name: tableName(), isHalf }
    if (block.kind !== 'chart') return block
    const { caption, alt, under = '' } = block
    const chart = isHalf ? lying(block.chart) : block.chart
    const size = isHalf ? { width: half, height: 170 } : { width: whole, height: wholeHeight(chart) }
    charts.push({ chart: drawable(chart), locale, accent: base.colour, ...size })
    const name = `${report.said.figure}\u00a0${charts.length}`
    return { kind: 'chart' as const, caption, alt, under, name, chart: charts.length - 1, isHalf, ...size }
  }
  const chapters = report.chapters.map(({ under, blocks, ...chapter }, place) => {
    const paired = pairedIn(blocks)
    const before = report.chapters[place - 1]
    const goesOn = before !== undefined && isBrief(before)
    return { ...chapter, goesOn, under: under ?? '', blocks: blocks.map((block, at) => blockOf(paired.has(at), block)) }
  })
  const { number, notice, known, ...rest } = report
  const optional = given({ number, notice })
  return {
    charts,
    said: {
      ...base,
      ...rest,
      ...optional,
      known: known.toISOString(),
      about: entries(about),
      chapters,
      seal: sealOf(seal),
    },
  }
}

/** In groups of eight, so that it can be compared by eye. */
function sealOf(seal: ActivityReport['seal']) {
  if (!seal) return null
  const codes = seal.codes.map(([label, code]) => ({ label, code: code.match(/.{1,8}/g) ?? [] }))
  return { ...seal, codes }
}

export type TextPart = { list: 'none' | 'dots' | 'numbers'; lines: string[] }

const dotted = /^\s*[-–—•*]\s+/
const numbered = /^\s*\d{1,2}\s*[.)]\s+/

/** Paragraphs, and the lists in between, as somebody typed them. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = []
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue
    const list = dotted.test(line) ? 'dots' : numbered.test(line) ? 'numbers' : 'none'
    const bare = line.replace(list === 'dots' ? dotted : list === 'numbers' ? numbered : /^\s+/, '').trimEnd()
    const last = parts.at(-1)
    if (last && list !== 'none' && last.list === list) last.lines.push(bare)
    else parts.push({ list, lines: [bare] })
  }
  return parts
}

/** The chart read aloud: « Transports : 12 ; 14. Voirie : … ». Beyond forty names the table beside has to be read. */
export function chartInWords({ categories, series, unit }: Chart, locale: Locale): string {
  const colon = locale.startsWith('en') ? ': ' : '\u202f: '
  const semicolon = locale.startsWith('en') ? '; ' : '\u202f; '
  const value = (at: number, one: Chart['series'][number]) => {
    const number = one.values[at]
    const said = number === null || number === undefined ? (one.said?.[at] ?? '–') : chartValue(number, unit, locale)
    return one.name === '' ? said : `${one.name} ${said}`
  }
  const spoken = categories
    .slice(0, 40)
    .map((name, at) => name + colon + series.map((one) => value(at, one)).join(semicolon))
  return `${spoken.join('. ')}${categories.length > 40 ? '…' : '.'}`
}

/** How long it is, as the press counts: in lines of tables and of text. */
function linesOf({ chapters }: ActivityReport): number {
  const lines = chapters.flatMap(({ blocks }) =>
    blocks.map((one) => (one.kind === 'table' ? one.rows.length : one.kind === 'text' ? one.text.length / 90 : 4)),
  )
  return Math.ceil(lines.reduce((all, one) => all + one, 0))
}
