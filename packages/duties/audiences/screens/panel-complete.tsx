import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { Rail } from '@cabinet/ui/rail.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useAudiences } from './client.ts'
import { OtherActs } from './other-acts.tsx'
import type { PanelProps } from './request-rail.tsx'
import { useAct } from './use-act.ts'

/** What was missing is there: it is written beside the request, and both sides speak again. */
export function CompletePanel({ page, onDone }: PanelProps) {
  const t = useWords('audiences')
  const { id: audienceId, number } = page.audience
  const { act, error, isSending } = useAct()
  const [told, setTold] = useState('')
  const [isTooShort, setTooShort] = useState(false)
  const complete = useMutation(useAudiences().complete.mutationOptions())
  const send = () => {
    const missing = told.trim().length < 3
    setTooShort(missing)
    if (missing) return
    void act(() => complete.mutateAsync({ audienceId, reason: told }), {
      sentence: t('complete.done', { number }),
      onDone,
    })
  }
  useKeys([{ key: 'mod+enter', label: t('complete.act'), run: send }])
  const footer = (
    <>
      <Button onClick={send} loading={isSending} rightSection={<KeyHint keys="mod+enter" />}>
        {t('complete.act')}
      </Button>
      <OtherActs page={page} onDone={onDone} />
    </>
  )
  return (
    <Rail title={t('complete.title')} footer={footer}>
      {Boolean(error) && <Problem error={error} />}
      <Textarea
        label={t('complete.told')}
        description={t('complete.toldHint')}
        value={told}
        onChange={(event) => setTold(event.currentTarget.value)}
        error={isTooShort && t('tooShort')}
        maxLength={1000}
        autosize
        minRows={3}
        dir="auto"
      />
    </Rail>
  )
}
