import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Checkbox, Textarea } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { addMinutes } from '../rules/local-time.ts'
import type { EngagementPage } from './client.ts'
import css from './engagement.module.css'
import { SpanFields } from './form-when.tsx'

type Props = {
  page: EngagementPage
  isBusy: boolean
  onSay: (reason: string, to: { start: string; end: string } | null, requestKey: string) => void
  onClose: () => void
}

/** Put off to another time, or without a date for now; the new one is linked to this one. */
export function EngagementPostpone({ page, isBusy, onSay, onClose }: Props) {
  const t = useWords('agenda')
  const [requestKey] = useState(() => crypto.randomUUID())
  const { start, end } = page.engagement
  const [reason, setReason] = useState('')
  const [isDated, setIsDated] = useState(true)
  const [to, setTo] = useState({ start: addMinutes(start, 7 * 1440), end: addMinutes(end, 7 * 1440) })
  const [isTooShort, setIsTooShort] = useState(false)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const missing = reason.trim().length < 3
    setIsTooShort(missing)
    if (!missing) onSay(reason, isDated ? to : null, requestKey)
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <Textarea
        label={t('why.postpone')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={isTooShort && t('why.tooShort')}
        maxLength={1000}
        autosize
        minRows={2}
        maxRows={6}
        autoFocus
        dir="auto"
      />
      <Checkbox
        label={t('why.withDate')}
        checked={isDated}
        onChange={(event) => setIsDated(event.currentTarget.checked)}
      />
      {isDated && <SpanFields span={to} onChange={setTo} />}
      <div className={css.acts}>
        <Button type="submit" loading={isBusy}>
          {t('act.postpone')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('form.back')}
        </Button>
      </div>
    </form>
  )
}
