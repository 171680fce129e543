import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'

/** Somebody would sit before a person of higher rank: the office may, and says why. */
export function SeatingWhy({ onClose, onReason }: { onClose: () => void; onReason: (reason: string) => void }) {
  const t = useWords('ceremonies')
  const [reason, setReason] = useState('')
  const told = reason.trim()
  return (
    <Dialog opened onClose={onClose} title={t('seating.why.title')} leaveOutside={false}>
      <Form error={null} onSubmit={() => told && onReason(told)}>
        <p>{t('seating.why.intro')}</p>
        <Textarea
          label={t('seating.why.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={300}
          autosize
          minRows={2}
          required
          withAsterisk={false}
          data-autofocus
          dir="auto"
        />
        <Button type="submit" disabled={!told}>
          {t('seating.why.apply')}
        </Button>
      </Form>
    </Dialog>
  )
}
