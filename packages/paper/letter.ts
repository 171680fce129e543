import { inertJson } from './inert.ts'
import type { Letterhead, Line } from './letterhead.ts'
import { type Locale, longDay } from './locale.ts'
import { print } from './press.ts'
import type { RichText } from './rich-text.ts'
import { richTextFlow } from './rich-text-flow.ts'
import { fill, given, sheet } from './sheet.ts'

/** A letter of the office, as a draft or signed. */
export type Letter = {
  letterhead: Letterhead
  locale: Locale
  place?: Line
  /** `YYYY-MM-DD`; a draft has none, and leaves room for it. */
  date?: Line
  /** The outgoing number; absent until the letter has one. */
  reference?: Line
  yourReference?: Line
  /** One line each: title and name, office, town. */
  recipient: string[]
  subject: string
  enclosures?: Line
  body: RichText
  signature: LetterSignature | null
  /** Ampliations, one line each. */
  copies?: string[] | undefined
  /** Prints PROJET across every page. */
  draft?: boolean | undefined
}

export type LetterSignature = {
  /** « Pour le Maire et par délégation, » */
  formula?: Line
  /** « Le Directeur de cabinet » */
  title: string
  name: string
  /** The whole sentence: « Signé électroniquement le 16/11/2026 à 14:32 ». */
  signedAt?: Line
  verification?: { code: string; qr: string } | null | undefined
}

/** A tagged PDF of as many A4 pages as it takes, titled with its subject. */
export function letterPdf(letter: Letter): Promise<Uint8Array> {
  const base = sheet(letter.letterhead, letter.locale)
  const { words } = base
  const { reference, signature } = letter
  const data = {
    ...base,
    ...given({
      placeAndDate: placeAndDate(letter, words),
      reference: reference ? fill(words.ourReference, { reference }) : null,
      yourReference: letter.yourReference,
      enclosures: letter.enclosures,
      signature: signature ? signatureLines(signature) : null,
    }),
    recipient: letter.recipient.filter((line) => line.trim() !== ''),
    subject: letter.subject,
    body: richTextFlow(letter.body),
    copies: letter.copies ?? [],
    draft: letter.draft === true,
  }
  return print({
    kind: 'typeset',
    template: 'letter',
    data: inertJson(data),
    qr: signature?.verification?.qr,
    tagged: true,
  })
}

function signatureLines({ title, name, formula, signedAt, verification }: LetterSignature) {
  return { title, name, ...given({ formula, signedAt, code: verification?.code }) }
}

function placeAndDate(letter: Letter, words: ReturnType<typeof sheet>['words']): string {
  const date = letter.date ? longDay(letter.date, letter.locale) : '……………………'
  return letter.place ? fill(words.placeAndDate, { place: letter.place, date }) : fill(words.dateOnly, { date })
}
