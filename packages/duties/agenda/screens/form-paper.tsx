import { useWords } from '@cabinet/words/use-words.ts'
import { NumberInput, Textarea, TextInput } from '@mantine/core'
import css from './form.module.css'
import type { ChangeDraft, FormDraft } from './form-draft.ts'

/** What whoever goes there needs to know: it stands on the morning sheet. */
export function FormPaper({ draft, onChange }: { draft: FormDraft; onChange: ChangeDraft }) {
  const t = useWords('agenda')
  return (
    <>
      <Textarea
        label={t('form.brief')}
        value={draft.brief}
        onChange={(event) => onChange({ brief: event.currentTarget.value })}
        maxLength={4000}
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
      />
      <div className={css.pair}>
        <TextInput
          label={t('form.speech')}
          value={draft.speech}
          onChange={(event) => onChange({ speech: event.currentTarget.value })}
          maxLength={500}
          autoComplete="off"
          dir="auto"
        />
        <NumberInput
          label={t('form.speechMinutes')}
          value={draft.speechMinutes || ''}
          onChange={(value) => onChange({ speechMinutes: Number(value) || 0 })}
          min={0}
          max={240}
          allowDecimal={false}
          hideControls
        />
      </div>
      <div className={css.pair}>
        <TextInput
          label={t('form.dress')}
          placeholder={t('form.dressExample')}
          value={draft.dress}
          onChange={(event) => onChange({ dress: event.currentTarget.value })}
          maxLength={200}
          autoComplete="off"
          dir="auto"
        />
        <TextInput
          label={t('form.decisionOwed')}
          value={draft.decisionOwed}
          onChange={(event) => onChange({ decisionOwed: event.currentTarget.value })}
          maxLength={1000}
          autoComplete="off"
          dir="auto"
        />
      </div>
    </>
  )
}
