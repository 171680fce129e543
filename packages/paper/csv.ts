/** What a cell may hold. A number stays a number for the spreadsheet; nothing is written for what is not known. */
export type CsvCell = string | number | boolean | null | undefined

const byteOrderMark = '\uFEFF'
const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/
const needsQuotes = /[";\r\n]/

/**
 * A list as a spreadsheet opens it in a French office: semicolons, CRLF, UTF-8 with its mark, RFC 4180 quotes. A text a spreadsheet
 * would run as a formula is given a leading apostrophe, so that a sender's name is only ever read.
 */
export function csvText(heads: string[], rows: Iterable<readonly CsvCell[]>): string {
  return [...csvLines(heads, rows)].join('')
}

/** The same, line by line, for lists too long to be held at once. */
export function* csvLines(heads: string[], rows: Iterable<readonly CsvCell[]>): Generator<string> {
  yield byteOrderMark + csvLine(heads)
  for (const row of rows) yield csvLine(row)
}

function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(written).join(';')}\r\n`
}

function written(cell: CsvCell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = cell.replaceAll('\0', '').toWellFormed()
  const inert = startsFormula.test(text) ? `'${text}` : text
  return needsQuotes.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
