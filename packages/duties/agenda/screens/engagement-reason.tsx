import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, Textarea } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { type Scope, scopes } from '../rules/forms.ts'
import css from './engagement.module.css'

type Props = {
  act: 'decline' | 'cancel' | 'reopen'
  /** One occurrence of a series: this one, this one and those after it, or all. */
  withScope: boolean
  isBusy: boolean
  onSay: (words: { reason: string; scope: Scope }) => void
  onClose: () => void
}

/** Who ends something says why; it stays with the engagement. */
export function EngagementReason({ act, withScope, isBusy, onSay, onClose }: Props) {
  const t = useWords('agenda')
  const [reason, setReason] = useState('')
  const [scope, setScope] = useState<Scope>('this')
  const [isTooShort, setIsTooShort] = useState(false)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const missing = reason.trim().length < 3
    setIsTooShort(missing)
    if (!missing) onSay({ reason, scope })
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <Textarea
        label={t(`why.${act}`)}
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
      {withScope && <ScopeField value={scope} onChange={setScope} />}
      <div className={css.acts}>
        <Button type="submit" loading={isBusy} color={act === 'reopen' ? 'brand' : 'red'}>
          {t(`act.${act}`)}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('form.back')}
        </Button>
      </div>
    </form>
  )
}

/** How far a change of one occurrence reaches. */
export function ScopeField({ value, onChange }: { value: Scope; onChange: (scope: Scope) => void }) {
  const t = useWords('agenda')
  return (
    <NativeSelect
      label={t('scope.label')}
      value={value}
      onChange={(event) => onChange(scopes.find((one) => one === event.currentTarget.value) ?? 'this')}
      data={scopes.map((one) => ({ value: one, label: t(`scope.${one}`) }))}
    />
  )
}
