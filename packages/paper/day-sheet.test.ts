import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DaySheetPaper, type DaySheetPaperLine, daySheetPdf } from './day-sheet.ts'
import { monthSheetPdf } from './month-sheet.ts'
import { closePaper } from './press.ts'
import { weekSheetPdf } from './week-sheet.ts'

let pdfium: PDFiumLibrary
beforeAll(async () => {
  pdfium = await PDFiumLibrary.init()
})
afterAll(async () => {
  pdfium.destroy()
  await closePaper()
})

const letterhead = { office: 'Ville de Port-Amande', service: 'Cabinet du Maire' }
const line = (start: string, end: string, more: Partial<DaySheetPaperLine> = {}): DaySheetPaperLine => ({
  ...{ start, end, title: 'Point cabinet', tags: [], people: [], facts: [], roadMinutes: 0, freeUntil: '' },
  ...more,
})
const full = (n: number) =>
  line(`${String(7 + n).padStart(2, '0')}:00`, `${String(7 + n).padStart(2, '0')}:45`, {
    ...{
      title: `Début ${n + 1}.`,
      place: 'Lycée municipal n° 2, rue des Écoles',
      tags: ['Discours · 4 min', 'Écharpe'],
    },
    people: [{ name: 'Mme Reine Ablavi', function: 'Proviseur', salutation: 'Madame le Proviseur' }],
    facts: [{ label: 'Conduit par', line: `M. Houétou. Fin ${n + 1}.` }],
  })

const paper: DaySheetPaper = {
  ...{ letterhead, locale: 'fr', of: 'Mme Adjoua Kpassélo, Maire', day: '2026-11-16', issue: 2 },
  ...{ madeAt: new Date('2026-11-15T17:00:00Z'), timeZone: 'Africa/Porto-Novo', notes: ['Marché : Zongo'] },
  lines: [
    line('09:45', '10:30', {
      leaveAt: '09:20',
      title: 'Inauguration',
      mark: 'changed',
      before: '9 h 30',
      roadMinutes: 25,
    }),
    line('15:00', '16:30', { title: 'Comité', quiet: true, mark: 'added', freeUntil: '15:00' }),
    line('', '', { title: 'Journée de la femme' }),
  ],
  removed: [{ time: '17:00', title: 'Visite du chantier' }],
}

describe('the morning sheet', () => {
  test('says when to leave, what lies between, what is new, what changed and what went', async () => {
    const [page = '', ...more] = await read(await daySheetPdf(paper))
    expect(more).toEqual([])
    for (const said of [
      ...['lundi 16 novembre 2026', 'Mme Adjoua Kpassélo, Maire', 'Émission n° 2, 15/11/2026 18:00', 'Marché : Zongo'],
      ...['Premier départ', 'Partir à 9 h 20', '25 min de route', 'libre jusqu’à 15 h', 'Toute la journée'],
      ...['MODIFIÉ', 'au lieu de 9 h 30', 'NOUVEAU', 'Supprimé depuis l’émission n° 1', '17 h Visite du chantier'],
    ])
      expect(page).toContain(said)
  })

  test('speaks English, says when it was never handed out, and when nothing is planned', async () => {
    const empty = { ...paper, locale: 'en', issue: null, lines: [], removed: [] }
    const [page] = await read(await daySheetPdf(empty))
    for (const said of ['Monday 16 November 2026', 'Not issued', 'Nothing is planned']) expect(page).toContain(said)
  })

  test('nine engagements with all their particulars are still one A4', async () => {
    expect(
      await read(await daySheetPdf({ ...paper, lines: Array.from({ length: 9 }, (_, n) => full(n)), removed: [] })),
    ).toHaveLength(1)
  })

  test('a day too full for a page goes on to the next one, and no engagement is cut in two', async () => {
    const pages = await read(await daySheetPdf({ ...paper, lines: Array.from({ length: 30 }, (_, n) => full(n)) }))
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages)
      expect(page.match(/Début \d+/g)?.map((one) => one.slice(6))).toEqual(
        page.match(/Fin \d+/g)?.map((one) => one.slice(4)),
      )
    expect(pages.join(' ').match(/Début \d+/g)).toHaveLength(30)
  })

  test.each([
    ['markup', '#panic("non") #read("/etc/passwd") $x^2$ *gras* `code` <label> @ref'],
    ['words of 5,000 letters', `${'A'.repeat(5000)} ${'é'.repeat(5000)}`],
    ['Arabic', 'طلب مقابلة مع السيد رئيس البلدية 12/2026 (Zongo)'],
    ['rare letters', '👩🏽‍🌾🎉 ɖɛɔŋ 中文'],
    ['nothing at all', ''],
  ])('takes %s as words, everywhere', async (_what, words) => {
    const odd = line(words, words, {
      ...{ leaveAt: words, title: words, before: words, place: words, brief: words, tags: [words], mark: 'changed' },
      ...{ people: [{ name: words, function: words, salutation: words }], facts: [{ label: words, line: words }] },
    })
    const hostile = { ...paper, of: words, notes: [words], lines: [odd], removed: [{ time: words, title: words }] }
    expect((await read(await daySheetPdf(hostile))).length).toBeGreaterThan(0)
  })
})

describe('the week and the month', () => {
  const frame = {
    ...{ letterhead, locale: 'fr', title: 'Agenda de Adjoua Kpassélo', printedBy: 'Rosine Adjé' },
    ...{ printedAt: new Date('2026-11-15T17:00:00Z'), timeZone: 'Africa/Porto-Novo' },
  }
  const busy = (n: number, many: number) =>
    Array.from({ length: many }, (_, i) => ({ start: '09:00', end: '10:00', title: `D${n}-${i}.`, place: 'Mairie' }))
  const days = (from: string, count: number, many: number) =>
    Array.from({ length: count }, (_, n) => {
      const day = new Date(Date.parse(`${from}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)
      return { day, notes: n === 0 ? ['Marché'] : [], entries: busy(n, many) }
    })
  const everything = (count: number, many: number) =>
    Array.from({ length: count }, (_, n) => busy(n, many).map((one) => one.title))
      .flat()
      .sort()

  test.each([
    ['a usual week', 6, 5, 1],
    ['a full week', 7, 25, 2],
  ])('%s: each engagement once, none cut', async (_what, count, many, pages) => {
    const read_ = await read(
      await weekSheetPdf({ ...frame, period: 'du 16 au 22', days: days('2026-11-16', count, many) }),
    )
    expect(read_).toHaveLength(pages)
    expect(
      read_
        .join(' ')
        .match(/D\d+-\d+\./g)
        ?.sort(),
    ).toEqual(everything(count, many))
    for (const page of read_) expect(page).toContain('lun. 16')
  })

  test.each([
    ['a usual month', 3, 1],
    ['a full month', 12, 2],
  ])('%s: each engagement once', async (_what, many, pages) => {
    const read_ = await read(await monthSheetPdf({ ...frame, month: '2026-11-01', days: days('2026-10-26', 42, many) }))
    expect(read_).toHaveLength(pages)
    expect(
      read_
        .join(' ')
        .match(/D\d+-\d+\./g)
        ?.sort(),
    ).toEqual(everything(42, many))
    for (const page of read_) expect(page).toMatch(/novembre 2026.*lundi/s)
  })
})

async function opened<T>(bytes: Uint8Array, look: (document: PDFiumDocument) => T): Promise<T> {
  const document = await pdfium.loadDocument(bytes)
  const seen = look(document)
  document.destroy()
  return seen
}

const read = (bytes: Uint8Array) =>
  opened(bytes, (document) => [...document.pages()].map((page) => page.getText().replaceAll(/[\s\u00a0\u202f]+/g, ' ')))
