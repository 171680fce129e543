import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type AudienceList, audienceLists } from '../rules/lists.ts'
import { useAudiences } from './client.ts'

/** What presses most comes first when somebody arrives without having chosen. */
const pressing = ['to-decide', 'to-opine', 'received', 'to-schedule', 'to-report', 'mine', 'follow-up'] as const

/** The requests of one list, the one being read, and the way from one to the next. */
export function useQueueDeck() {
  const audiences = useAudiences()
  const { data: counts } = useQuery(audiences.counts.queryOptions())
  const [wanted, chooseList] = useFilter('liste')
  const [asked, choose] = useFilter('demande')
  const first = counts && (pressing.find((one) => (counts[one] ?? 0) > 0) ?? 'all')
  // Where one arrived stays open, even when its last request has just been decided.
  const [arrivedAt, arrive] = useState<AudienceList>()
  useEffect(() => arrive((before) => before ?? first), [first])
  const list = audienceLists.find((one) => one === wanted) ?? arrivedAt
  const query = useInfiniteQuery({
    ...audiences.list.infiniteQueryOptions(
      { list: list ?? 'all', limit: 50 },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
    enabled: list !== undefined,
  })
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const id = asked || rows[0]?.id || ''
  const place = rows.findIndex((row) => row.id === id)
  const page = useQuery(audiences.audience.queryOptions({ audienceId: id }, { enabled: id !== '' }))
  return {
    ...{ counts, list, query, rows, id, page },
    chooseList: (next: AudienceList) => {
      choose('')
      chooseList(next)
    },
    /** Nothing chosen yet: a phone shows the list. */
    isChosen: asked !== '',
    leave: () => choose(''),
    step: (by: number) => choose(rows[Math.max(0, Math.min(rows.length - 1, place + by))]?.id ?? ''),
    /** After an act the next one is opened; the list will have lost the one decided. */
    goOn: () => choose((rows[place + 1] ?? rows[place - 1])?.id ?? ''),
  }
}

export type QueueDeck = ReturnType<typeof useQueueDeck>
