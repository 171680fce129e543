/**
 * The limited process that turns one page into a picture: the file comes in as standard input, the picture goes out as
 * standard output, or nothing when there is no such page. Arguments: `page` or `thumbnail`, and the number of the page.
 */
import { readFileSync, writeSync } from 'node:fs'
import sharp, { type Sharp } from 'sharp'
import { typeByContent } from './file-type.ts'
import { openPdf } from './inspect-pdf.ts'
import { mostPixels } from './inspect-picture.ts'

const edges = { page: 1_800, thumbnail: 240 }

sharp.cache(false)
sharp.concurrency(1)

const [kind = '', number = ''] = process.argv.slice(-2)
const file = readFileSync(0)
const edge = kind === 'thumbnail' ? edges.thumbnail : edges.page
const picture =
  typeByContent(file) === 'pdf' ? await pdfPage(file, Number(number)) : await scanPage(file, Number(number))
send(picture ? await drawn(picture) : new Uint8Array())

function drawn(page: Sharp): Promise<Uint8Array> {
  const height = kind === 'thumbnail' ? edge * 2 : edge
  const small = page
    .resize(edge, height, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
  return (kind === 'thumbnail' ? small.webp({ quality: 75 }) : small.png({ compressionLevel: 6 })).toBuffer()
}

/** Nothing when the scan has no such page. */
async function scanPage(bytes: Buffer, page: number): Promise<Sharp | undefined> {
  const tiff = typeByContent(bytes) === 'tiff'
  const pages = tiff ? ((await sharp(bytes, { limitInputPixels: false }).metadata()).pages ?? 1) : 1
  if (page > pages) return undefined
  return sharp(bytes, {
    limitInputPixels: mostPixels,
    failOn: 'error',
    ...(tiff ? { page: page - 1 } : {}),
  }).autoOrient()
}

async function pdfPage(bytes: Buffer, page: number): Promise<Sharp | undefined> {
  const document = await openPdf(bytes)
  if (page > document.getPageCount()) return undefined
  const pdf = document.getPage(page - 1)
  const { originalWidth, originalHeight } = pdf.getOriginalSize()
  const scale = edge / Math.max(originalWidth, originalHeight, 1)
  const { width, height, data } = await pdf.render({ scale, render: 'bitmap', renderFormFields: true })
  return sharp(data, { raw: { width, height, channels: 4 } })
}

function send(bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(1, bytes, written)
  process.exit(0)
}
