import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type Diary, useAgenda, useRefreshAgenda } from './client.ts'

/** Whoever keeps no diary of their own yet may open one. */
export function BoardOwn({ diaries }: { diaries: readonly Diary[] }) {
  const t = useWords('agenda')
  const may = useMay()
  const refresh = useRefreshAgenda()
  const open = useMutation(
    useAgenda().openOwnDiary.mutationOptions({
      onSuccess: () => sayDone({ sentence: t('done.opened') }),
      onSettled: () => refresh(),
    }),
  )
  if (diaries.some((one) => one.isMine) || !may('agenda.own')) return null
  return (
    <Button variant="subtle" color="gray" loading={open.isPending} onClick={() => open.mutate()}>
      {t('board.openOwn')}
    </Button>
  )
}
