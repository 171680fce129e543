import css from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { shippedInstructions } from '../rules/instructions.ts'
import { type MailSettings, useMail, useRefreshMail } from './client.ts'
import type { ChoiceFormProps } from './settings-choices.tsx'
import { useDelayWords } from './settings-delay.ts'
import { SettingsDelayField } from './settings-delay-field.tsx'

type Row = MailSettings['instructions'][number]

const blank = { code: '', meaning: 'ATTR', labelFr: '', labelEn: '', workingDays: null as number | null, hidden: false }

/** The words and the delay of an instruction; of a new one also its code and what it means, once and for all. */
export function SettingsInstructionForm({ row, place, onDone }: ChoiceFormProps<Row>) {
  const t = useWords('mail')
  const locale = useLocale()
  const { saySupplied } = useDelayWords()
  const refresh = useRefreshMail()
  const save = useMutation(useMail().saveInstruction.mutationOptions({ onSuccess: refresh }))
  const fields = useFields(row ?? blank, save.error)
  const { values } = fields
  const saved = () => {
    sayDone({ sentence: t('settings.saved', { name: locale === 'fr' ? values.labelFr : values.labelEn }) })
    onDone()
  }
  const submit = () => save.mutate({ ...values, isNew: row === null, place }, { onSuccess: saved })
  return (
    <Form error={save.error} onSubmit={submit}>
      <TextInput {...fields.text('labelFr')} label={t('settings.labelFr')} maxLength={80} lang="fr" data-autofocus />
      <TextInput {...fields.text('labelEn')} label={t('settings.labelEn')} maxLength={80} lang="en" />
      {row === null && (
        <>
          <TextInput
            {...fields.text('code')}
            label={t('settings.code')}
            description={t('settings.instructionCodeHelp')}
            maxLength={12}
          />
          <NativeSelect
            {...fields.text('meaning')}
            label={t('settings.meaning')}
            description={t('settings.meaningHelp')}
            data={shippedInstructions.map(({ code, label }) => ({ value: code, label: label[locale] }))}
          />
        </>
      )}
      <SettingsDelayField
        {...fields.pick('workingDays')}
        description={t('settings.ownDelayHelp', { delay: saySupplied(values.meaning) })}
      />
      <div className={css.acts}>
        <Button type="submit" loading={save.isPending}>
          {t('settings.save')}
        </Button>
      </div>
    </Form>
  )
}
