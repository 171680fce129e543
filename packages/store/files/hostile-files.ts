/** Files made to do harm, and honest ones beside them, for the tests. Made here so that nothing harmful is kept anywhere. */
import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

export type Part = {
  name: string
  bytes: Uint8Array | string
  /** What the table of contents pretends, when it lies. */
  saysSize?: number
  mode?: number
  flags?: number
}

/** A container with these parts, packed, and a table of contents that says what it is told to. */
export function zip(parts: Part[]): Buffer {
  const bodies: Buffer[] = []
  const table: Buffer[] = []
  let at = 0
  for (const { name, bytes, saysSize, mode = 0, flags = 0 } of parts) {
    const plain = Buffer.from(bytes as Uint8Array)
    const packed = deflateRawSync(plain, { level: 9 })
    const title = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(flags, 2)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(plain), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(saysSize ?? plain.length, 18)
    facts.writeUInt16LE(title.length, 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE((mode << 16) >>> 0, 6)
    rest.writeUInt32LE(at, 10)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), facts, title, packed])
    table.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), facts, rest, title]))
    bodies.push(body)
    at += body.length
  }
  const contents = Buffer.concat(table)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(contents.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, contents, end])
}

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A small Word document, with whatever else is asked put into it. */
export function docx(text: string, { more = [], prolog = '' }: { more?: Part[]; prolog?: string } = {}): Buffer {
  return zip([
    {
      name: '[Content_Types].xml',
      bytes: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      bytes: `<?xml version="1.0"?><Relationships xmlns="${relations}"><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      bytes: `<?xml version="1.0"?>${prolog}<w:document xmlns:w="${w}"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
    },
    ...more,
  ])
}

export function odt(text: string, more: Part[] = []): Buffer {
  const t = 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'
  return zip([
    { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text' },
    {
      name: 'content.xml',
      bytes: `<?xml version="1.0"?><office:document-content xmlns:text="${t}"><text:p>${text}</text:p></office:document-content>`,
    },
    ...more,
  ])
}

export function xlsx(text: string): Buffer {
  return zip([
    {
      name: '[Content_Types].xml',
      bytes:
        '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    },
    { name: 'xl/workbook.xml', bytes: '<workbook/>' },
    { name: 'xl/sharedStrings.xml', bytes: `<sst><si><t>${text}</t></si></sst>` },
  ])
}

/** Ten lines that would become a billion. */
export const billionLaughs = `<!DOCTYPE lolz [<!ENTITY a "ha">${'bcdefghi'
  .split('')
  .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefgh'[i]};`.repeat(10)}">`)
  .join('')}]>`

/** A PDF whose pages are blank but for a line of text on the first; `catalog` and `trailer` take what is to be smuggled in. */
export function pdf(text: string, { pages = 1, catalog = '', trailer = '', objects = [] as string[] } = {}): Buffer {
  const content = `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`
  const first = 5 + objects.length
  const kids = Array.from({ length: pages }, (_, i) => `${first + i} 0 R`).join(' ')
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...objects,
    ...Array.from(
      { length: pages },
      () =>
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>',
    ),
  ]
  let body = '%PDF-1.7\n'
  const places: number[] = []
  for (const [i, object] of all.entries()) {
    places.push(body.length)
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const end = `trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(`${body}xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}${end}`, 'latin1')
}

/** A PDF that wants a password: the keys are nonsense, so none opens it. */
export function lockedPdf(): Buffer {
  const key = `<${'ab'.repeat(32)}>`
  return pdf('secret', {
    objects: [`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O ${key} /U ${key} >>`],
    trailer: '/Encrypt 5 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]',
  })
}

/** A PDF whose script is packed away in an object stream, where a plain search does not find it. */
export function pdfWithHiddenScript(): Buffer {
  const packed = deflateSync(Buffer.from('9 0 << /S /J#61vaScript /JS (app.alert(1)) >>')).toString('latin1')
  return pdf('a letter', {
    objects: [
      `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`,
    ],
  })
}

/** The header of a PNG of this size, and one line of it: four bytes of paper, gigabytes of picture. */
export function pngHeader(width: number, height: number): Buffer {
  const facts = Buffer.alloc(13)
  facts.writeUInt32BE(width, 0)
  facts.writeUInt32BE(height, 4)
  facts.set([8, 2, 0, 0, 0], 8)
  const chunks = [chunk('IHDR', facts), chunk('IDAT', deflateSync(Buffer.alloc(1000))), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'), ...chunks])
}

function chunk(name: string, bytes: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), bytes])
  const facts = Buffer.alloc(8)
  facts.writeUInt32BE(bytes.length, 0)
  facts.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([facts.subarray(0, 4), named, facts.subarray(4)])
}

export const svg = '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
export const page = '<!DOCTYPE html>\n<html><body><script>alert(1)</script></body></html>'
export const postScript = '%!PS-Adobe-3.0\n%%Title: letter\n(%stdout) (w) file\nshowpage\n'
