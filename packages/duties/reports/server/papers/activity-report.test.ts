import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { activityReportDocx, activityReportPdf } from '@cabinet/paper/activity-report.ts'
import { pdfText } from '@cabinet/paper/pdf-text.ts'
import { closePaper } from '@cabinet/paper/press.ts'
import { bytesOf, zipEntries } from '@cabinet/store/files/zip-container.ts'
import { afterAll, describe, expect, test } from 'vitest'
import { silent } from '../../rules/figure-of.ts'
import type { ReportContent } from '../../rules/report-content.ts'
import { sayActivityReport } from './activity-report.ts'
import type { Language } from './paper-words.ts'
import { emptyContent, sampleContent, share } from './sample-content.ts'

afterAll(() => closePaper())

const sha256 = '0123456789abcdef'.repeat(4)
const said = (content: ReportContent, locale: Language = 'fr') =>
  sayActivityReport(content, {
    ...{ locale, letterhead: { office: '', service: 'Cabinet du Maire' }, timeZone: 'Africa/Porto-Novo' },
    ...{ currency: 'XOF', sha256 },
  })
const pdfOf = async (content: ReportContent, locale: Language = 'fr') =>
  pdfText(await activityReportPdf(said(content, locale)))

/** Each in its turn, none before the one before it. */
function expectInOrder(text: string, phrases: readonly string[]): void {
  let from = 0
  for (const phrase of phrases) {
    const at = text.indexOf(phrase, from)
    expect(at, `« ${phrase} » after ${from}`).toBeGreaterThanOrEqual(0)
    from = at + phrase.length
  }
}

const chapters = {
  fr: [
    '1. Page du Maire',
    '2. Suites données au rapport précédent',
    '3. Décisions et directives',
    '4. Direction du cabinet',
    '5. Courrier',
    '6. Agenda',
    '7. Audiences',
    '8. Cérémonies',
    '9. Missions',
    'Annexe A. Fiche de méthode',
    'Annexe B. Rectifications',
  ],
  en: [
    '1. The Mayor’s page',
    '3. Decisions and directives',
    '5. Mail',
    'Annex A. Method sheet',
    'Annex B. Restatements',
  ],
}

describe('the quarterly report as a PDF', () => {
  test.each(['fr', 'en'] as const)(
    'in %s: contents first, then every chapter in its order, the seal last',
    async (locale) => {
      const text = await pdfOf(sampleContent(), locale)
      expectInOrder(text, [...chapters[locale], ...chapters[locale], sha256.slice(0, 8)])
    },
  )

  test('the mayor’s page says value, movement, what was before, what was aimed at, and what was written', async () => {
    const pages = (await pdfOf(sampleContent())).split('\n')
    const page = pages.find((one) => one.includes('Les chiffres du trimestre') && one.includes('Trois réussites')) ?? ''
    expectInOrder(page, ['72,6 %', '↓ −1 point', 'écart non assuré', '73,6 %', '80 %', 'manquée'])
    for (const line of ['marché de Kpota', 'poste de responsable des audiences', 'deux scanners'])
      expect(page).toContain(line)
  })

  test('what was observed before comes back with its state and its proof, and who put it off', async () => {
    const pages = (await pdfOf(sampleContent())).split('\n')
    const page = pages.find((one) => one.includes('Publier la liste')) ?? ''
    expectInOrder(page, [
      'Suites données aux observations sur le rapport RAC-2026-002',
      'Publier la liste',
      'Tenu',
      'affichée au guichet',
      'éclairage',
      'reportée 2 fois',
    ])
  })

  test('a bureau that kept silent, and one nobody heads, are named as such', async () => {
    const pages = (await pdfOf(sampleContent())).split('\n')
    const page = pages.find((one) => one.includes('7. Audiences') && one.includes('Personne')) ?? ''
    expectInOrder(page, ['Personne ne dirige ce bureau.', 'n’a pas remis sa page', 'Chiffres : Audiences'])
    expect(page).not.toContain('Enseignements')
  })

  test('text of the quarter before is marked where it stands', async () => {
    expectInOrder(await pdfOf(sampleContent()), [
      'Perspectives',
      'Repris du trimestre précédent, non modifié',
      'indexation',
    ])
  })

  test('where there is no number there is a sentence', async () => {
    const text = await pdfOf(sampleContent())
    for (const sentence of ['moins de 10 cas : non publié', 'petit effectif : masqué', 'avant le journal'])
      expect(text).toContain(sentence)
    const nothing = sampleContent()
    const none = nothing.pages.map((page) => ({
      ...page,
      figures: page.figures.map((line) => ({ ...line, now: silent('nothing', { counted: 0, among: 0 }) })),
    }))
    expect(await pdfOf({ ...nothing, pages: none })).toContain('Rien n’a été enregistré pour ce bureau')
  })

  test('the least number is the edition’s own, as it was frozen', async () => {
    expect(await pdfOf(sampleContent({}, 'council'))).toContain('moins de 30 cas : non publié')
    const { minimum, ...older } = sampleContent()
    expect(await pdfOf(older)).toContain('trop peu de cas : non publié')
  })

  test('the council’s edition says what it leaves out; the mayor’s hides only the words', async () => {
    const council = await pdfOf(sampleContent({}, 'council'))
    expect(council).toContain('n’y figure pas et n’est compté dans aucun chiffre')
    expect(council).toContain('Ce qui est réservé n’est pas dans cette liste.')
    expect(council).not.toContain('(réservé)')
    expect(await pdfOf(sampleContent())).toContain('(réservé)')
  })

  test('the method sheet explains each figure, the restatements say by how much and why', async () => {
    const text = await pdfOf(sampleContent())
    expectInOrder(text.slice(text.lastIndexOf('Annexe A.')), [
      'dont l’exécution a été vérifiée au plus tard ce jour-là',
      'Annexe B.',
      '1 204',
      '1 207',
      '+3',
      'faits connus après l’arrêt',
      'formule revue',
    ])
  })

  test('the first quarter ever, in which nothing happened, says so everywhere and breaks nothing', async () => {
    const text = await pdfOf(emptyContent())
    for (const sentence of [
      'Premier rapport',
      'aucun cas',
      'Rien ne venait à échéance',
      'Rien n’était en retard',
      'Aucune réussite',
      'Le Maire',
      'Aucun chiffre déjà publié n’est à rectifier',
    ])
      expect(text).toContain(sentence)
    expect(text).not.toMatch(/NaN|undefined|paper\.|figures\./)
  })

  test('no word of the program shows through, in either language', async () => {
    for (const locale of ['fr', 'en'] as const)
      expect(await pdfOf(sampleContent(), locale)).not.toMatch(/NaN|undefined|paper\.|figures\.|statistics\.|\{\{/)
  })

  test('two hundred things overdue run over pages with their head on each, none lost', async () => {
    const sample = sampleContent()
    const [one] = sample.directives.overdue
    const overdue = Array.from({ length: 200 }, (_, n) => ({
      ...one,
      text: `Directive ${n + 1}.`,
    })) as typeof sample.directives.overdue
    const text = await pdfOf({ ...sample, directives: { ...sample.directives, overdue } })
    expect(text.match(/Directive \d+\./g)).toHaveLength(200)
    for (const page of text.split('\n'))
      if (/Directive \d+\./.test(page)) expectInOrder(page, ['Directive ou décision', 'Responsable'])
  })
})

describe('the quarterly report as an office document', () => {
  test('the same chapters in the same order, as headings; a contents list with page numbers; real tables', async () => {
    const xml = await documentOf(sampleContent())
    expectInOrder(xml, ['TOC \\h', ...chapters.fr, ...chapters.fr])
    const tables = said(sampleContent()).chapters.flatMap(({ blocks }) =>
      blocks.filter((one) => one.kind === 'table' && one.rows.length > 0),
    )
    expect(xml.match(/<w:tbl>/g)).toHaveLength(tables.length)
    expect(xml.match(/<w:tblHeader/g)).toHaveLength(tables.length)
    expect(xml.match(/w:val="Heading1"/g)).toHaveLength(chapters.fr.length)
    expect(xml).toMatch(/PAGEREF.*?<w:t[^>]*>\d+<\/w:t>/)
    expect(xml).toContain(`SEQ Tableau`)
  })

  test('each drawing is a picture with what it says', async () => {
    const xml = await documentOf(sampleContent())
    const drawings = said(sampleContent()).chapters.flatMap(({ blocks }) =>
      blocks.filter((one) => one.kind === 'chart'),
    )
    expect(drawings.length).toBeGreaterThan(3)
    expect(xml.match(/<wp:docPr[^>]*descr="[^"]{10,}/g)).toHaveLength(drawings.length)
  })

  test('the first quarter ever makes a document too, in English', async () => {
    expect(await documentOf(emptyContent(), 'en')).toContain('First report: there is none before it.')
  })

  const office = spawnSync('soffice', ['--version']).error ? null : 'soffice'
  test.skipIf(!office)('LibreOffice opens it, and every heading is where it was', { timeout: 120_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'report-'))
    await writeFile(join(folder, 'report.docx'), await activityReportDocx(said(sampleContent())))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    await promisify(execFile)('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'report.docx'),
    ])
    const text = await pdfText(await readFile(join(folder, 'report.pdf')))
    expectInOrder(text, [...chapters.fr, ...chapters.fr])
    // Set in the faces it brought along, every chapter is on the page its contents give, or on the one beside it.
    const pages = text.split('\n')
    for (const title of chapters.fr) {
      const [, page = ''] = new RegExp(`${title.replaceAll('.', '\\.')}[.\\s]*(\\d+)`).exec(pages[1] ?? '') ?? []
      const near = pages.slice(Math.max(2, Number(page) - 2), Number(page) + 1)
      expect(near.join('\n'), `${title}, page ${page}`).toContain(title)
    }
    await rm(folder, { recursive: true })
  })
})

test('the same share of more is another figure: what was published and what is said today carry what they were counted from', () => {
  const quarter = { year: 2026, quarter: 2 }
  const restated = { code: 'ML5r', quarter, was: share(10, 20), now: share(15, 30), because: 'later-facts' as const }
  const annex = said({ ...sampleContent(), restatements: [restated] })
    .chapters.at(-1)
    ?.blocks.at(-1)
  const row = annex?.kind === 'table' ? annex.rows[0]?.map(({ text, small }) => [text, small]) : []
  expect(row?.slice(2, 5)).toEqual([
    ['50\u202f%', '10 sur 20'],
    ['50\u202f%', '15 sur 30'],
    ['=', undefined],
  ])
})

test('the method sheet goes bureau by bureau, what is counted no more at its end', () => {
  const { method } = sampleContent()
  const mixed = [{ code: 'XX9z', formula: 1 }, ...method.toReversed()]
  const annex = said({ ...sampleContent(), method: mixed })
    .chapters.at(-2)
    ?.blocks.at(-1)
  const codes = annex?.kind === 'table' ? annex.rows.map(([code]) => code?.text) : []
  expect(codes).toEqual([...method.map(({ code }) => code), 'XX9z'])
})

test('a share keeps its interval, a money sum its currency, and a change in a share is said in points', () => {
  const sample = sampleContent()
  const cells = (code: string) => {
    const line = { code, now: share(90, 100), before: share(40, 100), lastYear: share(90, 100) }
    const figures = [{ ...line, target: 850, formulaChanged: false }]
    const [, ...chaptersOf] = said({ ...sample, mayor: { ...sample.mayor, figures } }).chapters
    expect(chaptersOf).toHaveLength(10)
    const table = said({ ...sample, mayor: { ...sample.mayor, figures } }).chapters[0]?.blocks[0]
    return table?.kind === 'table' ? table.rows[0]?.map(({ text, small = '' }) => [text, small]) : []
  }
  expect(cells('DC3r')?.slice(1)).toEqual([
    ['90\u202f%', ''],
    ['↑\u00a0+50\u00a0points', 'mieux'],
    ['40\u202f%', ''],
    ['90\u202f%', ''],
    ['85\u202f%', 'atteinte'],
  ])
  expect(cells('DC3r')?.[0]?.[1]).toContain('90 sur 100 · entre 82,6 et 94,5\u202f%')
  expect(cells('CE7i')?.[1]?.[0]).toBe('900\u00a0F\u202fCFA')
})

async function documentOf(content: ReportContent, locale: Language = 'fr'): Promise<string> {
  const bytes = await activityReportDocx(said(content, locale))
  const entry = zipEntries(Buffer.from(bytes)).find(({ name }) => name === 'word/document.xml')
  if (!entry) throw new Error('The document has no text.')
  return bytesOf(entry).toString().replaceAll('&#xA0;', '\u00a0')
}
