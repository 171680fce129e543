import { confirm } from '@cabinet/ui/confirm.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useCeremonies } from './client.ts'
import { useAct } from './line-act.ts'

/** A usage nobody signed is taken back for good. */
export function UsageWithdraw({ usageId, name }: { usageId: string; name: string }) {
  const t = useWords('ceremonies')
  const withdraw = useMutation(useCeremonies().usageWithdraw.mutationOptions())
  const { act, error, isSending } = useAct()
  const ask = async () => {
    const sure = await confirm({
      title: t('line.usages.withdrawTitle', { name }),
      children: t('line.usages.withdrawText'),
      action: t('line.usages.withdraw'),
      tone: 'late',
    })
    if (sure) await act(() => withdraw.mutateAsync({ usageId }), { sentence: t('line.usages.withdrawDone', { name }) })
  }
  return (
    <>
      {error !== null && <Problem error={error} />}
      <Button variant="default" size="compact-sm" loading={isSending} onClick={() => void ask()}>
        {t('line.usages.withdraw')}
      </Button>
    </>
  )
}
