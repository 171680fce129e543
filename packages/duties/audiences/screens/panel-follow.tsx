import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { Rail } from '@cabinet/ui/rail.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Checkbox, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { outcomeForm } from '../rules/forms.ts'
import { useAudiences } from './client.ts'
import { CommitmentLines } from './commitment-lines.tsx'
import { OtherActs } from './other-acts.tsx'
import type { PanelProps } from './request-rail.tsx'
import { useSayWrong } from './say-wrong.ts'
import { useAct } from './use-act.ts'
import { useWrong } from './use-wrong.ts'

/** What whoever took it over answers: the citizen's clock stops here, once nothing promised is left open. */
export function FollowPanel({ page, onDone }: PanelProps) {
  const t = useWords('audiences')
  const { audience, commitments } = page
  const { act, error, isSending } = useAct()
  const [outcome, setOutcome] = useState('')
  const [letter, setLetter] = useState(true)
  const { wrong, check } = useWrong(outcomeForm)
  const sayWrong = useSayWrong()
  const close = useMutation(useAudiences().closeFollowUp.mutationOptions())
  const open = commitments.filter((one) => one.isOpen)
  const send = () => {
    const checked = check({ audienceId: audience.id, outcome, letter })
    if (checked)
      void act(() => close.mutateAsync(checked), { sentence: t('follow.done', { number: audience.number }), onDone })
  }
  useKeys([{ key: 'mod+enter', label: t('follow.act'), run: send, disabled: open.length > 0 }])
  const footer = (
    <>
      <Button onClick={send} loading={isSending} disabled={open.length > 0} rightSection={<KeyHint keys="mod+enter" />}>
        {t('follow.act')}
      </Button>
      <OtherActs page={page} onDone={onDone} />
    </>
  )
  return (
    <Rail title={t('follow.title')} footer={footer}>
      {Boolean(error) && <Problem error={error} />}
      {open.length > 0 ? (
        <>
          <p className="muted">{t('follow.open', { count: open.length })}</p>
          <CommitmentLines commitments={open} />
        </>
      ) : (
        <>
          <Textarea
            label={t('follow.outcome')}
            description={t('follow.outcomeHint')}
            value={outcome}
            onChange={(event) => setOutcome(event.currentTarget.value)}
            error={sayWrong(wrong.outcome)}
            maxLength={1000}
            autosize
            minRows={3}
            dir="auto"
          />
          <Checkbox
            label={t('follow.letter')}
            checked={letter}
            onChange={(event) => setLetter(event.currentTarget.checked)}
          />
        </>
      )}
    </Rail>
  )
}
