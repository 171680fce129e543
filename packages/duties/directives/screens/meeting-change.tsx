import { Dialog } from '@cabinet/ui/dialog.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useMutation } from '@tanstack/react-query'
import { useDirectives, useRefreshDirectives } from './client.ts'
import type { MeetingAnswer } from './meeting-answers.ts'
import { MeetingForm, useMeetingFields } from './meeting-form.tsx'

type Props = { page: MeetingAnswer; onClose: () => void }

/** Day, hour, place, chair, people; who knows of it only before it is open. */
export function MeetingChange({ page: { meeting, people, diary }, onClose }: Props) {
  const t = useWords('directives')
  const refresh = useRefreshDirectives()
  const change = useMutation(
    useDirectives().meetingChange.mutationOptions({
      onSuccess: async () => {
        sayDone({ sentence: t('meeting.change.done') })
        onClose()
        await refresh()
      },
    }),
  )
  const { title, on, startsAt, lasts, place, chairId, reserved } = meeting
  const start = { title, on, startsAt, lasts, place, chairId, reserved, people: people.map((one) => one.personId) }
  const fields = useMeetingFields(start, change.error)
  return (
    <Dialog opened onClose={onClose} title={t('meeting.change.title')} width={620} leaveOutside={false}>
      <MeetingForm
        {...{ fields, kind: meeting.kind, mayReserve: meeting.state === 'planned', action: t('meeting.change.send') }}
        {...{ error: change.error, isSending: change.isPending, reference: diary?.ref ?? null }}
        onSubmit={() => change.mutate({ ...fields.values, meetingId: meeting.id, version: meeting.version })}
      />
    </Dialog>
  )
}
