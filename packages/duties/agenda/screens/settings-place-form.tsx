import css from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type AgendaAnswers, useAgenda, useRefreshAgenda } from './client.ts'

type Place = AgendaAnswers['settings']['places'][number]

const blank = { id: null as string | null, name: '', address: '', contact: '', phone: '' }

/** A place one goes to, and whom to ask for there. */
export function SettingsPlaceForm({ place, onDone }: { place: Place | null; onDone: () => void }) {
  const t = useWords('agenda')
  const refresh = useRefreshAgenda()
  const save = useMutation(useAgenda().savePlace.mutationOptions({ onSuccess: refresh }))
  const fields = useFields({ ...blank, ...place }, save.error)
  const { id, name, address, contact, phone } = fields.values
  const onSuccess = () => {
    sayDone({ sentence: t('settings.saved', { name }) })
    onDone()
  }
  return (
    <Form error={save.error} onSubmit={() => save.mutate({ id, name, address, contact, phone }, { onSuccess })}>
      <TextInput {...fields.text('name')} label={t('settings.placeName')} maxLength={200} data-autofocus />
      <Textarea {...fields.text('address')} label={t('settings.address')} maxLength={500} autosize minRows={2} />
      <div className={css.pair}>
        <TextInput {...fields.text('contact')} label={t('settings.contact')} maxLength={200} />
        <TextInput {...fields.text('phone')} label={t('settings.phone')} maxLength={40} inputMode="tel" dir="ltr" />
      </div>
      <div className={css.acts}>
        <Button type="submit" loading={save.isPending}>
          {t('settings.save')}
        </Button>
      </div>
    </Form>
  )
}
