import { rememberLead } from '@cabinet/blocks/people/screens/lead-choices.ts'
import { useMail } from '@cabinet/duties/mail/screens/client.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CaptureSource } from '../rules/capture.ts'
import type { CaptureDraft } from './capture-draft.ts'
import { useDirectives, useRefreshDirectives } from './client.ts'

type Note = CaptureDraft & { lead: string; source: CaptureSource | null }

/** Sends a note. Sent twice it is one, by its key; once there it can be taken back for a few seconds. */
export function useSaveCapture(onSaved: () => void) {
  const t = useWords('directives')
  const directives = useDirectives()
  const queries = useQueryClient()
  const mail = useMail()
  const refreshBoards = useRefreshDirectives()
  // The letter that is open shows what was noted on it.
  const refresh = async () => {
    await refreshBoards()
    await queries.invalidateQueries(mail.letterCommitments.pathFilter())
  }
  const cancel = useMutation(directives.commitmentCancel.mutationOptions({ onSettled: refresh }))
  const note = useMutation(directives.commitmentNote.mutationOptions())
  const save = ({ tied: _tied, source, ...said }: Note) =>
    note.mutate(
      { ...said, ...(source && { source }) },
      {
        onSuccess: async ({ id: commitmentId }) => {
          rememberLead(localStorage, said.lead)
          onSaved()
          sayDone({
            sentence: t('board.capture.done'),
            undo: () => cancel.mutate({ commitmentId, reason: t('board.capture.undone') }),
          })
          await refresh()
        },
      },
    )
  // Off the network it waits, and goes by itself when the line is back.
  return { save, error: note.error, isSaving: note.isPending, isWaiting: note.isPaused }
}
