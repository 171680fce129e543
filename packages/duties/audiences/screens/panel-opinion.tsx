import { useEnterIsTaken } from '@cabinet/duties/mail/screens/assign-focus.ts'
import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { Rail } from '@cabinet/ui/rail.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { OpinionSide, OpinionView } from '../rules/audience.ts'
import { opinionForm } from '../rules/forms.ts'
import { useAudiences } from './client.ts'
import { DecisionChoice } from './decision-choice.tsx'
import { OtherActs } from './other-acts.tsx'
import type { PanelProps } from './request-rail.tsx'
import { useSayWrong } from './say-wrong.ts'
import { UnitField } from './unit-field.tsx'
import { useAct } from './use-act.ts'
import { useWrong } from './use-wrong.ts'

const keysOf: readonly (readonly [OpinionView, string])[] = [
  ['favourable', 'f'],
  ['unfavourable', 'd'],
  ['orient', 'o'],
  ['complete', 'c'],
]

/** My side of the pre-audience: one key for the view, and the grounds in two lines. */
export function OpinionPanel({ page, onDone, withKeys }: PanelProps) {
  const t = useWords('audiences')
  const { audience, may } = page
  const { act, error, isSending } = useAct()
  const [side, setSide] = useState<OpinionSide | null>(
    may.giveOpinion.length === 1 ? null : (may.giveOpinion[0] ?? null),
  )
  const [view, setView] = useState<OpinionView | null>(null)
  const [note, setNote] = useState('')
  const [unitId, setUnitId] = useState<string | null>(null)
  const { wrong, check } = useWrong(opinionForm)
  const sayWrong = useSayWrong()
  const enterIsTaken = useEnterIsTaken()
  const give = useMutation(useAudiences().giveOpinion.mutationOptions())
  const send = () => {
    const form = { audienceId: audience.id, side, view, note, unitId: view === 'orient' ? unitId : null }
    const checked = check(form)
    if (checked)
      void act(() => give.mutateAsync(checked), { sentence: t('opinion.done', { number: audience.number }), onDone })
  }
  const cannot = view === null || isSending
  useKeys([
    ...keysOf.map(([one, key]) => ({ key, label: t(`view.${one}`), run: () => setView(one) })),
    { key: 'enter', label: t('opinion.give'), disabled: !withKeys || cannot || enterIsTaken, run: send },
    { key: 'mod+enter', label: t('opinion.give'), disabled: cannot, run: send },
  ])
  const footer = (
    <>
      <Button
        disabled={cannot}
        loading={isSending}
        onClick={send}
        rightSection={<KeyHint keys={withKeys ? 'enter' : 'mod+enter'} />}
      >
        {t('opinion.give')}
      </Button>
      <OtherActs page={page} onDone={onDone} />
    </>
  )
  const [mine] = may.giveOpinion
  return (
    <Rail title={t('opinion.mine')} aside={mine && !side ? t(`side.${mine}`) : undefined} footer={footer}>
      {Boolean(error) && <Problem error={error} />}
      {may.giveOpinion.length > 1 && (
        <SegmentedControl
          fullWidth
          aria-label={t('opinion.side')}
          value={side ?? ''}
          onChange={(value) => setSide(may.giveOpinion.find((one) => one === value) ?? null)}
          data={may.giveOpinion.map((one) => ({ value: one, label: t(`side.${one}`) }))}
        />
      )}
      <DecisionChoice
        label={t('opinion.mine')}
        choices={keysOf.map(([value, keys]) => ({ value, keys, label: t(`view.${value}`) }))}
        value={view}
        onChange={setView}
      />
      {view === 'orient' && (
        <UnitField
          label={t('opinion.unit')}
          value={unitId}
          onChange={setUnitId}
          error={sayWrong(wrong.unitId)}
          autoFocus
        />
      )}
      <Textarea
        label={t('opinion.note')}
        description={t(view === 'complete' ? 'opinion.noteComplete' : 'opinion.noteHint')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={sayWrong(wrong.note)}
        maxLength={2000}
        autosize
        minRows={3}
        maxRows={10}
        dir="auto"
      />
    </Rail>
  )
}
