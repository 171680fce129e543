import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useMutation } from '@tanstack/react-query'
import type { Scope } from '../rules/forms.ts'
import { type EngagementPage, useAgenda, useRefreshAgenda } from './client.ts'

type WithReason = { reason: string; scope: Scope }

/**
 * The acts that move an engagement along its states. `done` closes what asked; the sentence says what happened and, where the
 * office can go back, offers it for ten seconds.
 */
export function useEngagementActs({ ref, engagement }: EngagementPage, done: () => void = () => {}) {
  const t = useWords('agenda')

  const agenda = useAgenda()
  const refresh = useRefreshAgenda()
  const { title, version } = engagement
  const settle = (sentence: string, undo?: () => void) => ({
    onSuccess: () => {
      sayDone({ sentence, ...(undo && { undo }) })
      done()
    },
    // Refused, somebody else moved it meanwhile: the page shows how it stands now.
    onSettled: () => refresh(),
  })
  const reopen = useMutation(agenda.reopen.mutationOptions(settle(t('done.reopened', { title }))))
  const confirm = useMutation(agenda.confirm.mutationOptions(settle(t('done.confirmed', { title }))))
  const decline = useMutation(agenda.decline.mutationOptions(settle(t('done.declined', { title }))))
  const cancel = useMutation(agenda.cancel.mutationOptions(settle(t('done.cancelled', { title }))))
  const postpone = useMutation(agenda.postpone.mutationOptions(settle(t('done.postponed', { title }))))
  const hold = useMutation(agenda.hold.mutationOptions(settle(t('done.held', { title }))))
  const all = [reopen, confirm, decline, cancel, postpone, hold]
  const problem = all.map((one) => one.error).find((error) => error !== null) ?? null
  return {
    confirm: (slotId: string | null) => confirm.mutate({ ref, version, slotId }),
    decline: (words: WithReason) => decline.mutate({ ref, version, ...words }),
    cancel: (words: WithReason) => cancel.mutate({ ref, version, ...words }),
    reopen: (words: WithReason) => reopen.mutate({ ref, version, ...words }),
    postpone: (reason: string, to: { start: string; end: string } | null, requestKey: string) =>
      postpone.mutate({ ref, version, reason, to, requestKey }),
    hold: () => hold.mutate({ ref, version }),
    isBusy: all.some((one) => one.isPending),
    problem,
  }
}
