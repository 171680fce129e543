import { DocumentViewer } from '@cabinet/ui/document-viewer.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { type DragEvent, useMemo, useRef, useState } from 'react'
import { RegisterCompare } from './register-compare.tsx'
import { addPapers, type Paper, viewedLocally } from './register-papers.ts'
import css from './register-scans.module.css'
import { RegisterTravels } from './register-travels.tsx'

type Props = { papers: readonly Paper[]; compared: string | null; onCompared: () => void }

const accepted = 'application/pdf,image/jpeg,image/png,image/tiff,image/webp,.tif,.tiff'

/** The scan of the letter: dropped or chosen, seen at once, sent while the clerk types. */
export function RegisterScans({ papers, compared, onCompared }: Props) {
  const t = useWords('mail')
  const [isOver, setIsOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const lens = useRef<HTMLInputElement>(null)
  const files = useMemo(() => viewedLocally(papers), [papers])
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    addPapers(event.dataTransfer.files)
  }
  const onPicked = (field: HTMLInputElement) => {
    addPapers([...(field.files ?? [])])
    field.value = ''
  }
  const choose = () => chooser.current?.click()
  return (
    <section
      aria-label={t('entry.papers')}
      className={isOver ? `${css.scans} ${css.over}` : css.scans}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      {papers.length > 0 && <RegisterTravels papers={papers} onAdd={choose} />}
      {compared ? (
        <RegisterCompare letterId={compared} onBack={onCompared} />
      ) : papers.length > 0 ? (
        <div className={css.view}>
          <DocumentViewer files={files} label={t('entry.papers')} />
        </div>
      ) : (
        <div className={css.empty}>
          <h2>{t('entry.drop')}</h2>
          <p className="muted">{t('entry.dropText')}</p>
          <Button variant="default" onClick={choose}>
            {t('entry.choose')}
          </Button>
          <Button variant="default" hiddenFrom="sm" onClick={() => lens.current?.click()}>
            {t('entry.photograph')}
          </Button>
        </div>
      )}
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept={accepted}
        aria-label={t('entry.choose')}
        onChange={(event) => onPicked(event.currentTarget)}
      />
      <input
        ref={lens}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        aria-label={t('entry.photograph')}
        onChange={(event) => onPicked(event.currentTarget)}
      />
    </section>
  )
}
