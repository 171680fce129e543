import { Card } from '@cabinet/ui/card.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { ActionIcon, Checkbox, Select, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type DispatchMode, dispatchModes } from '../rules/dispatch.ts'
import css from './dispatch-page.module.css'
import type { Recipient, Wrong } from './dispatch-recipients.ts'

type Props = {
  recipient: Recipient
  index: number
  wrong: Wrong
  onChange: (patch: Partial<Recipient>) => void
  onRemove?: (() => void) | undefined
}

/** One recipient: the name, how it goes, and the address that way needs. */
export function DispatchRecipient({ recipient, index, wrong, onChange, onRemove }: Props) {
  const t = useWords('mail')
  const { name, address, email, mode, certifiedCopy } = recipient
  const errorOf = (field: string) => {
    const problem = wrong[`${index}.${field}`]
    return problem && t(`parapheur.dispatch.${problem}`)
  }
  const remove = onRemove && (
    <ActionIcon variant="subtle" color="gray" aria-label={t('parapheur.dispatch.remove', { name })} onClick={onRemove}>
      <IconX size={16} aria-hidden />
    </ActionIcon>
  )
  return (
    <Card title={t('parapheur.dispatch.recipient', { n: index + 1 })} aside={remove}>
      <div className={css.fields}>
        <TextInput
          label={t('parapheur.dispatch.name')}
          value={name}
          onChange={(event) => onChange({ name: event.currentTarget.value, contactId: null })}
          error={errorOf('name')}
          maxLength={200}
          dir="auto"
        />
        <Select
          label={t('parapheur.dispatch.way')}
          data={dispatchModes.map((value) => ({ value, label: t(`parapheur.dispatch.mode.${value}`) }))}
          value={mode}
          onChange={(next) => next && onChange({ mode: next as DispatchMode })}
          allowDeselect={false}
        />
        {mode === 'e-mail' ? (
          <TextInput
            type="email"
            label={t('parapheur.dispatch.email')}
            value={email}
            onChange={(event) => onChange({ email: event.currentTarget.value })}
            error={errorOf('email')}
            maxLength={200}
          />
        ) : (
          <TextInput
            label={t('parapheur.dispatch.address')}
            value={address}
            onChange={(event) => onChange({ address: event.currentTarget.value })}
            maxLength={500}
            dir="auto"
          />
        )}
        <Checkbox
          label={t('parapheur.dispatch.certified')}
          description={t('parapheur.dispatch.certifiedHint')}
          checked={certifiedCopy}
          onChange={(event) => onChange({ certifiedCopy: event.currentTarget.checked })}
        />
      </div>
    </Card>
  )
}
