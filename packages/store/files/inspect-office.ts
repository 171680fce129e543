import { Refusal } from '@cabinet/office/refusal.ts'
import { type Found, typeByContent } from './file-type.ts'
import { keptText, wordsOfXml } from './plain-text.ts'
import { bareVerdict, type Flag, type Verdict } from './verdict.ts'
import { bytesOf, unpack, type ZipEntry, zipEntries } from './zip-container.ts'

type OfficeType = 'docx' | 'xlsx' | 'odt' | 'ods'

/** A container is read whole once, counted, and only then understood. */
export async function inspectOffice(file: Buffer): Promise<Verdict> {
  const entries = zipEntries(file)
  const type = officeType(entries)
  refuseMacros(entries)
  const flags = new Set<Flag>()
  for (const entry of entries) lookInto(entry, flags)
  const verdict = bareVerdict(type)
  try {
    verdict.text = keptText(await textOf(type, file, entries))
  } catch (error) {
    if (error instanceof Refusal) throw error
    flags.add('text-incomplete')
  }
  return { ...verdict, flags: [...flags] }
}

const types: Record<string, OfficeType> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
}

function officeType(entries: ZipEntry[]): OfficeType {
  const declared = find(entries, '[Content_Types].xml')
  const xml = declared ? bytesOf(declared, 2 ** 20).toString('utf8') : ''
  if (/macroEnabled|vbaProject|macrosheet/i.test(xml)) throw new Refusal('files.macros')
  const mimetype = find(entries, 'mimetype')
  const names = mimetype
    ? [bytesOf(mimetype, 1024).toString('utf8').trim()]
    : [...xml.matchAll(/ContentType\s*=\s*["']([^"']{1,200})["']/g)].map((m) => m[1] ?? '')
  const type = names.map((name) => types[name]).find((known) => known !== undefined)
  const main = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml', odt: 'content.xml', ods: 'content.xml' }
  if (type && !find(entries, main[type])) throw new Refusal('files.damaged')
  if (!type)
    throw new Refusal('files.type-not-accepted', { found: find(entries, 'ppt/presentation.xml') ? 'pptx' : 'zip' })
  return type
}

/** Macros by what carries them, in Microsoft's and in the open formats. */
function refuseMacros(entries: ZipEntry[]): void {
  const carrier =
    /(?:^|\/)vbaProject\.bin$|(?:^|\/)vbaData\.xml$|^xl\/macrosheets\/|^Basic\/|^Scripts\/|(?:^|\/)activeX\//i
  if (entries.some(({ name }) => carrier.test(name) && !name.endsWith('/'))) throw new Refusal('files.macros')
}

const archives = new Set<Found>(['zip', 'rar', '7z', 'gz', 'bz2', 'xz', 'tar'])

/** Counts the part's real bytes, and refuses what makes a reader explode or another container hide inside. */
function lookInto(entry: ZipEntry, flags: Set<Flag>): void {
  const isXml = /\.(?:xml|rels|rdf)$/i.test(entry.name)
  const readable = entry.size <= 50 * 2 ** 20
  if (isXml && !readable) throw new Refusal('files.bomb', { why: 'size' })
  if (isXml) lookIntoXml(entry, flags)
  else lookIntoOther(entry, flags)
}

function lookIntoOther(entry: ZipEntry, flags: Set<Flag>): void {
  let head = Buffer.alloc(0)
  unpack(entry, (piece) => {
    if (head.length < 512) head = Buffer.concat([head, piece.subarray(0, 512)])
  })
  if (!archives.has(typeByContent(head))) return
  // Word keeps the figures of each chart as a small workbook here. Nobody on our side ever opens it.
  if (!/\/embeddings\/[^/]+\.(?:xlsx|docx)$/i.test(entry.name)) throw new Refusal('files.bomb', { why: 'nested' })
  flags.add('embedded-file')
}

function lookIntoXml(entry: ZipEntry, flags: Set<Flag>): void {
  const bytes = bytesOf(entry)
  const utf16 = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0 || bytes[1] === 0
  const xml = utf16 ? bytes.toString('latin1').replaceAll('\0', '') : bytes.toString('latin1')
  // It is with entities that ten lines become a billion. Only old OpenOffice writes a DOCTYPE, a bare one, in its manifest.
  const allowed = entry.name === 'META-INF/manifest.xml' ? /<!DOCTYPE[^<>[\]]*>/i : undefined
  if (/<!(?:DOCTYPE|ENTITY)/i.test(allowed ? xml.replace(allowed, '') : xml))
    throw new Refusal('files.bomb', { why: 'entities' })
  if (entry.name.endsWith('.rels') && reachesOut(xml)) flags.add('external-link')
  if (entry.name === 'META-INF/manifest.xml' && xml.includes('encryption-data')) throw new Refusal('files.encrypted')
  if (/\/embeddings\//.test(xml) && entry.name.endsWith('.rels')) flags.add('embedded-file')
}

/** Ordinary links wait for a click; these are fetched on opening. */
function reachesOut(relations: string): boolean {
  return (relations.match(/<Relationship\b[^<>]*>/g) ?? []).some(
    (one) => /TargetMode\s*=\s*["']External/i.test(one) && !/\/hyperlink["']/i.test(one),
  )
}

async function textOf(type: OfficeType, file: Buffer, entries: ZipEntry[]): Promise<string> {
  if (type === 'docx') {
    const { default: mammoth } = await import('mammoth')
    return (await mammoth.extractRawText({ buffer: file })).value
  }
  const part = find(entries, type === 'xlsx' ? 'xl/sharedStrings.xml' : 'content.xml')
  return part ? wordsOfXml(bytesOf(part).toString('utf8')) : ''
}

function find(entries: ZipEntry[], name: string): ZipEntry | undefined {
  return entries.find((entry) => entry.name === name)
}
