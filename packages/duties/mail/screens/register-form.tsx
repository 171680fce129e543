import type { Day } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { Rail } from '@cabinet/ui/rail.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useChoices, useLabels } from './choices.ts'
import { changeDraft, clearDraft, type RegisterDraft } from './register-draft.ts'
import { RegisterHints } from './register-hints.tsx'
import type { Wrong } from './register-letter.ts'
import { RegisterNamed } from './register-named.tsx'
import css from './register-page.module.css'
import { RegisterParticulars, type TextField } from './register-particulars.tsx'
import { RegisterProblem } from './register-problem.tsx'
import { RegisterSender } from './register-sender.tsx'

type Props = {
  draft: RegisterDraft
  wrong: Wrong
  today: Day
  problem: unknown
  isSending: boolean
  onSubmit: () => void
  onCompare: (letterId: string) => void
  onChanged: (fields: readonly string[]) => void
}

/** The letter in the order in which it is read: its date, who writes, about what, and how it came. */
export function RegisterForm({ draft, wrong, today, problem, isSending, onSubmit, onCompare, onChanged }: Props) {
  const t = useWords('mail')
  const { data: choices } = useChoices()
  const { labelOf } = useLabels()
  const change = (changed: Partial<RegisterDraft>) => {
    changeDraft(changed)
    onChanged(Object.keys(changed))
  }
  const say = (field: string) => wrong[field] && t(`entry.error.${wrong[field]}`)
  const text = (field: TextField, max: number) => ({
    name: field,
    label: t(`entry.${field}`),
    value: draft[field],
    error: say(field),
    maxLength: max,
    autoComplete: 'off',
    dir: 'auto',
    onChange: (event: { currentTarget: HTMLInputElement }) => change({ [field]: event.currentTarget.value }),
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
      <div className={css.pair}>
        <DayField
          name="writtenOn"
          label={t('entry.writtenOn')}
          value={draft.writtenOn}
          today={today}
          max={today}
          error={say('writtenOn')}
          autoFocus
          onChange={(writtenOn) => change({ writtenOn })}
        />
        <DayField
          name="receivedOn"
          label={t('entry.receivedOn')}
          value={draft.receivedOn === 'today' ? today : draft.receivedOn}
          today={today}
          error={say('receivedOn')}
          onChange={(receivedOn) => change({ receivedOn })}
        />
      </div>
      <RegisterSender
        sender={draft.sender}
        error={say('sender')}
        onChange={(sender) => change({ sender, follows: null })}
        onFollow={(follows) => change({ follows })}
      />
      <TextInput {...text('subject', 500)} />
      <RegisterHints draft={draft} onChange={change} onCompare={onCompare} />
      <div className={css.pair}>
        <TextInput {...text('theirReference', 100)} />
        <NativeSelect
          name="type"
          label={t('entry.type')}
          value={draft.type}
          error={say('type')}
          onChange={(event) => change({ type: event.currentTarget.value, dueOn: null })}
          data={[
            { value: '', label: t('entry.chooseType') },
            ...(choices?.types ?? []).map((one) => ({ value: one.code, label: labelOf(one) })),
          ]}
        />
      </div>
      <RegisterParticulars draft={draft} today={today} say={say} text={text} onChange={change} />
      {draft.confidentiality === 'reserved' && (
        <RegisterNamed named={draft.named} error={say('named')} onChange={(named) => change({ named })} />
      )}
      {problem ? <RegisterProblem problem={problem} papers={draft.papers} /> : null}
    </Rail>
  )
}
