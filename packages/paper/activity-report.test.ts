import type { Chart } from '@cabinet/office/chart.ts'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { afterAll, describe, expect, test } from 'vitest'
import {
  type ActivityReport,
  activityReportDocx,
  activityReportPdf,
  chartInWords,
  partsOf,
  type ReportBlock,
} from './activity-report.ts'
import { pdfText } from './pdf-text.ts'
import { closePaper } from './press.ts'
import { zipParts } from './zip-text.ts'

afterAll(() => closePaper())

const chart: Chart = {
  ...{ shape: 'lines', unit: 'jours', categories: ['août', 'sept.'] },
  series: [{ name: 'Délai', values: [4.5, null], said: [null, 'aucun cas'] }],
}
const drawn: ReportBlock = { kind: 'chart', caption: 'Délai de réponse', alt: chartInWords(chart, 'fr'), chart }
const listed = (rows: number): ReportBlock => ({
  ...{ kind: 'table', caption: 'Ce qui est en retard', empty: 'Rien n’est en retard.' },
  columns: [
    { label: 'Directive', weight: 3 },
    { label: 'Jours', weight: 1, align: 'end' },
  ],
  rows: Array.from({ length: rows }, (_, n) => [
    { text: `Directive ${n + 1}.` },
    { text: String(n), small: 'de retard' },
  ]),
})

const report = (blocks: ReportBlock[], change: Partial<ActivityReport> = {}): ActivityReport => ({
  ...{ letterhead: { office: 'Ville de Port-Amande', crest: 'PA' }, locale: 'fr', number: 'RAC-2026-003' },
  ...{ title: 'Rapport d’activités', subtitle: '3e trimestre 2026', edition: 'Édition du Maire', notice: null },
  ...{
    addressee: { label: 'Adressé à', name: 'Adjoua Kpassélo' },
    known: new Date('2026-10-07T08:00:00Z'),
    about: [['Période', 'du 1er juillet au 30 septembre']],
  },
  said: {
    contents: 'Sommaire',
    tables: 'Tableaux',
    figures: 'Figures',
    table: 'Tableau',
    figure: 'Figure',
    draft: 'Projet',
  },
  chapters: [{ number: '1', title: 'Courrier', blocks }],
  seal: { title: 'Empreinte', text: 'Elle scelle.', codes: [['SHA-256', 'a'.repeat(64)]] },
  ...change,
})

const pagesOf = async (bytes: Uint8Array) => (await pdfText(bytes)).split('\n')

test('made again from the same content it is the same file, whatever was printed in between', async () => {
  const content = () => report([drawn, listed(3)])
  const [pdf, docx] = [await activityReportPdf(content()), await activityReportDocx(content())]
  await activityReportDocx(report([drawn, drawn]))
  expect(Buffer.from(await activityReportPdf(content())).equals(Buffer.from(pdf))).toBe(true)
  expect(Buffer.from(await activityReportDocx(content())).equals(Buffer.from(docx))).toBe(true)
})

describe('the activity report on paper', () => {
  test('begins with its cover, then its contents, and says on every other page which it is', async () => {
    const [cover = '', contents = '', ...pages] = await pagesOf(await activityReportPdf(report([listed(90)])))
    for (const said of ['Rapport d’activités', '3e trimestre 2026', 'N° RAC-2026-003', 'Adjoua Kpassélo'])
      expect(cover).toContain(said)
    expect(cover).not.toContain('Page 1')
    expect(contents).toMatch(/Sommaire.*1\. Courrier.*3.*Tableaux.*Tableau 1.*Ce qui est en retard/)
    expect(pages.length).toBeGreaterThan(2)
    for (const [n, page] of pages.entries()) {
      expect(page).toContain('Ville de Port-Amande')
      expect(page).toContain(`Page ${n + 3} / ${pages.length + 2}`)
      if (page.includes('Directive 1')) expect(page).toContain('Jours')
    }
    expect(pages.join(' ').match(/Directive \d+\./g)).toHaveLength(90)
    expect(pages.at(-1)).toContain(Array(8).fill('a'.repeat(8)).join(' '))
  })

  test('is tagged for screen readers, with outline, language, and a sentence for each drawing', async () => {
    const raw = Buffer.from(await activityReportPdf(report([drawn, listed(2)]))).toString('latin1')
    for (const sign of ['/MarkInfo', 'pdfuaid:part', '/Outlines', '/StructTreeRoot']) expect(raw).toContain(sign)
    expect(raw).toMatch(/\/Lang\s*\(fr/)
  })

  test('an empty table says so instead of standing empty, and takes no number', async () => {
    const text = (await pagesOf(await activityReportPdf(report([listed(0), listed(1)])))).join(' ')
    expect(text).toContain('Rien n’est en retard.')
    expect(text).toContain('Tableau 1')
    expect(text).not.toContain('Tableau 2')
  })

  test('without a number it is a draft on every page', async () => {
    const pages = await pagesOf(await activityReportPdf(report([listed(60)], { number: null, seal: null })))
    for (const page of pages) expect(page).toContain('PROJET')
  })

  test('a chapter of a remark shares its page with the next; whoever answers for one has a page of their own', async () => {
    const remark: ReportBlock = { kind: 'note', look: 'quiet', text: 'Premier rapport.' }
    const chapters = [
      { number: '1', title: 'Suites', blocks: [remark] },
      { number: '2', title: 'Directives', blocks: [listed(9)] },
      { number: '3', title: 'Courrier', under: 'Ana Houessou', blocks: [remark] },
      { number: '4', title: 'Agenda', under: 'Rosine Adjé', blocks: [remark] },
    ]
    const [, , ...pages] = await pagesOf(await activityReportPdf(report([], { chapters })))
    expect(pages.map((page) => page.match(/\d\. (Suites|Directives|Courrier|Agenda)/g))).toEqual([
      ['1. Suites', '2. Directives'],
      ['3. Courrier'],
      ['4. Agenda'],
    ])
  })

  test.each([24, 30, 36, 42])('a table of six rows under %i lines is never cut in two', async (lines) => {
    const text = Array.from({ length: lines }, (_, n) => `Ligne ${n + 1}`).join('\n')
    const pages = await pagesOf(await activityReportPdf(report([{ kind: 'text', text }, listed(6)])))
    const page = pages.find((one) => one.includes('Directive 1.'))
    expect(page?.match(/Directive \d\./g)).toHaveLength(6)
    expect(page).toContain('Tableau 1')
  })

  test.each([
    ['markup', '#panic("non") $x^2$ *gras* <label> @ref'],
    ['a word of 3,000 letters', 'é'.repeat(3000)],
    ['Arabic', 'تقرير الأنشطة 2026'],
    ['controls and halves of letters', 'a\0b\u0007c\ud800d'],
    ['names of the objects a program is made of', '__proto__'],
  ])('takes %s for words, in both forms', async (_what, words) => {
    const blocks: ReportBlock[] = [
      { kind: 'heading', text: words },
      { kind: 'text', text: `${words}\n- ${words}`, mark: words },
      { kind: 'note', look: 'box', text: words },
      { ...listed(0), kind: 'table', empty: words } as ReportBlock,
      { ...listed(1), caption: words } as ReportBlock,
      { kind: 'chart', caption: words, alt: words, chart: { ...chart, categories: [words, 'b'], unit: words } },
    ]
    const odd = report(blocks, { title: words, notice: words, addressee: { label: words, name: words } })
    const document = await (await PDFiumLibrary.init()).loadDocument(await activityReportPdf(odd))
    expect(document.getPageCount()).toBeGreaterThan(2)
    document.destroy()
    expect(Buffer.from((await activityReportDocx(odd)).slice(0, 2)).toString()).toBe('PK')
  })
})

test.each([
  ['', []],
  ['Une ligne.\n\n  Une autre.', ['none: Une ligne.', 'none: Une autre.']],
  ['- un\n– deux\n• trois', ['dots: un|deux|trois']],
  ['1. un\n2) deux', ['numbers: un|deux']],
  ['Avant\n- un\nAprès', ['none: Avant', 'dots: un', 'none: Après']],
  ['2026 fut une année.', ['none: 2026 fut une année.']],
  ['-5 points', ['none: -5 points']],
])('%j is set as paragraphs and lists', (text, parts) => {
  expect(partsOf(text).map(({ list, lines }) => `${list}: ${lines.join('|')}`)).toEqual(parts)
})

test('a drawing is read aloud value by value, and what is not known is said', () => {
  expect(chartInWords(chart, 'fr')).toBe('août\u202f: Délai 4,5\u00a0jours. sept.\u202f: Délai aucun cas.')
  expect(chartInWords({ ...chart, series: [{ name: '', values: [1, 2] }], unit: '' }, 'en')).toBe('août: 1. sept.: 2.')
})

describe('the activity report to go on writing', () => {
  const partsOfDocx = async (blocks: ReportBlock[]) => {
    const parts = zipParts(await activityReportDocx(report(blocks)))
    return (name: string) => parts[name] ?? Buffer.alloc(0)
  }

  test('brings its faces along, each readable with the key it is kept under', async () => {
    const part = await partsOfDocx([listed(2)])
    const faces = [
      ...part('word/fontTable.xml')
        .toString()
        .matchAll(/r:id="rId(\d)" w:fontKey="\{([^}]+)\}"/g),
    ]
    expect(faces).toHaveLength(3)
    for (const [, place, key = ''] of faces) {
      const mask = Buffer.from(key.replaceAll('-', ''), 'hex').reverse()
      const head = part(`word/fonts/font${place}.odttf`).subarray(0, 4)
      expect([...head].map((byte, at) => byte ^ (mask[at] ?? 0))).toEqual([0, 1, 0, 0])
    }
  })

  test('a short table holds together, of a long one the head and the first row', async () => {
    const kept = async (rows: number) => {
      const xml = (await partsOfDocx([listed(rows)]))('word/document.xml').toString()
      return xml
        .split('<w:tr>')
        .slice(1)
        .map((row) => row.split('</w:tr>')[0]?.includes('<w:keepNext/>'))
    }
    expect(await kept(3)).toEqual([true, true, true, false])
    expect((await kept(12)).slice(0, 4)).toEqual([true, true, false, false])
  })

  test('two drawings that stand side by side on paper are half as broad, one alone is whole', async () => {
    const broad = async (blocks: ReportBlock[]) => {
      const xml = (await partsOfDocx(blocks))('word/document.xml').toString()
      return [...xml.matchAll(/<wp:extent cx="(\d+)"/g)].map(([, cx]) => Math.round(Number(cx) / 9525))
    }
    expect(await broad([drawn])).toEqual([640])
    expect(await broad([drawn, drawn, { kind: 'heading', text: 'Suite' }, drawn])).toEqual([320, 320, 640])
    expect(await broad([listed(4), drawn])).toEqual([320])
  })
})
