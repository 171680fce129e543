import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'

prepareZXingModule({ overrides: { locateFile: () => wasm } })

/** The service worker keeps what is fetched here. */
export async function fetchReader(): Promise<void> {
  await fetch(wasm)
}

const widest = 720

export async function readSquare(video: HTMLVideoElement): Promise<string | null> {
  const { videoWidth, videoHeight } = video
  if (!videoWidth || !videoHeight) return null
  const scale = Math.min(1, widest / videoWidth)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(videoWidth * scale)
  canvas.height = Math.round(videoHeight * scale)
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) return null
  pen.drawImage(video, 0, 0, canvas.width, canvas.height)
  const picture = pen.getImageData(0, 0, canvas.width, canvas.height)
  const found = await readBarcodes(picture, { formats: ['QRCode'], maxNumberOfSymbols: 1 })
  return found[0]?.text ?? null
}
