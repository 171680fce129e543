import {
  BorderStyle,
  type IStylesOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { ReportCell, ReportColumn, SaidReport } from './activity-report.ts'

export const reportFace = 'IBM Plex Sans'
const ink = '1A2230'
const muted = '4A5567'
const alarm = 'A8231B'
const hairline = 'B9C1CC'

/** The look of the document, as styles: whoever goes on writing changes a look in one place. */
export function reportStyles({ colour, lang }: SaidReport): IStylesOptions {
  const accent = colour.slice(1)
  const one = (id: string, run: object, paragraph: object = {}) => ({
    ...{ id, name: id, basedOn: 'Normal', next: 'Normal', quickFormat: true },
    ...{ run, paragraph },
  })
  return {
    default: {
      document: {
        run: { font: reportFace, size: 20, color: ink, language: { value: lang === 'en' ? 'en-GB' : 'fr-FR' } },
        paragraph: { spacing: { after: 120, ...lines(276) } },
      },
      title: {
        run: { font: reportFace, size: 58, bold: true, color: ink },
        paragraph: { spacing: { before: 3200, after: 60 } },
      },
      heading1: { run: { font: reportFace, size: 36, bold: true, color: accent }, paragraph: headingParagraph(0, 240) },
      heading2: { run: { font: reportFace, size: 24, bold: true, color: ink }, paragraph: headingParagraph(280, 100) },
    },
    paragraphStyles: [
      one('CoverHead', { color: muted, size: 19 }, { alignment: 'center', spacing: { after: 40 } }),
      one(
        'CoverOffice',
        { color: accent, size: 28, bold: true, allCaps: true },
        { alignment: 'center', spacing: { after: 40 } },
      ),
      one('CoverSubtitle', { color: accent, size: 36 }, { spacing: { after: 240 } }),
      one('CoverLine', { size: 21 }, { spacing: { after: 80 } }),
      one('CoverName', { size: 28, bold: true }, { spacing: { after: 360 } }),
      one('ContentsTitle', { size: 36, bold: true, color: accent }, { spacing: { after: 240 } }),
      one('IndexTitle', { size: 24, bold: true }, { spacing: { before: 280, after: 100 } }),
      one('Under', { size: 21, color: muted }, { spacing: { after: 200 } }),
      one('Quiet', { size: 18, color: muted }, { spacing: { after: 120 } }),
      one('Mark', { size: 17, bold: true, color: muted }, { keepNext: true, spacing: { after: 60 } }),
      one('Code', { size: 18, bold: true }, { spacing: { after: 160 } }),
      one('Running', { size: 16, color: muted }, { spacing: { after: 0 } }),
      // As little as may follow a table at the foot of a page: more would take a page of its own.
      one('AfterTable', { size: 2 }, { spacing: { after: 60, line: 20, lineRule: LineRuleType.EXACT } }),
      one('IndexLine', { size: 17, color: muted }, { spacing: { after: 0, ...lines(252) } }),
      one('Caption', { size: 19, bold: true, color: accent }, { spacing: { before: 200, after: 100 } }),
      one('Cell', { size: 18 }, { spacing: { after: 0, ...lines(252) } }),
      one(
        'Notice',
        { bold: true },
        {
          ...{ spacing: { before: 160, after: 200 }, indent: { start: 170 } },
          border: { left: { style: BorderStyle.SINGLE, size: 16, color: alarm, space: 8 } },
        },
      ),
    ],
  }
}

/** In 240ths of a line, said outright: LibreOffice takes a bare number for a fixed height and cuts pictures off. */
const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO })

const headingParagraph = (before: number, after: number) => ({
  spacing: { before, after },
  keepNext: true,
  keepLines: true,
})

/** The first letter with a direction decides, as it does on the page. */
const rightToLeft = /^[\P{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u

export const directionOf = (text: string) => (rightToLeft.test(text) ? { bidirectional: true } : {})

/** A line in the direction it is written. */
export const writtenRun = (text: string, look: object = {}) =>
  new TextRun({ text, ...look, ...(rightToLeft.test(text) ? { rightToLeft: true } : {}) })

export type ReportTable = { columns: ReportColumn[]; rows: ReportCell[][]; look: string }

/** A table whose head comes back on each page, and no row of which is cut in two. */
export function reportTable({ columns, rows, look }: ReportTable, paper: { width: number; accent: string }): Table {
  const total = columns.reduce((sum, one) => sum + one.weight, 0)
  const widths = columns.map((one) => Math.round((paper.width * one.weight) / total))
  const edge = (color: string, size = 4) => ({ style: BorderStyle.SINGLE, size, color })
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const rules = { top: none, left: none, right: none, insideVertical: none }
  // A short table stays whole, a long one takes its first row along with its head.
  const kept = rows.length > 8 ? 1 : rows.length - 1
  const head = columns.map((one, at) =>
    cellOf([headOf(one.label)], { column: one, width: widths[at] ?? 0, keepNext: true }),
  )
  return new Table({
    width: { size: paper.width, type: WidthType.DXA },
    columnWidths: widths,
    layout: 'fixed',
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    borders: {
      ...rules,
      bottom: edge(hairline),
      insideHorizontal: edge(hairline),
      top: edge(paper.accent.slice(1), 8),
    },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...rows.map(
        (row, place) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, at) => {
              const where = { column, width: widths[at] ?? 0, keepNext: place < kept }
              return cellOf(linesOf(row[at] ?? { text: '' }, look === 'key'), where)
            }),
          }),
      ),
    ],
  })
}

const headOf = (text: string) => new TextRun({ text, bold: true, size: 16, color: muted })

const looks: Record<NonNullable<ReportCell['look']>, object> = {
  strong: { bold: true, size: 20 },
  quiet: { italics: true, color: muted, size: 17 },
  good: { bold: true },
  bad: { bold: true, color: alarm },
}

function linesOf({ text, small, look }: ReportCell, isKey: boolean): TextRun[] {
  const run = look ? { ...looks[look], ...(isKey && look === 'strong' ? { size: 26 } : {}) } : {}
  const under = small ? [writtenRun(small, { size: 15, color: muted, break: 1 })] : []
  return [writtenRun(text, run), ...under]
}

type CellPlace = { column: ReportColumn; width: number; keepNext: boolean }

function cellOf(children: TextRun[], { column, width, keepNext }: CellPlace): TableCell {
  const alignment = column.align === 'end' ? ('end' as const) : ('start' as const)
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: [new Paragraph({ style: 'Cell', alignment, keepNext, children })],
  })
}
