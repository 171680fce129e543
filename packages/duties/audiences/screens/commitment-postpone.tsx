import type { Day } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Stack, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useAudiences } from './client.ts'
import { useAct } from './use-act.ts'

type Props = { commitment: { id: string; text: string }; onClose: () => void }

/** Put off to another day: from when, to when and why stays with the promise. */
export function CommitmentPostpone({ commitment, onClose }: Props) {
  const t = useWords('audiences')
  const today = useToday()
  const { act, error, isSending } = useAct()
  const [to, setTo] = useState<Day | null>(null)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const postpone = useMutation(useAudiences().postponeCommitment.mutationOptions())
  const submit = () => {
    setTried(true)
    if (!to || reason.trim().length < 3) return
    void act(() => postpone.mutateAsync({ commitmentId: commitment.id, to, reason }), {
      sentence: t('promise.done.postpone'),
      onDone: onClose,
    })
  }
  const footer = (
    <>
      <Button variant="default" onClick={onClose}>
        {t('cancel')}
      </Button>
      <Button onClick={submit} loading={isSending}>
        {t('promise.postpone')}
      </Button>
    </>
  )
  return (
    <Dialog opened onClose={onClose} title={t('promise.title.postpone')} footer={footer} leaveOutside={!reason}>
      <Stack gap="sm">
        <p className="muted">{commitment.text}</p>
        <DayField
          label={t('promise.to')}
          value={to}
          onChange={setTo}
          today={today}
          min={today}
          error={isTried && !to && t('promise.toMissing')}
          autoFocus
        />
        <Textarea
          label={t('reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={isTried && reason.trim().length < 3 && t('tooShort')}
          maxLength={1000}
          autosize
          minRows={2}
          dir="auto"
        />
        {Boolean(error) && <Problem error={error} />}
      </Stack>
    </Dialog>
  )
}
