import { Refusal } from '@cabinet/office/refusal.ts'
import { endingOf } from './file-name.ts'

/** What the office takes in. Nothing that runs, nothing a browser would treat as a page. */
export type FileType = keyof typeof contentTypes

export const contentTypes = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  tiff: 'image/tiff',
  webp: 'image/webp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  eml: 'message/rfc822',
  ics: 'text/calendar; charset=utf-8',
} as const

const byEnding: Record<string, FileType> = {
  jpg: 'jpeg',
  jpe: 'jpeg',
  jfif: 'jpeg',
  tif: 'tiff',
  text: 'txt',
  log: 'txt',
}
const withMacros = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'xlam', 'xlsb', 'pptm'])

export function isFileType(word: string): word is FileType {
  return Object.hasOwn(contentTypes, word)
}

/** What a name claims: one of our types, a format with macros, another one we do not take, or nothing. */
export function typeByName(name: string): { type?: FileType; macros?: true; other?: string } {
  const ending = endingOf(name)
  if (!ending) return {}
  if (withMacros.has(ending)) return { macros: true }
  const type = isFileType(ending) ? ending : byEnding[ending]
  return type ? { type } : { other: ending }
}

/** Refuses what the name alone rules out, so that nobody sends 25 MiB to be told no. */
export function refuseByName(name: string): void {
  const named = typeByName(name)
  if (named.macros) throw new Refusal('files.macros')
  if (named.other) throw new Refusal('files.type-not-accepted', { found: named.other })
}

/** `zip`, `ole` and `text` need a closer look before they are one of our types. */
export type Found = string

const signatures: readonly (readonly [found: Found, at: number, bytes: string])[] = [
  ['jpeg', 0, '\xFF\xD8\xFF'],
  ['png', 0, '\x89PNG\r\n\x1A\n'],
  ['tiff', 0, 'II*\0'],
  ['tiff', 0, 'MM\0*'],
  ['tiff', 0, 'II+\0'],
  ['tiff', 0, 'MM\0+'],
  ['zip', 0, 'PK\x03\x04'],
  ['zip', 0, 'PK\x05\x06'],
  ['ole', 0, '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'],
  ['rtf', 0, '{\\rtf'],
  ['exe', 0, 'MZ'],
  ['exe', 0, '\x7FELF'],
  ['exe', 0, '\xCF\xFA\xED\xFE'],
  ['exe', 0, '\xCA\xFE\xBA\xBE'],
  ['gif', 0, 'GIF8'],
  ['bmp', 0, 'BM'],
  ['heic', 4, 'ftyphei'],
  ['heic', 4, 'ftypmif1'],
  ['avif', 4, 'ftypavif'],
  ['mp4', 4, 'ftyp'],
  ['rar', 0, 'Rar!\x1A\x07'],
  ['7z', 0, "7z\xBC\xAF'\x1C"],
  ['gz', 0, '\x1F\x8B'],
  ['bz2', 0, 'BZh'],
  ['xz', 0, '\xFD7zXZ\0'],
  ['tar', 257, 'ustar'],
]

/** What the bytes say, whatever the name says. */
export function typeByContent(bytes: Buffer): Found {
  const head = bytes.subarray(0, 1024).toString('latin1')
  // A printer would run PostScript; « %PDF- » somewhere near it has fooled thumbnail makers before.
  if (/^\s*%!|%!PS-Adobe/.test(head) || head.startsWith('\xC5\xD0\xD3\xC6')) return 'postscript'
  if (/^(?:\xEF\xBB\xBF)?\s{0,64}%PDF-\d/.test(head)) return 'pdf'
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp'
  const text = textIn(bytes)
  const found = signatures.find(([found, at, sign]) => head.startsWith(sign, at) && !(text && shortSigns.has(found)))
  if (found) return found[0]
  return text === undefined ? 'unknown' : (pageIn(text) ?? 'text')
}

/** « MZ… », « BM… », « BZh… » may also begin an honest note. */
const shortSigns = new Set<Found>(['exe', 'bmp', 'bz2'])

/** A page or drawing that a browser would run if it were served as such. */
function pageIn(text: string): string | undefined {
  const start = text.slice(0, 4096).replace(/^(?:\s|<!--.*?-->)+/s, '')
  if (/^<(?:!doctype\s+svg|svg\b|(?:\w+:)svg\b)/i.test(start)) return 'svg'
  if (/^<\?xml/i.test(start)) return /<(?:\w+:)?svg\b/i.test(start) ? 'svg' : 'xml'
  if (/^<(?:!doctype|html|head|body|script|iframe|style|title|table|a|p|div|img|meta|br|font|h1)\b/i.test(start))
    return 'html'
  return /<script\b|<html\b/i.test(start) && !mailHeader.test(start) ? 'html' : undefined
}

/** The text of a plain file, or nothing when it holds what no text holds. UTF-8, UTF-16 with its mark, or Western. */
export function textIn(bytes: Buffer): string | undefined {
  const mark = bytes.subarray(0, 2).toString('latin1')
  if (mark === '\xFF\xFE') return decoded(bytes, 'utf-16le')
  if (mark === '\xFE\xFF') return decoded(bytes, 'utf-16be')
  if (
    bytes
      .subarray(0, 65_536)
      .some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27)
  )
    return undefined
  if (bytes.includes(0)) return undefined
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'windows-1252')
}

function decoded(bytes: Buffer, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A message starts with header lines; one of them must be a known one. */
export const mailHeader =
  /^(?:From |(?:[\x21-\x39\x3B-\x7E]+:.*\r?\n(?:[ \t].*\r?\n)*){0,40}?(?:From|To|Date|Subject|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|Content-Type)\s?:)/i
