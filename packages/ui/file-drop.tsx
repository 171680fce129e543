import { useWords } from '@cabinet/words/use-words.ts'
import { Button, CloseButton } from '@mantine/core'
import { type DragEvent, useRef, useState } from 'react'
import css from './file-drop.module.css'
import { useSaySize } from './file-size.ts'
import type { UploadedFile } from './upload.ts'
import { type Sending, useUploads } from './uploads.ts'

type Props = {
  label: string
  /** Called once for each file the server has safely kept. */
  onFile: (file: UploadedFile) => void
  onBusy?: (busy: boolean) => void
  /** As the `accept` of a file field: `application/pdf,image/*`. */
  accept?: string
  multiple?: boolean
  maxBytes?: number
  /** Offers the camera of a phone. */
  camera?: boolean
}

/** Drop, choose or photograph. Long sendings show how far they are, can be stopped, and go on by themselves after a cut. */
export function FileDrop({ label, onFile, onBusy, accept = '', multiple = true, maxBytes, camera = true }: Props) {
  const t = useWords('ui')
  const saySize = useSaySize()
  const { sendings, add, cancel, resume } = useUploads(onFile, onBusy)
  const [over, setOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const lens = useRef<HTMLInputElement>(null)

  const refuse = (file: File): string | undefined => {
    if (file.size === 0) return t('file.empty', { name: file.name })
    if (maxBytes && file.size > maxBytes) return t('file.tooLarge', { name: file.name, max: saySize(maxBytes) })
    return
  }
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])]
    add(multiple ? files : files.slice(0, 1), refuse)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  const onPicked = (field: HTMLInputElement) => {
    take(field.files)
    field.value = ''
  }

  return (
    <div>
      <section
        aria-label={label}
        className={over ? `${css.zone} ${css.over}` : css.zone}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <span>{over ? t('file.let') : t('file.drop')}</span>
        <Button
          variant="default"
          onClick={() => chooser.current?.click()}
          aria-label={`${label} : ${t('file.choose')}`}
        >
          {t('file.choose')}
        </Button>
        {camera && (
          <Button variant="default" hiddenFrom="sm" onClick={() => lens.current?.click()}>
            {t('file.camera')}
          </Button>
        )}
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label={label}
          accept={accept}
          multiple={multiple}
          onChange={(event) => onPicked(event.currentTarget)}
        />
        <input
          ref={lens}
          type="file"
          hidden
          aria-label={label}
          accept="image/*"
          capture="environment"
          onChange={(event) => onPicked(event.currentTarget)}
        />
      </section>
      <Sendings sendings={sendings} onCancel={cancel} onResume={resume} />
    </div>
  )
}

type ListProps = { sendings: readonly Sending[]; onCancel: (key: number) => void; onResume: (key: number) => void }

function Sendings({ sendings, onCancel, onResume }: ListProps) {
  const t = useWords('ui')
  const saySize = useSaySize()
  if (sendings.length === 0) return null
  return (
    <ul className={css.sends}>
      {sendings.map(({ key, name, size, received, state, problem }) => (
        <li key={key} className={css.send}>
          <span className={css.name}>
            <bdi>{name}</bdi>{' '}
            <span className="faint small">{state === 'waiting' ? t('file.waiting') : saySize(size)}</span>
          </span>
          <CloseButton
            aria-label={t(state === 'stopped' ? 'file.remove' : 'file.cancel', { name })}
            onClick={() => onCancel(key)}
          />
          {state === 'stopped' ? (
            <span className={css.refused} role="alert">
              {problem}{' '}
              {received > 0 && (
                <Button size="compact-xs" variant="default" onClick={() => onResume(key)}>
                  {t('file.resume')}
                </Button>
              )}
            </span>
          ) : (
            <progress
              className={css.bar}
              max={size}
              value={received}
              aria-label={t('file.progress', { name, percent: Math.floor((100 * received) / size) })}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
