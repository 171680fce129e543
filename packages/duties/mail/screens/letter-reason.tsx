import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Stack, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type LetterPage, useMail, useRefreshMail } from './client.ts'

type Props = { page: LetterPage; act: 'reopen' | 'void'; onClose: () => void }

/** Reopening a letter and voiding a number both stay in the register with the reason given here. */
export function LetterReason({ page, act, onClose }: Props) {
  const t = useWords('mail')
  const mail = useMail()
  const refresh = useRefreshMail()
  const { id: letterId } = page.letter
  const number = page.letter.number ?? ''
  const [reason, setReason] = useState('')
  const [isTooShort, setIsTooShort] = useState(false)
  const done = (sentence: string) => ({
    onSuccess: () => {
      sayDone({ sentence })
      onClose()
    },
    onSettled: () => refresh(),
  })
  const reopen = useMutation(mail.reopen.mutationOptions(done(t('letter.reopened', { number }))))
  const voidNumber = useMutation(mail.voidNumber.mutationOptions(done(t('letter.voided', { number }))))
  const chosen = act === 'void' ? voidNumber : reopen
  const submit = () => {
    const missing = reason.trim().length < 3
    setIsTooShort(missing)
    if (!missing) chosen.mutate({ letterId, reason })
  }
  const footer = (
    <>
      <Button variant="default" onClick={onClose}>
        {t(act === 'void' ? 'letter.keepNumber' : 'letter.cancel')}
      </Button>
      <Button color={act === 'void' ? 'red' : 'brand'} onClick={submit} loading={chosen.isPending}>
        {t(`letter.${act}Submit`, { number })}
      </Button>
    </>
  )
  return (
    <Dialog opened onClose={onClose} title={t(`letter.${act}Title`, { number })} footer={footer} leaveOutside={!reason}>
      <Stack gap="sm">
        {act === 'void' && <p className="muted">{t('letter.voidText')}</p>}
        <Textarea
          label={t(`letter.${act}Reason`)}
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
        {chosen.error && <Problem error={chosen.error} />}
      </Stack>
    </Dialog>
  )
}
