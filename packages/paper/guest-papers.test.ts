import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { type InvitationCards, invitationCardsPdf } from './invitation-card.ts'
import { officeDocument } from './office-document.ts'
import { pdfText } from './pdf-text.ts'
import { closePaper } from './press.ts'

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(await readFile(wasm)).buffer } })
})
afterAll(() => closePaper())

const paper: InvitationCards = {
  letterhead: { country: 'République du Littoral', office: 'Ville de Port-Amande', crest: 'PA' },
  locale: 'fr',
  ...{ host: 'Mme Adjoua Kpassélo, Maire', title: 'Inauguration du marché', day: '2026-08-07', time: '08:30' },
  ...{ place: 'Marché de Kpota', dress: 'tenue de ville', answerBefore: '2026-08-01' },
  cards: [
    {
      name: 'M. Bakary Sanogo',
      function: 'Préfet',
      entryCode: 'ABCD23456789',
      link: 'ville.example/public/invitation/x',
    },
    { name: 'الشيخ عبد الله', spouse: 'Mme Ɖosu', entryCode: '' },
  ],
}

test('a card says who, what, when and where, and its square is read at the door', async () => {
  const bytes = await invitationCardsPdf(paper)
  const [first = '', second = ''] = (await pdfText(bytes)).split('\n')
  for (const said of ['M. Bakary Sanogo', 'a l’honneur de convier', 'vendredi 7 août 2026 à 8 h 30', '1er août 2026'])
    expect(first).toContain(said)
  expect(second).toContain('et Mme Ɖosu')
  expect(second).not.toContain('Répondre en ligne')
  const document = await (await PDFiumLibrary.init()).loadDocument(bytes)
  const render = (options: { data: Uint8Array; width: number; height: number }) =>
    sharp(options.data, { raw: { width: options.width, height: options.height, channels: 4 } })
      .png()
      .toBuffer()
  const { data } = await document.getPage(0).render({ scale: 3, render })
  document.destroy()
  const codes = await readBarcodes(new Uint8Array(data), { formats: ['QRCode'] })
  expect(codes.map((code) => code.text)).toEqual(['ABCD23456789'])
})

test('names and functions that run on for lines, and titles nobody could say, still make one page a card', async () => {
  const long = 'de la Fontaine-Saint-Georges et du Grand-Bassam '.repeat(20)
  const cards = [{ name: long, function: long, spouse: long, entryCode: 'ABCD23456789' }, { name: 'x'.repeat(5000) }]
  const bytes = await invitationCardsPdf({ ...paper, title: long, place: long, dress: long, host: long, cards })
  expect((await pdfText(bytes)).split('\n')).toHaveLength(2)
})

test('an office document is written by the press, however odd the words', async () => {
  const cards = [{ name: 'M. <b>&amp;\u0000\u000b Aka', entryCode: 'ABCD23456789' }]
  const bytes = await officeDocument({ form: 'cards', paper: { ...paper, cards } })
  expect(Buffer.from(bytes.slice(0, 2)).toString()).toBe('PK')
})
