import { useWords } from '@cabinet/words/use-words.ts'
import { useState } from 'react'
import type { ViewedFile } from './document-viewer.tsx'
import css from './viewer-desk.module.css'
import { ViewerFile } from './viewer-file.tsx'

/** One file at a time; several are tabs above it. */
export function ViewerDesk({ files, label }: { files: readonly ViewedFile[]; label?: string | undefined }) {
  const t = useWords('ui')
  const [chosen, setChosen] = useState(0)
  const open = Math.min(chosen, files.length - 1)
  const file = files[open]
  if (!file) return <p className={css.other}>{t('viewer.none')}</p>
  return (
    <section className={css.desk} aria-label={label ?? t('viewer.label')}>
      {files.length > 1 && (
        <div className={css.tabs} role="tablist" aria-label={t('viewer.files')}>
          {files.map((one, index) => (
            <button
              key={one.url}
              type="button"
              role="tab"
              className={css.tab}
              aria-selected={index === open}
              title={one.name}
              onClick={() => setChosen(index)}
            >
              <bdi>{one.name}</bdi>
            </button>
          ))}
        </div>
      )}
      <ViewerFile key={file.url} file={file} />
    </section>
  )
}
