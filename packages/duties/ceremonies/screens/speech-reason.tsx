import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Textarea } from '@mantine/core'

type Props = {
  title: string
  act: { error: unknown; isPending: boolean }
  onClose: () => void
  onReason: (reason: string) => void
}

/** Why: shown to whoever writes the text. */
export function SpeechReason({ title, act, onClose, onReason }: Props) {
  const t = useWords('ceremonies')
  const fields = useFields({ reason: '' }, act.error)
  return (
    <Dialog opened onClose={onClose} title={title} width={480} leaveOutside={!fields.values.reason}>
      <Form error={act.error} onSubmit={() => onReason(fields.values.reason)}>
        <Textarea
          {...fields.text('reason')}
          label={t('speech.field.reason')}
          maxLength={1000}
          autosize
          minRows={2}
          maxRows={6}
          dir="auto"
          data-autofocus
        />
        <Button type="submit" loading={act.isPending}>
          {title}
        </Button>
      </Form>
    </Dialog>
  )
}
