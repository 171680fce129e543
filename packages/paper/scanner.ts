import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'
import { between, type Dice, dice } from './dice.ts'
import { imagePdf, type JpegPage } from './image-pdf.ts'
import { agePaper } from './paper-grain.ts'
import type { ScanJob } from './press-job.ts'
import { signatureSvg } from './signature-drawing.ts'
import { setPages } from './typesetter.ts'

let library: Promise<PDFiumLibrary> | undefined

/** Sets a sender's letter, then puts it through a scanner: crooked, tinted, grained. The same job gives the same bytes. */
export async function scan(job: ScanJob): Promise<Uint8Array> {
  const roll = dice(job.seed)
  const inputs = { data: job.data, signature: signatureSvg(roll), chance: String(Math.floor(roll() * 100_000)) }
  const clean = setPages('scan-letter', inputs)
  library ??= PDFiumLibrary.init()
  const document = await (await library).loadDocument(clean)
  try {
    const pages: JpegPage[] = []
    for (const page of document.pages()) {
      const raster = await page.render({ scale: job.dpi / 72, render: async (drawn) => drawn.data })
      pages.push(await aged(raster, roll, job.noise))
      if (job.as === 'jpeg') break
    }
    const first = pages[0]
    if (!first) throw new Error('the letter has no page')
    return job.as === 'jpeg' ? first.jpeg : imagePdf(pages)
  } finally {
    document.destroy()
  }
}

type Raster = { data: Uint8Array; width: number; height: number }

async function aged({ data, width, height }: Raster, roll: Dice, noise: number): Promise<JpegPage> {
  const angle = between(roll, -1, 1) * (0.25 + 0.75 * noise)
  const turned = await sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .rotate(angle, { background: '#ffffff' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const left = Math.max(0, Math.floor((turned.info.width - width) / 2))
  const top = Math.max(0, Math.floor((turned.info.height - height) / 2))
  const straight = { width: turned.info.width, height: turned.info.height, channels: 3 } as const
  const pixels = await sharp(turned.data, { raw: straight }).extract({ left, top, width, height }).raw().toBuffer()
  agePaper({ pixels, width, height }, roll, noise)
  const picture = sharp(pixels, { raw: { width, height, channels: 3 } })
  const soft = noise > 0.15 ? picture.blur(0.3 + 0.35 * noise) : picture
  const jpeg = await soft.jpeg({ quality: 72, chromaSubsampling: '4:2:0', optimiseCoding: true }).toBuffer()
  return { jpeg, width, height }
}
