import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useDirectives, useRefreshDirectives } from './client.ts'

/** It does not take place: those who were to come read why. */
export function MeetingCancel({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const t = useWords('directives')
  const refresh = useRefreshDirectives()
  const cancel = useMutation(
    useDirectives().meetingCancel.mutationOptions({
      onSuccess: async () => {
        sayDone({ sentence: t('meeting.done.cancel') })
        onClose()
        await refresh()
      },
    }),
  )
  const fields = useFields({ reason: '' }, cancel.error)
  return (
    <Dialog opened onClose={onClose} title={t('meeting.act.cancel')} width={480} leaveOutside={!fields.values.reason}>
      <Form error={cancel.error} onSubmit={() => cancel.mutate({ meetingId, reason: fields.values.reason })}>
        <Textarea
          {...fields.text('reason')}
          label={t('meeting.field.reason')}
          maxLength={1000}
          autosize
          minRows={2}
          maxRows={6}
          dir="auto"
          data-autofocus
        />
        <Button type="submit" color="red" loading={cancel.isPending}>
          {t('meeting.act.cancel')}
        </Button>
      </Form>
    </Dialog>
  )
}
