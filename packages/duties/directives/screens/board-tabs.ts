import type { ListTab } from '@cabinet/ui/list-desk.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { type Board, boardAddresses } from '../rules/board.ts'
import { useDirectives } from './client.ts'

/** One board beside the other: of one's own two, how many wait for oneself. */
export function useBoardTabs(boards: readonly Board[]): ListTab[] {
  const t = useWords('directives')
  const { data: counts } = useQuery(useDirectives().boardCounts.queryOptions())
  const figures: Partial<Record<Board, Pick<ListTab, 'count' | 'counted'>>> = {
    mine: { count: counts?.owed, counted: t('board.count.owed') },
    awaited: { count: counts?.verify, counted: t('board.count.verify') },
  }
  return boards.map((key) => ({
    ...{ key, name: t(`board.tab.${key}`), ...figures[key] },
    to: key === 'mine' ? '/suivi' : `/suivi?tableau=${boardAddresses[key]}`,
  }))
}
