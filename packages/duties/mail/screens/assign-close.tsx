import { Dialog } from '@cabinet/ui/dialog.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import css from './assign-close.module.css'

const readyReasons = ['nothing', 'duplicate', 'advert', 'anonymous', 'elsewhere'] as const

type Props = { number: string; onClose: () => void; onFile: (reason: string) => void }

/** Filing a letter without reply needs a reason; the usual ones are one click. */
export function AssignClose({ number, onClose, onFile }: Props) {
  const t = useWords('mail')
  const [reason, setReason] = useState('')
  const canFile = reason.trim().length >= 3
  const file = () => canFile && onFile(reason.trim())
  const footer = (
    <Button disabled={!canFile} onClick={file}>
      {t('parapheur.close.act', { number })}
    </Button>
  )
  return (
    <Dialog opened onClose={onClose} title={t('parapheur.close.title', { number })} footer={footer}>
      <div className={css.reasons}>
        {readyReasons.map((ready) => {
          const words = t(`parapheur.close.ready.${ready}`)
          return (
            <button key={ready} type="button" className={css.reason} aria-pressed={reason === words} onClick={() => setReason(words)}>
              {words}
            </button>
          )
        })}
      </div>
      <Textarea
        label={t('parapheur.close.reason')}
        description={t('parapheur.close.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => (event.ctrlKey || event.metaKey) && event.key === 'Enter' && file()}
        maxLength={1000}
        autosize
        minRows={2}
        dir="auto"
        data-autofocus
      />
    </Dialog>
  )
}
