import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Button, Textarea } from '@mantine/core'

type Props = {
  title: string
  help?: string
  label: string
  act: { error: unknown; isPending: boolean }
  onClose: () => void
  onReason: (reason: string) => void
}

/** Why, in the person's own words. */
export function IssueReason({ title, help, label, act, onClose, onReason }: Props) {
  const fields = useFields({ reason: '' }, act.error)
  return (
    <Dialog opened onClose={onClose} title={title} width={480} leaveOutside={!fields.values.reason}>
      <Form error={act.error} onSubmit={() => onReason(fields.values.reason)}>
        {help && <p className="muted">{help}</p>}
        <Textarea
          {...fields.text('reason')}
          label={label}
          maxLength={1000}
          autosize
          minRows={2}
          maxRows={8}
          dir="auto"
          required
          data-autofocus
        />
        <Button type="submit" loading={act.isPending} disabled={fields.values.reason.trim().length < 3}>
          {title}
        </Button>
      </Form>
    </Dialog>
  )
}
