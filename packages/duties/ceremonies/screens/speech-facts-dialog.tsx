import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { useDirectory } from '@cabinet/duties/missions/screens/use-directory.ts'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useCeremonies, useRefreshCeremonies } from './client.ts'
import type { SpeechAnswer } from './speech-answers.ts'
import { type SpeechFactsTyped, SpeechFields } from './speech-fields.tsx'

type Props = { page: SpeechAnswer; onClose: () => void }

/** Changes what is known of a speech; the text has its own desk. */
export function SpeechFactsDialog({ page, onClose }: Props) {
  const t = useWords('ceremonies')
  const directory = useDirectory()
  return (
    <Dialog opened onClose={onClose} title={t('speech.page.facts')} width={620}>
      <QueryView query={directory} shape="form">
        {(data) => <FactsForm page={page} directory={data} onClose={onClose} />}
      </QueryView>
    </Dialog>
  )
}

type Directory = NonNullable<ReturnType<typeof useDirectory>['data']>

function FactsForm({ page, directory, onClose }: Props & { directory: Directory }) {
  const t = useWords('ceremonies')
  const refresh = useRefreshCeremonies()
  const { speech } = page
  const { title, theme, audience, locale, on, writerId, minutes, dueOn } = speech
  const start: SpeechFactsTyped = {
    title,
    theme,
    audience,
    locale,
    on,
    writerId,
    minutes,
    dueOn,
    speakerId: speech.speakerId ?? '',
  }
  const change = useMutation(
    useCeremonies().speechChange.mutationOptions({
      onSuccess: async () => {
        sayDone({ sentence: t('speech.act.changed') })
        onClose()
        await refresh()
      },
    }),
  )
  const fields = useFields(start, change.error)
  const keep = () =>
    change.mutate({ ...fields.values, speechId: speech.id, speakerId: fields.values.speakerId || null })
  return (
    <Form error={change.error} onSubmit={keep}>
      <SpeechFields
        fields={fields}
        directory={directory}
        fixed={{ day: speech.ceremonyId !== null && speech.state !== 'delivered', slot: page.slotOfShow }}
      />
      <Button type="submit" loading={change.isPending}>
        {t('speech.page.keep')}
      </Button>
    </Form>
  )
}
