import { Refusal } from '@cabinet/office/refusal.ts'
import sharp, { type Metadata, type SharpOptions } from 'sharp'
import { bareVerdict, type Verdict } from './verdict.ts'

export const mostPixels = 50_000_000
export const mostPages = 2_000
/** After this the pages already read speak for the rest. */
const patience = 10_000

// One picture at a time and nothing remembered: the child lives for one file.
sharp.cache(false)
sharp.concurrency(1)

/** Looks at the header first, and decodes only what cannot fill the memory. */
export async function inspectPicture(file: Buffer, type: 'jpeg' | 'png' | 'tiff' | 'webp'): Promise<Verdict> {
  const first = await header(file, {})
  const pages = type === 'tiff' ? (first.pages ?? 1) : 1
  if (pages > mostPages) throw new Refusal('files.too-many-pages', { pages, max: mostPages })
  const until = performance.now() + patience
  for (let page = 0; page < pages; page++) {
    const { width, height } = page === 0 ? first : await header(file, { page })
    if (width * height > mostPixels) throw new Refusal('files.image-too-large', { width, height, max: mostPixels })
    if (performance.now() < until) await decode(file, { page })
  }
  return { ...bareVerdict(type), pages, width: first.width, height: first.height }
}

async function header(file: Buffer, options: SharpOptions): Promise<Metadata> {
  try {
    return await sharp(file, { ...options, limitInputPixels: false, failOn: 'error' }).metadata()
  } catch {
    throw new Refusal('files.damaged')
  }
}

/** A scan cut in the middle still has a good header: only decoding it to the last line shows. */
async function decode(file: Buffer, options: SharpOptions): Promise<void> {
  try {
    const picture = sharp(file, { ...options, limitInputPixels: mostPixels, failOn: 'truncated', sequentialRead: true })
    await picture.resize(32, 32, { fit: 'inside' }).raw().toBuffer()
  } catch {
    throw new Refusal('files.damaged')
  }
}
