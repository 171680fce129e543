import css from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useAgenda, useRefreshAgenda } from './client.ts'
import type { SavedKind } from './settings-kinds.tsx'

const tones = ['blue', 'teal', 'green', 'amber', 'red', 'violet', 'grey'] as const

const blank: SavedKind = {
  isNew: true,
  code: '',
  labelFr: '',
  labelEn: '',
  minutes: 60,
  tone: 'blue',
  busy: true,
  hidden: false,
}

type Props = { kind: SavedKind | null; place: number; onDone: () => void }

/** The words of a kind, its colour, and how long it usually takes; of a new one also its code. */
export function SettingsKindForm({ kind, place, onDone }: Props) {
  const t = useWords('agenda')
  const locale = useLocale()
  const refresh = useRefreshAgenda()
  const save = useMutation(useAgenda().saveKind.mutationOptions({ onSuccess: refresh }))
  const fields = useFields(kind ?? blank, save.error)
  const { values } = fields
  const onSuccess = () => {
    sayDone({ sentence: t('settings.saved', { name: locale === 'fr' ? values.labelFr : values.labelEn }) })
    onDone()
  }
  return (
    <Form error={save.error} onSubmit={() => save.mutate({ ...values, place }, { onSuccess })}>
      <TextInput {...fields.text('labelFr')} label={t('settings.labelFr')} maxLength={80} lang="fr" data-autofocus />
      <TextInput {...fields.text('labelEn')} label={t('settings.labelEn')} maxLength={80} lang="en" />
      {values.isNew && (
        <TextInput
          {...fields.text('code')}
          label={t('settings.code')}
          description={t('settings.codeHelp')}
          maxLength={40}
        />
      )}
      <NumberInput
        label={t('settings.minutes')}
        value={values.minutes}
        onChange={(value) => fields.set('minutes', Number(value))}
        min={5}
        max={1440}
        step={5}
        allowDecimal={false}
      />
      <NativeSelect
        label={t('settings.tone')}
        value={values.tone}
        onChange={(event) => fields.set('tone', event.currentTarget.value as SavedKind['tone'])}
        data={tones.map((tone) => ({ value: tone, label: t(`settings.tones.${tone}`) }))}
      />
      <Checkbox {...fields.check('busy')} label={t('settings.busy')} />
      <div className={css.acts}>
        <Button type="submit" loading={save.isPending}>
          {t('settings.save')}
        </Button>
      </div>
    </Form>
  )
}
