/** Reads the square of a card from a picture; null when there is none in it. */
export type SquareReader = (video: HTMLVideoElement) => Promise<string | null>

type Detector = { detect(source: CanvasImageSource): Promise<{ rawValue: string }[]> }
type DetectorKind = {
  new (options: { formats: string[] }): Detector
  getSupportedFormats(): Promise<string[]>
}

/** By the browser itself where it can, otherwise by what we bring along. */
export async function squareReader(): Promise<SquareReader> {
  const own = await browsersOwn()
  if (own) return async (video) => (await own.detect(video))[0]?.rawValue ?? null
  const { readSquare } = await import('./door-zxing.ts')
  return readSquare
}

/** Fetches while there is a network what reading without one will need. */
export async function prepareReader(): Promise<void> {
  if (await browsersOwn()) return
  const { fetchReader } = await import('./door-zxing.ts')
  await fetchReader()
}

async function browsersOwn(): Promise<Detector | undefined> {
  const kind = (globalThis as { BarcodeDetector?: DetectorKind }).BarcodeDetector
  const formats: string[] | undefined = await kind?.getSupportedFormats().catch(() => [])
  return kind && formats?.includes('qr_code') ? new kind({ formats: ['qr_code'] }) : undefined
}
