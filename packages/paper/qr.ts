import { toBuffer, toSVG } from 'bwip-js/node'

/** A QR code as a drawing. Medium correction: it is read from a photocopy of a photocopy. */
export function qrSvg(text: string): string {
  const drawing = { bcid: 'qrcode', text, eclevel: 'M', scale: 2 }
  return toSVG(drawing)
}

/** The same as a picture, for documents that cannot hold a drawing. */
export function qrPng(text: string): Promise<Uint8Array> {
  const picture = { bcid: 'qrcode', text, eclevel: 'M', scale: 4 }
  return toBuffer(picture)
}
