import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  type FileChild,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Line } from './letterhead.ts'
import type { SaidForms } from './office-document.ts'
import type { OfficeJob } from './press-job.ts'
import { qrPng } from './qr.ts'

const serif = 'Libertinus Serif'
const sans = 'IBM Plex Sans'
const mm = convertMillimetersToTwip
/** Where the right half of a letter begins, in millimetres from its margin. */
const half = 82

/** Writes a DOCX in the press: every word in it is text that can be changed, only the squares are pictures. */
export async function writeOffice({ form, data }: OfficeJob): Promise<Uint8Array> {
  const said: unknown = JSON.parse(data)
  const { section, title } = await writers[form](said)
  const document = new Document({
    ...{ title, creator: '', sections: [section] },
    styles: { default: { document: { run: { font: sans, size: 21 } } } },
  })
  return Packer.toBuffer(document)
}

type Written = { section: ISectionOptions; title: string }

const writers: Record<OfficeJob['form'], (said: unknown) => Promise<Written>> = {
  cards: (said) => cards(said as SaidForms['cards']),
  letters: async (said) => letters(said as SaidForms['letters']),
  'place-cards': async (said) => placeCards(said as SaidForms['guests']),
  badges: (said) => badges(said as SaidForms['guests']),
  names: async (said) => names(said as SaidForms['guests']),
  envelopes: async (said) => envelopes(said as SaidForms['envelopes']),
}

type Look = { size?: number; bold?: boolean; italics?: boolean; font?: string; colour?: string | undefined }
type Lay = {
  align?: 'center' | 'left' | 'right' | 'both'
  before?: number
  after?: number
  newPage?: boolean
  /** From the left, in millimetres: an addressee, a signature. */
  from?: number
}

const run = (text: string, { size = 10.5, bold = false, italics = false, font = sans, colour }: Look = {}) =>
  new TextRun({ text, size: Math.round(size * 2), bold, italics, font, ...(colour ? { color: colour.slice(1) } : {}) })

function lines(children: (TextRun | ImageRun)[], { align = 'left', before = 0, after = 0, newPage, from }: Lay = {}) {
  return new Paragraph({
    children,
    alignment: AlignmentType[align === 'both' ? 'BOTH' : (align.toUpperCase() as 'CENTER' | 'LEFT' | 'RIGHT')],
    spacing: { before: before * 20, after: after * 20 },
    pageBreakBefore: newPage === true,
    ...(from && { indent: { start: mm(from) } }),
  })
}

async function square(text: string, side: number): Promise<ImageRun> {
  const size = { width: side, height: side }
  return new ImageRun({ type: 'png', data: Buffer.from(await qrPng(text)), transformation: size })
}

async function cards(said: SaidForms['cards']): Promise<Written> {
  const { words, colour, letterhead, facts } = said
  const children: FileChild[] = []
  for (const [n, card] of said.cards.entries()) {
    const centred = { align: 'center', after: 4 } as const
    const head = [letterhead.country, letterhead.office].filter(Boolean).join(' · ')
    const airy = roomOn({ ...card, host: said.host, title: said.title, place: said.place ?? '' })
    children.push(
      lines([run(head, { size: 9, bold: true, colour })], { ...centred, after: 14 + 2 * airy, newPage: n > 0 }),
      lines([run(said.host, { size: 14, font: serif })], centred),
      lines([run(said.formula, { size: 12, italics: true, font: serif })], { ...centred, after: 8 + airy }),
      lines([run(card.name, { size: 20, bold: true, font: serif })], centred),
      ...[card.function, card.spouse].flatMap((line) =>
        line ? [lines([run(line, { size: 11.5, font: serif })], centred)] : [],
      ),
      lines([run(said.towards, { size: 12, italics: true, font: serif })], { ...centred, before: 6 + airy }),
      lines([run(said.title, { size: 17, bold: true, font: serif, colour })], { ...centred, before: airy / 2 }),
      lines([run(said.when, { size: 12.5, font: serif })], { ...centred, before: airy / 2 }),
      ...(said.place ? [lines([run(said.place, { size: 12.5, font: serif })], centred)] : []),
      lines([], { after: airy }),
      await footOfCard({ facts, card, words, colour }),
    )
  }
  const edge = { style: BorderStyle.DOUBLE, size: 6, color: colour.slice(1), space: 12 }
  const page = {
    ...pageOf({ width: 148, height: 210, across: true, margin: 12 }),
    borders: { pageBorderTop: edge, pageBorderBottom: edge, pageBorderLeft: edge, pageBorderRight: edge },
  }
  return { title: said.title, section: { properties: { page }, children } }
}

type Foot = Pick<SaidForms['cards'], 'facts' | 'words' | 'colour'> & { card: SaidForms['cards']['cards'][number] }

/** What to wear, until when and where to answer, and beside it the square for the door. */
async function footOfCard({ facts, words, colour, card }: Foot): Promise<Table> {
  const quiet = { size: 8, colour: '#4A5567' }
  const said = [
    ...facts.map(({ label, line }) => lines([run(`${label} `, quiet), run(line, { size: 8, bold: true })])),
    ...(card.link
      ? [lines([run(`${words.cardAnswerOn} `, quiet), run(card.link, { size: 8, bold: true, colour })])]
      : []),
    lines([run(words.cardPersonal, quiet)]),
  ]
  const code = card.entryCode ? [lines([await square(card.entryCode, 62)], { align: 'right' })] : [new Paragraph('')]
  const cell = (children: Paragraph[], width: number) =>
    new TableCell({
      children,
      width: { size: width, type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlignTable.BOTTOM,
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: TableBorders.NONE,
    rows: [new TableRow({ cantSplit: true, children: [cell(said, 82), cell(code, 18)] })],
  })
}

/** How many points of air go between the words of a card: less the longer they are, so that a card stays a page. */
function roomOn(card: { name: string; host: string; title: string; place: string; function?: Line; spouse?: Line }) {
  const { name, host, title, place, function: held, spouse } = card
  const rows = [name, host, title, place, held ?? '', spouse ?? ''].map((text) => Math.ceil(text.length / 60))
  return Math.max(0, 14 - 5 * rows.reduce((more, one) => more + Math.max(one - 1, 0), spouse ? 1 : 0))
}

/** The head of a letter as on its page: the country with its motto, then the office. */
function headOfLetter({ letterhead, colour }: SaidForms['letters'], newPage: boolean): Paragraph[] {
  const { country, motto, office, service } = letterhead
  const texts = [
    ...(country ? [run(country.toUpperCase(), { size: 9, bold: true })] : []),
    ...(motto ? [run(motto, { size: 8, italics: true, colour: '#4A5567' })] : []),
    run(office.toUpperCase(), { size: 12, bold: true, colour }),
    ...(service ? [run(service, { bold: true })] : []),
  ]
  return texts.map((text, i) => lines([text], { newPage: newPage && i === 0, after: 2 }))
}

function letters(said: SaidForms['letters']): Written {
  const { words, colour, paragraphs } = said
  const closing = Math.max(paragraphs.length - 1, 1)
  const body = (texts: string[]) => texts.map((text) => lines([run(text)], { align: 'both', after: 8 }))
  const children = said.letters.flatMap(({ recipient, opening, link }, n) => [
    ...headOfLetter(said, n > 0),
    lines([run(said.placeAndDate)], { align: 'right', before: 6, after: 16 }),
    lines([run(words.to)], { from: half }),
    ...recipient.map((line, i) => lines([run(line, { bold: i === 0 })], { from: half })),
    lines([run(`${words.letterSubject} `, { bold: true }), run(said.subject)], { before: 24, after: 14 }),
    lines([run(opening)], { after: 8 }),
    // The closing words close: the way to answer stands before them.
    ...body(paragraphs.slice(0, closing)),
    ...(link ? [lines([run(`${words.cardAnswerOn} `), run(link, { bold: true, colour })], { after: 8 })] : []),
    ...body(paragraphs.slice(closing)),
    lines([run(said.signatureTitle, { bold: true })], { align: 'center', from: half, before: 18, after: 48 }),
    lines([run(said.signatureName, { bold: true })], { align: 'center', from: half }),
  ])
  const page = pageOf({ width: 210, height: 297, margin: 22 })
  return { title: said.subject, section: { properties: { page }, children } }
}

function placeCards(said: SaidForms['guests']): Written {
  const cell = (card: (typeof said.cards)[number]) => [
    lines([run(card.name, { size: 20, bold: true, font: serif })], { align: 'center' }),
    lines([run(card.function ?? '', { size: 11, font: serif })], { align: 'center', before: 4 }),
    ...(card.seat ? [lines([run(card.seat, { size: 8 })], { align: 'right' })] : []),
  ]
  return grid(said.words.placeCards, said.cards.map(cell), { height: 88, across: 2 })
}

async function badges(said: SaidForms['guests']): Promise<Written> {
  const cells: Paragraph[][] = []
  for (const card of said.cards) {
    cells.push([
      lines([run(`${said.title} · ${said.letterhead.office}`, { size: 8, bold: true, colour: said.colour })]),
      lines([run(card.name, { size: 15, bold: true })], { before: 8 }),
      lines([run(card.function ?? '', { size: 9 })], { before: 2 }),
      ...(card.seat ? [lines([run(card.seat, { size: 9, bold: true, colour: said.colour })])] : []),
      ...(card.entryCode ? [lines([await square(card.entryCode, 60)], { align: 'right' })] : []),
    ])
  }
  return grid(said.words.badges, cells, { height: 54, across: 2 })
}

function names(said: SaidForms['guests']): Written {
  const { words } = said
  const heads = [words.namesNumber, words.namesName, words.namesFunction, words.namesAnswer, words.namesPeople]
  const cell = (text: string, bold = false) => new TableCell({ children: [lines([run(text, { size: 9, bold })])] })
  const row = (texts: string[], isHead = false) =>
    new TableRow({ tableHeader: isHead, children: texts.map((text, i) => cell(text, isHead || i === 1)) })
  const rows = said.cards.map((card, n) =>
    row([`${n + 1}`, card.name, card.function ?? '', card.answer ?? '', card.people ?? '', card.seat ?? '']),
  )
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row([...heads, words.namesSeat], true), ...rows],
  })
  const children = [
    lines([run(words.guestNames, { size: 14, bold: true, colour: said.colour })]),
    lines([run(`${said.title}, ${said.when}`, { bold: true })], { after: 10 }),
    table,
  ]
  const page = pageOf({ width: 210, height: 297, margin: 15 })
  return { title: words.guestNames, section: { properties: { page }, children } }
}

function envelopes(said: SaidForms['envelopes']): Written {
  const children = said.cards.flatMap((card, n) => [
    lines([run(said.letterhead.office, { size: 9, bold: true, colour: said.colour })], { newPage: n > 0, after: 90 }),
    ...card.lines.map(
      (line, i) => new Paragraph({ children: [run(line, { size: 11, bold: i === 0 })], indent: { start: mm(95) } }),
    ),
  ])
  const page = pageOf({ width: 110, height: 220, across: true, margin: 9 })
  return { title: said.words.envelopes, section: { properties: { page }, children } }
}

/** Cells of one size, so many side by side, on A4. */
function grid(title: string, cells: Paragraph[][], { height, across }: { height: number; across: number }): Written {
  const none = { style: BorderStyle.DOTTED, size: 2, color: 'B9C1CC' }
  const rows = Array.from({ length: Math.ceil(cells.length / across) }, (_, n) => {
    const inRow = Array.from({ length: across }, (_, i) => cells[n * across + i] ?? [new Paragraph('')])
    return new TableRow({
      cantSplit: true,
      height: { value: mm(height), rule: 'exact' },
      children: inRow.map(
        (children) =>
          new TableCell({
            children,
            verticalAlign: VerticalAlignTable.CENTER,
            margins: { left: mm(4), right: mm(4) },
            borders: { top: none, bottom: none, left: none, right: none },
          }),
      ),
    })
  })
  const table = new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows })
  return {
    title,
    section: { properties: { page: pageOf({ width: 210, height: 297, margin: 12 }) }, children: [table] },
  }
}

type PageSize = { width: number; height: number; across?: boolean; margin: number }

function pageOf({ width, height, across = false, margin }: PageSize) {
  const edges = { top: mm(margin), bottom: mm(margin), left: mm(margin), right: mm(margin) }
  const orientation = across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  return { size: { width: mm(width), height: mm(height), orientation }, margin: edges }
}
