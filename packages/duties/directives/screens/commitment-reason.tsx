import { useWords } from '@cabinet/words/use-words.ts'
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { type Asking, CommitmentDialog } from './commitment-dialog.tsx'

type Props = Asking & { act: 'return' | 'cancel'; about: string; onReason: (reason: string) => void }

/** Sent back or given up: why stays with it. */
export function CommitmentReason({ act, onReason, ...rest }: Props) {
  const t = useWords('directives')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isShort = reason.trim().length < 3
  const submit = () => {
    setTried(true)
    if (!isShort) onReason(reason)
  }
  return (
    <CommitmentDialog
      {...rest}
      title={t(`board.act.title.${act}`)}
      action={t(`board.act.${act}`)}
      tone={act === 'cancel' ? 'red' : 'brand'}
      isTouched={reason !== ''}
      onSubmit={submit}
    >
      <ReasonField value={reason} onChange={setReason} isMissing={tried && isShort} />
    </CommitmentDialog>
  )
}

type FieldProps = { value: string; onChange: (value: string) => void; isMissing: boolean; isFirst?: boolean }

/** Why, in a few words that everybody who sees the commitment will read. */
export function ReasonField({ value, onChange, isMissing, isFirst = true }: FieldProps) {
  const t = useWords('directives')
  return (
    <Textarea
      label={t('board.act.reason')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={isMissing && t('board.act.reasonMissing')}
      maxLength={1000}
      autosize
      minRows={2}
      maxRows={8}
      dir="auto"
      {...(isFirst && { 'data-autofocus': true })}
    />
  )
}
