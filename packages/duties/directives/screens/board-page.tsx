import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { ListDesk } from '@cabinet/ui/list-desk.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { type Board, boardOf, boards, isGroupBoard } from '../rules/board.ts'
import { BoardGroups } from './board-groups.tsx'
import { BoardList } from './board-list.tsx'
import { BoardMayor } from './board-mayor.tsx'
import { useBoardTabs } from './board-tabs.ts'
import { BoardWays } from './board-ways.tsx'

/** Everybody's own two boards; the others are for whoever follows the whole office. */
const own: readonly Board[] = ['mine', 'awaited']

/** What was ordered or promised, and what became of it: by who owes it, who waits for it, and where it was said. */
export function BoardPage() {
  const t = useWords('directives')
  const oversees = useMay()('directives.oversee')
  const [address] = useFilter('tableau')
  const asked = boardOf(address)
  const board = oversees || own.includes(asked) ? asked : 'mine'
  const tabs = useBoardTabs(oversees ? boards : own)
  return (
    <Page title={t('nav.directives')} actions={<BoardWays board={board} />} wide>
      <ListDesk label={t('board.boards')} tabs={tabs} open={board}>
        {board === 'mayor' ? (
          <BoardMayor />
        ) : isGroupBoard(board) ? (
          <BoardGroups by={board} />
        ) : (
          <BoardList key={board} board={board} />
        )}
      </ListDesk>
    </Page>
  )
}
