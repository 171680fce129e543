import { inertJson } from './inert.ts'
import type { Letterhead } from './letterhead.ts'
import { type Locale, shortMoment } from './locale.ts'
import { print } from './press.ts'
import { fill, sheet } from './sheet.ts'

/** The register on paper, for a day or a period. */
export type RegisterPage = {
  letterhead: Letterhead
  locale: Locale
  /** « Registre du courrier arrivée » */
  title: string
  /** « du 1er au 30 novembre 2026 » */
  period: string
  columns: RegisterColumn[]
  rows: RegisterRow[]
  printedBy: string
  printedAt: Date
  timeZone: string
}

export type RegisterColumn = {
  label: string
  /** Its share of the width: 1 by default, 3 for a subject. */
  weight?: number | undefined
  align?: 'start' | 'end' | undefined
}

/** `cells` in the order of the columns; a voided row is printed struck through, it is never left out. */
export type RegisterRow = { cells: (string | null | undefined)[]; voided?: boolean | undefined }

/** A4 landscape with a binding margin of 20 mm; the head returns on every page and no row is cut. Not tagged: see `TypesetJob`. */
export function registerPdf(page: RegisterPage): Promise<Uint8Array> {
  const base = sheet(page.letterhead, page.locale)
  const { words } = base
  const moment = shortMoment(page.printedAt, page.locale, page.timeZone)
  const data = {
    ...base,
    title: page.title,
    period: page.period,
    columns: page.columns.map(({ label, weight = 1, align = 'start' }) => ({ label, weight, align })),
    rows: page.rows.map((row) => ({
      cells: page.columns.map((_column, n) => row.cells[n] ?? ''),
      voided: row.voided === true,
    })),
    printed: fill(words.printedOnBy, { moment, name: page.printedBy }),
    count: fill(words.rowsCount, { count: String(page.rows.length) }),
  }
  return print({ kind: 'typeset', template: 'register', data: inertJson(data, 24), tagged: false })
}
