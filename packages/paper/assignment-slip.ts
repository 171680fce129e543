import { inertJson } from './inert.ts'
import type { Letterhead, Line } from './letterhead.ts'
import { type Locale, longDay, shortDay, shortMoment } from './locale.ts'
import { print } from './press.ts'
import { entries, sheet } from './sheet.ts'

/** The fiche d'imputation clipped to a letter: to whom it goes, with what instruction, and who has had it in hand. */
export type AssignmentSlip = {
  letterhead: Letterhead
  locale: Locale
  number: string
  /** `YYYY-MM-DD` */
  receivedOn: string
  sender: string
  subject: string
  /** `YYYY-MM-DD`, as written on the letter. */
  letterDate?: Line
  letterReference?: Line
  enclosures?: Line
  /** Printed large in red: « Urgent », « Réservé ». */
  flags?: string[] | undefined
  lines: AssignmentSlipLine[]
  history: AssignmentSlipMark[]
  timeZone: string
  /** What the QR code says, mostly the number itself. */
  qr: string
}

export type AssignmentSlipLine = {
  addressee: string
  instruction: string
  /** `YYYY-MM-DD` */
  deadline?: Line
  form: 'original' | 'copy'
  note?: Line
}

/** One initial or visa: when, who, what it said. */
export type AssignmentSlipMark = { at: Date; who: string; act: string; initials?: Line }

/** A tagged PDF, one A4 page unless the history is long; empty lines are left for the pen. */
export function assignmentSlipPdf(slip: AssignmentSlip): Promise<Uint8Array> {
  const base = sheet(slip.letterhead, slip.locale)
  const { words } = base
  const day = (value: Line) => (value ? shortDay(value, slip.locale) : '')
  const data = {
    ...base,
    number: slip.number,
    flags: slip.flags ?? [],
    about: entries([
      [words.receivedOn, longDay(slip.receivedOn, slip.locale)],
      [words.sender, slip.sender],
      [words.subject, slip.subject],
      [words.letterDate, slip.letterDate ? longDay(slip.letterDate, slip.locale) : null],
      [words.letterReference, slip.letterReference],
      [words.enclosures, slip.enclosures],
    ]),
    lines: slip.lines.map((line) => [
      line.addressee,
      line.instruction,
      day(line.deadline),
      line.form === 'original' ? words.original : words.copy,
      line.note ?? '',
    ]),
    history: slip.history.map((mark) => [
      shortMoment(mark.at, slip.locale, slip.timeZone),
      mark.who,
      mark.act,
      mark.initials ?? '',
    ]),
  }
  return print({ kind: 'typeset', template: 'assignment-slip', data: inertJson(data, 24), qr: slip.qr, tagged: true })
}
