import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/**
 * The same document whenever it is written: the library numbers its bookmarks and pictures on and on as long as it runs, notes
 * the minute it was made, and keeps the faces it embeds under keys drawn by lot. Here they are numbered from one in each
 * document, the faces have the keys of their places, and it is dated by what it says.
 */
export function steadyDocument(document: Buffer, known: Date): Buffer {
  const found = partsOf(document)
  const drawn = keysIn(found.find(({ name }) => name === 'word/fontTable.xml')?.bytes.toString() ?? '')
  const parts = found.map(({ name, bytes }) => {
    const face = /^word\/fonts\/font(\d+)\.odttf$/.exec(name)?.[1]
    if (face) return { name, bytes: rekeyed(bytes, drawn[Number(face) - 1] ?? keyOf(face), keyOf(face)) }
    if (name === 'word/fontTable.xml') return { name, bytes: Buffer.from(withOwnKeys(bytes.toString())) }
    if (name === 'word/document.xml') return { name, bytes: Buffer.from(renumbered(bytes.toString())) }
    if (name === 'docProps/core.xml') return { name, bytes: Buffer.from(dated(bytes.toString(), known)) }
    return { name, bytes }
  })
  return packed(parts, known)
}

type Part = { name: string; bytes: Buffer }

const numbered = [
  /(?<=\b_Toc)\d+/g,
  /(?<=<w:bookmark(?:Start|End)\b[^>]*\bw:id=")\d+/g,
  /(?<=<wp:docPr\b[^>]*\bid=")\d+/g,
]

/** Bookmarks of the contents, their marks, pictures: each kind counted from one, in the order they stand in the text. */
function renumbered(xml: string): string {
  return numbered.reduce((text, numbers) => {
    const places = new Map<string, string>()
    return text.replace(numbers, (number) => {
      const place = places.get(number) ?? String(places.size + 1)
      places.set(number, place)
      return place
    })
  }, xml)
}

const key = /(?<=\br:id="rId(\d+)" w:fontKey="\{)[\dA-F-]+/g
const keyOf = (place: string) => `00000000-0000-0000-0000-${place.padStart(12, '0')}`

/** The keys the faces were kept under, by their place. */
function keysIn(table: string): string[] {
  const keys: string[] = []
  for (const [drawn, place] of table.matchAll(key)) keys[Number(place) - 1] = drawn
  return keys
}

const withOwnKeys = (table: string) => table.replace(key, (_drawn, place: string) => keyOf(place))

/** A face is kept with its first 32 bytes mixed with its key, read backwards: taken out of one, put into another. */
function rekeyed(face: Buffer, from: string, to: string): Buffer {
  const [old, own] = [from, to].map((one) => Buffer.from(one.replaceAll('-', ''), 'hex').reverse())
  const head = face.subarray(0, 32).map((byte, at) => byte ^ (old?.[at % 16] ?? 0) ^ (own?.[at % 16] ?? 0))
  return Buffer.concat([head, face.subarray(32)])
}

const dated = (xml: string, known: Date) =>
  xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${known.toISOString()}`)

/** The parts of a document the library has just packed, in their order. */
function partsOf(document: Buffer): Part[] {
  const end = document.lastIndexOf('PK\u0005\u0006', document.length, 'latin1')
  const parts: Part[] = []
  let at = document.readUInt32LE(end + 16)
  for (let left = document.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, local] = [document.readUInt32LE(at + 20), document.readUInt32LE(at + 42)]
    const [name = 0, extra = 0, note = 0] = [28, 30, 32].map((where) => document.readUInt16LE(at + where))
    const from = local + 30 + document.readUInt16LE(local + 26) + document.readUInt16LE(local + 28)
    const body = document.subarray(from, from + size)
    const isPlain = document.readUInt16LE(at + 10) === 0
    parts.push({
      name: document.toString('utf8', at + 46, at + 46 + name),
      bytes: isPlain ? body : inflateRawSync(body),
    })
    at += 46 + name + extra + note
  }
  return parts
}

function packed(parts: readonly Part[], known: Date): Buffer {
  const [bodies, table]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const part of parts) {
    const [name, body] = [Buffer.from(part.name), deflateRawSync(part.bytes)]
    const said = headOf(part.bytes, { name, body, known })
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), said, name, body])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    table.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), said, rest, name]))
    bodies.push(local)
    at += local.length
  }
  const [contents, end] = [Buffer.concat(table), Buffer.alloc(22)]
  end.write('PK\u0005\u0006', 'latin1')
  for (const where of [8, 10]) end.writeUInt16LE(parts.length, where)
  end.writeUInt32LE(contents.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, contents, end])
}

/** What the part and the table of contents both say of it: the version needed up to the length of its name. */
function headOf(bytes: Buffer, { name, body, known }: { name: Buffer; body: Buffer; known: Date }): Buffer {
  const head = Buffer.alloc(26)
  const day = ((known.getUTCFullYear() - 1980) << 9) | ((known.getUTCMonth() + 1) << 5) | known.getUTCDate()
  const time = (known.getUTCHours() << 11) | (known.getUTCMinutes() << 5) | (known.getUTCSeconds() >> 1)
  for (const [where, value] of [20, 0x0800, 8, time, day].entries()) head.writeUInt16LE(value, where * 2)
  for (const [where, value] of [crc32(bytes), body.length, bytes.length].entries())
    head.writeUInt32LE(value, 10 + where * 4)
  head.writeUInt16LE(name.length, 22)
  return head
}
