import { useEnterIsTaken } from '@cabinet/duties/mail/screens/assign-focus.ts'
import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { Rail } from '@cabinet/ui/rail.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { AudienceDecision } from '../rules/audience.ts'
import { decisionForm } from '../rules/forms.ts'
import { useAudiences } from './client.ts'
import { ColleagueField } from './colleague-field.tsx'
import css from './decision.module.css'
import { DecisionChoice } from './decision-choice.tsx'
import { OtherActs } from './other-acts.tsx'
import type { PanelProps } from './request-rail.tsx'
import { useSayWrong } from './say-wrong.ts'
import { UnitField } from './unit-field.tsx'
import { useAct } from './use-act.ts'
import { useWrong } from './use-wrong.ts'

const keysOf: readonly (readonly [AudienceDecision, string])[] = [
  ['receives', 'r'],
  ['delegates', 'd'],
  ['orients', 'o'],
  ['refuses', 'x'],
]

/** The mayor's decision: one key, and only what that decision needs. */
export function DecidePanel({ page, onDone, withKeys }: PanelProps) {
  const t = useWords('audiences')
  const { audience, opinions, diverging } = page
  const { act, error, isSending } = useAct()
  const [decision, setDecision] = useState<AudienceDecision | null>(audience.decision)
  const [note, setNote] = useState('')
  const [delegateId, setDelegateId] = useState<string | null>(null)
  // The service both sides, or one of them, had in mind is offered first.
  const proposed = opinions.findLast((one) => one.round === audience.round && one.unitId)?.unitId ?? null
  const [unitId, setUnitId] = useState(proposed)
  const { wrong, check } = useWrong(decisionForm)
  const sayWrong = useSayWrong()
  const enterIsTaken = useEnterIsTaken()
  const decide = useMutation(useAudiences().decide.mutationOptions())
  const send = () => {
    const { id: audienceId, version, number } = audience
    const checked = check({ audienceId, version, decision, note, delegateId, unitId })
    if (checked)
      void act(() => decide.mutateAsync(checked), {
        sentence: t(`decide.done.${checked.decision}`, { number }),
        onDone,
      })
  }
  const cannot = decision === null || isSending
  useKeys([
    ...keysOf.map(([one, key]) => ({ key, label: t(`decide.${one}`), run: () => setDecision(one) })),
    { key: 'enter', label: t('decide.act'), disabled: !withKeys || cannot || enterIsTaken, run: send },
    { key: 'mod+enter', label: t('decide.act'), disabled: cannot, run: send },
  ])
  const footer = (
    <>
      <Button
        disabled={cannot}
        loading={isSending}
        onClick={send}
        rightSection={<KeyHint keys={withKeys ? 'enter' : 'mod+enter'} />}
      >
        {t('decide.act')}
      </Button>
      <OtherActs page={page} onDone={onDone} />
    </>
  )
  return (
    <Rail title={t('decide.title')} footer={footer}>
      {Boolean(error) && <Problem error={error} />}
      {diverging && <p className={css.hint}>{t('opinion.diverge')}</p>}
      <DecisionChoice
        label={t('decide.title')}
        choices={keysOf.map(([value, keys]) => ({ value, keys, label: t(`decide.${value}`) }))}
        value={decision}
        onChange={setDecision}
      />
      {decision === 'delegates' && (
        <ColleagueField
          label={t('decide.delegate')}
          value={delegateId}
          onChange={setDelegateId}
          error={sayWrong(wrong.delegateId)}
        />
      )}
      {decision === 'orients' && (
        <UnitField label={t('decide.unit')} value={unitId} onChange={setUnitId} error={sayWrong(wrong.unitId)} />
      )}
      {decision && (
        <>
          <Textarea
            label={t('decide.note')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            error={sayWrong(wrong.note)}
            maxLength={2000}
            autosize
            minRows={2}
            maxRows={8}
            dir="auto"
          />
          <p className="small muted">{t(`decide.afterwards.${decision}`)}</p>
        </>
      )}
    </Rail>
  )
}
