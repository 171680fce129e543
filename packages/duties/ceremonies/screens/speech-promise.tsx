import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { type Addressee, useAddressees } from '@cabinet/duties/mail/screens/assign-addressees.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useCeremonies, useRefreshCeremonies } from './client.ts'

type Props = { speechId: string; text: string; onClose: () => void }

/** A sentence becomes a commitment: who keeps it, and by when. */
export function SpeechPromise({ speechId, text, onClose }: Props) {
  const t = useWords('ceremonies')
  const refresh = useRefreshCeremonies()
  const { find } = useAddressees()
  const note = useMutation(
    useCeremonies().speechPromise.mutationOptions({
      onSuccess: async () => {
        sayDone({ sentence: t('speech.promise.noted') })
        onClose()
        await refresh()
      },
    }),
  )
  const fields = useFields({ text, lead: null as Addressee | null, dueOn: null as string | null }, note.error)
  const submit = () => note.mutate({ ...fields.values, speechId, lead: fields.values.lead?.key ?? '' })
  return (
    <Dialog opened onClose={onClose} title={t('speech.promise.note')} width={520}>
      <Form error={note.error} onSubmit={submit}>
        <Textarea
          {...fields.text('text')}
          label={t('speech.promise.what')}
          maxLength={1000}
          autosize
          minRows={2}
          maxRows={8}
          dir="auto"
        />
        <SearchSelect<Addressee>
          {...fields.pick('lead')}
          label={t('speech.promise.lead')}
          find={find}
          keyOf={(one) => one.key}
          textOf={(one) => one.name}
          detailOf={(one) => one.detail}
        />
        <DayField {...fields.pick('dueOn')} label={t('speech.promise.dueOn')} />
        <Button type="submit" loading={note.isPending}>
          {t('speech.promise.note')}
        </Button>
      </Form>
    </Dialog>
  )
}
