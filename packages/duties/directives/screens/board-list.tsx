import { Empty } from '@cabinet/ui/empty.tsx'
import { pagesOf } from '@cabinet/ui/infinite-list.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { BoardAsked } from '../rules/board.ts'
import { BoardFilters, useBoardFilters } from './board-filters.tsx'
import { BoardTable } from './board-table.tsx'
import { useDirectives } from './client.ts'

/** The list of one board, the nearest day first. */
export function BoardList({ board }: { board: BoardAsked['board'] }) {
  const t = useWords('directives')
  const filters = useBoardFilters()
  const query = useInfiniteQuery(
    useDirectives().boardList.infiniteQueryOptions(
      { board, ...filters.asked, limit: 60 },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  )
  const empty = filters.isNarrowed ? (
    <Empty filtered={{ words: filters.asked.text, clear: filters.clear }} />
  ) : (
    <Empty>{t(`board.empty.${board}`)}</Empty>
  )
  return (
    <>
      <BoardFilters filters={filters} />
      <QueryView query={query} isEmpty={(data) => data.pages[0]?.rows.length === 0} empty={empty}>
        {() => <BoardTable label={t(`board.tab.${board}`)} {...pagesOf(query)} />}
      </QueryView>
    </>
  )
}
