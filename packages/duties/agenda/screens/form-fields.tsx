import { useWords } from '@cabinet/words/use-words.ts'
import { NativeSelect, TextInput } from '@mantine/core'
import { addMinutes } from '../rules/local-time.ts'
import { useChoices, useKindWords } from './choices.ts'
import css from './form.module.css'
import { byHand, type ChangeDraft, type FormDraft } from './form-draft.ts'
import { FormPaper } from './form-paper.tsx'
import { FormPeople } from './form-people.tsx'
import { FormRepeat } from './form-repeat.tsx'
import { FormSure, FormWhoReads } from './form-sure.tsx'
import { FormWhen } from './form-when.tsx'
import { FormAround, FormPlace } from './form-where.tsx'
import { FormDiaries } from './form-with.tsx'

type Props = {
  draft: FormDraft
  onChange: ChangeDraft
  /** Fields the person was asked to fill. */
  missing?: readonly string[]
  /** An engagement that is there already: its diary and its state are not typed. */
  existing?: boolean
}

/** What has to be said in any case: what, when, where. The panel beside the board shows just this. */
export function FormShort({ draft, onChange, missing = [] }: Props) {
  const t = useWords('agenda')
  const { data: choices } = useChoices()
  const { labelOf } = useKindWords()
  const put: ChangeDraft = (change) => onChange(byHand(draft, change))
  const chooseKind = (code: string) => {
    const kind = choices?.kinds.find((one) => one.code === code)
    const asUsual = kind && !draft.byHand.includes('end') && !draft.allDay
    put({ kind: code })
    if (asUsual) onChange({ end: addMinutes(draft.start, kind.minutes) })
  }
  return (
    <>
      <TextInput
        name="title"
        label={t('form.title')}
        value={draft.title}
        onChange={(event) => put({ title: event.currentTarget.value })}
        error={missing.includes('title') && t('form.toFill')}
        maxLength={300}
        autoComplete="off"
        dir="auto"
      />
      <NativeSelect
        name="kind"
        label={t('form.kind')}
        value={draft.kind}
        onChange={(event) => chooseKind(event.currentTarget.value)}
        error={missing.includes('kind') && t('form.toFill')}
        data={[
          { value: '', label: t('form.chooseKind') },
          ...[...(choices?.kinds ?? []), ...(choices?.former.kinds.filter((one) => one.code === draft.kind) ?? [])].map(
            (one) => ({ value: one.code, label: labelOf(one) }),
          ),
        ]}
      />
      <FormWhen draft={draft} onChange={put} />
      <FormPlace draft={draft} onChange={put} />
    </>
  )
}

/** The whole engagement, in the order in which it is prepared. */
export function FormFields({ draft, onChange, missing = [], existing = false }: Props) {
  const t = useWords('agenda')
  const put: ChangeDraft = (change) => onChange(byHand(draft, change))
  return (
    <>
      <FormShort draft={draft} onChange={onChange} missing={missing} />
      <FormDiaries draft={draft} onChange={put} fixed={existing} />
      {existing ? <FormWhoReads draft={draft} onChange={put} /> : <FormSure draft={draft} onChange={put} />}
      <fieldset className={css.section}>
        <legend>{t('form.around')}</legend>
        <FormAround draft={draft} onChange={put} />
      </fieldset>
      <fieldset className={css.section}>
        <legend>{t('form.people')}</legend>
        <FormPeople draft={draft} onChange={put} />
      </fieldset>
      <fieldset className={css.section}>
        <legend>{t('form.paper')}</legend>
        <FormPaper draft={draft} onChange={put} />
      </fieldset>
      <fieldset className={css.section}>
        <legend>{t('form.repeat')}</legend>
        <FormRepeat draft={draft} onChange={put} />
      </fieldset>
    </>
  )
}
