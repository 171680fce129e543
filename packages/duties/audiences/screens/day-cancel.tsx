import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { useMutation } from '@tanstack/react-query'
import { type DayRow, useAudiences, useRefreshAudiences } from './client.ts'
import { ReasonDialog } from './reason-dialog.tsx'

/** Nobody is received that day after all: whoever had a slot waits again, and whoever cancels is told how many that are. */
export function DayCancel({ day, onClose }: { day: DayRow; onClose: () => void }) {
  const t = useWords('audiences')
  const locale = useLocale()
  const refresh = useRefreshAudiences()
  const said = sayLongDay(day.day, locale, true)
  const cancel = useMutation(
    useAudiences().cancelDay.mutationOptions({
      onSuccess: ({ toReschedule }) => {
        sayDone({ sentence: t('day.cancelDone', { day: said, count: toReschedule.length }) })
        onClose()
      },
      onSettled: () => refresh(),
    }),
  )
  return (
    <ReasonDialog
      title={t('day.cancelTitle', { day: said })}
      text={t('day.cancelText', { count: day.slots.taken })}
      ready={[t('reception.ready.mission'), t('reception.ready.council'), t('day.readyHoliday')]}
      action={t('day.cancel')}
      tone="red"
      isSending={cancel.isPending}
      error={cancel.error}
      onClose={onClose}
      onSubmit={(reason) => cancel.mutate({ dayId: day.id, reason })}
    />
  )
}
