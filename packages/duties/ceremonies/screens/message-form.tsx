import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { Rail } from '@cabinet/ui/rail.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Autocomplete, Button, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useCeremonies, useRefreshCeremonies } from './client.ts'

/** A message somebody adds: what is said, where it comes from, until when it holds. */
export function MessageForm() {
  const t = useWords('ceremonies')
  const ceremonies = useCeremonies()
  const refresh = useRefreshCeremonies()
  const today = useToday()
  const themes = useQuery(ceremonies.speechThemes.queryOptions())
  const add = useMutation(ceremonies.messageAdd.mutationOptions())
  const blank = { theme: '', text: '', source: '', from: today as string | null, to: null as string | null }
  const fields = useFields(blank, add.error)
  const submit = () =>
    add.mutate(
      { ...fields.values, from: fields.values.from ?? '' },
      {
        onSuccess: async () => {
          sayDone({ sentence: t('speech.library.added') })
          fields.restart({ ...blank, theme: fields.values.theme })
          await refresh()
        },
      },
    )
  return (
    <Rail title={t('speech.library.new')}>
      <Form error={add.error} onSubmit={submit}>
        <Autocomplete
          {...fields.pick('theme')}
          label={t('speech.field.theme')}
          data={themes.data ?? []}
          maxLength={80}
        />
        <Textarea
          {...fields.text('text')}
          label={t('speech.library.text')}
          maxLength={1500}
          autosize
          minRows={4}
          maxRows={12}
          dir="auto"
        />
        <TextInput {...fields.text('source')} label={t('speech.library.source')} maxLength={200} dir="auto" />
        <DayField {...fields.pick('from')} label={t('speech.library.from')} />
        <DayField {...fields.pick('to')} label={t('speech.library.to')} description={t('speech.library.toHint')} />
        <Button type="submit" loading={add.isPending}>
          {t('speech.library.add')}
        </Button>
      </Form>
    </Rail>
  )
}
