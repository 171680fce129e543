import { useWords } from '@cabinet/words/use-words.ts'
import { Checkbox, TextInput } from '@mantine/core'
import type { RequestDraft } from './register-draft.ts'
import type { TextFieldName } from './register-form.tsx'
import css from './register-page.module.css'

type Props = {
  draft: RequestDraft
  mayHurry: boolean
  text: (field: TextFieldName, max: number) => Record<string, unknown>
  onChange: (change: Partial<RequestDraft>) => void
}

/** What makes a request different from the others: it cannot wait, or few may read it. */
export function RegisterFlags({ draft, mayHurry, text, onChange }: Props) {
  const t = useWords('audiences')
  return (
    <>
      <div className={css.checks}>
        {mayHurry && (
          <Checkbox
            label={t('entry.urgent')}
            checked={draft.urgent}
            onChange={(event) => onChange({ urgent: event.currentTarget.checked })}
          />
        )}
        <Checkbox
          label={t('entry.reserved')}
          checked={draft.reserved}
          onChange={(event) => onChange({ reserved: event.currentTarget.checked })}
        />
      </div>
      {mayHurry && draft.urgent && (
        <TextInput {...text('urgencyReason', 500)} description={t('entry.urgencyHint')} autoFocus />
      )}
      {draft.reserved && <p className="small muted">{t('entry.reservedHint')}</p>}
    </>
  )
}
