import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '@cabinet/office/refusal.ts'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cleanFileName } from './file-name.ts'
import {
  billionLaughs,
  docx,
  lockedPdf,
  odt,
  page,
  pdf,
  pdfWithHiddenScript,
  pngHeader,
  postScript,
  svg,
  xlsx,
  zip,
} from './hostile-files.ts'
import { inspect } from './inspect.ts'
import { readInLimitedProcess } from './limited-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'inspect-'))
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0

/** Either the verdict, or the refusal as code and details. */
async function verdictOn(name: string, bytes: Uint8Array | string) {
  const path = join(folder, String(count++))
  writeFileSync(path, bytes)
  try {
    return await inspect(path, name)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { refused: error.code, ...error.details }
  }
}

const noise = (size: number) => Buffer.from(Array.from({ length: size }, (_, i) => (i * 7919) % 251))
const picture = (width = 40, height = 30) => sharp({ create: { width, height, channels: 3, background: '#336699' } })

describe('what the office takes in', () => {
  test('a letter as PDF, with its pages and words', async () => {
    expect(await verdictOn('lettre.pdf', pdf('Monsieur le Maire', { pages: 3 }))).toMatchObject({
      type: 'pdf',
      pages: 3,
      flags: [],
    })
    expect((await verdictOn('lettre.PDF', pdf('Monsieur le Maire'))) as object).toHaveProperty(
      'text',
      expect.stringContaining('Monsieur le Maire'),
    )
  })

  test('scans in the four formats, with their size', async () => {
    expect(await verdictOn('a.jpg', await picture().jpeg().toBuffer())).toMatchObject({
      type: 'jpeg',
      pages: 1,
      width: 40,
      height: 30,
    })
    expect(await verdictOn('a.png', await picture().png().toBuffer())).toMatchObject({ type: 'png', width: 40 })
    expect(await verdictOn('a.tif', await picture().tiff().toBuffer())).toMatchObject({
      type: 'tiff',
      pages: 1,
      width: 40,
    })
    expect(await verdictOn('a.webp', await picture().webp().toBuffer())).toMatchObject({ type: 'webp', width: 40 })
  })

  test('office documents, with their words', async () => {
    expect(await verdictOn('note.docx', docx('Vu et &amp; transmis'))).toMatchObject({
      type: 'docx',
      text: 'Vu et & transmis',
      flags: [],
    })
    expect(await verdictOn('note.odt', odt('Accusé de r&#233;ception'))).toMatchObject({
      type: 'odt',
      text: 'Accusé de réception',
    })
    expect(await verdictOn('liste.xlsx', xlsx('Conseil municipal'))).toMatchObject({
      type: 'xlsx',
      text: 'Conseil municipal',
    })
  })

  test('plain text in UTF-8 and in the older Western set, CSV, a message and an invitation', async () => {
    expect(await verdictOn('note.txt', 'Reçu le 3 mai')).toMatchObject({ type: 'txt', text: 'Reçu le 3 mai' })
    expect(await verdictOn('note.txt', Buffer.from('Reçu le 3 mai', 'latin1'))).toMatchObject({ text: 'Reçu le 3 mai' })
    expect(await verdictOn('liste.csv', 'nom;prénom\nRoux;Anne\n')).toMatchObject({ type: 'csv' })
    const mail =
      'From: a@b.fr\r\nSubject: =?utf-8?Q?R=C3=A9union?=\r\nContent-Transfer-Encoding: base64\r\n\r\nw6AgbWFyZGk=\r\n'
    expect(await verdictOn('m.eml', mail)).toMatchObject({
      type: 'eml',
      text: 'From: a@b.fr\nSubject: Réunion\n\nà mardi',
    })
    expect(await verdictOn('i.ics', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n')).toMatchObject({ type: 'ics' })
  })

  test('a file without an ending is taken for what it is', async () => {
    expect(await verdictOn('scan du 3 mai', pdf('x'))).toMatchObject({ type: 'pdf' })
  })

  test('very long text is kept up to 200,000 characters', async () => {
    const verdict = await verdictOn('long.txt', 'Délibération '.repeat(100_000))
    expect((verdict as { text: string }).text).toHaveLength(200_000)
  })

  test('a Word document with a chart keeps its small workbook, and the reader is told', async () => {
    const chart = docx('Budget', { more: [{ name: 'word/embeddings/Microsoft_Excel_Sheet1.xlsx', bytes: xlsx('12') }] })
    expect(await verdictOn('budget.docx', chart)).toMatchObject({ type: 'docx', flags: ['embedded-file'] })
  })

  test('a PDF that would run something is taken, and the reader is warned', async () => {
    expect(
      await verdictOn('a.pdf', pdf('x', { catalog: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' })),
    ).toMatchObject({
      flags: ['javascript', 'open-action'],
    })
    expect(
      await verdictOn('a.pdf', pdf('x', { catalog: '/AA << /O << /S /Laun#63h /F (cmd.exe) >> >>' })),
    ).toMatchObject({ flags: ['open-action', 'launch'] })
    expect(await verdictOn('a.pdf', pdf('x', { objects: ['<< /Type /EmbeddedFile >>'] }))).toMatchObject({
      flags: ['embedded-file'],
    })
    expect(await verdictOn('a.pdf', pdfWithHiddenScript())).toMatchObject({ flags: ['javascript'] })
  })
})

describe('what the office refuses, each with its own sentence', () => {
  test.for<[sentence: string, name: string, bytes: () => Uint8Array | string | Promise<Uint8Array>, refused: object]>([
    ['an empty file', 'a.pdf', () => '', { refused: 'files.empty' }],
    ['a text of nothing but spaces', 'a.txt', () => ' \n\t ', { refused: 'files.empty' }],
    [
      'a drawing with a script named as a picture',
      'a.png',
      () => svg,
      { refused: 'files.type-not-accepted', found: 'svg' },
    ],
    ['a web page named as a PDF', 'a.pdf', () => page, { refused: 'files.type-not-accepted', found: 'html' }],
    [
      'a web page named as a text',
      'a.txt',
      () => `<!-- a -->\n${page}`,
      { refused: 'files.type-not-accepted', found: 'html' },
    ],
    ['an ending we do not know', 'a.svg', () => svg, { refused: 'files.type-not-accepted', found: 'svg' }],
    [
      'a program named as a letter',
      'a.pdf',
      () => Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'),
      { refused: 'files.type-not-accepted', found: 'exe' },
    ],
    [
      'PostScript named as a PDF',
      'a.pdf',
      () => postScript,
      { refused: 'files.type-not-accepted', found: 'postscript' },
    ],
    [
      'PostScript behind a PDF header',
      'a.pdf',
      () => `%PDF-1.4\n${postScript}`,
      { refused: 'files.type-not-accepted', found: 'postscript' },
    ],
    [
      'PostScript that claims to be a PDF',
      'a.pdf',
      () => '%!PS-Adobe-3.0 PDF-1.4\n',
      { refused: 'files.type-not-accepted', found: 'postscript' },
    ],
    [
      'a PDF named as a picture',
      'a.png',
      () => pdf('x'),
      { refused: 'files.name-disagrees', found: 'pdf', named: 'png' },
    ],
    [
      'a note named as a PDF',
      'a.pdf',
      () => 'Bonjour',
      { refused: 'files.name-disagrees', found: 'txt', named: 'pdf' },
    ],
    [
      'a note named as an invitation',
      'a.ics',
      () => 'Bonjour',
      { refused: 'files.name-disagrees', found: 'txt', named: 'ics' },
    ],
    [
      'a picture with a container glued on',
      'a.png',
      async () => Buffer.concat([await picture().png().toBuffer(), zip([{ name: 'a', bytes: 'b' }])]),
      { refused: 'files.name-disagrees', found: 'zip', named: 'png' },
    ],
    ['a PDF that cannot be opened without a password', 'a.pdf', lockedPdf, { refused: 'files.encrypted' }],
    [
      'a Word document with a password',
      'a.docx',
      () => Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      { refused: 'files.encrypted' },
    ],
    [
      'a PDF of 5,000 pages',
      'a.pdf',
      () => pdf('x', { pages: 5_000 }),
      { refused: 'files.too-many-pages', pages: 5_000, max: 2_000 },
    ],
    ['half a PDF without a single page', 'a.pdf', () => '%PDF-1.7\n1 0 obj\n<<', { refused: 'files.damaged' }],
    [
      '60,000 × 60,000 pixels in a kilobyte',
      'a.png',
      () => pngHeader(60_000, 60_000),
      { refused: 'files.image-too-large', width: 60_000 },
    ],
    [
      'a photograph cut in the middle',
      'a.jpg',
      async () => (await picture(800, 600).jpeg().toBuffer()).subarray(0, 900),
      { refused: 'files.damaged' },
    ],
    [
      'a bomb by its ratio',
      'a.docx',
      () => docx('x', { more: [{ name: 'word/a.bin', bytes: Buffer.alloc(30 * 2 ** 20) }] }),
      { refused: 'files.bomb', why: 'ratio' },
    ],
    [
      'a bomb by its size',
      'a.docx',
      () => docx('x', { more: [{ name: 'word/a.bin', bytes: noise(1000), saysSize: 300 * 2 ** 20 }] }),
      { refused: 'files.bomb', why: 'size' },
    ],
    [
      'a table of contents that lies',
      'a.docx',
      () => docx('x', { more: [{ name: 'word/a.bin', bytes: Buffer.alloc(30 * 2 ** 20), saysSize: 100 }] }),
      { refused: 'files.bomb', why: 'count' },
    ],
    [
      'too many parts',
      'a.docx',
      () => docx('x', { more: Array.from({ length: 2_100 }, (_, i) => ({ name: `p${i}`, bytes: '' })) }),
      { refused: 'files.bomb', why: 'entries' },
    ],
    [
      'a container in a container',
      'a.docx',
      () => docx('x', { more: [{ name: 'word/inner.zip', bytes: zip([{ name: 'a', bytes: 'b' }]) }] }),
      { refused: 'files.bomb', why: 'nested' },
    ],
    [
      'a part that climbs out of its folder',
      'a.docx',
      () => docx('x', { more: [{ name: '../../etc/cron.d/x', bytes: 'b' }] }),
      { refused: 'files.bomb', why: 'traversal' },
    ],
    [
      'a part that is a link',
      'a.docx',
      () => docx('x', { more: [{ name: 'word/l', bytes: '/etc/passwd', mode: 0o120777 }] }),
      { refused: 'files.bomb', why: 'symlink' },
    ],
    [
      'a billion laughs',
      'a.docx',
      () => docx('&i;', { prolog: billionLaughs }),
      { refused: 'files.bomb', why: 'entities' },
    ],
    [
      'Word macros',
      'a.docx',
      () => docx('x', { more: [{ name: 'word/vbaProject.bin', bytes: 'x' }] }),
      { refused: 'files.macros' },
    ],
    ['Word macros that say so', 'a.docm', () => docx('x'), { refused: 'files.macros' }],
    [
      'OpenDocument macros',
      'a.odt',
      () => odt('x', [{ name: 'Basic/Standard/Module1.xml', bytes: '<x/>' }]),
      { refused: 'files.macros' },
    ],
    [
      'a plain archive',
      'a.docx',
      () => zip([{ name: 'a.txt', bytes: 'b' }]),
      { refused: 'files.type-not-accepted', found: 'zip' },
    ],
    [
      'an archive with something before it',
      'a.docx',
      () => Buffer.concat([docx('x').subarray(0, 4), docx('x')]),
      { refused: 'files.damaged' },
    ],
    ['noise', 'a.pdf', () => noise(5_000), { refused: 'files.type-not-accepted', found: 'unknown' }],
  ])('%s', async ([, name, bytes, refused]) => {
    expect(await verdictOn(name, await bytes())).toMatchObject(refused)
  })
})

test('files cut anywhere, or with any byte changed, always get an answer', { timeout: 120_000 }, async () => {
  const whole = [docx('Bonjour'), pdf('Bonjour'), await picture().png().toBuffer(), odt('Bonjour')]
  const damage = fc.tuple(fc.constantFrom(...whole), fc.nat(), fc.nat(255), fc.boolean())
  await fc.assert(
    fc.asyncProperty(damage, async ([file, place, byte, cut]) => {
      const bytes = Buffer.from(file)
      const at = place % bytes.length
      bytes[at] = byte
      const answer = await verdictOn('scan', cut ? bytes.subarray(0, at) : bytes)
      expect('type' in answer || answer.refused.startsWith('files.')).toBe(true)
    }),
    { numRuns: 40 },
  )
})

test('a file that takes too long is refused as that, and the next one has its turn', async () => {
  const path = join(folder, 'slow')
  writeFileSync(path, pdf('x'))
  const slow = () => readInLimitedProcess('inspect-child.ts', { file: path, words: ['--', 'a.pdf'] }, { seconds: 0.02 })
  const answers = await Promise.allSettled([slow(), slow(), slow(), inspect(path, 'a.pdf')])
  expect(answers.map((answer) => (answer.status === 'rejected' ? answer.reason.code : answer.value))).toMatchObject([
    'files.took-too-long',
    'files.took-too-long',
    'files.took-too-long',
    { type: 'pdf' },
  ])
})

describe('the server while it looks into hostile files', () => {
  test('goes on answering: its own turns never wait for the one that is looked into', async () => {
    const bomb = docx('x', { more: [{ name: 'word/a.bin', bytes: Buffer.alloc(150 * 2 ** 20), saysSize: 100 }] })
    await verdictOn('a.txt', 'the first one asks what the system can do')
    const many = pdf('x', { pages: 1_900 })
    let turns = 0
    const turning = setInterval(() => {
      turns += 1
    }, 1)
    await Promise.all([
      verdictOn('a.docx', bomb),
      verdictOn('a.pdf', many),
      verdictOn('b.docx', bomb),
      verdictOn('b.pdf', many),
    ])
    clearInterval(turning)
    // Read in this very process, four such files leave it a handful of turns.
    expect(turns).toBeGreaterThan(50)
  })
})

const letters = join(import.meta.dirname, '../../../../shared/samples/letters')
const messages = join(import.meta.dirname, '../../../../shared/samples/email')
let samples: string[] = []
beforeAll(() => {
  samples = existsSync(letters) ? readdirSync(letters).filter((name) => /\.(pdf|docx)$/.test(name)) : []
})

describe('real letters, where the samples are at hand', () => {
  test.skipIf(!existsSync(letters))('are accepted, and their words are found', async () => {
    expect(samples.length).toBeGreaterThan(0)
    for (const name of samples) {
      const verdict = await inspect(join(letters, name), name)
      expect(verdict.text?.length, name).toBeGreaterThan(10)
    }
  })

  test.skipIf(!existsSync(messages))('real messages are accepted, odd as they are', { timeout: 60_000 }, async () => {
    for (const name of readdirSync(messages).filter((one) => one.endsWith('.eml'))) {
      expect(await inspect(join(messages, name), name), name).toMatchObject({ type: 'eml' })
    }
  })
})

describe('names', () => {
  test('lose folders, control characters and marks that turn the reading direction round', () => {
    expect(cleanFileName('../../etc/passwd')).toBe('passwd')
    expect(cleanFileName('C:\\scans\\lettre.pdf')).toBe('lettre.pdf')
    expect(cleanFileName('facture\u202Efdp.exe')).toBe('facturefdp.exe')
    expect(cleanFileName('a\r\nSet-Cookie: x.pdf')).toBe('aSet-Cookie_ x.pdf')
    expect(cleanFileName('...')).toBe('document')
    expect(cleanFileName(`${'é'.repeat(400)}.pdf`)).toMatch(/^é{251}\.pdf$/)
  })

  test('are never empty, never longer than 255, and cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const clean = cleanFileName(name)
        expect(clean.length).toBeGreaterThan(0)
        expect(clean.length).toBeLessThanOrEqual(255)
        expect(cleanFileName(clean)).toBe(clean)
      }),
    )
  })
})
