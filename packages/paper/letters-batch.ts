import { inertJson } from './inert.ts'
import type { Letterhead, Line } from './letterhead.ts'
import { type Locale, longDay } from './locale.ts'
import { print } from './press.ts'
import { fill, given, sheet } from './sheet.ts'

/** One letter to many: the same words, each with its own addressee, opening and personal link. */
export type LettersBatch = {
  letterhead: Letterhead
  locale: Locale
  place?: Line
  /** `YYYY-MM-DD` */
  date: string
  subject: string
  /** Plain text, a paragraph a line. */
  text: string
  signatureTitle: string
  signatureName: string
  letters: { recipient: string[]; opening: string; link?: Line }[]
}

/** A4, each letter on a page of its own. */
export function lettersBatchPdf(paper: LettersBatch): Promise<Uint8Array> {
  return print({ kind: 'typeset', template: 'letters-batch', data: inertJson(saidInLetters(paper)), tagged: false })
}

/** The sentences of the letters, for the page and for the office document alike. */
export function saidInLetters(paper: LettersBatch) {
  const base = sheet(paper.letterhead, paper.locale)
  const date = longDay(paper.date, paper.locale)
  const { place, subject, signatureTitle, signatureName } = paper
  return {
    ...base,
    ...{ subject, signatureTitle, signatureName },
    placeAndDate: place ? fill(base.words.placeAndDate, { place, date }) : fill(base.words.dateOnly, { date }),
    paragraphs: paper.text.split(/\n+/).filter((said) => said.trim() !== ''),
    letters: paper.letters.map(({ recipient, opening, link }) => ({
      recipient: recipient.filter((line) => line.trim() !== '').slice(0, 8),
      opening,
      ...given({ link }),
    })),
  }
}
