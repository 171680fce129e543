import css from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { SettingsDelayField } from '@cabinet/duties/mail/screens/settings-delay-field.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, NumberInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type Motive, useAudiences, useRefreshAudiences } from './client.ts'

type Props = { row: Motive | null; place: number; onDone: () => void }

const blank = { code: '', labelFr: '', labelEn: '', minutes: 30, workingDays: 10 as number | null, hidden: false }

/** The words of a motive, how long its audiences last and the delay promised; of a new one also its code. */
export function SettingsMotiveForm({ row, place, onDone }: Props) {
  const t = useWords('audiences')
  const locale = useLocale()
  const refresh = useRefreshAudiences()
  const save = useMutation(useAudiences().saveMotive.mutationOptions({ onSuccess: refresh }))
  const fields = useFields(row ?? blank, save.error)
  const { values } = fields
  const minutes = fields.pick('minutes')
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
        <TextInput
          {...fields.text('code')}
          label={t('settings.code')}
          description={t('settings.codeHelp')}
          maxLength={40}
        />
      )}
      <div className={css.pair}>
        <NumberInput
          {...minutes}
          label={t('settings.minutes')}
          description={t('settings.minutesHelp')}
          onChange={(typed) => minutes.onChange(Number(typed) || 0)}
          min={5}
          max={240}
          step={5}
          allowDecimal={false}
        />
        <SettingsDelayField {...fields.pick('workingDays')} description={t('settings.delayHelp')} />
      </div>
      <div className={css.acts}>
        <Button type="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      </div>
    </Form>
  )
}
