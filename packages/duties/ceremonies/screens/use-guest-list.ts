import { confirm } from '@cabinet/ui/confirm.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useMutation } from '@tanstack/react-query'
import { useCeremonies } from './client.ts'
import { useAct } from './line-act.ts'

type Back = { functionId: string; name: string; plusOnes: number; spouse: string; quotaId: string | null }

/** Off the list and back on it: what was answered stays known either way. */
export function useGuestList(ceremonyId: string) {
  const t = useWords('ceremonies')
  const ceremonies = useCeremonies()
  const remove = useMutation(ceremonies.guestRemove.mutationOptions())
  const add = useMutation(ceremonies.guestAdd.mutationOptions())
  const { act, error, isSending } = useAct()
  return {
    ...{ error, isSending },
    withdraw: async (guestIds: string[], onDone: () => void) => {
      const count = guestIds.length
      const sure = await confirm({
        title: t('guests.chosen.withdrawTitle', { count }),
        children: t('guests.chosen.withdrawText'),
        action: t('guests.chosen.withdraw'),
        tone: 'late',
      })
      if (!sure) return
      await act(() => remove.mutateAsync({ ceremonyId, guestIds }), {
        sentence: ({ removed }) => t('guests.chosen.withdrawn', { count: removed }),
        onDone,
      })
    },
    putBack: ({ functionId, name, plusOnes, spouse, quotaId }: Back) =>
      void act(
        () =>
          add.mutateAsync({
            ...{ ceremonyId, quotaId, plusOnes, withSpouse: spouse !== '' },
            from: { by: 'functions', functionIds: [functionId] },
          }),
        { sentence: t('guests.chosen.putBack', { name }) },
      ),
  }
}
