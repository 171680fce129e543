import type { Day } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { useState } from 'react'
import { type Asking, CommitmentDialog } from './commitment-dialog.tsx'
import { ReasonField } from './commitment-reason.tsx'

type Props = Asking & { about: string; onPostpone: (to: Day, reason: string) => void }

/** Put off to another day: from when, to when and why stays readable. */
export function CommitmentPostpone({ onPostpone, ...rest }: Props) {
  const t = useWords('directives')
  const today = useToday()
  const [to, setTo] = useState<Day | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isShort = reason.trim().length < 3
  const submit = () => {
    setTried(true)
    if (to && !isShort) onPostpone(to, reason)
  }
  return (
    <CommitmentDialog
      {...rest}
      title={t('board.act.title.postpone')}
      action={t('board.act.postpone')}
      isTouched={reason !== '' || to !== null}
      onSubmit={submit}
    >
      <DayField
        label={t('board.act.to')}
        value={to}
        onChange={setTo}
        min={today}
        error={tried && !to && t('board.act.toMissing')}
        autoFocus
      />
      <ReasonField value={reason} onChange={setReason} isMissing={tried && isShort} />
    </CommitmentDialog>
  )
}
