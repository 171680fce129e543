import { useRefusalText } from '@cabinet/ui/refusal-text.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useMutation } from '@tanstack/react-query'
import type { WhoStay } from '../rules/seat-fill.ts'
import { useCeremonies, useRefreshCeremonies } from './client.ts'
import type { PlanAnswer } from './seating-seen.ts'

/** Fills the hall and says how it came out. */
export function useFill({ plan }: PlanAnswer) {
  const t = useWords('ceremonies')
  const say = useRefusalText()
  const refresh = useRefreshCeremonies()
  const fill = useMutation(
    useCeremonies().seatFill.mutationOptions({
      onSuccess: ({ seated, without }) => {
        const left = without > 0 ? ` ${t('seating.filled.without', { count: without })}` : ''
        sayDone({ sentence: `${t('seating.filled.done', { count: seated })}${left}` })
      },
      onError: (error) => sayDone({ sentence: say(error).sentence }),
      onSettled: refresh,
    }),
  )
  return {
    isPending: fill.isPending,
    run: (staying: WhoStay) =>
      fill.mutateAsync({ planId: plan.id, version: plan.version, staying }).catch(() => undefined),
  }
}
