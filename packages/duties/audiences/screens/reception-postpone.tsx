import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useMutation } from '@tanstack/react-query'
import { useAudiences, useRefreshAudiences } from './client.ts'
import { ReasonDialog } from './reason-dialog.tsx'

type Props = { visit: { audienceId: string; visitor: string }; onClose: () => void }

/** Not today after all, from our side: they wait for another time, and a letter says so. */
export function ReceptionPostpone({ visit: { audienceId, visitor }, onClose }: Props) {
  const t = useWords('audiences')
  const refresh = useRefreshAudiences()
  const postpone = useMutation(
    useAudiences().postpone.mutationOptions({
      onSuccess: () => {
        sayDone({ sentence: t('reception.postponed', { visitor }) })
        onClose()
      },
      onSettled: () => refresh(),
    }),
  )
  return (
    <ReasonDialog
      title={t('reception.postponeTitle', { visitor })}
      text={t('reception.postponeText')}
      ready={[t('reception.ready.mission'), t('reception.ready.council'), t('reception.ready.late')]}
      action={t('reception.postponeAct')}
      isSending={postpone.isPending}
      error={postpone.error}
      onClose={onClose}
      onSubmit={(reason) => postpone.mutate({ audienceId, reason, letter: true })}
    />
  )
}
