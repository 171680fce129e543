import { confirm } from '@cabinet/ui/confirm.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type CeremoniesAnswers, useCeremonies } from './client.ts'
import type { GuestOf } from './guest-words.ts'
import { useAct } from './line-act.ts'

type Found = CeremoniesAnswers['guestFind']['rows'][number]

/** Whoever holds the function on the day of the ceremony comes on the list, and its former holder leaves it. */
export function GuestSuccessor({ guest, onOpen }: { guest: GuestOf; onOpen: (guestId: string) => void }) {
  const t = useWords('ceremonies')
  const ceremonies = useCeremonies()
  const queries = useQueryClient()
  const replace = useMutation(ceremonies.guestReplace.mutationOptions())
  const { act, error, isSending } = useAct()
  const [chosen, choose] = useState<Found | null>(null)
  const { id: guestId, ceremonyId, name } = guest
  // Before the first letter the same function is looked for: the new holder is most often there.
  const find = async (words: string) => {
    const asked = { ceremonyId, text: (words || guest.function).slice(0, 200), limit: 20 }
    const { rows } = await queries.fetchQuery(ceremonies.guestFind.queryOptions(asked))
    return rows.filter((row) => !row.listed && row.functionId !== guest.functionId)
  }
  const submit = async ({ functionId, name: next }: Found) => {
    const sure = await confirm({
      title: t('guests.book.replaceTitle', { name, next }),
      children: t('guests.book.replaceText', { name }),
      action: t('guests.book.replaceBy', { next }),
      tone: 'late',
    })
    if (!sure) return
    await act(() => replace.mutateAsync({ guestId, functionId }), {
      sentence: t('guests.book.replaced', { name, next }),
      onDone: onOpen,
    })
  }
  return (
    <>
      <SearchSelect<Found>
        label={t('guests.book.successor')}
        description={t('guests.add.searchHelp')}
        value={chosen}
        onChange={choose}
        find={find}
        keyOf={(row) => row.functionId}
        textOf={(row) => [row.civility, row.name].filter(Boolean).join(' ')}
        detailOf={(row) => [row.function, row.body].filter(Boolean).join(' · ')}
      />
      {error !== null && <Problem error={error} inset />}
      <Button
        variant="default"
        loading={isSending}
        disabled={chosen === null}
        onClick={() => chosen && void submit(chosen)}
      >
        {t('guests.book.replace')}
      </Button>
    </>
  )
}
