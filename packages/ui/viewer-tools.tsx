import { useWords } from '@cabinet/words/use-words.ts'
import { IconExternalLink, IconRotateClockwise } from '@tabler/icons-react'
import { KeyHint } from './key-hint.tsx'
import css from './viewer-desk.module.css'

type Props = {
  url: string
  page: number
  pages: number
  goTo: (page: number) => void
  scale: number
  onLarger: () => void
  onSmaller: () => void
  onFit: () => void
  onRotate: () => void
}

/** The pill that floats under the letter. */
export function ViewerTools({ url, page, pages, goTo, scale, onLarger, onSmaller, onFit, onRotate }: Props) {
  const t = useWords('ui')
  return (
    <div className={css.tools} role="toolbar" aria-label={t('viewer.tools')}>
      {pages > 1 && (
        <>
          <button type="button" disabled={page <= 1} onClick={() => goTo(page - 1)} aria-label={t('viewer.previous')}>
            ‹
          </button>
          <span className={css.place}>
            <span aria-hidden>
              {page} / {pages}
            </span>
            <span className="visually-hidden">{t('viewer.page', { page, pages })}</span>
          </span>
          <button type="button" disabled={page >= pages} onClick={() => goTo(page + 1)} aria-label={t('viewer.next')}>
            ›
          </button>
          <span className={css.rule} />
        </>
      )}
      <button type="button" onClick={onSmaller} aria-label={t('viewer.smaller')}>
        −
      </button>
      <button type="button" onClick={onFit} title={t('viewer.fit')}>
        {t('viewer.percent', { percent: Math.round(scale * 100) })}
      </button>
      <button type="button" onClick={onLarger} aria-label={t('viewer.larger')}>
        +
      </button>
      <button type="button" onClick={onRotate} aria-label={t('viewer.rotate')} aria-keyshortcuts="R">
        <IconRotateClockwise size={16} aria-hidden /> <KeyHint keys="r" />
      </button>
      <a href={url} target="_blank" rel="noopener" aria-label={t('viewer.open')} title={t('viewer.open')}>
        <IconExternalLink size={16} aria-hidden />
      </a>
    </div>
  )
}
