import { inflateSync } from 'node:zlib'
import { Refusal } from '@cabinet/office/refusal.ts'
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import { mostPages } from './inspect-picture.ts'
import { textCollector } from './plain-text.ts'
import { bareVerdict, type Flag, type Verdict } from './verdict.ts'

const patience = 10_000

export async function inspectPdf(file: Buffer): Promise<Verdict> {
  const document = await openPdf(file)
  const pages = document.getPageCount()
  if (pages > mostPages) throw new Refusal('files.too-many-pages', { pages, max: mostPages })
  if (pages < 1) throw new Refusal('files.damaged')
  const flags = warnings(file)
  const { text, complete } = words(document, pages)
  if (!complete) flags.push('text-incomplete')
  return { ...bareVerdict('pdf'), pages, text, flags }
}

/** Refuses `files.encrypted` when a password is needed to read it, `files.damaged` when it is no PDF at all. */
export async function openPdf(file: Buffer): Promise<PDFiumDocument> {
  const library = await PDFiumLibrary.init()
  try {
    return await library.loadDocument(file)
  } catch (error) {
    const locked = error instanceof Error && /password|security/i.test(error.message)
    throw new Refusal(locked ? 'files.encrypted' : 'files.damaged')
  }
}

function words(document: PDFiumDocument, pages: number): { text: string; complete: boolean } {
  const collected = textCollector()
  const until = performance.now() + patience
  let complete = true
  for (let page = 0; page < pages; page++) {
    if (performance.now() > until) complete = false
    if (!complete) break
    try {
      if (!collected.add(document.getPage(page).getText())) break
    } catch {
      // One page that cannot be read does not make the letter unreadable.
      complete = false
    }
  }
  return { text: collected.text(), complete }
}

const signs: readonly (readonly [Flag, RegExp])[] = [
  ['javascript', /\/(?:JavaScript|JS)(?![A-Za-z0-9])/],
  ['open-action', /\/(?:OpenAction|AA)(?![A-Za-z0-9])/],
  ['launch', /\/Launch(?![A-Za-z0-9])/],
  ['embedded-file', /\/(?:EmbeddedFiles?|RichMedia)(?![A-Za-z0-9])/],
  ['restricted', /\/Encrypt(?![A-Za-z0-9])/],
]

/** What the PDF would do when opened elsewhere. A name may be spelt `/J#61vaScript` or hide in a packed object stream. */
function warnings(file: Buffer): Flag[] {
  const raw = file.toString('latin1')
  const seen = new Set<Flag>()
  for (const part of [raw, ...objectStreams(file, raw)]) {
    const plain = part.includes('#')
      ? part.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : part
    for (const [flag, sign] of signs) if (sign.test(plain)) seen.add(flag)
  }
  return [...seen]
}

function* objectStreams(file: Buffer, raw: string): Generator<string> {
  let left = 100 * 2 ** 20
  for (const found of raw.matchAll(/\/ObjStm(?![A-Za-z0-9])/g)) {
    const start = raw.slice(found.index, found.index + 2_000).indexOf('stream')
    if (start < 0 || left <= 0) continue
    const from = found.index + start + (raw[found.index + start + 6] === '\r' ? 8 : 7)
    const end = raw.indexOf('endstream', from)
    const text = inflated(file.subarray(from, end < 0 ? file.length : end), left)
    left -= text.length
    yield text
  }
}

function inflated(packed: Buffer, most: number): string {
  try {
    return inflateSync(packed, { maxOutputLength: Math.min(most, 20 * 2 ** 20) }).toString('latin1')
  } catch {
    return ''
  }
}
