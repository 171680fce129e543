import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { dayLater, type Period, periodOf, type ViewName } from './board-period.ts'
import { useAgenda } from './client.ts'

type Asked = { diaryIds: readonly string[]; view: ViewName; day: string; period: Period }

/** What these diaries hold in the days shown; the days before and after are fetched while these are looked at. */
export function useBoardWindow({ diaryIds, view, day, period }: Asked) {
  const agenda = useAgenda()
  const queries = useQueryClient()
  const ids = diaryIds.join()
  const window = useQuery({
    ...agenda.window.queryOptions({ diaryIds: ids.split(','), ...period }),
    enabled: ids !== '',
    placeholderData: keepPreviousData,
  })
  const isThere = ids !== '' && window.isSuccess
  useEffect(() => {
    if (!isThere) return
    for (const by of [1, -1] as const) {
      const near = { diaryIds: ids.split(','), ...periodOf(view, dayLater(view, day, by)) }
      void queries.prefetchQuery(agenda.window.queryOptions(near, { staleTime: 30_000 }))
    }
  }, [ids, view, day, isThere, agenda, queries])
  return window
}
