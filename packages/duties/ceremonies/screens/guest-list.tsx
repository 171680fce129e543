import { Empty } from '@cabinet/ui/empty.tsx'
import { pagesOf } from '@cabinet/ui/infinite-list.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { Table } from '@cabinet/ui/table.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { guestStates } from '../rules/guest.ts'
import { rankGroups } from '../rules/precedence-list.ts'
import { useCeremonies } from './client.ts'
import type { GuestChoice } from './guest-choice.ts'
import { useGuestColumns } from './guest-columns.tsx'

type Props = {
  asked: { ceremonyId: string; state: string; group: string; text: string }
  choice: GuestChoice
  opened: string
  withChoice: boolean
  onOpen: (guestId: string) => void
}

/** The guests in alphabetical order, read on as one goes down; only the lines in sight are drawn. */
export function GuestList({ asked, choice, opened, withChoice, onOpen }: Props) {
  const t = useWords('ceremonies')
  const words = useDeferredValue(asked.text.trim())
  const form = {
    ceremonyId: asked.ceremonyId,
    state: guestStates.find((one) => one === asked.state) ?? null,
    group: rankGroups.find((one) => one === asked.group) ?? null,
    text: words,
  }
  const query = useInfiniteQuery(
    useCeremonies().guestRows.infiniteQueryOptions(form, {
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  )
  const { rows, more } = pagesOf(query)
  const columns = useGuestColumns({ choice, rows, withChoice })
  const isFiltered = Boolean(form.state || form.group || words)
  return (
    <QueryView
      query={query}
      isEmpty={() => rows.length === 0}
      empty={<Empty>{t(isFiltered ? 'guests.noneFiltered' : 'guests.none')}</Empty>}
    >
      {() => (
        <Table
          label={t('guests.title')}
          rows={rows}
          keyOf={(row) => row.id}
          columns={columns}
          onOpen={(row) => onOpen(row.id)}
          selected={opened || undefined}
          more={more}
        />
      )}
    </QueryView>
  )
}
