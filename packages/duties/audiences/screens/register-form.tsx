import type { Day } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { Rail } from '@cabinet/ui/rail.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useChoices, useMotiveLabel } from './choices.ts'
import { RegisterAsker } from './register-asker.tsx'
import { RegisterComing } from './register-coming.tsx'
import { changeDraft, clearDraft, type RequestDraft } from './register-draft.ts'
import { RegisterFlags } from './register-flags.tsx'
import { RegisterHints } from './register-hints.tsx'
import css from './register-page.module.css'
import type { Wrong } from './register-request.ts'
import { useSayWrong } from './say-wrong.ts'

export type TextFieldName = 'visitor' | 'phone' | 'email' | 'companions' | 'subject' | 'wishes' | 'urgencyReason'

type Props = {
  draft: RequestDraft
  wrong: Wrong
  today: Day
  problem: unknown
  isSending: boolean
  /** Whether this person may send a request to the mayor without both opinions. */
  mayHurry: boolean
  onSubmit: () => void
  onChanged: (fields: readonly string[]) => void
}

/** The request in the order in which it is told: who, how to reach them, why, about what, when it suits them. */
export function RegisterForm({ draft, wrong, today, problem, isSending, mayHurry, onSubmit, onChanged }: Props) {
  const t = useWords('audiences')
  const sayWrong = useSayWrong()
  const { data: choices } = useChoices()
  const { labelOf } = useMotiveLabel()
  const change = (changed: Partial<RequestDraft>) => {
    changeDraft(changed)
    onChanged(Object.keys(changed))
  }
  const say = (field: string) => sayWrong(wrong[field])
  const text = (field: TextFieldName, max: number) => ({
    name: field,
    label: t(`entry.${field}`),
    value: draft[field],
    error: say(field),
    maxLength: max,
    autoComplete: 'off',
    dir: 'auto',
    onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }),
  })
  const clear = () => {
    const before = draft
    clearDraft()
    onChanged(Object.keys(draft))
    sayDone({ sentence: t('entry.cleared'), undo: () => changeDraft(before) })
  }
  const footer = (
    <>
      <Button
        onClick={onSubmit}
        loading={isSending}
        aria-keyshortcuts="Control+Enter"
        rightSection={<KeyHint keys="mod+enter" />}
      >
        {t('entry.submit')}
      </Button>
      <Button variant="subtle" color="gray" onClick={clear}>
        {t('entry.clear')}
      </Button>
    </>
  )
  return (
    <Rail footer={footer} onSubmit={() => {}}>
      <div className={css.how}>
        <div>
          <span className={css.label} id="channel">
            {t('entry.channel')}
          </span>
          <SegmentedControl
            fullWidth
            aria-labelledby="channel"
            value={draft.channel}
            onChange={(channel) => change({ channel: channels.find((one) => one === channel) ?? 'counter' })}
            data={channels.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))}
          />
        </div>
        <DayField
          name="receivedOn"
          label={t('entry.receivedOn')}
          value={draft.receivedOn === 'today' ? today : draft.receivedOn}
          today={today}
          max={today}
          error={say('receivedOn')}
          onChange={(receivedOn) => change({ receivedOn })}
        />
      </div>
      <RegisterAsker asker={draft.asker} error={say('asker')} onChange={(asker) => change({ asker })} />
      <RegisterComing draft={draft} say={say} text={text} onChange={change} />
      <NativeSelect
        name="motive"
        label={t('entry.motive')}
        value={draft.motive}
        error={say('motive')}
        onChange={(event) => change({ motive: event.currentTarget.value })}
        data={[
          { value: '', label: t('entry.chooseMotive') },
          ...(choices?.motives ?? []).map((one) => ({ value: one.code, label: labelOf(one) })),
        ]}
      />
      <TextInput {...text('subject', 300)} />
      <RegisterHints draft={draft} />
      <Textarea
        name="details"
        label={t('entry.details')}
        value={draft.details}
        error={say('details')}
        onChange={(event) => change({ details: event.currentTarget.value })}
        maxLength={5000}
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
      />
      <TextInput {...text('wishes', 300)} placeholder={t('entry.wishesPlaceholder')} />
      <RegisterFlags draft={draft} mayHurry={mayHurry} text={text} onChange={change} />
      {Boolean(problem) && <Problem error={problem} />}
    </Rail>
  )
}

const channels = ['counter', 'phone', 'letter'] as const
