import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  type PageNumberEstimator,
  Paragraph,
  SimpleField,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import type { SaidBlock, SaidReport, TextPart } from './activity-report.ts'
import {
  directionOf,
  type ReportTable,
  reportFace,
  reportStyles,
  reportTable,
  writtenRun,
} from './activity-report-styles.ts'
import { chartPng } from './chart-svg.ts'
import { fill } from './sheet.ts'
import { steadyDocument } from './steady-document.ts'

/** Twentieths of a point. */
const page = { width: 11_906, height: 16_838, side: 1134, ends: 1300 }
const textWidth = page.width - 2 * page.side
/** Pixels of a picture over the whole breadth of the text. */
const pictureWidth = 640

/** Writes the report as a document: every word text that can be changed, every table a table, charts as pictures. */
export async function writeActivityReport(data: string, drawings: string[]): Promise<Uint8Array> {
  const report = JSON.parse(data) as SaidReport
  const children = [
    ...cover(report),
    ...contents(report),
    ...report.chapters.flatMap((one) => chapter(report, one, drawings)),
    ...sealOf(report),
  ]
  const faces = await faceFiles()
  const fonts = Object.values(faces).map((data) => ({ data }))
  try {
    return await packed(report, children, { faces, pageNumbers: estimatePageNumbersWith({ fonts, guess: true }) })
  } catch {
    // What cannot be laid out here is laid out by whoever opens it: the contents then wait for their page numbers.
    return packed(report, children, { faces })
  }
}

type Laid = { faces: Faces; pageNumbers?: PageNumberEstimator }

async function packed(report: SaidReport, children: FileChild[], { faces, pageNumbers }: Laid) {
  const document = new Document({
    title: `${report.title} – ${report.subtitle}`,
    creator: report.letterhead.office,
    styles: reportStyles(report),
    numbering: { config: lists },
    // The faces go along: where they are missing every line would break elsewhere, and the contents would be wrong.
    fonts: [{ name: reportFace, data: faces.regular, bold: faces.bold, italic: faces.italic }],
    ...(pageNumbers ? { pageNumbers } : {}),
    sections: [
      {
        properties: { titlePage: true, page: pageSize },
        headers: { default: header(report), first: new Header({ children: [new Paragraph('')] }) },
        footers: { default: footer(report), first: new Footer({ children: [new Paragraph('')] }) },
        children,
      },
    ],
  })
  return steadyDocument(await Packer.toBuffer(document), new Date(report.known))
}

const pageSize = {
  size: { width: page.width, height: page.height },
  margin: { top: page.ends, bottom: page.ends, left: page.side, right: page.side, header: 560, footer: 560 },
}

const dots = { level: 0, format: LevelFormat.BULLET, text: '–', alignment: AlignmentType.START }
const numbers = { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }
const hanging = { style: { paragraph: { indent: { start: 340, hanging: 340 } } } }
const lists = [
  { reference: 'dots', levels: [{ ...dots, ...hanging }] },
  { reference: 'numbers', levels: [{ ...numbers, ...hanging }] },
]

const styled = (text: string, style: string, more: object = {}) =>
  new Paragraph({ children: [writtenRun(text)], ...directionOf(text), style, ...more })

function cover(report: SaidReport): FileChild[] {
  const { letterhead: head, addressee, about, words } = report
  const number = 'number' in report ? fill(words.slipNumber, { number: String(report.number) }) : report.said.draft
  const centred = [head.country, head.motto].filter((line) => line !== undefined && line !== null)
  return [
    ...centred.map((line) => styled(String(line), 'CoverHead')),
    styled(head.office, 'CoverOffice'),
    ...(head.service ? [styled(head.service, 'CoverHead')] : []),
    new Paragraph({ text: report.title, heading: HeadingLevel.TITLE }),
    styled(report.subtitle, 'CoverSubtitle'),
    styled(`${number} · ${report.edition}`, 'CoverLine', { spacing: { after: 1600 } }),
    styled(addressee.label, 'Quiet'),
    styled(addressee.name, 'CoverName'),
    ...about.map(
      ({ label, line }) =>
        new Paragraph({
          style: 'CoverLine',
          children: [new TextRun({ text: `${label}\u2003`, color: '4A5567' }), new TextRun({ text: line, bold: true })],
        }),
    ),
    ...('notice' in report ? [styled(String(report.notice), 'Notice')] : []),
  ]
}

function contents({ said, chapters }: SaidReport): FileChild[] {
  const blocks = chapters.flatMap((one) => one.blocks)
  // Written out: a field for captions stays empty in LibreOffice until somebody asks for it.
  const index = (title: string, kind: 'table' | 'chart') => [
    styled(title, 'IndexTitle'),
    ...blocks.flatMap((one) => (one.kind === kind ? [styled(`${one.name}\u2003${one.caption}`, 'IndexLine')] : [])),
  ]
  return [
    styled(said.contents, 'ContentsTitle', { pageBreakBefore: true }),
    new TableOfContents(said.contents, { hyperlink: true, headingStyleRange: '1-1' }),
    ...(blocks.some((one) => one.kind === 'table') ? index(said.tables, 'table') : []),
    ...(blocks.some((one) => one.kind === 'chart') ? index(said.figures, 'chart') : []),
  ]
}

type Chapter = SaidReport['chapters'][number]

function chapter(
  report: SaidReport,
  { number, title, under, goesOn, blocks }: Chapter,
  drawings: string[],
): FileChild[] {
  const named = number === '' ? title : `${number}. ${title}`
  return [
    new Paragraph({
      ...{ text: named, heading: HeadingLevel.HEADING_1, pageBreakBefore: !goesOn },
      ...(goesOn ? { spacing: { before: 640, after: 240 } } : {}),
    }),
    ...(under === '' ? [] : [styled(under, 'Under')]),
    ...blocks.flatMap((block) => written(report, block, drawings)),
  ]
}

function written(report: SaidReport, block: SaidBlock, drawings: string[]): FileChild[] {
  if (block.kind === 'heading') return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_2 })]
  if (block.kind === 'text')
    return [...(block.mark === '' ? [] : [styled(block.mark, 'Mark')]), ...block.parts.flatMap(paragraphs)]
  if (block.kind === 'note') return [styled(block.text, block.look === 'box' ? 'Notice' : 'Quiet')]
  if (block.kind === 'empty') return [styled(block.caption, 'Caption'), styled(block.text, 'Quiet')]
  if (block.kind === 'table')
    return [
      caption(report.said.table, block),
      reportTable(block as ReportTable, { width: textWidth, accent: report.colour }),
      new Paragraph({ style: 'AfterTable', text: '' }),
    ]
  // Letters of all drawings are of one size, whatever their breadth.
  const across = block.isHalf ? pictureWidth / 2 : pictureWidth
  const picture = new ImageRun({
    ...{ type: 'png', data: Buffer.from(chartPng(drawings[block.chart] ?? '')) },
    transformation: { width: across, height: Math.round((block.height * across) / block.width) },
    altText: { name: block.name, title: block.caption, description: block.alt },
  })
  return [
    new Paragraph({ children: [picture], keepNext: true }),
    caption(report.said.figure, block),
    ...(block.under === '' ? [] : [styled(block.under, 'Quiet')]),
  ]
}

/** The number is a field: it counts on when somebody puts another table in between. */
function caption(label: string, block: { name: string; caption: string; kind: 'table' | 'chart' }): Paragraph {
  const number = block.name.slice(label.length + 1)
  return new Paragraph({
    style: 'Caption',
    keepNext: block.kind === 'table',
    children: [
      new TextRun(`${label}\u00a0`),
      new SimpleField(`SEQ ${label} \\* ARABIC`, number),
      new TextRun({ text: `  ${block.caption}`, color: '1A2230' }),
    ],
  })
}

const paragraphs = ({ list, lines }: TextPart): Paragraph[] =>
  lines.map((text) => {
    const said = { children: [writtenRun(text)], ...directionOf(text) }
    if (list === 'none') return new Paragraph(said)
    return new Paragraph({ ...said, numbering: { reference: list, level: 0 }, spacing: { after: 60 } })
  })

const rule = { style: BorderStyle.SINGLE, size: 6, space: 4 }

function header(report: SaidReport): Header {
  const number =
    'number' in report ? fill(report.words.slipNumber, { number: String(report.number) }) : report.said.draft
  const line = `${report.letterhead.office} · ${report.title} – ${report.subtitle}`
  return new Header({
    children: [
      new Paragraph({
        ...{ style: 'Running', tabStops: [{ type: TabStopType.RIGHT, position: textWidth }] },
        border: { bottom: { ...rule, color: report.colour.slice(1) } },
        children: [new TextRun(line), new TextRun({ children: [new Tab(), number] })],
      }),
    ],
  })
}

function footer({ edition, words }: SaidReport): Footer {
  // « Page {{page}} / {{pages}} », with the two fields in their places.
  const fields = words.page.split(/(\{\{\w+\}\})/).map((part) => {
    if (part === '{{page}}') return PageNumber.CURRENT
    return part === '{{pages}}' ? PageNumber.TOTAL_PAGES : part
  })
  return new Footer({
    children: [
      new Paragraph({
        ...{ style: 'Running', tabStops: [{ type: TabStopType.RIGHT, position: textWidth }] },
        border: { top: { ...rule, color: 'B9C1CC' } },
        children: [new TextRun(edition), new TextRun({ children: [new Tab(), ...fields] })],
      }),
    ],
  })
}

function sealOf({ seal }: SaidReport): FileChild[] {
  if (!seal) return []
  return [
    styled(seal.title, 'IndexTitle', { keepNext: true }),
    styled(seal.text, 'Quiet', { keepNext: true }),
    ...seal.codes.flatMap(({ label, code }) => [
      styled(label, 'Quiet', { keepNext: true }),
      styled(code.join(' '), 'Code'),
    ]),
  ]
}

type Faces = { regular: Buffer; italic: Buffer; bold: Buffer }

/** The faces of the text, so that the page numbers of the contents are those the reader will find. */
async function faceFiles(): Promise<Faces> {
  const home = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/ibm-plex-sans/package.json'))
  const face = (style: string) => readFile(join(home, style, `IBMPlexSans_${style}.ttf`))
  const [regular, italic, bold] = await Promise.all([face('400Regular'), face('400Regular_Italic'), face('700Bold')])
  return { regular, italic, bold }
}
