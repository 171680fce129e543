// Loaded with the first code: it is two megabytes, and a server at rest draws none.
const writer = () => import('bwip-js/node')

/** A QR code as a drawing. Medium correction: it is read from a photocopy of a photocopy. */
export async function qrSvg(text: string): Promise<string> {
  const drawing = { bcid: 'qrcode', text, eclevel: 'M', scale: 2 }
  return (await writer()).toSVG(drawing)
}

/** The same as a picture, for documents that cannot hold a drawing. */
export async function qrPng(text: string): Promise<Uint8Array> {
  const picture = { bcid: 'qrcode', text, eclevel: 'M', scale: 4 }
  return (await writer()).toBuffer(picture)
}
