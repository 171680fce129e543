import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl

/** Character maps, standard fonts and decoders, copied beside the page by `vite.config.ts`. */
const beside = `${import.meta.env.BASE_URL}pdfjs-${pdfjs.version}/`

/**
 * Opens a PDF of our own server. A stranger's file runs nothing here: no scripts, no forms that calculate, and decoders in plain
 * JavaScript, because our content policy allows neither eval nor WebAssembly.
 */
export function openPdf(url: string) {
  return pdfjs.getDocument({
    url,
    cMapUrl: `${beside}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${beside}standard_fonts/`,
    wasmUrl: `${beside}wasm/`,
    useWasm: false,
    enableXfa: false,
  })
}

export const { TextLayer } = pdfjs
export type Pdf = Awaited<ReturnType<typeof openPdf>['promise']>
