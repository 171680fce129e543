import { inertJson } from './inert.ts'
import type { Letterhead, Line } from './letterhead.ts'
import { type Locale, longDay } from './locale.ts'
import { print } from './press.ts'
import { entries, fill, sheet, shortened } from './sheet.ts'

/** The receipt given at the counter to whoever hands in mail: half a page, one large number. */
export type Receipt = {
  letterhead: Letterhead
  locale: Locale
  number: string
  /** `YYYY-MM-DD` */
  receivedOn: string
  /** `HH:MM` on the counter's clock. */
  receivedAt?: Line
  sender: string
  subject: string
  enclosures?: Line
  broughtBy?: Line
  receivedBy: string
  /** What the QR code says, mostly the number itself. */
  qr: string
}

/** A PDF of one A5 page, tagged and titled; a subject or a sender too long for it ends in « … ». */
export function receiptPdf(receipt: Receipt): Promise<Uint8Array> {
  const base = sheet(receipt.letterhead, receipt.locale)
  const { words } = base
  const day = longDay(receipt.receivedOn, receipt.locale)
  const at = receipt.receivedAt ? ` ${fill(words.receivedAt, { time: receipt.receivedAt })}` : ''
  const data = {
    ...base,
    number: receipt.number,
    lines: entries([
      [words.receivedOn, day + at],
      [words.sender, shortened(receipt.sender, 120)],
      [words.subject, shortened(receipt.subject, 220)],
      [words.enclosures, shortened(receipt.enclosures, 80)],
      [words.broughtBy, shortened(receipt.broughtBy, 70)],
      [words.receivedBy, shortened(receipt.receivedBy, 70)],
    ]),
  }
  return print({ kind: 'typeset', template: 'receipt', data: inertJson(data, 30), qr: receipt.qr, tagged: true })
}
