import { inertJson } from './inert.ts'
import type { Letterhead, Line } from './letterhead.ts'
import { type Locale, longDay } from './locale.ts'
import { print } from './press.ts'
import { fill, given, sheet } from './sheet.ts'

/** The bordereau d'envoi that travels with documents; a signed copy comes back as discharge. */
export type Slip = {
  letterhead: Letterhead
  locale: Locale
  number: string
  place?: Line
  /** `YYYY-MM-DD` */
  date: string
  /** One line each. */
  addressees: string[]
  lines: SlipLine[]
  /** Who signs: « Le chef du bureau d’ordre ». */
  title?: Line
  name?: Line
  /** What the QR code says, mostly the number itself. */
  qr?: Line
}

export type SlipLine = {
  /** Désignation des pièces */
  documents: string
  quantity: number
  /** Observations: « Pour attribution » */
  remarks?: Line
}

/** A tagged PDF; the table runs over as many A4 pages as it needs, the discharge box stays whole. */
export function slipPdf(slip: Slip): Promise<Uint8Array> {
  const base = sheet(slip.letterhead, slip.locale)
  const date = longDay(slip.date, slip.locale)
  const data = {
    ...base,
    ...given({ title: slip.title, name: slip.name }),
    number: slip.number,
    placeAndDate: slip.place
      ? fill(base.words.placeAndDate, { place: slip.place, date })
      : fill(base.words.dateOnly, { date }),
    addressees: slip.addressees,
    lines: slip.lines.map((line) => ({ ...line, quantity: String(line.quantity), remarks: line.remarks ?? '' })),
    total: String(slip.lines.reduce((sum, line) => sum + line.quantity, 0)),
  }
  return print({
    kind: 'typeset',
    template: 'slip',
    data: inertJson(data, 24),
    qr: slip.qr ?? undefined,
    tagged: true,
  })
}
