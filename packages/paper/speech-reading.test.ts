import { sentencesOf } from '@cabinet/office/sentences.ts'
import { afterAll, expect, test } from 'vitest'
import { pdfText } from './pdf-text.ts'
import { closePaper } from './press.ts'
import { plainToRichText, type RichText } from './rich-text.ts'
import { type SpeechReading, speechReadingPdf } from './speech-reading.ts'

afterAll(closePaper)

const said =
  'Le marché central a brûlé en mars ; il ouvre de nouveau ce matin. M. le Préfet nous a accompagnés à chaque étape, et je l’en remercie devant vous. Que serions-nous sans les commerçantes qui ont tenu leurs étals sous la pluie, du port au quartier France, pendant huit longs mois ? Rien. Nous livrerons le hall'

/** Every sentence of it is told from the others by a number. */
const numbered = (paragraphs: number) =>
  Array.from({ length: paragraphs }, (_, i) => `${said} ${i + 1} avant la fin de l’année ${2026 + i}.`)

const speech = (body: RichText, more: Partial<SpeechReading> = {}): SpeechReading => ({
  ...{ letterhead: { office: 'Ville de Port-Amande' }, locale: 'fr', page: 'a4', size: 18, body },
  ...{ title: 'Réouverture du marché', speaker: 'Adjoua Kpassélo', day: '2026-08-07', place: 'Esplanade' },
  ...{ version: 4, words: 412, minutes: 4, draft: false },
  ...more,
})

test.each(['a4', 'a5'] as const)('no sentence is cut by the end of a page, on %s', async (page) => {
  const paragraphs = numbered(14)
  const text = await pdfText(await speechReadingPdf(speech(plainToRichText(paragraphs.join('\n')), { page })))
  const pages = text.split('\n')
  expect(pages.length).toBeGreaterThan(4)
  const wanted = paragraphs.flatMap(sentencesOf).map((one) => one.replaceAll(/\s+/g, ' ').trim())
  const plain = pages.map((one) => one.replaceAll(/\s+/g, ' '))
  for (const sentence of wanted)
    expect(
      plain.some((one) => one.includes(sentence)),
      sentence,
    ).toBe(true)
})

test('pages are numbered, say that there is more, and what continues', async () => {
  const text = await pdfText(await speechReadingPdf(speech(plainToRichText(numbered(8).join('\n')))))
  const pages = text.split('\n')
  expect(pages[0]).toContain(`1 / ${pages.length}`)
  expect(pages[0]).toMatch(/suite/)
  expect(pages.at(-1)).toContain('fin')
  expect(pages.at(-1)).not.toContain('suite →')
  expect(text).toMatch(/§ \d+, suite/)
  expect(text).not.toContain('PROJET')
})

test('a draft says so, a sentence longer than a page goes on, and markup is only text', async () => {
  const endless = `${'et encore nous marcherons ensemble, '.repeat(90)}jusqu’au bout #panic("non").`
  const body = plainToRichText(`Chers amis,\n${endless}`)
  const text = await pdfText(await speechReadingPdf(speech(body, { draft: true })))
  expect(text).toContain('PROJET')
  expect(text).toContain('jusqu’au bout #panic("non").')
  expect(text.split('\n').length).toBeGreaterThan(1)
})

test('bold words, a break and a list keep their words', async () => {
  const body: RichText = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Je le dis ' },
          { type: 'text', marks: [{ type: 'bold' }], text: 'avec force. Et' },
          { type: 'hardBreak' },
          { type: 'text', text: 'je le redis.' },
        ],
      },
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [{ type: 'paragraph', content: [{ type: 'text', text: 'le hall aux tissus' }] }],
          },
        ],
      },
      { type: 'paragraph' },
    ],
  }
  const text = await pdfText(await speechReadingPdf(speech(body, { page: 'a5', locale: 'en' })))
  expect(text).toContain('Je le dis avec force. Et je le redis.')
  expect(text).toContain('– le hall aux tissus')
  expect(text).toContain('Approved text, version 4')
})
