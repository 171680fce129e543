import { useWords } from '@cabinet/words/use-words.ts'
import { useState } from 'react'
import type { ViewedFile } from './document-viewer.tsx'
import css from './viewer-desk.module.css'
import type { Drawing } from './viewer-file.tsx'

const widthOfA4 = 794
const heightOfA4 = 1123

/** A photograph, a scan, or the server's pictures of a file that no browser draws. */
export function ViewerPictures({ file, scale, rotation }: Drawing & { file: ViewedFile }) {
  const pages = Array.from({ length: file.previewUrl ? Math.max(1, file.pages ?? 1) : 1 }, (_, index) => index + 1)
  return (
    <div className={css.sheets}>
      {pages.map((page) => (
        <Picture
          key={page}
          page={page}
          name={file.name}
          source={file.previewUrl?.(page) ?? file.url}
          scale={scale}
          rotation={rotation}
        />
      ))}
    </div>
  )
}

type Props = { page: number; name: string; source: string; scale: number; rotation: number }

function Picture({ page, name, source, scale, rotation }: Props) {
  const t = useWords('ui')
  const [ratio, setRatio] = useState(heightOfA4 / widthOfA4)
  const [broken, setBroken] = useState(false)
  const lying = rotation % 180 !== 0
  // A picture has no size on paper: it is taken to be as wide as an A4 sheet, lying or standing.
  const width = widthOfA4 * scale
  const upright = lying ? width / ratio : width
  if (broken) return <p className={css.other}>{t('viewer.broken')}</p>
  return (
    <div
      className={`${css.sheet} ${css.picture}`}
      data-sheet={page}
      style={{ width, height: lying ? upright : width * ratio }}
    >
      <img
        src={source}
        alt={`${name}, ${page}`}
        loading="lazy"
        width={upright}
        height={upright * ratio}
        style={{ transform: `rotate(${rotation}deg)` }}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => setRatio(naturalHeight / naturalWidth)}
        onError={() => setBroken(true)}
      />
    </div>
  )
}
