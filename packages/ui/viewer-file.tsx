import { useWords } from '@cabinet/words/use-words.ts'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { ViewedFile } from './document-viewer.tsx'
import { useKeys } from './keys.tsx'
import css from './viewer-desk.module.css'
import { ViewerPdf } from './viewer-pdf.tsx'
import { ViewerPictures } from './viewer-pictures.tsx'
import { ViewerTools } from './viewer-tools.tsx'
import { useZoom } from './viewer-zoom.ts'

/** How the sheets of a file are drawn: 1 is the size on paper; turned by quarter turns. */
export type Drawing = {
  scale: number
  rotation: number
  /** The width of the first sheet at scale 1, once it is known. */
  onWidth: (width: number) => void
  onPages: (pages: number) => void
}

const margins = 32
const widthOfA4 = 794

/** One file with its tools. PDF is drawn sheet by sheet, pictures as they are, and everything else by the server's previews. */
export function ViewerFile({ file }: { file: ViewedFile }) {
  const t = useWords('ui')
  const scroller = useRef<HTMLDivElement>(null)
  const column = useColumnWidth(scroller)
  const { zoom, fit, larger, smaller } = useZoom()
  const [natural, setNatural] = useState(widthOfA4)
  const [pages, setPages] = useState(file.pages ?? 1)
  const [rotation, setRotation] = useState(0)
  const { page, goTo } = usePageInSight(scroller, pages)
  const scale = zoom === 'fit' ? Math.max(0.2, Math.min(2, (column - margins) / natural)) : zoom
  const rotate = () => setRotation((before) => (before + 90) % 360)

  useKeys([
    { key: 'r', label: t('viewer.rotate'), run: rotate },
    { key: 'ctrl+arrowdown', label: t('viewer.next'), run: () => goTo(page + 1) },
    { key: 'ctrl+arrowup', label: t('viewer.previous'), run: () => goTo(page - 1) },
    { key: '+', label: t('viewer.larger'), run: () => larger(scale) },
    { key: '-', label: t('viewer.smaller'), run: () => smaller(scale) },
    { key: '0', label: t('viewer.fit'), run: fit },
  ])

  const drawing: Drawing = { scale, rotation, onWidth: setNatural, onPages: setPages }
  const way = wayToDraw(file)
  return (
    <>
      <section ref={scroller} className={css.scroll} aria-label={file.name}>
        {column > 0 && way === 'pdf' && <ViewerPdf url={file.url} name={file.name} {...drawing} />}
        {column > 0 && way === 'pictures' && <ViewerPictures file={file} {...drawing} />}
        {way === 'other' && <Unshown file={file} />}
      </section>
      {way !== 'other' && (
        <ViewerTools
          url={file.url}
          page={page}
          pages={pages}
          goTo={goTo}
          scale={scale}
          onLarger={() => larger(scale)}
          onSmaller={() => smaller(scale)}
          onFit={fit}
          onRotate={rotate}
        />
      )}
    </>
  )
}

function wayToDraw({ type, previewUrl }: ViewedFile): 'pdf' | 'pictures' | 'other' {
  if (type === 'pdf' || type === 'application/pdf') return 'pdf'
  if (/^(image\/)?(png|jpeg|gif|webp|avif|bmp)$/.test(type)) return 'pictures'
  return previewUrl ? 'pictures' : 'other'
}

function Unshown({ file }: { file: ViewedFile }) {
  const t = useWords('ui')
  return (
    <div className={css.other}>
      <p>
        <bdi>{file.name}</bdi>
      </p>
      <p>{t('viewer.other')}</p>
      <a href={file.url} download={file.name}>
        {t('viewer.download')}
      </a>
    </div>
  )
}

function useColumnWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!element.current) return
    // What scrolls must be reachable by keyboard.
    element.current.tabIndex = 0
    const watch = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)))
    watch.observe(element.current)
    return () => watch.disconnect()
  }, [element])
  return width
}

/** Which sheet the reader looks at, and how to go to another. */
function usePageInSight(scroller: RefObject<HTMLElement | null>, pages: number) {
  const [page, setPage] = useState(1)
  useEffect(() => {
    const box = scroller.current
    if (!box) return
    const look = () => {
      const middle = box.getBoundingClientRect().top + box.clientHeight / 2
      const above = [...box.querySelectorAll('[data-sheet]')].filter(
        (sheet) => sheet.getBoundingClientRect().top <= middle,
      )
      setPage(Math.max(1, above.length))
    }
    box.addEventListener('scroll', look, { passive: true })
    return () => box.removeEventListener('scroll', look)
  }, [scroller])
  const goTo = (wanted: number) => {
    const next = Math.max(1, Math.min(pages, wanted))
    scroller.current?.querySelector(`[data-sheet="${next}"]`)?.scrollIntoView({ block: 'start' })
    setPage(next)
  }
  return { page: Math.min(page, pages), goTo }
}
