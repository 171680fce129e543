import { confirm } from '@cabinet/ui/confirm.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useAudiences, useRefreshAudiences } from './client.ts'
import type { Visit } from './reception-parts.ts'

/** What the reception does with a visitor; each is said, and the list asks again. */
export function useReceptionActs() {
  const t = useWords('audiences')
  const audiences = useAudiences()
  const refresh = useRefreshAudiences()
  const [problem, setProblem] = useState<unknown>(null)
  const settled = {
    onMutate: () => setProblem(null),
    onError: (error: unknown) => setProblem(error),
    onSettled: () => refresh(),
  }
  const next = useMutation(audiences.callNext.mutationOptions(settled))
  const call = useMutation(audiences.callVisitor.mutationOptions(settled))
  const confirmed = useMutation(audiences.confirm.mutationOptions(settled))
  const start = useMutation(audiences.start.mutationOptions(settled))
  const end = useMutation(audiences.end.mutationOptions(settled))
  const absent = useMutation(audiences.absent.mutationOptions(settled))
  const badge = useMutation(audiences.returnBadge.mutationOptions(settled))
  const said = (sentence: string) => ({
    onSuccess: () => sayDone({ sentence, seconds: 4 }),
  })
  return {
    problem,
    callNext: () =>
      next.mutate(
        { receiverId: null },
        { onSuccess: ({ visitor }) => sayDone({ sentence: t('reception.called', { visitor }), seconds: 8 }) },
      ),
    call: ({ audienceId, visitor }: Visit) => call.mutate({ audienceId }, said(t('reception.called', { visitor }))),
    confirm: ({ audienceId, visitor }: Visit) =>
      confirmed.mutate({ audienceId }, said(t('reception.confirmed', { visitor }))),
    start: ({ audienceId, visitor }: Visit) => start.mutate({ audienceId }, said(t('reception.started', { visitor }))),
    end: ({ audienceId, visitor }: Visit) => end.mutate({ audienceId }, said(t('reception.ended', { visitor }))),
    absent: async ({ audienceId, visitor }: Visit) => {
      const sure = await confirm({
        title: t('reception.absentTitle', { visitor }),
        children: t('reception.absentText'),
        action: t('reception.absentAct', { visitor }),
        tone: 'late',
      })
      if (sure) absent.mutate({ audienceId }, said(t('reception.wasAbsent', { visitor })))
    },
    returnBadge: ({ visitId, badge: number }: Visit) =>
      badge.mutate({ visitId }, said(t('reception.badgeBack', { badge: number }))),
  }
}

export type ReceptionActs = ReturnType<typeof useReceptionActs>
