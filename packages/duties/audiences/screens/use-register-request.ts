import type { Day } from '@cabinet/office/day.ts'
import { useMutation } from '@tanstack/react-query'
import { requestForm } from '../rules/forms.ts'
import { useAudiences, useRefreshAudiences } from './client.ts'
import { currentDraft, nextDraft } from './register-draft.ts'
import { formOf } from './register-request.ts'

/**
 * Registers the request on the screen and lays out an empty form for the next person. An urgency is declared in the same
 * stroke; it is an act of its own, with its reason in the journal.
 */
export function useRegisterRequest(today: Day) {
  const audiences = useAudiences()
  const refresh = useRefreshAudiences()
  const send = useMutation(audiences.register.mutationOptions())
  const hurry = useMutation(audiences.declareUrgent.mutationOptions())
  return useMutation({
    mutationFn: async () => {
      const draft = currentDraft()
      const request = await send.mutateAsync(requestForm.parse(formOf(draft, today)))
      if (draft.urgent && request.state === 'received')
        await hurry.mutateAsync({ audienceId: request.id, reason: draft.urgencyReason })
      return request
    },
    onSuccess: () => {
      nextDraft()
      void refresh()
    },
  })
}
