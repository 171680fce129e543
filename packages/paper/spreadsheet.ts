import type { CsvCell } from './csv.ts'

/** A number with the form it is shown in: it stays a number that can be summed. */
export type SheetNumber = { value: number; form: 'whole' | 'tenth' | 'percent' }
export type SheetCell = CsvCell | SheetNumber
export type Sheet = {
  name: string
  heads: readonly string[]
  rows: readonly (readonly SheetCell[])[]
  widths?: readonly number[]
}

const forms = { whole: '#,##0', tenth: '#,##0.0', percent: '0.0%' } as const
/** What a spreadsheet takes as a whole; a longer text is cut rather than the file refused. */
const longestCell = 32_000

/** The library is fetched with the first sheet asked for; nobody waits for it when the office opens. */
const writer = () => import('write-excel-file/node')

/**
 * Tables as a workbook (XLSX), one sheet each, with a head that stays in sight. Text is written as text whatever it begins with,
 * so that a sender’s name is never run as a formula.
 */
export async function spreadsheet(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: write } = await writer()
  const names = sheetNames(sheets.map(({ name }) => name))
  const book = sheets.map(({ heads, rows, widths }, at) => ({
    sheet: names[at] ?? String(at + 1),
    stickyRowsCount: 1,
    columns: heads.map((_, column) => ({ width: widths?.[column] ?? 16 })),
    data: [
      heads.map((head) => ({ value: plain(head), type: String, fontWeight: 'bold' as const, wrap: true })),
      ...rows.map((row) => row.map(cellOf)),
    ],
  }))
  return write(book).toBuffer()
}

function cellOf(cell: SheetCell) {
  if (cell === null || cell === undefined) return null
  if (typeof cell === 'boolean') return { value: cell, type: Boolean }
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (typeof cell === 'string') return { value: plain(cell), type: String }
  return { value: cell.value, type: Number, format: forms[cell.form] }
}

/** Without what the file's own form cannot hold: control signs, halves of letters. */
function plain(text: string): string {
  const sound = text
    .toWellFormed()
    .replaceAll(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '')
    .slice(0, longestCell)
  // The library keeps texts under themselves in a plain object, where these few mean something else.
  return sound in Object.prototype ? `\u2060${sound}` : sound
}

/** A sheet's name is short, bears none of seven signs and is like no other. */
function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const clean =
      plain(name)
        .replaceAll(/[[\]:*?/\\]/g, ' ')
        .replaceAll(/^'+|'+$/g, '')
        .trim() || 'Feuille'
    let free = clean.slice(0, 31).trim()
    for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${clean.slice(0, 27).trim()} ${n}`
    taken.add(free.toLowerCase())
    return free
  })
}
