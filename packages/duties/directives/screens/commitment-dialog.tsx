import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Stack } from '@mantine/core'
import type { ReactNode } from 'react'

export type Asking = { isSending: boolean; error: unknown; onClose: () => void }

type Props = Asking & {
  title: string
  /** What it is about: the words of the commitment. */
  about: string
  action: string
  tone?: 'brand' | 'red'
  /** Something was typed: a click beside the dialog does not lose it. */
  isTouched: boolean
  onSubmit: () => void
  children: ReactNode
}

/** An act that asks for something first: a reason, a day, a proof. */
export function CommitmentDialog({ title, about, action, tone = 'brand', isTouched, children, ...rest }: Props) {
  const t = useWords('directives')
  const { isSending, error, onClose, onSubmit } = rest
  const footer = (
    <>
      <Button variant="default" onClick={onClose}>
        {t('board.act.leave')}
      </Button>
      <Button color={tone} onClick={onSubmit} loading={isSending}>
        {action}
      </Button>
    </>
  )
  return (
    <Dialog opened onClose={onClose} title={title} footer={footer} width={480} leaveOutside={!isTouched}>
      <Stack gap="sm">
        <p className="muted" dir="auto">
          {about}
        </p>
        {children}
        {Boolean(error) && <Problem error={error} />}
      </Stack>
    </Dialog>
  )
}
