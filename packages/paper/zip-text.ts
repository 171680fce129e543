import { inflateRawSync } from 'node:zlib'

/** For tests only: what is in a zipped document, as text, by the name of each part. */
export const zipText = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(zipParts(bytes)).map(([name, part]) => [name, part.toString('utf8')]))

/** For tests only: what is in a zipped document, by the name of each part, read from its own list of contents. */
export function zipParts(bytes: Uint8Array): Record<string, Buffer> {
  const zip = Buffer.from(bytes)
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  const parts: Record<string, Buffer> = {}
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, nameLength, extra, comment, start] = [
      zip.readUInt32LE(at + 20),
      ...[28, 30, 32].map((where) => zip.readUInt16LE(at + where)),
      zip.readUInt32LE(at + 42),
    ] as [number, number, number, number, number]
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
    const body = zip.subarray(from, from + packed)
    parts[name] = zip.readUInt16LE(at + 10) === 0 ? body : inflateRawSync(body)
    at += 46 + nameLength + extra + comment
  }
  return parts
}

export type ReadCell = string | number | boolean | null

/** For tests only: the cells of each sheet of a workbook, as a spreadsheet reads them. A formula is a failed test. */
export function workbookCells(bytes: Uint8Array): Record<string, ReadCell[][]> {
  const parts = zipText(bytes)
  const texts = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si><t[^>]*>([\s\S]*?)<\/t><\/si>/g)].map(
    ([, text]) => unescaped(text ?? ''),
  )
  const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) =>
    unescaped(name ?? ''),
  )
  return Object.fromEntries(
    names.map((name, at) => {
      const sheet = parts[`xl/worksheets/sheet${at + 1}.xml`] ?? ''
      if (sheet.includes('<f>')) throw new Error('A cell is a formula.')
      const rows = [...sheet.matchAll(/<row [^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g)]
      return [name, rows.map(([, row = '']) => rowOf(row, texts))]
    }),
  )
}

function rowOf(row: string, texts: readonly string[]): ReadCell[] {
  const cells: ReadCell[] = []
  for (const [, column = '', kind, value = ''] of row.matchAll(
    /<c r="([A-Z]+)\d+"(?: s="\d+")?(?: t="(\w+)")?>(?:<v>([^<]*)<\/v>)?<\/c>/g,
  )) {
    const place = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    while (cells.length < place) cells.push(null)
    cells.push(kind === 's' ? (texts[Number(value)] ?? null) : kind === 'b' ? value === '1' : Number(value))
  }
  return cells
}

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
