import { crc32 } from 'node:zlib'
import { Refusal } from '@cabinet/office/refusal.ts'
import { Inflate } from 'fflate'

/** One part of an office document: its name, how large it says it is, and its bytes on request. */
export type ZipEntry = {
  name: string
  size: number
  packed: Buffer
  method: number
  crc: number
}

const mostEntries = 2_000
const mostUnpacked = 200 * 2 ** 20
const mostRatio = 100
/** Below this a high ratio harms nobody: an empty table packs very well. */
const ratioMattersFrom = 2 ** 20

/**
 * The parts of a container, from its table of contents alone: nothing is unpacked before all of it has been believed.
 * Refuses `files.bomb {why}`, `files.encrypted`, `files.damaged`.
 */
export function zipEntries(file: Buffer): ZipEntry[] {
  const end = endRecord(file)
  const entries: ZipEntry[] = []
  const ranges: [from: number, to: number][] = []
  const names = new Set<string>()
  let unpacked = 0
  if (end.count > mostEntries) throw bomb('entries')
  for (let at = end.start, n = 0; n < end.count; n++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) throw damaged()
    const flags = file.readUInt16LE(at + 8)
    const [packedSize, size] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 24)]
    const [nameLength, extra, comment] = [28, 30, 32].map((o) => file.readUInt16LE(at + o)) as [number, number, number]
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    if (flags & 0x41) throw new Refusal('files.encrypted')
    refuseName(name, file.readUInt32LE(at + 38) >>> 16)
    if (names.has(name)) throw damaged()
    names.add(name)
    unpacked += size
    if (unpacked > mostUnpacked) throw bomb('size')
    const local = file.readUInt32LE(at + 42)
    const from = localBody(file, { local, name })
    if (from + packedSize > end.start) throw damaged()
    ranges.push([local, from + packedSize])
    entries.push({
      name,
      size,
      packed: file.subarray(from, from + packedSize),
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
    })
    at += 46 + nameLength + extra + comment
  }
  refuseOverlaps(ranges)
  const packed = entries.reduce((sum, entry) => sum + entry.packed.length, 0)
  if (unpacked > ratioMattersFrom && unpacked > packed * mostRatio) throw bomb('ratio')
  return entries
}

/** True when a container is glued to the end: such a picture or PDF is two files in one, and each reader sees another. */
export function endsAsZip(file: Buffer): boolean {
  const at = file.lastIndexOf('PK\x05\x06', file.length, 'latin1')
  if (at < 0 || at + 22 > file.length || at + 22 + file.readUInt16LE(at + 20) !== file.length) return false
  const table = at - file.readUInt32LE(at + 12)
  return table >= 0 && table + 4 <= at && file.readUInt32LE(table) === 0x02014b50
}

/**
 * Unpacks one part piece by piece and counts what really comes out, since headers lie.
 */
export function unpack(entry: ZipEntry, onPiece: (piece: Uint8Array) => void): void {
  let size = 0
  let crc = 0
  const take = (piece: Uint8Array) => {
    size += piece.length
    if (size > entry.size) throw bomb('count')
    crc = crc32(piece, crc)
    onPiece(piece)
  }
  if (entry.method === 0) take(entry.packed)
  else if (entry.method === 8) inflate(entry.packed, take)
  else throw damaged()
  if (size !== entry.size || crc !== entry.crc) throw damaged()
}

/** The whole part. Only for those that are read as text; at most `most` bytes. */
export function bytesOf(entry: ZipEntry, most = 50 * 2 ** 20): Buffer {
  if (entry.size > most) throw bomb('size')
  const pieces: Uint8Array[] = []
  unpack(entry, (piece) => pieces.push(piece.slice()))
  return Buffer.concat(pieces)
}

function inflate(packed: Buffer, take: (piece: Uint8Array) => void): void {
  const stream = new Inflate(take)
  // Small bites: one bite of 64 kB can become 64 MB, and the count is only taken between two bites.
  const bite = 16 * 1024
  try {
    for (let at = 0; at < packed.length || at === 0; at += bite) {
      stream.push(packed.subarray(at, at + bite), at + bite >= packed.length)
    }
  } catch (error) {
    throw error instanceof Refusal ? error : damaged()
  }
}

function endRecord(file: Buffer): { start: number; count: number } {
  const at = file.lastIndexOf('PK\x05\x06', file.length, 'latin1')
  if (at < 0 || at < file.length - 65_557 || at + 22 > file.length) throw damaged()
  const [disk, startDisk, here, count] = [4, 6, 8, 10].map((o) => file.readUInt16LE(at + o)) as [
    number,
    number,
    number,
    number,
  ]
  const [size, start] = [file.readUInt32LE(at + 12), file.readUInt32LE(at + 16)]
  // A file of 25 MiB never needs the large form of the table; something glued before or after never fits these sums.
  if (disk || startDisk || here !== count || start + size !== at) throw damaged()
  if (at + 22 + file.readUInt16LE(at + 20) !== file.length) throw damaged()
  return { start, count }
}

function refuseName(name: string, mode: number): void {
  const path = name.replaceAll('\\', '/')
  if ((mode & 0o170000) === 0o120000) throw bomb('symlink')
  if (/^\/|^[a-z]:|(?:^|\/)\.\.(?:\/|$)|\p{Cc}/iu.test(path)) throw bomb('traversal')
}

function localBody(file: Buffer, { local, name }: { local: number; name: string }): number {
  if (local + 30 > file.length || file.readUInt32LE(local) !== 0x04034b50) throw damaged()
  const nameLength = file.readUInt16LE(local + 26)
  if (file.toString('utf8', local + 30, local + 30 + nameLength) !== name) throw damaged()
  return local + 30 + nameLength + file.readUInt16LE(local + 28)
}

/** Many names for the same bytes is how a small container becomes a huge one. */
function refuseOverlaps(ranges: [from: number, to: number][]): void {
  const sorted = ranges.toSorted(([a], [b]) => a - b)
  if (sorted.length > 0 && sorted[0]?.[0] !== 0) throw damaged()
  for (const [i, [from]] of sorted.entries()) if (i > 0 && from < (sorted[i - 1]?.[1] ?? 0)) throw bomb('overlap')
}

function bomb(why: string): Refusal {
  return new Refusal('files.bomb', { why })
}

function damaged(): Refusal {
  return new Refusal('files.damaged')
}
