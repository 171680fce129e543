import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Stack, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import css from './reason-dialog.module.css'

type Props = {
  title: string
  /** What this does, in a sentence. */
  text?: ReactNode
  /** Usual reasons, one click each. */
  ready?: readonly string[]
  /** What is asked, when it is not a reason. */
  label?: string | undefined
  /** Names the act and the request. */
  action: string
  tone?: 'brand' | 'red'
  isSending: boolean
  error: unknown
  onClose: () => void
  onSubmit: (reason: string) => void
}

/** An act that needs a reason: it stays with the request and may be read out to the person. */
export function ReasonDialog({ title, text, ready = [], label, action, tone = 'brand', ...rest }: Props) {
  const { isSending, error, onClose, onSubmit } = rest
  const t = useWords('audiences')
  const [reason, setReason] = useState('')
  const [isTooShort, setIsTooShort] = useState(false)
  const submit = () => {
    const missing = reason.trim().length < 3
    setIsTooShort(missing)
    if (!missing) onSubmit(reason.trim())
  }
  const footer = (
    <>
      <Button variant="default" onClick={onClose}>
        {t('cancel')}
      </Button>
      <Button color={tone} onClick={submit} loading={isSending}>
        {action}
      </Button>
    </>
  )
  return (
    <Dialog opened onClose={onClose} title={title} footer={footer} leaveOutside={!reason}>
      <Stack gap="sm">
        {text && <p className="muted">{text}</p>}
        {ready.length > 0 && (
          <div className={css.ready}>
            {ready.map((words) => (
              <button
                key={words}
                type="button"
                className={css.one}
                aria-pressed={reason === words}
                onClick={() => setReason(words)}
              >
                {words}
              </button>
            ))}
          </div>
        )}
        <Textarea
          label={label ?? t('reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => (event.ctrlKey || event.metaKey) && event.key === 'Enter' && submit()}
          error={isTooShort && t('tooShort')}
          maxLength={1000}
          autosize
          minRows={2}
          maxRows={6}
          dir="auto"
          data-autofocus
        />
        {Boolean(error) && <Problem error={error} />}
      </Stack>
    </Dialog>
  )
}
