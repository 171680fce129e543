import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Radio, Stack, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type LetterPage, useMail, useRefreshMail } from './client.ts'

/** Files the letter away, answered or with the reason why it needs no answer; ten seconds long it can be taken back. */
export function LetterClose({ page, onClose }: { page: LetterPage; onClose: () => void }) {
  const t = useWords('mail')
  const mail = useMail()
  const refresh = useRefreshMail()
  const { letter, state } = page
  const number = letter.number ?? ''
  const isAnswered = state === 'answered' || state === 'dispatched'
  const [as, setAs] = useState<'answered' | 'filed'>(isAnswered ? 'answered' : 'filed')
  const [reason, setReason] = useState('')
  const [isTooShort, setIsTooShort] = useState(false)
  const reopen = useMutation(mail.reopen.mutationOptions({ onSettled: () => refresh() }))
  const close = useMutation(
    mail.close.mutationOptions({
      onSuccess: () => {
        const undo = () => reopen.mutateAsync({ letterId: letter.id, reason: t('letter.undone') })
        sayDone({ sentence: t('letter.closed', { number }), undo })
        onClose()
      },
      onSettled: () => refresh(),
    }),
  )
  const submit = () => {
    const missing = as === 'filed' && reason.trim().length < 3
    setIsTooShort(missing)
    if (!missing) close.mutate({ letterId: letter.id, as, reason: as === 'filed' ? reason : '' })
  }
  const footer = (
    <>
      <Button variant="default" onClick={onClose}>
        {t('letter.cancel')}
      </Button>
      <Button onClick={submit} loading={close.isPending}>
        {t('letter.closeSubmit', { number })}
      </Button>
    </>
  )
  return (
    <Dialog opened onClose={onClose} title={t('letter.closeTitle')} footer={footer} leaveOutside={!reason}>
      <Stack gap="sm">
        <Radio.Group
          label={t('letter.closeAs')}
          value={as}
          onChange={(one) => setAs(one === 'answered' ? 'answered' : 'filed')}
        >
          <Stack gap="xs" mt={4}>
            <Radio value="answered" label={t('letter.closeChoice.answered')} />
            <Radio value="filed" label={t('letter.closeChoice.filed')} />
          </Stack>
        </Radio.Group>
        {as === 'filed' && (
          <Textarea
            label={t('letter.closeReason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={isTooShort && t('letter.tooShort')}
            maxLength={1000}
            autosize
            minRows={2}
            maxRows={6}
            data-autofocus
            dir="auto"
          />
        )}
        {close.error && <Problem error={close.error} />}
      </Stack>
    </Dialog>
  )
}
