import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import type { Question } from './confirm.tsx'
import { Dialog } from './dialog.tsx'

export function ConfirmDialog({
  title,
  children,
  action,
  tone = 'brand',
  answer,
}: Question & { answer: (yes: boolean) => void }) {
  const t = useWords('ui')
  const footer = (
    <>
      <Button variant="default" onClick={() => answer(false)}>
        {t('cancel')}
      </Button>
      <Button color={tone === 'late' ? 'red' : 'brand'} onClick={() => answer(true)} data-autofocus>
        {action}
      </Button>
    </>
  )
  return (
    <Dialog opened onClose={() => answer(false)} title={title} footer={footer}>
      {children}
    </Dialog>
  )
}
