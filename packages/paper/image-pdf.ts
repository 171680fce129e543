import { Buffer } from 'node:buffer'

export type JpegPage = { jpeg: Uint8Array; width: number; height: number }

/** A PDF whose pages are pictures and nothing else, A4 high, as a scanner writes it. */
export function imagePdf(pages: JpegPage[]): Uint8Array {
  const parts: Buffer[] = []
  const offsets: number[] = []
  let length = 0
  const write = (chunk: string | Uint8Array) => {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : Buffer.from(chunk)
    parts.push(bytes)
    length += bytes.length
  }
  const object = (id: number, body: string, stream?: Uint8Array) => {
    offsets[id] = length
    write(`${id} 0 obj\n${body}\n`)
    if (stream) {
      write('stream\n')
      write(stream)
      write('\nendstream\n')
    }
    write('endobj\n')
  }
  const kids = pages.map((_page, n) => `${3 + n * 3} 0 R`).join(' ')
  write('%PDF-1.4\n%\xE2\xE3\xCF\xD3\n')
  object(1, '<< /Type /Catalog /Pages 2 0 R >>')
  object(2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  for (const [n, page] of pages.entries()) {
    const id = 3 + n * 3
    const [w, h] = [((841.89 * page.width) / page.height).toFixed(2), '841.89']
    const paint = Buffer.from(`q ${w} 0 0 ${h} 0 0 cm /Scan Do Q`, 'latin1')
    const resources = `<< /XObject << /Scan ${id + 2} 0 R >> >>`
    object(
      id,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Resources ${resources} /Contents ${id + 1} 0 R >>`,
    )
    object(id + 1, `<< /Length ${paint.length} >>`, paint)
    const image = `/Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height} /ColorSpace /DeviceRGB`
    const coding = `/BitsPerComponent 8 /Filter /DCTDecode /Length ${page.jpeg.length}`
    object(id + 2, `<< ${image} ${coding} >>`, page.jpeg)
  }
  const start = length
  const last = offsets.length
  write(`xref\n0 ${last}\n0000000000 65535 f \n`)
  for (const offset of offsets.slice(1)) write(`${String(offset).padStart(10, '0')} 00000 n \n`)
  write(`trailer\n<< /Size ${last} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)
  return Buffer.concat(parts)
}
