import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useDecide, useFileAway } from './assign-decide.ts'
import { type LinesUpdate, useLineDrafts } from './assign-line-drafts.ts'
import { type LetterPage, type ListRow, useMail } from './client.ts'

type Setback = { id: string; error: unknown }

/**
 * The pile of letters to assign. A decision takes its letter off the pile at once and the next one is already there; when
 * the server says no, the letter comes back with every line typed.
 */
export function useAssignDeck() {
  const mail = useMail()
  const queries = useQueryClient()
  const [asked, choose] = useFilter('courrier')
  const [gone, setGone] = useState<readonly string[]>([])
  const { linesOf, setLinesOf } = useLineDrafts()
  const [setback, setSetback] = useState<Setback | null>(null)
  const decide = useDecide()
  const fileAway = useFileAway()

  const keep = (row: ListRow) => !gone.includes(row.id)
  const list = useInfiniteQuery({
    ...mail.list.infiniteQueryOptions(
      { list: 'to-assign', limit: 50 },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
    select: (data) => ({ ...data, pages: data.pages.map((page) => ({ ...page, rows: page.rows.filter(keep) })) }),
  })
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  // The letter being read stays open, whatever is registered or decided by others meanwhile.
  const [pinned, pin] = useState('')
  const first = rows[0]?.id ?? ''
  useEffect(() => {
    if (!pinned) pin(first)
  }, [pinned, first])
  const id = asked || pinned || first
  const place = rows.findIndex((row) => row.id === id)
  const letter = useQuery({ ...mail.letter.queryOptions({ letterId: id }), enabled: id !== '' })
  usePrefetched(rows.slice(place + 1, place + 3))

  const step = (by: number) => choose(rows[Math.max(0, Math.min(rows.length - 1, place + by))]?.id ?? '')

  /** Takes the open letter off the pile, shows the next, and lets the server decide meanwhile. */
  const act = async (page: LetterPage, work: (comeBack: () => void) => Promise<void>) => {
    const typed = linesOf(page.letter.id)
    const comeBack = () => {
      setGone((all) => all.filter((one) => one !== page.letter.id))
      setLinesOf(page.letter.id, () => typed)
      choose(page.letter.id)
    }
    const next = rows[place + 1] ?? rows[place - 1]
    setGone((all) => [...all, page.letter.id])
    setSetback(null)
    pin(next?.id ?? '')
    if (asked) choose(next?.id ?? '')
    try {
      await work(comeBack)
    } catch (error) {
      comeBack()
      setSetback({ id: page.letter.id, error })
      // By its name: the screen may show the next letter already, and would read that one again.
      void queries.invalidateQueries(mail.letter.queryFilter({ letterId: page.letter.id }))
    }
  }

  return {
    ...{ list, rows, id, letter, step },
    lines: linesOf(id),
    setLines: (update: LinesUpdate) => setLinesOf(id, update),
    /** Nothing chosen yet: a phone shows the list. */
    chosen: asked !== '',
    leave: () => choose(''),
    setback: setback?.id === id ? setback.error : null,
    assign: (page: LetterPage) => {
      const lines = linesOf(page.letter.id)
      if (lines.length > 0) void act(page, (comeBack) => decide({ page, lines }, comeBack))
    },
    fileAway: (page: LetterPage, reason: string) => void act(page, (comeBack) => fileAway(page, reason, comeBack)),
  }
}

/** The next two letters are fetched while this one is read, so that they appear at once. */
function usePrefetched(rows: readonly ListRow[]) {
  const mail = useMail()
  const queries = useQueryClient()
  const ids = rows.map((row) => row.id).join()
  useEffect(() => {
    for (const letterId of ids.split(',').filter(Boolean))
      void queries.prefetchQuery(mail.letter.queryOptions({ letterId }))
  }, [ids, mail, queries])
}
