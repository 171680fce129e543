import { useWords } from '@cabinet/words/use-words.ts'
import { type CSSProperties, type RefObject, useEffect, useRef, useState } from 'react'
import { openPdf, type Pdf, TextLayer } from './pdf.ts'
import css from './viewer-desk.module.css'
import type { Drawing } from './viewer-file.tsx'
import text from './viewer-pdf.module.css'

/** A PDF counts 72 points to the inch, the screen 96 pixels. */
const pixelsPerPoint = 96 / 72

type Size = { width: number; height: number }

/** Every sheet has its place at once; only those in sight, or nearly, are drawn. */
export function ViewerPdf({ url, name, scale, rotation, onWidth, onPages }: Drawing & { url: string; name: string }) {
  const t = useWords('ui')
  const [pdf, setPdf] = useState<Pdf | null>(null)
  const [first, setFirst] = useState<Size | null>(null)
  const [broken, setBroken] = useState(false)

  useEffect(() => {
    const opening = openPdf(url)
    let left = false
    const open = async () => {
      const opened = await opening.promise
      const { width, height } = (await opened.getPage(1)).getViewport({ scale: pixelsPerPoint })
      if (left) return
      onWidth(width)
      onPages(opened.numPages)
      setFirst({ width, height })
      setPdf(opened)
    }
    open().catch(() => !left && setBroken(true))
    return () => {
      left = true
      void opening.destroy()
    }
  }, [url, onWidth, onPages])

  if (broken)
    return (
      <p className={css.other}>
        {t('viewer.broken')}
        <a href={url} download={name}>
          {t('viewer.download')}
        </a>
      </p>
    )
  if (!pdf || !first) return null
  return (
    <div className={css.sheets}>
      {Array.from({ length: pdf.numPages }, (_, index) => index + 1).map((page) => (
        <PdfSheet key={page} pdf={pdf} page={page} guess={first} scale={scale} rotation={rotation} />
      ))}
    </div>
  )
}

type SheetProps = { pdf: Pdf; page: number; guess: Size; scale: number; rotation: number }

function PdfSheet({ pdf, page, guess, scale, rotation }: SheetProps) {
  const sheet = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const words = useRef<HTMLDivElement>(null)
  const near = useNear(sheet)
  const [size, setSize] = useState(guess)

  useEffect(() => {
    if (!near) return
    let stop = () => {}
    let left = false
    const draw = async () => {
      const one = await pdf.getPage(page)
      if (left || !canvas.current || !words.current) return
      const viewport = one.getViewport({ scale: scale * pixelsPerPoint, rotation: (one.rotate + rotation) % 360 })
      const upright = one.getViewport({ scale: pixelsPerPoint, rotation: one.rotate })
      setSize({ width: upright.width, height: upright.height })
      const sharpness = Math.min(window.devicePixelRatio || 1, 4096 / Math.max(viewport.width, viewport.height))
      canvas.current.width = Math.floor(viewport.width * sharpness)
      canvas.current.height = Math.floor(viewport.height * sharpness)
      const drawing = one.render({ canvas: canvas.current, viewport, transform: [sharpness, 0, 0, sharpness, 0, 0] })
      words.current.replaceChildren()
      const layer = new TextLayer({ textContentSource: one.streamTextContent(), container: words.current, viewport })
      stop = () => {
        drawing.cancel()
        layer.cancel()
      }
      await Promise.all([drawing.promise, layer.render()])
    }
    // Drawing is cancelled whenever the zoom changes or the reader goes on: that is no fault.
    draw().catch(() => {})
    return () => {
      left = true
      stop()
    }
  }, [near, pdf, page, scale, rotation])

  const lying = rotation % 180 !== 0
  const width = (lying ? size.height : size.width) * scale
  const height = (lying ? size.width : size.height) * scale
  return (
    <div ref={sheet} className={css.sheet} data-sheet={page} style={{ width, height }}>
      {near && (
        <>
          <canvas ref={canvas} style={{ width, height }} aria-hidden />
          <div
            ref={words}
            className={text.text}
            style={{ '--total-scale-factor': scale * pixelsPerPoint } as CSSProperties}
          />
        </>
      )}
    </div>
  )
}

/** In sight, or a screen away from it. */
function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (!element.current) return
    const watch = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), { rootMargin: '100%' })
    watch.observe(element.current)
    return () => watch.disconnect()
  }, [element])
  return near
}
