/** What a cell may hold. A number stays a number for the spreadsheet; nothing is written for what is not known. */
export type CsvCell = string | number | boolean | null | undefined

/** A French spreadsheet reads `82.5` as a word, an English one `82,5`. */
export type DecimalMark = '.' | ','

const byteOrderMark = '\uFEFF'
const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/
const needsQuotes = /[";\r\n]/

/**
 * A list as a spreadsheet opens it in a French office: semicolons, CRLF, UTF-8 with its mark, RFC 4180 quotes. A text a spreadsheet
 * would run as a formula is given a leading apostrophe, so that a sender's name is only ever read.
 */
export function csvText(heads: string[], rows: Iterable<readonly CsvCell[]>, mark: DecimalMark = '.'): string {
  return [...csvLines(heads, rows, mark)].join('')
}

/** The same, line by line, for lists too long to be held at once. */
export function* csvLines(
  heads: string[],
  rows: Iterable<readonly CsvCell[]>,
  mark: DecimalMark = '.',
): Generator<string> {
  yield byteOrderMark + csvLine(heads, mark)
  for (const row of rows) yield csvLine(row, mark)
}

function csvLine(cells: readonly CsvCell[], mark: DecimalMark): string {
  return `${cells.map((cell) => written(cell, mark)).join(';')}\r\n`
}

function written(cell: CsvCell, mark: DecimalMark): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell).replace('.', mark)
  if (typeof cell !== 'string') return String(cell)
  const text = cell.replaceAll('\0', '').toWellFormed()
  const inert = startsFormula.test(text) ? `'${text}` : text
  return needsQuotes.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
