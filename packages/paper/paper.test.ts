import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { assignmentSlipPdf } from './assignment-slip.ts'
import { type Letter, letterPdf } from './letter.ts'
import type { Letterhead } from './letterhead.ts'
import { closePaper, configurePaper } from './press.ts'
import { type Receipt, receiptPdf } from './receipt.ts'
import { registerPdf } from './register-page.ts'
import { plainToRichText, type RichText } from './rich-text.ts'
import { type ScannedLetter, scannedLetter, scannedLetterPdf } from './scan.ts'
import { slipPdf } from './slip.ts'

const letterhead: Letterhead = {
  country: 'République du Littoral',
  motto: 'Unité – Travail – Progrès',
  office: 'Ville de Port-Amande',
  service: 'Cabinet du Maire',
  crest: 'PA',
}

const receipt: Receipt = {
  letterhead,
  locale: 'fr',
  number: 'A-2026-01417',
  receivedOn: '2026-11-01',
  sender: 'Association des femmes maraîchères',
  subject: 'Demande d’audience pour le marché',
  receivedBy: 'Koffi Adjovi',
  qr: 'A-2026-01417',
}

const letter: Letter = {
  letterhead,
  locale: 'fr',
  place: 'Port-Amande',
  date: '2026-11-18',
  reference: '0412/MPA/CAB/2026',
  recipient: ['Madame la Présidente', 'Quartier Zongo-Plage'],
  subject: 'Votre demande d’audience',
  body: plainToRichText('Madame la Présidente,\nJe vous recevrai lundi.'),
  signature: {
    formula: 'Pour le Maire et par délégation,',
    title: 'Le Directeur de cabinet',
    name: 'Éloi TCHIBOZO',
    verification: { code: '7F3A-21C9', qr: 'https://port-amande.example/v/7F3A21C9' },
  },
  copies: ['Secrétariat général'],
}

const hostile: [what: string, words: string][] = [
  ['markup', '#panic("non") #read("/etc/passwd") $x^2$ *gras* _it_ `code` <label> @ref \\ // fin'],
  ['words of 5,000 letters', `${'A'.repeat(5000)} ${'é'.repeat(5000)}`],
  ['Arabic', 'طلب مقابلة مع السيد رئيس البلدية 12/2026 (Zongo)'],
  ['emoji and rare letters', '👩🏽‍🌾🎉 𝔐𝔞𝔦𝔯𝔢 ɖɛɔŋ 中文 \u{10FFFF}'],
  ['controls and halves of letters', 'a\0b\u0001c\u0007d\u001b[31me\u200e\u202ef\ud800g\ufeffh\r\n\ti'],
  ['blanks of our own sentences', '"}]); alert(1) {{number}} {{page}} %s'],
  ['nothing at all', ''],
]

let pdfium: PDFiumLibrary

beforeAll(async () => {
  pdfium = await PDFiumLibrary.init()
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(await readFile(wasm)).buffer } })
})
afterEach(() => configurePaper({ jobTimeoutMs: 30_000, idleMs: 300_000, program: undefined }))
afterAll(async () => {
  pdfium.destroy()
  await closePaper()
})

describe('the receipt given at the counter', () => {
  test('says the number, the sender, the subject and the day, on one page', async () => {
    const [pages, text] = await read(await receiptPdf({ ...receipt, receivedAt: '09:42', enclosures: '1 devis' }))
    expect(pages).toBe(1)
    for (const said of ['A-2026-01417', receipt.sender, receipt.subject, '1er novembre 2026 à 09:42', '1 devis']) {
      expect(text).toContain(said)
    }
  })

  test('carries a code a reader turns back into the number', async () => {
    expect(await codes(await receiptPdf(receipt))).toEqual(['A-2026-01417'])
  })

  test('speaks English when asked, and French when the language is unknown', async () => {
    expect((await read(await receiptPdf({ ...receipt, locale: 'en' })))[1]).toContain('1 November 2026')
    expect((await read(await receiptPdf({ ...receipt, locale: 'wo' })))[1]).toContain('Expéditeur')
  })

  test.each(hostile)('takes %s as words', async (_what, words) => {
    const odd = { ...receipt, number: words || '1', sender: words, subject: words, broughtBy: words, receivedBy: words }
    const [pages] = await read(
      await receiptPdf({ ...odd, letterhead: { office: words, service: words, colour: words } }),
    )
    expect(pages).toBeGreaterThan(0)
  })

  test('prints markup as it was written', async () => {
    const [, text] = await read(await receiptPdf({ ...receipt, subject: '#panic("non") $x$ *gras*' }))
    expect(text).toContain('#panic("non") $x$ *gras*')
  })

  test('stays on one page however long the subject', async () => {
    const long = 'Réfection du marché de Zongo-Plage '.repeat(60)
    const [pages, text] = await read(
      await receiptPdf({ ...receipt, sender: long, subject: long, enclosures: long, broughtBy: long }),
    )
    expect(pages).toBe(1)
    expect(text).toContain('…')
  })
})

describe('a letter of the office', () => {
  test('says its number, subject, formula, signatory, code and copies', async () => {
    const [, text] = await read(await letterPdf(letter))
    for (const said of [
      '0412/MPA/CAB/2026',
      letter.subject,
      'Pour le Maire et par délégation,',
      'Éloi TCHIBOZO',
      '7F3A-21C9',
      'Secrétariat général',
      'Page 1 / 1',
    ]) {
      expect(text).toContain(said)
    }
    expect(text).not.toContain('PROJET')
  })

  test('is tagged for screen readers, with its title and its language', async () => {
    const raw = Buffer.from(await letterPdf(letter)).toString('latin1')
    expect(raw).toContain('/MarkInfo')
    expect(raw).toContain('pdfuaid:part')
    expect(raw).toMatch(/\/Lang\s*\(fr/)
  })

  test('carries a code that leads to its verification', async () => {
    expect(await codes(await letterPdf(letter))).toEqual(['https://port-amande.example/v/7F3A21C9'])
  })

  test('says PROJET on every page while it is one, and has no signature', async () => {
    const body = plainToRichText('Un long paragraphe de la lettre. '.repeat(20).concat('\n').repeat(14))
    const bytes = await letterPdf({ ...letter, body, reference: null, signature: null, draft: true })
    const doc = await pdfium.loadDocument(bytes)
    const pages = [...doc.pages()].map((page) => page.getText())
    doc.destroy()
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page).toContain('PROJET')
    expect(pages.join()).not.toContain('TCHIBOZO')
    expect(pages[1]).toContain(`Page 2 / ${pages.length}`)
  })

  test('never leaves the signature alone on its page', async () => {
    for (let lines = 8; lines < 22; lines++) {
      const words = 'Une ligne de la lettre, assez longue pour en faire une et demie sur la page du cabinet.\n'
      const doc = await pdfium.loadDocument(
        await letterPdf({ ...letter, body: plainToRichText(`${words.repeat(lines)}Fin du texte.`) }),
      )
      const last = doc.getPage(doc.getPageCount() - 1).getText()
      doc.destroy()
      expect(last).toContain('Fin du texte.')
      expect(last).toContain('Éloi TCHIBOZO')
    }
  })

  test('keeps every form the editor knows, and the words of those it does not', async () => {
    const doc = JSON.parse(everyForm) as RichText
    const [, text] = await read(await letterPdf({ ...letter, body: doc }))
    for (const said of ['Titre', 'gras', 'lien', 'puce', 'numéro', 'cité', 'inconnu', 'السيد'])
      expect(text).toContain(said)
  })

  test.each(hostile)('takes %s as words, everywhere', async (_what, words) => {
    const body: RichText = {
      type: 'doc',
      content: [
        { type: 'heading', content: [{ type: 'text', text: words }] },
        ...(plainToRichText(words).content ?? []),
      ],
    }
    const bytes = await letterPdf({
      ...letter,
      body,
      subject: words,
      recipient: [words],
      yourReference: words,
      enclosures: words,
      copies: [words],
      place: words,
      date: words,
    })
    expect((await read(bytes))[0]).toBeGreaterThan(0)
  })
})

describe('the slip that travels with documents', () => {
  test('lists the pieces, adds them up and asks for a discharge', async () => {
    const lines = Array.from({ length: 60 }, (_, n) => ({
      documents: `Pièce ${n + 1}`,
      quantity: 2,
      remarks: 'Pour approbation',
    }))
    const [pages, text] = await read(
      await slipPdf({
        letterhead,
        locale: 'fr',
        number: 'BE-87',
        date: '2026-11-18',
        addressees: ['Monsieur le Préfet'],
        lines,
        qr: 'BE-87',
      }),
    )
    expect(pages).toBeGreaterThan(1)
    for (const said of ['Monsieur le Préfet', 'Pièce 1', 'Pièce 60', '120', 'Décharge', 'BE-87'])
      expect(text).toContain(said)
  })
})

describe('the sheet clipped to a letter', () => {
  test('says to whom, with what instruction, by when, and who has initialled it', async () => {
    const bytes = await assignmentSlipPdf({
      ...receipt,
      timeZone: 'Africa/Porto-Novo',
      flags: ['Urgent'],
      lines: [
        {
          addressee: 'Services techniques',
          instruction: 'Pour attribution',
          deadline: '2026-11-23',
          form: 'original',
          note: 'voir le plan',
        },
      ],
      history: [{ at: new Date('2026-11-16T23:30:00Z'), who: 'Koffi Adjovi', act: 'Enregistré', initials: 'KA' }],
    })
    const [, text] = await read(bytes)
    for (const said of [
      'URGENT',
      'Services techniques',
      'Pour attribution',
      '23/11/2026',
      'Original',
      'voir le plan',
      '17/11/2026 00:30',
      'KA',
    ]) {
      expect(text).toContain(said)
    }
    expect(await codes(bytes)).toEqual(['A-2026-01417'])
  })
})

describe('the register on paper', () => {
  const columns = [{ label: 'Numéro' }, { label: 'Expéditeur', weight: 2 }, { label: 'Objet', weight: 3 }]
  const page = {
    letterhead,
    locale: 'fr',
    title: 'Registre du courrier arrivée',
    period: 'novembre 2026',
    columns,
    printedBy: 'Koffi Adjovi',
    printedAt: new Date('2026-11-30T16:05:00Z'),
    timeZone: 'Africa/Porto-Novo',
  }

  test('1,500 lines: heads and foot on every page, no line lost, none cut in two', { timeout: 20_000 }, async () => {
    const rows = Array.from({ length: 1500 }, (_, n) => ({
      cells: [`A-${n + 1}`, 'Association', `Début ${n + 1}. ${'Réfection du hangar. '.repeat(n % 13)} Fin ${n + 1}.`],
      voided: n % 50 === 0,
    }))
    const doc = await pdfium.loadDocument(await registerPdf({ ...page, rows }))
    const pages = [...doc.pages()].map((one) => one.getText())
    doc.destroy()
    for (const [n, text] of pages.entries()) {
      expect(text).toContain('Registre du courrier arrivée')
      expect(text).toContain('Numéro')
      expect(text).toContain(`Page ${n + 1} / ${pages.length}`)
      expect(text).toContain('Édité le 30/11/2026 17:05 par Koffi Adjovi')
      expect(text.match(/Début \d+\./g)?.map((one) => one.slice(6))).toEqual(
        text.match(/Fin \d+\./g)?.map((one) => one.slice(4)),
      )
    }
    const begun = pages.join('\n').match(/Début \d+\./g) ?? []
    expect(begun).toEqual(rows.map((_row, n) => `Début ${n + 1}.`))
  })

  test('with nothing in it says so', async () => {
    expect((await read(await registerPdf({ ...page, rows: [] })))[1]).toContain('Aucune ligne')
  })

  test('takes any words in its cells, and cells that are missing', async () => {
    const rows = [...hostile.map(([, words]) => ({ cells: [words, words, words] })), { cells: [null] }, { cells: [] }]
    expect((await read(await registerPdf({ ...page, rows })))[0]).toBeGreaterThan(0)
  })
})

describe('a scanned letter of the demonstration office', () => {
  const scanned: ScannedLetter = {
    seed: 'graine',
    style: 'association',
    letterhead: { office: 'Association des femmes maraîchères', address: 'Zongo-Plage', phone: '01 00 00 00' },
    place: 'Port-Amande',
    date: '2026-11-12',
    reference: '047/AFML/2026',
    recipient: ['Monsieur le Maire'],
    subject: 'Réfection du marché',
    paragraphs: ['Monsieur le Maire,', 'Les fortes pluies ont endommagé la toiture.'],
    closing: 'Recevez nos salutations.',
    signer: { title: 'La Présidente', name: 'Mme Afi SOSSOU' },
    stamp: { label: 'Arrivée', day: '2026-11-16' },
  }

  test.each(['administration', 'association', 'company', 'handwritten', 'typed'] as const)(
    '%s: a page of paper, light enough, the same bytes for the same seed',
    async (style) => {
      const first = await scannedLetter({ ...scanned, style })
      const again = await scannedLetter({ ...scanned, style })
      const other = await scannedLetter({ ...scanned, style, seed: 'autre' })
      expect(Buffer.compare(first, again)).toBe(0)
      expect(Buffer.compare(first, other)).not.toBe(0)
      expect(first.length).toBeLessThan(200_000)
      const { width = 0, height = 0, format } = await sharp(first).metadata()
      expect(format).toBe('jpeg')
      expect(height / width).toBeCloseTo(Math.SQRT2, 1)
    },
  )

  test('as a PDF it has all its pages and not a word to search', async () => {
    const paragraphs = Array.from({ length: 40 }, () =>
      'Les fortes pluies ont endommagé la toiture du marché. '.repeat(4),
    )
    const [pages, text] = await read(await scannedLetterPdf({ ...scanned, paragraphs }))
    expect(pages).toBeGreaterThan(1)
    expect(text.trim()).toBe('')
  })

  test.each(hostile)('takes %s as words', async (_what, words) => {
    const bytes = await scannedLetter({
      ...scanned,
      style: 'handwritten',
      subject: words,
      paragraphs: [words],
      letterhead: { office: words },
    })
    expect(bytes.length).toBeGreaterThan(1000)
  })
})

describe('the press', () => {
  test('gives up a paper that takes too long, and sets the next one', async () => {
    await closePaper()
    configurePaper({ jobTimeoutMs: 1 })
    await expect(receiptPdf(receipt)).rejects.toThrow('paper: receipt took longer than 1 ms and was given up')
    configurePaper({ jobTimeoutMs: 30_000 })
    expect((await read(await receiptPdf(receipt)))[0]).toBe(1)
  })

  test('sets what is asked at the same moment, each paper with its own words', async () => {
    const numbers = Array.from({ length: 12 }, (_, n) => `A-2026-${n}`)
    const papers = await Promise.all(numbers.map((number) => receiptPdf({ ...receipt, number })))
    for (const [n, paper] of papers.entries()) expect((await read(paper))[1]).toContain(numbers[n])
  })

  test('closed, refuses what was waiting, and opens again', async () => {
    const waiting = [receiptPdf(receipt), receiptPdf(receipt)]
    const closing = closePaper()
    for (const end of await Promise.allSettled(waiting)) expect(end.status).toBe('rejected')
    await closing
    expect((await receiptPdf(receipt)).length).toBeGreaterThan(1000)
  })

  test('that dies at work says which paper it lost', async () => {
    await closePaper()
    const folder = await mkdtemp(join(tmpdir(), 'paper-'))
    const program = join(folder, 'dies.mjs')
    await writeFile(program, 'process.on("message", () => process.exit(3))')
    configurePaper({ program })
    await expect(receiptPdf(receipt)).rejects.toThrow('paper: the press stopped while setting receipt (3)')
    await rm(folder, { recursive: true })
  })
})

async function read(bytes: Uint8Array): Promise<[pages: number, text: string]> {
  const doc = await pdfium.loadDocument(bytes)
  const text = [...doc.pages()]
    .map((page) => page.getText())
    .join('\n')
    .replaceAll('\r\n', ' ')
  const pages = doc.getPageCount()
  doc.destroy()
  return [pages, text]
}

async function codes(bytes: Uint8Array): Promise<string[]> {
  const doc: PDFiumDocument = await pdfium.loadDocument(bytes)
  const picture = await doc.getPage(0).render({
    scale: 2,
    render: async ({ data, width, height }) =>
      sharp(data, { raw: { width, height, channels: 4 } })
        .png()
        .toBuffer(),
  })
  const found = await readBarcodes(picture.data, { formats: ['QRCode'], tryHarder: true })
  return found.map((code) => code.text)
}

const everyForm = JSON.stringify({
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Titre' }] },
    {
      type: 'paragraph',
      attrs: { textAlign: 'justify' },
      content: [
        {
          type: 'text',
          text: 'gras',
          marks: [{ type: 'bold' }, { type: 'italic' }, { type: 'underline' }, { type: 'strike' }],
        },
        { type: 'hardBreak' },
        { type: 'text', text: 'lien', marks: [{ type: 'link', attrs: { href: 'https://port-amande.example' } }] },
      ],
    },
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'puce' }] }] }],
    },
    {
      type: 'orderedList',
      attrs: { start: 4 },
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'numéro' }] }] }],
    },
    { type: 'blockquote', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'cité' }] }] },
    { type: 'horizontalRule' },
    { type: 'paragraph' },
    {
      type: 'table',
      content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'text', text: 'inconnu' }] }] }],
    },
    { type: 'paragraph', content: [{ type: 'text', text: 'السيد' }] },
  ],
})
